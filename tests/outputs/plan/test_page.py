import dataclasses
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from niemyet.catalogue.catalogue import make_catalogue
from niemyet.model.body import Assignment, AttendeeGroup, Body, Heading, Speeches, Task
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.plan.page import make
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
        "events": {"when": "2025-10-W2", "tentative": "true", "venue": "Phòng họp số 02"},
        "signatory": {"authority": ["TM. ỦY BAN NHÂN DÂN"], "position": "CHỦ TỊCH"},
        "attachments": None,
        "source": {"kind": "digest", "note": "Bản nguồn để trống số và ngày ban hành."},
        "review": ["number", "issued", "basis", "events.when", "signatory.name"],
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
        events={"when": "2025-12-04T08:00", "state": "cancelled", "venue": "Hội trường"},
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
        (Assignment(None, HOSTILE, "muc-dich", (Task(HOSTILE, "muc-dich"), Task(HOSTILE, "muc-dich"))),),
    )
    return factory.make_plan(
        ward=ward, body=body, title=HOSTILE, funding=HOSTILE, reason=HOSTILE, status="withdrawn",
        basis=[{"kind": "QĐ", "issuer": HOSTILE, "title": HOSTILE, "url": "https://x.example/?'&a=1"}],
        events={"when": "2025-12-04", "venue": HOSTILE, "name": HOSTILE}, contact={"post": HOSTILE}, short=HOSTILE[:65],
        corrections=[{"ref": HOSTILE[:120], "note": HOSTILE}], results=[{"title": HOSTILE, "url": "https://x.example/"}], recipients=[HOSTILE], filed=HOSTILE,
        signatory={"authority": [HOSTILE], "position": HOSTILE, "name": HOSTILE, "under_name": HOSTILE},
        attachments=[{"file": "a.pdf", "title": HOSTILE, "kind": "signed"}, {"file": "b.pdf", "title": HOSTILE}],
        source={"kind": "digest", "note": HOSTILE, "url": "https://x.example/'"},
        review=["funding", "signatory.position", HOSTILE],
    )  # fmt: skip


def hostile_page() -> Page:
    plan = hostile_plan()
    other = factory.make_plan("khac", ward=plan.ward, title=HOSTILE, amends=[plan.id], attachments=None)
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
