"""What a plan's page says of those who issue it, whom to ask, its series, its results."""

from dataclasses import replace
from typing import Any

import pytest

from niemyet.catalogue.catalogue import make_catalogue
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.plan.facts import facts
from niemyet.outputs.plan.record import record
from tests.helpers.factory import make_context, make_plan, make_settings, make_ward
from tests.helpers.issuers import issued_by, signer
from tests.outputs.plan.test_page import linked_data, metas, page_of, seen

SERIES = {"tong-ket": "Tổng kết hằng năm"}


def lines(label: str, plan: Plan, *others: Plan, **settings: Any) -> list[tuple[str, str | None]]:
    """The lines of one row of the card."""
    plans = (plan, *others)
    wards = {each.ward.id: each.ward for each in plans}
    catalogue = make_catalogue(plans, wards, {}, make_settings(**settings), series=SERIES)
    rows = {fact.label: fact for fact in facts(plan, catalogue)}
    return [(line.text, line.href) for part in rows[label].parts for line in part.lines] if label in rows else []


def of_year(year: int, **front: Any) -> Plan:
    plan = make_plan(f"nam-{year}", series="tong-ket", reviews=str(year), period=None, attachments=None, **front)
    return replace(plan, front=plan.front.model_copy(update={"title": f"Tổng kết năm {year}"}))


def test_joint_issuers_are_named_together_and_told_to_machines_one_by_one() -> None:
    plan = issued_by("ubnd", "mttq")
    both = "Ủy ban nhân dân xã Suối Mơ và Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Mơ"
    page = page_of(plan, demo=False)
    assert f"<dd>{both}</dd>" in page.content
    assert both in page.description
    assert metas(page)["DC.creator"] == both
    assert [one["name"] for one in linked_data(page)["creator"]] == both.split(" và ")


def test_an_issuer_has_its_code_and_the_body_above_it_as_data() -> None:
    (issuer,) = record(plan := issued_by("trung-tam"), make_context(plan))["issuers"]
    assert issuer == {
        "id": "trung-tam",
        "lines": ["Trung tâm Văn hóa"],
        "parent": ["Ủy ban nhân dân", "xã Suối Mơ"],
        "code": "000.01.99.H00",
    }
    creator = linked_data(page_of(plan, demo=False))["creator"]
    assert (creator["name"], creator["identifier"]) == ("Trung tâm Văn hóa", "000.01.99.H00")


def test_everybody_who_signs_is_told_with_the_post_below_the_name() -> None:
    text = seen(issued_by("ubnd", "mttq", cosigners=[signer("CHỦ TỊCH", "Trần Thị Hai", under_name="ỦY VIÊN")])).text
    assert "PHÓ CHỦ TỊCH Nguyễn Văn Mẫu CHỦ TỊCH Trần Thị Hai ỦY VIÊN" in text
    alone = seen(issued_by("ubnd", "mttq", signatory=None, cosigners=[signer("CHỦ TỊCH", "Trần Thị Hai")])).text
    assert "Người ký CHỦ TỊCH Trần Thị Hai" in alone


def test_the_plans_own_contact_goes_before_the_wards() -> None:
    own = {"post": "Văn phòng", "phone": "(0225) 3.999.999", "email": "vp@x.example"}
    assert lines("Hỏi ai", make_plan(contact=own)) == [
        ("Văn phòng", None),
        ("(0225) 3.999.999", "tel:02253999999"),
        ("vp@x.example", "mailto:vp@x.example"),
    ]
    assert lines("Hỏi ai", make_plan(contact={"post": "Văn phòng"})) == [("Văn phòng", None)]
    assert lines("Hỏi ai", make_plan()) == [
        ("0000 000 000", "tel:0000000000"),
        ("gopy@suoimo.example", "mailto:gopy@suoimo.example"),
    ]


def test_a_demonstration_sends_nobody_to_a_ward() -> None:
    assert lines("Hỏi ai", make_plan(), demo=True) == []
    assert lines("Hỏi ai", make_plan(contact={"post": "Văn phòng"}), demo=True) == [("Văn phòng", None)]
    assert lines("Hỏi ai", make_plan(ward=make_ward(phone=None, email=None))) == []


def test_a_series_leads_from_period_to_period() -> None:
    first, second, third = (of_year(year) for year in (2023, 2024, 2025))
    before = ("Kỳ trước: Tổng kết năm 2023", f"../../../../{first.address}")
    after = ("Kỳ sau: Tổng kết năm 2025", f"../../../../{third.address}")
    name = ("Tổng kết hằng năm", None)
    assert lines("Chuỗi kế hoạch", second, third, first) == [name, before, after]
    assert lines("Chuỗi kế hoạch", first, third) == [name, after]
    assert lines("Chuỗi kế hoạch", third, first) == [name, before]
    assert lines("Chuỗi kế hoạch", second) == [name]


def test_a_series_never_leads_to_a_draft_but_a_draft_leads_back() -> None:
    first, draft, third = of_year(2023), of_year(2024, status="draft"), of_year(2025)
    assert [text for text, _ in lines("Chuỗi kế hoạch", first, draft, third, drafts=True)][1:] == ["Kỳ sau: Tổng kết năm 2025"]  # fmt: skip
    assert [text for text, _ in lines("Chuỗi kế hoạch", draft, first, drafts=True)][1:] == ["Kỳ trước: Tổng kết năm 2023"]  # fmt: skip


def test_a_series_stays_within_its_ward() -> None:
    other = make_plan("nam-2023", ward=make_ward(id="ho-xanh"), series="tong-ket", reviews="2023", attachments=None)
    assert lines("Chuỗi kế hoạch", of_year(2024), other) == [("Tổng kết hằng năm", None)]


def test_results_lead_to_pages_files_and_plans() -> None:
    other = make_plan("bao-cao", attachments=None)
    results = [
        {"title": "Báo cáo", "url": "https://x.example/bao-cao"},
        {"title": "Biên bản", "file": "bien-ban.pdf"},
        {"title": "Kế hoạch sau", "plan": other.id},
    ]
    outline = seen(make_plan(results=results), other)
    for link in ("https://x.example/bao-cao", "bien-ban.pdf", f"../../../../{other.address}"):
        assert link in outline.links()
    assert "Kết quả thực hiện Báo cáo Biên bản Kế hoạch sau" in outline.text


def test_a_unit_with_a_telephone_can_be_called_from_its_tasks() -> None:
    units = [{"id": "van-phong", "name": "Văn phòng", "phone": "0225 3999 999"}]
    outline = seen(make_plan(ward=make_ward(units=units)))
    assert "tel:02253999999" in outline.links()
    assert "Văn phòng HĐND và UBND 0225 3999 999" in outline.text


@pytest.mark.parametrize(("short", "shared"), [(None, "Kế hoạch Tổ chức Hội nghị"), ("Tổng kết CCHC", "Tổng kết CCHC")])
def test_what_is_shared_is_the_short_name(short: str | None, shared: str) -> None:
    (actions,) = [found for found in seen(make_plan(short=short)).all("ul") if found.get("class") == "ny-actions"]
    assert (actions["data-title"] or "").startswith(shared)
    assert "<h1><span" in page_of(make_plan(short=short)).content


def test_a_series_without_a_name_is_not_shown() -> None:
    context: Context = make_context(plan := of_year(2024))
    assert "Chuỗi kế hoạch" not in [fact.label for fact in facts(plan, context.catalogue)]
