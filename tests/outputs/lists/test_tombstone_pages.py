"""What stands where something was taken down: that it was, when and why, and nothing of what it said."""

import json
from dataclasses import replace
from typing import Any

import pytest

from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.model.removal import Removal
from niemyet.model.terms import RemovalKind
from niemyet.outputs.data import sitemap, tombstone_json
from niemyet.outputs.lists import list_pages, tombstone_pages
from niemyet.outputs.parts.context import Context
from tests.helpers.factory import make_context, make_plan, make_ward

HOME = "ke-hoach/suoi-mo/2025/danh-sach/"


def removal(address: str = "suoi-mo/2025/danh-sach", kind: str = "personal_data", **more: Any) -> Removal:
    return Removal.model_validate({"address": address, "when": "2026-03-02", "kind": kind} | more)


def context(*removed: Removal, plans: tuple[Plan, ...] = (), **settings: Any) -> Context:
    made = make_context(*plans, **settings)
    return replace(made, catalogue=replace(made.catalogue, removed=removed))


def pages(*removed: Removal, **settings: Any) -> dict[str, Page]:
    return {page.address: page for page in tombstone_pages.make(context(*removed, **settings))}


def test_a_plan_has_one_at_its_page_and_at_its_printable_page() -> None:
    found = pages(removal())
    assert list(found) == [HOME, f"{HOME}ban-in/"]
    for page in found.values():
        assert page.title == "Đã gỡ theo yêu cầu"
        assert "đã được gỡ khỏi trang (ngày 02/03/2026)" in page.content
        assert page.head == '<meta name="robots" content="noindex">'
        assert "danh-sach" not in page.content + page.title + page.description


def test_a_file_has_one_in_a_folder_of_its_name() -> None:
    assert list(pages(removal("suoi-mo/2025/hoi-nghi/bang-luong.pdf", "mistake"))) == [
        "ke-hoach/suoi-mo/2025/hoi-nghi/bang-luong.pdf/"
    ]


@pytest.mark.parametrize("kind", RemovalKind)
def test_every_reason_is_the_pages_title(kind: RemovalKind) -> None:
    assert pages(removal(kind=kind.value))[HOME].content.startswith(f"<h1>{kind.label}</h1>")


@pytest.mark.parametrize(
    ("to", "link"),
    [
        ("https://tinh.example/7", "https://tinh.example/7"),
        ("suoi-mo/2026/moi", "../../../../ke-hoach/suoi-mo/2026/moi/"),
        ("suoi-mo/2026/moi/a.pdf", "../../../../ke-hoach/suoi-mo/2026/moi/a.pdf"),
    ],
)
def test_it_leads_to_where_it_is_now(to: str, link: str) -> None:
    found = pages(removal(kind="moved", to=to))
    assert f'<a href="{link}">{to}</a>' in found[HOME].content
    if "://" not in to:
        assert f'<a href="../{link}">{to}</a>' in found[f"{HOME}ban-in/"].content


def test_what_an_editor_explains_is_shown_as_text() -> None:
    assert (
        "<p>Theo &lt;b&gt; quyết định.</p>" in pages(removal(kind="other", note="Theo <b> quyết định."))[HOME].content
    )


def test_it_leads_on_to_the_wards_plans_where_there_is_such_a_ward() -> None:
    plans = (make_plan(), make_plan("hai", make_ward(id="ho-xanh", name="Hồ Xanh")))
    made = context(removal(), removal("xa-cu/2024/a"), plans=plans)
    ours, _, other, _ = (page.content for page in tombstone_pages.make(made))
    assert '<a href="../../../../ke-hoach/suoi-mo/">Kế hoạch của xã Suối Mơ</a>' in ours
    assert "Kế hoạch của" not in other
    assert all('<a href="../../../../ke-hoach/">Tất cả kế hoạch</a>' in content for content in (ours, other))


def test_a_demonstration_keeps_search_engines_away_once() -> None:
    assert pages(removal(), demo="true")[HOME].head == ""


def test_its_data_say_that_it_was_taken_down_and_no_more() -> None:
    made = context(
        removal(), removal("suoi-mo/2025/b", "moved", to="suoi-mo/2026/moi"), removal("suoi-mo/2025/c/d.pdf")
    )
    first, second = tombstone_json.make(made)
    assert (first.path, first.media_type) == (f"{HOME}plan.json", "application/json")
    assert json.loads(first.content) == {
        "id": "suoi-mo/2025/danh-sach",
        "url": f"https://kehoach.example/tinh/{HOME}",
        "status": "removed",
        "removed": {"when": "2026-03-02", "kind": "personal_data"},
    }
    assert json.loads(second.content)["removed"]["to"] == "suoi-mo/2026/moi"


def test_neither_sitemap_nor_lists_know_it() -> None:
    made = context(removal())
    xml, _ = (sheet.artifact() for sheet in sitemap.make(made, [page.address for page in tombstone_pages.make(made)]))
    assert b"danh-sach" not in xml.content
    assert b"hoi-nghi-tong-ket" in xml.content
    for listed in list_pages.make(made):
        assert "danh-sach" not in getattr(listed, "address", "") + getattr(listed, "path", "")
