"""The search page as a reader uses it, in a real browser, under a sub-path and a strict content security policy."""

import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from unicodedata import normalize
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from niemyet.outputs import search_page
from tests.browser import serve
from tests.factory import make_context
from tests.search_site import POLICY, SITE, make_site

RESULTS = "#ny-results > li"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("search")
    make_site(made)
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with serve(folder, POLICY) as address:
        yield address + SITE


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that must stay without a word in its console."""
    context = browser.new_context(locale="vi-VN")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    assert not said


def _ask(page: Page, site: str, question: str) -> list[str]:
    """The titles found, asked through the address as the header's form does."""
    page.goto(f"{site}tim-kiem/?q={quote(question)}")
    expect(page.locator("#ny-count")).to_contain_text("ìm thấy")
    return page.locator(f"{RESULTS} > a").all_inner_texts()


@pytest.mark.parametrize("question", ["dai son", "đại sơn", "Đại Sơn", "ĐẠI SƠN", normalize("NFD", "Đại Sơn")])
def test_a_ward_is_found_however_it_is_typed(page: Page, site: str, question: str) -> None:
    titles = _ask(page, site, question)
    assert "Sơ kết cải cách hành chính 6 tháng cuối năm" in titles
    assert all("ve-sinh" not in title for title in titles)


@pytest.mark.parametrize(
    ("older", "newer"), [("uỷ ban", "ủy ban"), ("hoà bình", "hòa bình"), ("nhà văn hoá", "nhà văn hóa")]
)
def test_old_and_new_tone_placement_are_the_same(page: Page, site: str, older: str, newer: str) -> None:
    found = _ask(page, site, older)
    assert found
    assert found == _ask(page, site, newer)


def test_a_digest_is_marked_and_an_issued_text_is_not(page: Page, site: str) -> None:
    _ask(page, site, "cai cach hanh chinh")
    digest = page.locator(RESULTS).filter(has_text="Sơ kết")
    expect(digest).to_contain_text("Bản tóm lược")
    expect(digest).to_contain_text("Chưa xác nhận ban hành")
    expect(page.locator(RESULTS).filter(has_text="Tổng kết cải cách hành chính")).not_to_contain_text("Bản tóm lược")


def test_the_matching_words_are_marked_and_lead_to_their_section(page: Page, site: str) -> None:
    _ask(page, site, "thon dong moi")
    item = page.locator(RESULTS).first
    expect(item.locator("mark")).to_have_text("thôn Đồng Mới")
    link = item.get_by_role("link", name="II. ĐỊA ĐIỂM")
    assert link.get_attribute("href") == f"{site}ke-hoach/dai-son/2025/cai-cach-hanh-chinh/#dia-diem"


def test_markup_in_a_plan_is_shown_as_it_was_written(page: Page, site: str) -> None:
    _ask(page, site, "du lieu")
    expect(page.locator(".ny-find__excerpt").first).to_contain_text("<b>&amp; dữ liệu</b>")


def test_typing_answers_without_submitting_and_keeps_the_address(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/")
    steps = page.evaluate("history.length")
    page.get_by_label("Từ cần tìm").press_sequentially("tiem chung", delay=20)
    expect(page.locator("#ny-count")).to_have_text("Tìm thấy 1 kế hoạch cho “tiem chung”.")
    expect(page).to_have_url(f"{site}tim-kiem/?q=tiem+chung")
    assert page.evaluate("history.length") == steps


def test_pasted_and_dictated_text_is_answered(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/")
    page.get_by_label("Từ cần tìm").focus()
    page.keyboard.insert_text("thể dục thể thao")
    expect(page.locator(RESULTS)).to_have_count(1)


def test_nothing_of_the_index_is_loaded_before_a_question(page: Page, site: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{site}tim-kiem/")
    page.wait_for_load_state("networkidle")
    assert requests
    assert not [url for url in requests if "pagefind" in url]
    expect(page.get_by_role("link", name="Tất cả kế hoạch")).to_be_visible()
    page.get_by_label("Từ cần tìm").fill("vệ sinh")
    expect(page.locator(RESULTS)).to_have_count(10)
    assert [url for url in requests if "pagefind" in url]


def test_filters_narrow_the_results_and_land_in_the_address(page: Page, site: str) -> None:
    _ask(page, site, "ke hoach")
    expect(page.locator("#ny-count")).to_have_text("Tìm thấy 14 kế hoạch cho “ke hoach”, trang 1 trên 2.")
    page.get_by_label("Phường Hòa Bình").check()
    expect(page.locator(RESULTS)).to_have_count(2)
    expect(page).to_have_url(f"{site}tim-kiem/?q=ke+hoach&xa-phuong=hoa-binh")
    page.get_by_label("Xã Đại Sơn").check()  # a second value of one facet widens it
    expect(page.locator(RESULTS)).to_have_count(3)
    page.get_by_label("Dự thảo").check()
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page.locator("#ny-chosen")).to_have_text("(đang chọn 3)")
    page.get_by_role("button", name="Bỏ lọc").click()
    expect(page).to_have_url(f"{site}tim-kiem/?q=ke+hoach")


def test_facets_show_counts_and_one_with_a_single_value_is_put_away(page: Page, site: str) -> None:
    _ask(page, site, "ve sinh")
    expect(page.locator("[data-facet=nam] li", has_text="2026").locator(".ny-facet__count")).to_have_text("5")
    expect(page.locator("[data-facet=xa-phuong]")).to_be_hidden()
    expect(page.locator("[data-facet=nam]")).to_be_visible()


def test_back_and_forward_restore_question_filters_and_page(page: Page, site: str) -> None:
    _ask(page, site, "ke hoach")
    page.get_by_label("Xã Suối Mơ").check()
    expect(page.locator("#ny-count")).to_contain_text("Tìm thấy 11")
    page.get_by_role("link", name="Trang 2").click()
    expect(page.locator(RESULTS)).to_have_count(1)
    expect(page).to_have_url(f"{site}tim-kiem/?q=ke+hoach&xa-phuong=suoi-mo&trang=2")
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(10)
    page.go_back()
    expect(page.get_by_label("Xã Suối Mơ")).not_to_be_checked()
    expect(page.locator("#ny-count")).to_contain_text("Tìm thấy 14")
    page.go_forward()
    expect(page.get_by_label("Xã Suối Mơ")).to_be_checked()
    expect(page.get_by_label("Từ cần tìm")).to_have_value("ke hoach")
    page.reload()
    expect(page.locator("#ny-count")).to_contain_text("Tìm thấy 11")


def test_newest_first_on_request_and_without_a_question(page: Page, site: str) -> None:
    _ask(page, site, "cai cach hanh chinh")
    page.get_by_label("Sắp xếp").select_option("Cũ nhất")
    expect(page).to_have_url(f"{site}tim-kiem/?q=cai+cach+hanh+chinh&sap-xep=cu-nhat")
    expect(page.locator(f"{RESULTS} > a").first).to_contain_text("Sơ kết")
    page.goto(f"{site}tim-kiem/?xa-phuong=suoi-mo&xa-phuong=dai-son&trang=2")
    expect(page.locator(f"{RESULTS} > a").last).to_contain_text("Sơ kết")


def test_an_address_with_unknown_values_is_answered_without_them(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/?q=tiem%20chung&xa-phuong=%3Cimg%3E&sap-xep=x&trang=-3&nam=1066")
    expect(page.locator(RESULTS)).to_have_count(1)
    page.goto(f"{site}tim-kiem/?q=ve+sinh&trang=99")
    expect(page.locator(RESULTS)).to_have_count(10)


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
}


@pytest.mark.parametrize("name", _ODD)
def test_any_question_gets_an_answer_and_injects_nothing(page: Page, site: str, name: str) -> None:
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{site}tim-kiem/")
    page.evaluate(
        "text => { const box = document.getElementById('ny-question'); box.value = JSON.parse(text);"
        " box.dispatchEvent(new Event('input', { bubbles: true })); }",
        json.dumps(_ODD[name]),
    )
    page.get_by_role("button", name="Tìm", exact=True).click()
    answered = "" if name in ("control", "half a character") else "ìm thấy"
    expect(page.locator("#ny-count")).to_contain_text(answered)
    page.wait_for_load_state("networkidle")
    assert page.locator("article img, article script").count() == 0
    assert not [url for url in requests if url.endswith("/x")]


def test_nothing_found_offers_ways_on(page: Page, site: str) -> None:
    assert _ask(page, site, "xyzxyz") == []
    expect(page.locator("#ny-count")).to_have_text("Không tìm thấy kế hoạch nào cho “xyzxyz”.")
    expect(page.get_by_role("link", name="Chuyển đổi số")).to_have_attribute("href", "../linh-vuc/chuyen-doi-so/")


def test_the_keyboard_alone_is_enough(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/")
    page.get_by_label("Từ cần tìm").focus()
    page.keyboard.type("tiêm chủng")
    page.keyboard.press("Enter")
    expect(page.locator("#ny-count")).to_be_focused()
    page.keyboard.press("Tab")  # the order of results
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Tiêm chủng mở rộng")).to_be_focused()


@pytest.mark.parametrize(
    "lost",
    ["pagefind-entry.json", "pagefind.js", "pagefind-worker.js", "wasm.unknown.pagefind", "*.pf_meta", "*/*.pf_*"],
)
def test_a_broken_index_is_told_with_the_way_to_the_lists(
    browser: Browser, folder: Path, tmp_path: Path, lost: str
) -> None:
    copytree(folder / SITE, tmp_path / "site")
    for path in (tmp_path / "site" / search_page.BUNDLE).glob(lost):
        path.unlink()
    with serve(tmp_path / "site", POLICY) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}tim-kiem/?q=ke+hoach")
        if lost == "pagefind-worker.js":  # Pagefind then works in the page itself
            expect(page.locator(RESULTS)).to_have_count(10)
        else:
            expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm.")).to_be_visible(timeout=10_000)
            expect(page.get_by_role("link", name="Tất cả kế hoạch")).to_be_visible()
        context.close()


def test_a_page_left_open_over_a_new_publication_finds_again(browser: Browser, folder: Path, tmp_path: Path) -> None:
    copytree(folder / SITE, tmp_path / "site")
    bundle = tmp_path / "site" / search_page.BUNDLE
    with serve(tmp_path / "site", POLICY) as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}tim-kiem/?q=tiem+chung")
        expect(page.locator(RESULTS)).to_have_count(1)
        entry = bundle / "pagefind-entry.json"
        for path in list(bundle.glob("*/*.pf_fragment")):
            path.unlink()
        for path in (folder / SITE / search_page.BUNDLE).glob("*/*.pf_fragment"):
            (bundle / "fragment" / path.name).write_bytes(path.read_bytes())
        entry.write_text(entry.read_text() + "\n")
        page.get_by_label("Từ cần tìm").fill("vệ sinh")
        expect(page.locator(RESULTS)).to_have_count(10)
        context.close()


def test_without_javascript_the_page_leads_to_the_lists(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}tim-kiem/?q=dai+son")
    expect(page.locator("noscript > p")).to_be_visible()
    expect(page.get_by_role("link", name="kế hoạch theo lĩnh vực")).to_have_attribute("href", "../linh-vuc/")
    expect(page.locator("#ny-facets")).to_be_hidden()
    context.close()


def test_a_site_without_plans_says_so_and_loads_no_script() -> None:
    context = make_context()
    empty = type(context)(type(context.catalogue)((), {}, {}, context.catalogue.settings), context.templates)
    (made,) = search_page.make(empty)
    assert "chưa có kế hoạch nào" in made.content
    assert "search.js" not in made.head
