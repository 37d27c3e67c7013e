import dataclasses
import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest

from niemyet.catalogue.catalogue import make_catalogue
from niemyet.model.body import Assignment, AttendeeGroup, Body, Heading, Speeches
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.parts import formats
from niemyet.outputs.parts.context import Context
from niemyet.outputs.plan.page import make
from niemyet.outputs.plan.review import label
from tests.helpers import factory, golden

HOSTILE = "\"><script>alert(1)</script></SCRIPT><!--'&{{ 7*7 }}{% raw %}\u2028"
VOID = {"img", "meta", "link", "br", "hr"}


class Outline(HTMLParser):
    """The elements of a piece of HTML, in order, and whether they nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def links(self) -> list[str]:
        return [attributes["href"] or "" for attributes in self.all("a")]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def page_of(plan: Plan, *others: Plan, **settings: Any) -> Page:
    (page,) = make(plan, factory.make_context(plan, *others, **settings))
    return page


def seen(plan: Plan, *others: Plan, **settings: Any) -> Outline:
    return Outline(page_of(plan, *others, **settings).content)


def linked_data(page: Page) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.head, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def metas(page: Page) -> dict[str | None, str | None]:
    return {attributes["name"]: attributes["content"] for attributes in Outline(page.head).all("meta")}


def check_golden(name: str, page: Page) -> None:
    shown = f"{page.address}\n{page.title}\n{page.description}\n"
    for file, content in (("page.txt", shown), ("content.html", page.content), ("head.html", page.head)):
        golden.check(golden.GOLDEN / f"plan-page-{name}" / file, content)


def digest_plan() -> Plan:
    ward = factory.make_ward(emblem="bieu-trung.svg")
    changes: dict[str, Any] = {
        "number": None,
        "issued": "2025-09",
        "status": "unconfirmed",
        "event": {"when": "2025-10-W2", "tentative": "true", "venue": "Phòng họp số 02"},
        "signatory": {"authority": ["TM. ỦY BAN NHÂN DÂN"], "position": "CHỦ TỊCH"},
        "attachments": None,
        "source": {"kind": "digest", "note": "Bản nguồn để trống số và ngày ban hành."},
        "review": ["number", "issued", "basis", "event.when", "signatory.name"],
    }
    return factory.make_plan(ward=ward, **changes)


def bare_plan() -> Plan:
    kept = ("title", "status", "source")
    nothing: dict[str, Any] = dict.fromkeys(key for key in factory.FRONT if key not in kept)
    plan = factory.make_plan(body=Body("<p>Chưa có đề mục.</p>\n"), **nothing | {"status": "draft"})
    ward = factory.make_ward(email=None, address=None, phone=None, responsible=None)
    return dataclasses.replace(plan, ward=ward, modified=None)


def replaced_plans() -> tuple[Plan, Plan]:
    old = factory.make_plan(
        status="withdrawn",
        reason="Hội nghị được lồng ghép vào kỳ họp cuối năm.",
        event={"when": "2025-12-04T08:00", "state": "cancelled", "venue": "Hội trường"},
    )
    newer = factory.make_plan("ke-hoach-thay-the", number="8", replaces=[old.id], attachments=None)
    return old, newer


def hostile_plan() -> Plan:
    ward = factory.make_ward(
        name=HOSTILE, province=HOSTILE, issuer=[HOSTILE], email=HOSTILE, address=HOSTILE, phone=HOSTILE,
        responsible=HOSTILE, emblem=HOSTILE, rating_url="https://x.example/'onclick=alert(1)",
    )  # fmt: skip
    body = Body(
        "<p>Văn bản.</p>\n",
        (Heading("muc-dich", HOSTILE, 2), Heading("yeu-cau", HOSTILE, 3)),
        (AttendeeGroup(HOSTILE, (HOSTILE,) * 6), AttendeeGroup(HOSTILE, (HOSTILE,))),
        (HOSTILE,) * 6,
        Speeches(7, (HOSTILE,)),
        (Assignment(None, HOSTILE, "muc-dich", (HOSTILE, HOSTILE)),),
    )
    return factory.make_plan(
        ward=ward, body=body, title=HOSTILE, funding=HOSTILE, reason=HOSTILE, status="withdrawn",
        basis=[{"kind": "QĐ", "issuer": HOSTILE, "title": HOSTILE, "url": "https://x.example/?'&a=1"}],
        event={"when": "2025-12-04", "venue": HOSTILE}, recipients=[HOSTILE], filed=HOSTILE,
        signatory={"authority": [HOSTILE], "position": HOSTILE, "name": HOSTILE},
        attachments=[{"file": "a.pdf", "title": HOSTILE, "kind": "signed"}, {"file": "b.pdf", "title": HOSTILE}],
        source={"kind": "digest", "note": HOSTILE, "url": "https://x.example/'"},
        review=["funding", "signatory.position", HOSTILE],
    )  # fmt: skip


def hostile_page() -> Page:
    plan = hostile_plan()
    other = factory.make_plan("khac", ward=plan.ward, title=HOSTILE, corrects=[plan.id], attachments=None)
    context = factory.make_context(plan, other)
    catalogue = make_catalogue(
        (plan, other), {"x": plan.ward}, {"cai-cach-hanh-chinh": HOSTILE}, factory.make_settings()
    )
    (page,) = make(plan, Context(catalogue, context.templates))
    return page


def test_full_plan_shows_every_part() -> None:
    check_golden("full", page_of(factory.make_plan()))


def test_digest_says_so_first_and_lists_what_is_to_be_confirmed() -> None:
    page = page_of(digest_plan())
    check_golden("digest-with-review", page)
    assert Outline(page.content).text.startswith("Bản tóm lược do người biên tập viết lại")


def test_withdrawn_and_replaced_plan_leads_to_its_successor() -> None:
    check_golden("withdrawn-and-replaced", page_of(*replaced_plans()))


def test_bare_plan_leaves_out_what_is_absent() -> None:
    check_golden("bare", page_of(bare_plan()))


def test_hostile_texts_are_escaped_everywhere() -> None:
    page = hostile_page()
    check_golden("hostile-texts", page)
    content, head = Outline(page.content), Outline(page.head)
    assert not content.all("script")
    assert [attributes["type"] for attributes in head.all("script")] == ["application/ld+json"]
    names = {name for _, attributes in (*content.elements, *head.elements) for name in attributes}
    assert not {name for name in names if name.startswith("on") or name == "style"}
    assert linked_data(page)["name"] == f"Kế hoạch {HOSTILE}"
    assert metas(page)["DC.subject"] == HOSTILE


@pytest.mark.parametrize("plan", [factory.make_plan(), digest_plan(), bare_plan(), replaced_plans()[0], hostile_plan()])
def test_page_nests_well_and_its_own_ids_are_prefixed(plan: Plan) -> None:
    outline = seen(plan)
    ids = [attributes["id"] for _, attributes in outline.elements if attributes.get("id")]
    anchors = {heading.anchor for heading in plan.body.headings}
    assert len(ids) == len(set(ids))
    assert all(id in anchors or str(id).startswith("ny-") for id in ids)
    assert [name for name, _ in outline.elements].count("h1") == 1


def test_links_between_plans_go_both_ways() -> None:
    old, newer = replaced_plans()
    assert f"../../../../{newer.address}" in seen(old, newer).links()
    assert f"../../../../{old.address}" in seen(newer, old).links()
    assert "Kế hoạch này thay thế:" in seen(newer, old).text


def test_draft_replaces_nothing_yet() -> None:
    old = factory.make_plan()
    text = seen(old, factory.make_plan("moi", status="draft", replaces=[old.id], attachments=None)).text
    assert "đã được thay thế" not in text
    assert "Đang có dự thảo thay thế hoặc đính chính kế hoạch này:" in text


def test_plan_marked_replaced_says_so_without_a_successor() -> None:
    assert "Kế hoạch này đã được thay thế." in seen(factory.make_plan(status="replaced")).text


def test_correction_is_announced_on_both_pages() -> None:
    old = factory.make_plan()
    newer = factory.make_plan("dinh-chinh", corrects=[old.id], attachments=None)
    assert "Kế hoạch này đã được đính chính tại:" in seen(old, newer).text
    assert "Kế hoạch này đính chính:" in seen(newer, old).text
    assert linked_data(page_of(old, newer))["correction"] == [f"https://kehoach.example/tinh/{newer.address}"]


@pytest.mark.parametrize(
    ("state", "words"), [("postponed", "đã hoãn"), ("cancelled", "đã hủy"), ("held", "đã được tổ chức")]
)
def test_state_of_the_event_is_announced(state: str, words: str) -> None:
    assert f"Sự kiện nêu trong văn bản {words}." in seen(factory.make_plan(event={"state": state})).text


def test_calendar_is_offered_only_for_dated_events_of_issued_plans() -> None:
    assert "plan.ics" in seen(factory.make_plan()).links()
    assert "plan.ics" not in seen(factory.make_plan(status="draft")).links()
    assert "plan.ics" not in seen(factory.make_plan(event={"venue": "Hội trường"})).links()


def test_signed_files_come_first_and_other_files_are_listed_with_their_size() -> None:
    kinds = [("phu-luc.docx", "annex"), ("ke-hoach-ky-so.pdf", "signed")]
    outline = seen(factory.make_plan(attachments=[{"file": f, "title": "Tệp", "kind": k} for f, k in kinds]))
    own = [link for link in outline.links() if not link.startswith(("..", "#"))]
    assert own[0] == "ke-hoach-ky-so.pdf"
    assert "Văn bản ký số (PDF, 240 KB)" in outline.text
    assert "Tệp (Phụ lục, DOCX)" in outline.text


def test_fault_report_is_filled_in_with_title_and_address() -> None:
    ward = factory.make_ward(email=None, feedback_url="https://gopy.example/?ten={title}&trang={url}")
    (by_mail,) = [link for link in seen(factory.make_plan()).links() if link.startswith("mailto:")]
    (by_form,) = [link for link in seen(factory.make_plan(ward=ward)).links() if "gopy.example" in link]
    for link in (by_mail, by_form):
        assert "K%E1%BA%BF%20ho%E1%BA%A1ch" in link
        assert "https%3A%2F%2Fkehoach.example%2Ftinh%2Fke-hoach%2Fsuoi-mo%2F2025%2Fhoi-nghi-tong-ket%2F" in link
    assert "Báo sai sót" not in seen(factory.make_plan(ward=factory.make_ward(email=None))).text


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
    exact = linked_data(page_of(factory.make_plan(event={"when": "2025-12-04T08:00"})))["about"]
    assert exact["startDate"] == "2025-12-04T08:00:00+07:00"
    assert exact["eventStatus"] == "https://schema.org/EventScheduled"
    span = linked_data(page_of(factory.make_plan(event={"when": "2025-12-04/2025-12-05"})))["about"]
    assert (span["startDate"], span["endDate"]) == ("2025-12-04", "2025-12-05")
    assert "about" not in linked_data(page_of(factory.make_plan(status="draft")))


def test_basis_leads_to_the_plan_on_this_site_or_to_where_it_was_published() -> None:
    other = factory.make_plan("can-cu", attachments=None)
    basis = [{"plan": other.id}, {"kind": "QĐ", "number": "7", "url": "https://congbao.example/7"}, {}]
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
        ("covers", "Kỳ của kế hoạch Năm 2025; Năm 2026"),
        ("event.tentative", "Hội nghị: Dự kiến Có"),
        ("event.state", "Hội nghị: Tình hình Theo kế hoạch"),
        ("event.expected_attendance", "Hội nghị: Số đại biểu dự kiến 40"),
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
