"""The search boxes of the header and the home page suggest plans while a question is typed; they stay forms."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import copytree

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.helpers.browser import DESK, PHONE, Browser, serve
from tests.helpers.project import Project
from tests.helpers.reader import PLAN, POLICY, TITLE, reading
from tests.readers.test_search_keyboard import ALL, BOX, OPTIONS, QUESTION

HEADER, HOME = BOX, "#ny-home-q"
BUNDLE = "tim-kiem/pagefind"
LONG = 10_000  # ms by the page's clock, whose hands the test turns: more than anything there waits


@pytest.fixture(scope="module")
def site(real: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site under a sub-path."""
    folder = tmp_path_factory.mktemp("suggest")
    copytree(real.site, folder / "phuong/ke-hoach-so")
    with serve(folder, POLICY) as address:
        yield f"{address}phuong/ke-hoach-so/"


@contextmanager
def asking(browser: Browser, site: str, box: str = HEADER, typed: str = QUESTION, at: str = "") -> Iterator[Page]:
    """A reader who has typed a question into a box and sees what is suggested for the whole of it."""
    with reading(browser, site, DESK if box == HEADER else PHONE, "light") as reader:
        reader.open(at)
        reader.tab.locator(box).press_sequentially(typed)
        expect(reader.tab.locator(OPTIONS).last).to_have_text(ALL.format(typed))
        yield reader.tab


def chosen(page: Page) -> Locator:
    return page.locator(f"{OPTIONS}[aria-selected=true]")


def test_nothing_of_the_index_is_loaded_before_two_letters(browser: Browser, site: str) -> None:
    asked: list[str] = []
    with reading(browser, site, fresh=True) as reader:
        reader.tab.on("request", lambda request: asked.append(request.url))
        reader.tab.clock.install()
        reader.open("")
        box = reader.tab.locator(HEADER)
        box.press_sequentially("k ")
        reader.tab.clock.run_for(LONG)
        assert not [url for url in asked if re.search(r"pagefind|tu-vung|finder|suggestions", url)]
        box.press_sequentially("ien")
        expect(reader.tab.locator(OPTIONS)).not_to_have_count(0)
        assert [url for url in asked if BUNDLE in url]


def test_the_box_is_a_combobox_with_a_name(browser: Browser, site: str) -> None:
    with asking(browser, site) as page:
        box = page.get_by_role("combobox", name="Tìm kế hoạch").and_(page.locator(HEADER))
        expect(box).to_have_attribute("aria-autocomplete", "list")
        expect(box).to_have_attribute("aria-expanded", "true")
        expect(page.locator(f"#{box.get_attribute('aria-controls')}")).to_have_role("listbox")
        expect(page.locator(OPTIONS).first).to_contain_text(TITLE)
        expect(page.locator(OPTIONS).first).to_contain_text("Phường Kiến An")
        expect(page.locator(OPTIONS).first).to_contain_text("Chưa xác nhận ban hành")
        expect(page.locator(OPTIONS).last).to_have_text(ALL.format(QUESTION))
        expect(page.locator(".ny-header__search [role=status]")).to_have_text("1 gợi ý")


def test_arrows_go_round_and_home_end_escape_go_back_to_the_text(browser: Browser, site: str) -> None:
    with asking(browser, site, typed="cai cach") as page:
        box, options = page.locator(HEADER), page.locator(OPTIONS)
        page.keyboard.press("ArrowUp")
        expect(options.last).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "")
        page.keyboard.press("Home")
        expect(chosen(page)).to_have_count(0)
        page.keyboard.type("x ")
        expect(box).to_have_value("x cai cach")
        page.keyboard.press("Backspace")
        page.keyboard.press("Backspace")
        expect(options.last).to_have_text(ALL.format("cai cach"))
        page.keyboard.press("Escape")
        expect(options).to_have_count(0)
        expect(box).to_have_value("cai cach")
        expect(box).to_have_attribute("aria-expanded", "false")
        page.keyboard.press("ArrowDown")
        expect(options.first).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        expect(box).to_have_value("")


def test_the_tab_key_closes_and_goes_on(browser: Browser, site: str) -> None:
    with asking(browser, site) as page:
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        expect(page.locator(OPTIONS)).to_have_count(0)
        expect(page.get_by_role("search", name="Tìm nhanh").get_by_role("button", name="Tìm")).to_be_focused()
        expect(page).to_have_url(site)


@pytest.mark.parametrize("last", [False, True], ids=["Enter in the text", "the last option"])
def test_the_search_page_is_asked(browser: Browser, site: str, last: bool) -> None:
    with asking(browser, site, HOME) as page:
        if last:
            page.locator(OPTIONS).last.click()
        else:
            page.keyboard.press("Enter")
        expect(page).to_have_url(f"{site}tim-kiem/?q=kien+an+cai+cach")
        expect(page.locator("#ny-results > li")).to_have_count(1)
        expect(page.locator(HEADER)).to_have_js_property("type", "search")  # there the page itself answers


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desktop", "phone"])
def test_the_home_box_leads_to_a_plan_by_a_click(browser: Browser, site: str, size: tuple[int, int]) -> None:
    with reading(browser, site, size, "light") as reader:
        reader.open("")
        reader.tab.locator(HOME).focus()
        reader.tab.keyboard.insert_text(QUESTION)  # as pasting and dictating do: no keys
        reader.tab.locator(OPTIONS).first.click()
        expect(reader.tab).to_have_url(re.compile(re.escape(f"{site}{PLAN}?tu=")))


def test_keys_of_an_input_method_are_its_own(browser: Browser, site: str) -> None:
    with asking(browser, site) as page:
        page.keyboard.press("ArrowDown")
        expect(chosen(page)).to_have_count(1)
        page.locator(HEADER).dispatch_event("keydown", {"key": "Enter", "isComposing": True})
        expect(page).to_have_url(site)
        expect(chosen(page)).to_have_count(1)
