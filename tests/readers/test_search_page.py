"""What the search page finds and shows, in a real browser, under a sub-path and a strict content security policy."""

import re
from posixpath import dirname, join, normpath
from unicodedata import normalize

from playwright.sync_api import Page, expect

from niemyet.language.alphabet import new_tone
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.entries import PlanEntry, plan_entry
from niemyet.outputs.search import page as search_page
from niemyet.outputs.search.records import indexed
from tests.helpers.factory import ROOT, make_context
from tests.helpers.search_script import script
from tests.helpers.search_site import RESULTS, ask, plans

_ASKED = ("tiem chung", "so ket cchc 6 thang cuoi nam", "the duc the thao")
# Tags, classes and words of an entry's own lines; how words are marked, and the state of a meeting as a badge, is theirs.
_ENTRY = """(entry) => [...entry.children]
  .filter((line) => line.matches("a, .ny-meta"))
  .map((line) => [line.tagName, line.className, line.textContent.trim(), line.querySelector(".ny-status")?.className])"""


def _list_of(entry: PlanEntry, context: Context) -> dict[str, object]:
    listing = {"title": "Kế hoạch", "crumbs": (), "plans": (entry,), "choices": ()}
    leaf = {"count": 1, "start": 1, "suffix": ""}
    return {"listing": listing, "leaf": leaf, "entries": (entry,), "link": str, "catalogue": context.catalogue}


def test_a_ward_is_found_however_it_is_typed(reader: Page, search: str) -> None:
    for question in ("dai son", "đại sơn", "Đại Sơn", "ĐẠI SƠN", normalize("NFD", "Đại Sơn")):
        assert "Sơ kết cải cách hành chính 6 tháng cuối năm" in ask(reader, search, question)


def test_old_and_new_tone_placement_are_the_same(reader: Page, search: str) -> None:
    for older, newer in (("uỷ ban", "ủy ban"), ("hoà bình", "hòa bình"), ("nhà văn hoá", "nhà văn hóa")):
        found = ask(reader, search, older)
        assert found
        assert found == ask(reader, search, newer)


def test_a_text_comes_back_from_the_index_as_it_was_written(reader: Page, search: str) -> None:
    said = ["Hoà giải", "THUỶ LỢI", "quý I", "hoàn", "khoẻ", "nguỵ", "loà xoà", "Đường Đi đến", "16/QĐ-UBND", "d – đ"]
    shown = script(reader, search, "search/spelling.js", "shown")
    assert [shown(indexed(one)) for one in said] == [new_tone(one) for one in said]


def test_a_digest_is_marked_and_an_issued_text_is_not(reader: Page, search: str) -> None:
    ask(reader, search, "cải cách hành chính")
    digest = reader.locator(RESULTS).filter(has_text="Sơ kết")
    expect(digest).to_contain_text("Bản tóm lược")
    expect(digest).to_contain_text("Chưa xác nhận ban hành")
    expect(reader.locator(RESULTS).filter(has_text="Tổng kết cải cách hành chính")).not_to_contain_text("Bản tóm lược")


def test_a_result_is_the_entry_of_a_list_and_what_was_found(reader: Page, search: str) -> None:
    context = make_context(*plans())
    shown = {ask(reader, search, question)[0]: reader.locator(RESULTS).first.evaluate(_ENTRY) for question in _ASKED}
    for plan in context.catalogue.plans:
        if plan.front.title in shown:
            entry = plan_entry(plan, context, search_page.ADDRESS)
            reader.set_content(context.templates.render("niemyet/list.html", _list_of(entry, context)))
            assert reader.locator(".ny-plan").evaluate(_ENTRY) == shown.pop(plan.front.title)
    assert not shown


def test_the_matching_words_are_marked_and_lead_to_their_section(reader: Page, search: str) -> None:
    ask(reader, search, "thon dong moi")
    item = reader.locator(RESULTS).first
    expect(item.locator("mark")).to_have_text("thôn Đồng Mới")
    link = item.get_by_role("link", name="II. ĐỊA ĐIỂM")
    assert link.get_attribute("href") == f"{search}ke-hoach/dai-son/2025/cai-cach-hanh-chinh/?tu=thon+dong+moi#dia-diem"


def test_markup_in_a_plan_is_shown_as_it_was_written(reader: Page, search: str) -> None:
    ask(reader, search, "du lieu")
    expect(reader.locator(".ny-find__excerpt").first).to_contain_text("<b>&amp; dữ liệu</b>")


def test_nothing_of_the_index_is_loaded_before_a_question(reader: Page, search: str) -> None:
    requests: list[str] = []
    reader.on("request", lambda request: requests.append(request.url))
    reader.goto(f"{search}tim-kiem/")
    reader.wait_for_load_state("networkidle")
    assert requests
    assert not [url for url in requests if "pagefind" in url or "tu-vung" in url]
    expect(reader.get_by_role("link", name="Tất cả kế hoạch")).to_be_visible()
    reader.get_by_label("Từ cần tìm").fill("vệ sinh")
    expect(reader.locator(RESULTS)).to_have_count(10)
    assert [url for url in requests if "pagefind" in url]
    assert len([url for url in requests if url.endswith("tim-kiem/tu-vung.json")]) == 1


def test_a_sure_answer_marks_the_words_where_they_stand(reader: Page, search: str) -> None:
    """Hidden words found it, which stand nowhere: number, ward and title are marked all the same."""
    for question, marks in {
        "dai son": ["Đại Sơn"],
        "92/kh-ubnd": ["92/KH-UBND"],
        "the duc the thao": ["Thể dục thể thao"],
        "so ket cchc 6 thang cuoi nam": ["Sơ kết cải cách hành chính 6 tháng cuối năm"],
    }.items():
        ask(reader, search, question)
        assert reader.locator(RESULTS).first.locator("mark").all_inner_texts()[: len(marks)] == marks, question


def test_every_result_has_an_excerpt_that_begins_behind_the_bare_facts(reader: Page, search: str) -> None:
    ask(reader, search, "tiem chung")
    excerpt = reader.locator(RESULTS).first.locator(".ny-find__excerpt")
    expect(excerpt).to_contain_text("Thực hiện Quyết định số 133/QĐ-UBND")
    expect(excerpt).not_to_contain_text("Nguyễn Văn Mẫu")
    assert ask(reader, search, "nguyen van mau")
    expect(reader.locator(RESULTS).first.locator("mark")).to_have_text("Nguyễn Văn Mẫu")


def test_every_module_that_the_page_imports_is_asked_for_at_once() -> None:
    folder = ROOT / "overrides/assets/niemyet"
    imported: set[str] = set()
    waiting = ["search/search.js"]
    while waiting:
        source = waiting.pop()
        text = (folder / source).read_text(encoding="utf-8")
        found = re.findall(r'^import .* from "(\.[\w./-]+)";$', text, re.MULTILINE)
        new = {normpath(join(dirname(source), target)) for target in found} - imported
        imported |= new
        waiting += new
    assert set(search_page.MODULES) == imported
