"""Rules about what the fields of a plan say together, and against the other plans."""

from collections.abc import Sequence

import pytest

from niemyet.checks import RuleContext, check_all
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.examples import TOPICS, file_of, problems_of
from tests.helpers.factory import make_ward


def plan(identity: str, example: str) -> Plan:
    ward = make_ward(id=identity.split("/")[0])
    found = read_plan(PlanFile(f"plans/{identity}.md", file_of(example)), ward, BodyReader()).value
    assert found is not None
    return found


def doubles(*plans: Plan) -> list[Problem]:
    found, _ = check_all(plans, context_of(plans))
    return [problem for problem in found if problem.rule.id == "NY-312"]


def context_of(plans: Sequence[Plan]) -> RuleContext:
    return RuleContext({each.id: each for each in plans}, TOPICS)


def test_each_of_two_plans_with_one_number_names_the_other() -> None:
    first, second = (plan(f"suoi-mo/2025/{name}", 'number: "7"') for name in ("mot", "hai"))
    messages = {problem.path: problem.message for problem in doubles(first, second)}
    assert "suoi-mo/2025/hai" in messages[first.path]
    assert "suoi-mo/2025/mot" in messages[second.path]
    assert all(message.startswith("số 07/KH-UBND cũng là số của ") for message in messages.values())


def test_a_draft_may_not_take_a_number_either() -> None:
    draft = plan("suoi-mo/2025/du-thao", 'number: "7"\nstatus: draft\nissued: ""')
    assert len(doubles(draft, plan("suoi-mo/2025/mot", 'number: "7"'))) == 2


@pytest.mark.parametrize(
    ("identity", "example"),
    [
        ("ho-xanh/2025/khac-xa", 'number: "7"'),
        ("suoi-mo/2024/khac-nam", 'number: "7"\nissued: 2024-11-05'),
        ("suoi-mo/2025/khac-ky-hieu", 'number: "7"\nkind: QĐ\nsymbol: QĐ-UBND'),
        ("suoi-mo/2025/khac-so", 'number: "17"'),
        ("suoi-mo/2025/khong-so", 'number: ""'),
        ("suoi-mo/2025/khong-ky-hieu", 'number: "7"\nsymbol: ""'),
    ],
)
def test_numbers_count_within_one_ward_year_and_symbol(identity: str, example: str) -> None:
    assert doubles(plan("suoi-mo/2025/mot", 'number: "7"'), plan(identity, example)) == []


def mentions(status: str, target: str, example: str) -> list[Problem]:
    """What is told about drafts of a plan of some status that stands beside one of another."""
    known = [plan("suoi-mo/2025/mot", f"status: {status}\n{example}"), plan("suoi-mo/2025/hai", target)]
    return [each for each in check_all(known, context_of(known))[0] if each.rule.id == "NY-320"]


@pytest.mark.parametrize(
    ("example", "line"),
    [
        ("replaces: [suoi-mo/2025/hai]", "replaces"),
        ("amends: [suoi-mo/2025/hai]", "amends"),
        ("basis: [{kind: KH, title: về việc khác, plan: suoi-mo/2025/hai}]", "plan: "),
        ("filed: VT\n---\nXem [kế hoạch kia](hai.md).", "Xem ["),
    ],
)
def test_only_a_draft_speaks_of_a_draft(example: str, line: str) -> None:
    draft, issued = 'status: draft\nnumber: ""\nissued: ""', "status: issued"
    for status in ("issued", "unconfirmed", "replaced", "withdrawn\nreason: Nhầm"):
        (problem,) = mentions(status, draft, example)
        assert problem.level is Level.ERROR
        assert "plans/suoi-mo/2025/hai.md" in problem.message
        assert mentions(status, issued, example) == []
    assert mentions("draft", draft, example) == []


@pytest.mark.parametrize(("status", "words"), [("draft", "plans/suoi-mo/2025/hai.md) còn là dự thảo"), ("issued", "")])
def test_a_draft_replaces_nothing_yet(status: str, words: str) -> None:
    known = [
        plan("suoi-mo/2025/mot", "status: replaced"),
        plan("suoi-mo/2025/hai", f"status: {status}\nreplaces: [suoi-mo/2025/mot]"),
    ]
    found = [each.message for each in check_all(known, context_of(known))[0] if each.rule.id == "NY-311"]
    assert bool(found) == bool(words)
    assert words in "".join(found)


def test_a_draft_is_no_basis_to_link() -> None:
    basis = "basis:\n  - {ref: 8/KH-UBND, issued: 2025-11-05, issuer: Ủy ban nhân dân xã Suối Mơ}"
    for status, count in (("draft", 0), ("unconfirmed", 1)):
        known = [plan("suoi-mo/2025/mot", basis), plan("suoi-mo/2025/hai", f"number: '8'\nstatus: {status}")]
        assert len([each for each in check_all(known, context_of(known))[0] if each.rule.id == "NY-608"]) == count


def test_a_double_number_can_be_accepted() -> None:
    accepted = plan("suoi-mo/2025/mot", 'number: "7"\naccept: [NY-312]')
    other = plan("suoi-mo/2025/hai", 'number: "7"')
    assert [problem.path for problem in doubles(accepted, other)] == [other.path]


@pytest.mark.parametrize(("status", "count"), [("draft", 1), ("unconfirmed", 0), ("issued", 0)])
def test_only_drafts_have_no_number_yet(status: str, count: int) -> None:
    found = problems_of("NY-313", f'status: {status}\nnumber: "7"')
    assert [problem.level for problem in found] == [Level.HINT] * count


@pytest.mark.parametrize(
    ("issued", "count"),
    [("2025", 0), ("2025-12-31", 0), ("2024-12/2025-01", 0), ("2026", 1), ("2024-12-31", 1), ('""', 0)],
)
def test_the_year_of_issue_is_the_folders(issued: str, count: int) -> None:
    assert len(problems_of("NY-314", f"issued: {issued}")) == count


def test_the_way_out_of_a_wrong_year_keeps_the_old_address() -> None:
    (found,) = problems_of("NY-314", "issued: 2026-01-05")
    assert "dời tệp sang thư mục 2026 và ghi aliases: [suoi-mo/2025/vi-du]" in found.message


@pytest.mark.parametrize(
    ("basis", "missing"),
    [
        ("{ref: 5/QĐ-UBND}", ["ghi thêm issued"]),
        ("{ref: 5/QĐ-UBND, issued: 2025-07}", []),
        ("{ref: 57-NQ/TW, issued: 2024-12-22}", []),
        ("{ref: 30/2020/NĐ-CP, issued: 2020-03-05}", []),
        ("{ref: văn bản số năm, issued: 2025-07}", ["viết như 248/QĐ-UBND"]),
        ("{kind: Luật, ref: 72/2025/QH15, title: Tổ chức chính quyền địa phương}", []),
        ("{kind: Luật, title: Tổ chức chính quyền địa phương, issued: 2025-06-16}", []),
        ("{kind: QĐ, title: về cải cách hành chính}", []),
        ("{kind: Luật}", ["ghi ref (số, ký hiệu) hoặc title"]),
    ],
)
def test_a_basis_is_named_so_that_it_can_be_found(basis: str, missing: Sequence[str]) -> None:
    found = problems_of("NY-315", f"basis: [{basis}]")
    assert len(found) == len(missing)
    assert all(words in problem.message for words, problem in zip(missing, found, strict=True))


@pytest.mark.parametrize("review", ["basis", "basis.0", "basis.issued", "basis.0.issued"])
def test_what_is_under_review_is_not_told_again(review: str) -> None:
    basis = "basis: [{ref: 5/QĐ-UBND}]"
    assert problems_of("NY-315", f"{basis}\nreview: [{review}]") == []
    assert len(problems_of("NY-315", f"{basis}\nreview: [basis.title]")) == 1


@pytest.mark.parametrize(
    ("signatory", "missing"),
    [
        ("{position: CHỦ TỊCH, name: Nguyễn Văn Mẫu}", []),
        ("{position: CHỦ TỊCH}", ["thêm signatory.name"]),
        ("{name: Nguyễn Văn Mẫu}", ["thêm signatory.position"]),
        ('""', ["thêm signatory với position và name"]),
    ],
)
def test_an_issued_plan_says_who_signed(signatory: str, missing: Sequence[str]) -> None:
    found = problems_of("NY-316", f"signatory: {signatory}")
    assert [problem.message.split("hãy ")[1] for problem in found] == list(missing)
    for status in ("draft", "unconfirmed"):
        assert problems_of("NY-316", f"signatory: {signatory}\nstatus: {status}") == []


def test_a_signer_who_cannot_be_read_is_an_open_question() -> None:
    assert problems_of("NY-316", "signatory: {position: CHỦ TỊCH}\nreview: [signatory.name]") == []
    assert problems_of("NY-316", "signatory: {position: CHỦ TỊCH}\nreview: [signatory]") == []


@pytest.mark.parametrize(
    ("kind", "symbol", "right"),
    [
        ("KH", "KH-UBND", None),
        ("KH", "KHLT-UBND", None),
        ("CTr", "CTr-UBND", None),
        ("KH", "QĐ-UBND", "hãy viết KH-UBND, hoặc sửa kind thành QĐ"),
        ("KH", "UBND-VHXH", "hãy viết KH-UBND-VHXH"),
        ("QĐ", "KH-UBND", "hãy viết QĐ-UBND, hoặc sửa kind thành KH"),
    ],
)
def test_the_symbol_begins_with_the_kind(kind: str, symbol: str, right: str | None) -> None:
    found = problems_of("NY-317", f"status: draft\nkind: {kind}\nsymbol: {symbol}")
    assert [problem.message.split("; ")[1] for problem in found] == ([right] if right else [])


@pytest.mark.parametrize(
    ("example", "count"),
    [
        ('recipients: [Sở Nội vụ]\nfiled: ""', 1),
        ('recipients: [Sở Nội vụ]\nfiled: ""\nreview: [filed]', 0),
        ('recipients: []\nfiled: ""', 0),
        ("recipients: [Sở Nội vụ]\nfiled: VT", 0),
    ],
)
def test_recipients_come_with_the_archives_line(example: str, count: int) -> None:
    assert len(problems_of("NY-318", example)) == count
