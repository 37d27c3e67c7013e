"""What a plan's page claims to machines and asks of editors: linked data, dates, fields to confirm, sizes."""

import dataclasses
from datetime import UTC, datetime

import pytest

from niemyet.model.body import AttendeeGroup
from niemyet.outputs.parts import formats
from niemyet.outputs.plan.review import label
from tests.helpers import factory
from tests.outputs.plan.test_page import Outline, digest_plan, linked_data, metas, page_of, seen


def test_demonstration_has_no_emblem_and_claims_no_publisher() -> None:
    plan = factory.make_plan(ward=factory.make_ward(emblem="bieu-trung.svg"))
    shown, demo = page_of(plan), page_of(plan, demo="true")
    assert Outline(shown.content).all("img")[0]["src"] == "../../../../ke-hoach/suoi-mo/bieu-trung.svg"
    assert linked_data(shown)["publisher"]["name"] == "Ủy ban nhân dân xã Suối Mơ"
    assert not Outline(demo.content).all("img")
    assert not {"publisher", "creator"} & set(linked_data(demo))
    assert not {"DC.publisher", "DC.creator"} & set(metas(demo))
    assert "chịu trách nhiệm" not in Outline(demo.content).text


def test_digest_is_based_on_the_issued_document_and_has_no_creator() -> None:
    data = linked_data(page_of(digest_plan()))
    assert data["isBasedOn"]["name"].startswith("Kế hoạch tháng 9/2025 của Ủy ban nhân dân xã Suối Mơ:")
    assert not {"creator", "identifier", "datePublished"} & set(data)


def test_event_in_linked_data_is_never_more_exact_than_the_plan() -> None:
    assert "startDate" not in linked_data(page_of(factory.make_plan()))["about"]
    exact = linked_data(page_of(factory.make_plan(events={"when": "2025-12-04T08:00"})))["about"]
    assert exact["startDate"] == "2025-12-04T08:00:00+07:00"
    assert exact["eventStatus"] == "https://schema.org/EventScheduled"
    span = linked_data(page_of(factory.make_plan(events={"when": "2025-12-04/2025-12-05"})))["about"]
    assert (span["startDate"], span["endDate"]) == ("2025-12-04", "2025-12-05")
    assert "about" not in linked_data(page_of(factory.make_plan(status="draft")))


def test_basis_leads_to_the_plan_on_this_site_or_to_where_it_was_published() -> None:
    other = factory.make_plan("can-cu", attachments=None)
    basis = [{"plan": other.id}, {"ref": "7/QĐ-UBND", "url": "https://congbao.example/7"}, {}]
    links = seen(factory.make_plan(basis=basis), other).links()
    assert f"../../../../{other.address}" in links
    assert "https://congbao.example/7" in links


def test_last_change_is_told_in_vietnamese_time_and_left_out_when_unknown() -> None:
    late = dataclasses.replace(factory.make_plan(), modified=datetime(2025, 11, 6, 18, 0, tzinfo=UTC))
    assert "Tệp được sửa lần cuối: 07/11/2025" in seen(late).text
    unknown = dataclasses.replace(late, modified=None)
    assert "sửa lần cuối" not in seen(unknown).text
    assert "dateModified" not in linked_data(page_of(unknown))


def test_ward_link_leads_to_the_plans_of_the_only_ward() -> None:
    plan = factory.make_plan()
    other = factory.make_plan(ward=factory.make_ward(id="doi-thong", name="Đồi Thông"))
    assert "../../../../ke-hoach/" in seen(plan).links()
    assert "../../../../ke-hoach/suoi-mo/" in seen(plan, other).links()


def test_long_lists_of_attendees_fold() -> None:
    body = dataclasses.replace(factory.make_body(), attendees=(AttendeeGroup("Đại biểu xã", ("Trường học;",) * 6),))
    outline = seen(factory.make_plan(body=body))
    assert "Đại biểu xã (6)" in outline.text
    assert len(outline.all("details")) == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("number", "Số"),
        ("signatory.name", "Người ký: Họ và tên"),
        ("basis.issued", "Căn cứ: Ngày ban hành"),
        ("khong-co", "khong-co"),
    ],
)
def test_fields_to_confirm_have_vietnamese_labels(name: str, words: str) -> None:
    assert label(name) == words


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("basis.issuer", "Căn cứ: Cơ quan ban hành Ủy ban nhân dân xã Suối Mơ"),
        ("period", "Thời gian thực hiện Năm 2026"),
        ("events.tentative", "Hội nghị, hoạt động: Dự kiến Có"),
        ("events.state", "Hội nghị, hoạt động: Tình hình Theo kế hoạch"),
        ("events.expected_attendance", "Hội nghị, hoạt động: Số đại biểu dự kiến 40"),
        ("reason", "Lý do thu hồi Trang này để trống"),
        ("number", "Số 07/KH-UBND"),
        ("issued", "Ngày ban hành 05/11/2025"),
    ],
)
def test_fields_to_confirm_show_what_the_page_says(name: str, shown: str) -> None:
    assert shown in seen(factory.make_plan(review=[name])).text


def test_unreadable_number_and_symbol_are_both_said_to_be_so() -> None:
    text = seen(factory.make_plan(number=None, symbol=None, review=["number", "symbol"])).text
    assert "Số Không đọc được trong bản nguồn Ký hiệu Không đọc được trong bản nguồn" in text


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 byte"), (245_760, "240 KB"), (1_500_000, "1,4 MB"), (1_023_999, "1000 KB")]
)
def test_sizes_have_a_decimal_comma(size: int, words: str) -> None:
    assert formats.file_size(size) == words
