"""Odd questions, a broken index, a page left open, no JavaScript: always a clear answer, never markup."""

import json
import re
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Page, expect

from niemyet.outputs.search import page as search_page
from niemyet.outputs.search import vocabulary_file
from tests.helpers.browser import Browser, serve
from tests.helpers.factory import make_context
from tests.helpers.search_site import POLICY, RESULTS, SITE, ask
from tests.helpers.shares import over_all

_ODD = {
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "regex": "(((.*)+)+)[[\\",
    "emoji": "😀👩‍👩‍👧‍👦",
    "control": "\x01\x02\u202e\u200b",
    "half a character": "\ud83d",
    "long": "x" * 10_000,
    "long words": "kế hoạch " * 1_200,
    "only punctuation": "\"'%&?#/..--",
    "not quoted": '"cải cách" -hành',
    "names of objects": "__proto__ constructor toString hasOwnProperty",
}


def test_any_question_gets_an_answer_and_injects_nothing(reader: Page, search: str) -> None:
    requests: list[str] = []
    reader.on("request", lambda request: requests.append(request.url))
    reader.goto(f"{search}tim-kiem/")
    for name, question in _ODD.items():
        reader.evaluate(
            "text => { const box = document.getElementById('ny-question'); box.value = JSON.parse(text);"
            " box.dispatchEvent(new Event('input', { bubbles: true })); }",
            json.dumps(question),
        )
        reader.get_by_role("button", name="Tìm", exact=True).click()
        nothing_asked = name in ("control", "half a character")
        expect(reader.locator("#ny-count")).to_have_text("" if nothing_asked else re.compile("ìm thấy"))
        reader.get_by_label("Từ cần tìm").fill("")
        expect(reader.locator("#ny-count")).to_have_text("")
    assert reader.locator("article img, article script").count() == 0
    assert not [url for url in requests if url.endswith("/x")]


def test_nothing_found_offers_ways_on(reader: Page, search: str) -> None:
    assert ask(reader, search, "xyzxyz") == []
    expect(reader.locator("#ny-count")).to_have_text("Không tìm thấy kế hoạch nào cho “xyzxyz”.")
    expect(reader.get_by_role("link", name="Chuyển đổi số")).to_have_attribute("href", "../linh-vuc/chuyen-doi-so/")


@pytest.mark.parametrize(
    "lost",
    [
        "tu-vung.json",
        "pagefind/shards.json",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.js",
        "pagefind/wasm.unknown.pagefind",
        "pagefind/*.pf_meta",
        "pagefind/*/*.pf_*",
    ],
)
def test_a_broken_index_is_told_with_the_way_to_the_lists(
    browser: Browser, search_folder: Path, tmp_path: Path, lost: str
) -> None:
    copytree(search_folder / SITE, tmp_path / "site")
    files = list((tmp_path / "site" / search_page.ADDRESS).glob(lost))
    assert files
    for path in files:
        path.unlink()
    _expect_told(browser, tmp_path / "site")


@pytest.mark.parametrize("broken", ["{", "{}", '{"patterns": [["date", "("]]}'])
def test_a_broken_vocabulary_is_told_with_the_way_to_the_lists(
    browser: Browser, search_folder: Path, tmp_path: Path, broken: str
) -> None:
    copytree(search_folder / SITE, tmp_path / "site")
    (tmp_path / "site" / vocabulary_file.ADDRESS).write_text(broken)
    _expect_told(browser, tmp_path / "site")


def _expect_told(browser: Browser, site: Path) -> None:
    with serve(site, POLICY) as address, browser.tab() as page:
        page.goto(f"{address}tim-kiem/?q=ke+hoach")
        expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm.")).to_be_visible()
        expect(page.get_by_role("link", name="Tất cả kế hoạch")).to_be_visible()


def test_after_a_failure_another_try_is_answered(browser: Browser, search: str) -> None:
    with browser.tab() as page:
        page.route("**/pagefind.js*", lambda route: route.abort())
        page.goto(f"{search}tim-kiem/?q=tiem+chung")
        expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm.")).to_be_visible()
        page.unroute_all()
        page.get_by_role("button", name="Tìm", exact=True).click()
        expect(page.locator(RESULTS)).to_have_count(1)
        expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm.")).to_be_hidden()


def test_without_javascript_the_page_leads_to_the_lists(browser: Browser, search: str) -> None:
    with browser.tab(java_script_enabled=False) as page:
        page.goto(f"{search}tim-kiem/?q=dai+son")
        expect(page.locator("noscript > p")).to_be_visible()
        expect(page.get_by_role("link", name="kế hoạch theo lĩnh vực", exact=True)).to_have_attribute(
            "href", "../linh-vuc/"
        )
        expect(page.locator("#ny-facets")).to_be_hidden()


def test_a_site_without_plans_says_so_and_loads_no_script() -> None:
    context = make_context()
    empty = type(context)(type(context.catalogue)((), {}, {}, context.catalogue.settings), context.templates)
    (made,) = search_page.make(empty)
    assert "chưa có kế hoạch nào" in made.content
    assert "search.js" not in made.head
    assert over_all(vocabulary_file.OUTPUT, empty) == []
