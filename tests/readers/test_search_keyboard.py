"""From the top of a page to the printed plan by the keyboard alone, with and without a suggestion."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.browser import DESK, PHONE, Browser, serve
from tests.helpers.keyboard import tab_to
from tests.helpers.project import Project
from tests.helpers.reader import PLAN, POLICY, TITLE, reading

BOX = "#ny-search-header"
OPTIONS = ".ny-suggest:not([hidden]) > [role=option]"
QUESTION = "kien an cai cach"
ALL = "Xem tất cả kết quả cho “{}”"  # the last option, which names the question that the list answers


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def test_by_a_suggestion(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        tab = reader.tab
        reader.open("ke-hoach/")
        assert tab_to(tab, tab.locator(BOX)) <= 4  # past the way to the text and the site's name
        tab.keyboard.type(QUESTION)
        expect(tab.locator(OPTIONS).last).to_have_text(ALL.format(QUESTION))
        tab.keyboard.press("ArrowDown")
        expect(tab.locator(f"{OPTIONS}[aria-selected=true]")).to_contain_text(TITLE)
        tab.keyboard.press("Enter")
        expect(tab).to_have_url(re.compile(re.escape(f"{site}{PLAN}?tu=")))
        read_and_print(tab, site)


def test_by_the_search_page(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "dark") as reader:
        tab = reader.tab
        reader.open("ke-hoach/")
        tab_to(tab, tab.get_by_role("banner").get_by_role("link", name="Tìm kế hoạch"))
        tab.keyboard.press("Enter")
        expect(tab).to_have_url(f"{site}tim-kiem/")
        tab_to(tab, tab.get_by_label("Từ cần tìm"))
        tab.keyboard.type(QUESTION)
        tab.keyboard.press("Enter")
        expect(tab.locator("#ny-results > li")).to_have_count(1)
        tab_to(tab, tab.locator("#ny-results > li > a"))
        tab.keyboard.press("Enter")
        expect(tab).to_have_url(re.compile(re.escape(f"{site}{PLAN}?tu=")))
        read_and_print(tab, site)


def read_and_print(page: Page, site: str) -> None:
    """On the plan: see the marks, take them away, go to the printable page."""
    expect(page.locator("h1 mark")).to_have_text("cải cách")
    tab_to(page, page.get_by_role("button", name="Bỏ đánh dấu"))
    page.keyboard.press("Enter")
    expect(page.locator("mark")).to_have_count(0)
    expect(page).to_have_url(f"{site}{PLAN}")
    tab_to(page, page.get_by_role("link", name="Bản in", exact=True))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}{PLAN}ban-in/")
