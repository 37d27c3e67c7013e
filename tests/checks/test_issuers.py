"""Rules about who issues a plan and who signs it: whether the ward knows the body, and whether it was there."""

from typing import Any

import pytest

from niemyet.checks import RuleContext, check_all
from niemyet.model.problem import Level
from tests.helpers.examples import findings, problems_of
from tests.helpers.issuers import ISSUERS, TOOK_OVER, issued_by

WARD: dict[str, Any] = {"issuers": ISSUERS, "formerly": TOOK_OVER}


def told(rule: str, example: str) -> list[tuple[str, int]]:
    return [(problem.message, problem.position.line) for problem in problems_of(rule, example, **WARD)]


@pytest.mark.parametrize(
    ("issuer", "messages"),
    [
        ("ubnd", []),
        ("[ubnd, mttq]", []),
        ("hdnb", ["không có cơ quan “hdnb”; có phải “hdnd”?"]),
        ("[ubnd, ubnd]", ["“ubnd” ghi hai lần; hãy xóa một"]),
        ("[mttq, xx-yy-zz]", ["không có cơ quan “xx-yy-zz”; hãy dùng một mã đang có (ubnd, hdnd, mttq, dang-uy, trung-tam, ubnd-suoi-trong), hoặc thêm vào issuers trong plans/suoi-mo/ward.yml: - {id: xx-yy-zz, lines: [tên cơ quan]}"]),
    ],
)  # fmt: skip
def test_each_issuer_is_one_of_the_wards(issuer: str, messages: list[str]) -> None:
    found = problems_of("NY-341", f"issuer: {issuer}\ncosigners: [{{name: A}}]", **WARD)
    assert [problem.message for problem in found] == messages
    assert all(problem.level is Level.ERROR for problem in found)


@pytest.mark.parametrize("issued", ["2025-06-30", "2025-06", "2025", "2024"])
def test_a_former_ward_issues_until_its_last_day(issued: str) -> None:
    assert told("NY-342", f"issuer: ubnd-suoi-trong\nissued: {issued}") == []


@pytest.mark.parametrize("issued", ["2025-07-01", "2025-07", "2026"])
def test_and_none_after_it(issued: str) -> None:
    ((message, _),) = told("NY-342", f"issuer: ubnd-suoi-trong\nissued: {issued}")
    assert message.startswith("Ủy ban nhân dân xã Suối Trong chỉ hoạt động đến 30/06/2025 nhưng kế hoạch ban hành ")


def test_nor_does_a_body_before_its_first_day() -> None:
    young = [{"id": "moi", "lines": ["Trung tâm mới"], "from": "2025-12-01"}]
    (problem,) = problems_of("NY-342", "issuer: moi", issuers=young)
    assert "chỉ hoạt động từ 01/12/2025" in problem.message


@pytest.mark.parametrize(
    ("example", "begins"),
    [
        ("symbol: KH-UBND", None),
        ("symbol: KH-HĐND&UBND\nissuer: [hdnd, ubnd]\ncosigners: [{name: A}]", None),
        ("symbol: KH-HĐND\nissuer: hdnd", None),
        ("symbol: KH/ĐU\nissuer: dang-uy", None),
        ("symbol: KH-TTVH\nissuer: trung-tam", None),
        ("symbol: KH-HĐND", "ký hiệu “KH-HĐND” là của Hội đồng nhân dân xã Suối Mơ; hãy ghi issuer: hdnd"),
        ("symbol: KH-UBND\nissuer: hdnd", "ký hiệu “KH-UBND” là của Ủy ban nhân dân; hãy xem lại symbol, hoặc bỏ issuer"),
        ("symbol: KH-BCĐ", "ký hiệu “KH-BCĐ” không phải của Ủy ban nhân dân xã Suối Mơ; hãy ghi issuer với một mã trong ward.yml: hdnd ("),
        ("symbol: KH-UBND\nissuer: ubnd-suoi-trong\nissued: 2025-03-10", None),
    ],
)  # fmt: skip
def test_a_symbol_is_of_the_body_that_issues(example: str, begins: str | None) -> None:
    found = [message for message, _ in told("NY-343", example)]
    assert [message.startswith(begins or "?") for message in found] == [True] * bool(begins)


@pytest.mark.parametrize(
    "lines",
    [
        ["UBND tỉnh Núi Xa", "Sở Suối Mơ"],
        ["Trường THPT Suối Mơ"],
        ["Ủy ban MTTQ Việt Nam xã Suối Mơ", "Ban Thường trực"],
    ],
)
def test_what_a_body_that_is_no_committee_abbreviates_is_not_guessed(lines: list[str]) -> None:
    assert problems_of("NY-343", "symbol: KH-SM", **WARD, issuer=lines) == []


@pytest.mark.parametrize(
    ("issuers", "cosigners", "level"),
    [("[ubnd, mttq]", 1, None), ("[ubnd, mttq, hdnd]", 1, Level.HINT), ("ubnd", 1, Level.HINT), ("ubnd", 0, None)],
)
def test_each_joint_issuer_has_its_signer(issuers: str, cosigners: int, level: Level | None) -> None:
    listed = ", ".join(["{name: Trần Thị Ví Dụ}"] * cosigners)
    found = problems_of("NY-346", f"issuer: {issuers}\ncosigners: [{listed}]", **WARD)
    assert [problem.level for problem in found] == ([level] if level else [])


def test_two_bodies_of_a_ward_may_use_one_number_and_symbol() -> None:
    old = issued_by("ubnd-suoi-trong", slug="cu", issued="2025-03-10", attachments=None)
    new = issued_by(slug="moi", attachments=None)
    twin = issued_by("ubnd", slug="trung", attachments=None)
    found, _ = check_all([old, new, twin], RuleContext({each.id: each for each in (old, new, twin)}, None))
    assert {problem.path for problem in found if problem.rule.id == "NY-312"} == {new.path, twin.path}


@pytest.mark.parametrize(
    "field",
    ["replaces: [{}]", "amends: [{}]", "aliases: [{}]", "results: [{{title: Báo cáo, plan: {}}}]"],
)
@pytest.mark.parametrize(("target", "right"), [("suoi-trong", True), ("suoi-mo", True), ("ho-xanh", False)])
def test_a_plan_acts_on_plans_of_its_ward_and_of_those_it_took_over(field: str, target: str, right: bool) -> None:
    found = told("NY-345", field.format(f"{target}/2025/ke-hoach-khac"))
    assert bool(found) is not right
    if found:
        assert "- {id: ho-xanh, name: tên cũ}" in found[0][0]


def test_the_partys_signatures_have_marks_of_their_own() -> None:
    example = (
        "symbol: KH/ĐU\nissuer: dang-uy\nsignatory: {authority: [T/M BAN THƯỜNG VỤ], position: PHÓ BÍ THƯ, name: A}"
    )
    rules = {problem.rule.id for problem in findings(example, WARD)}
    assert not rules & {"NY-505", "NY-506", "NY-343", "NY-308"}


@pytest.mark.parametrize(
    ("series", "begins"),
    [
        ("so-ket-cchc-quy", None),
        ("so-ket-cchc-qui", "không có chuỗi “so-ket-cchc-qui”; có phải “so-ket-cchc-quy”?"),
        ("xx", "không có chuỗi “xx”; hãy dùng một khóa đang có (so-ket-cchc-quy), hoặc thêm chuỗi mới vào plans/series.yml"),
    ],
)  # fmt: skip
def test_a_series_is_one_of_the_sites(series: str, begins: str | None) -> None:
    assert [message for message, _ in told("NY-344", f"series: {series}")] == [begins] * bool(begins)
