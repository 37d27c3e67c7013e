"""What follows the scrolling, and what printing unfolds: done by our own script, as readers meet it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.helpers.browser import DESK, PHONE, Browser, serve
from tests.helpers.project import Project
from tests.helpers.reader import PLAN, reading

GUIDE = "bien-tap/loi-thuong-gap/"


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site) as address:
        yield address


def scroll(tab: Page, by: int) -> None:
    """By hand, and until the page has followed."""
    tab.evaluate("by => scrollBy(0, by)", by)
    tab.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def top_of(tab: Page) -> Locator:
    return tab.get_by_role("button", name="Về đầu trang")


def test_the_way_to_the_top_is_offered_to_who_scrolls_up_and_leads_there(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open(PLAN)
        scroll(tab, 2000)
        expect(top_of(tab)).to_be_hidden()
        scroll(tab, -200)
        expect(top_of(tab)).to_be_visible()
        top_of(tab).press("Enter")
        tab.wait_for_function("() => scrollY === 0")
        expect(top_of(tab)).to_be_hidden()
        expect(tab.locator(".md-skip")).to_be_focused()


def test_near_the_top_the_way_is_not_offered(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "dark") as reader:
        reader.open(PLAN)
        scroll(reader.tab, 300)
        scroll(reader.tab, -100)
        expect(top_of(reader.tab)).to_be_hidden()


def test_a_guides_contents_show_where_the_reader_is(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        tab = reader.tab
        reader.open(GUIDE)
        here = tab.locator(".md-nav--secondary [aria-current=location]")
        expect(here).to_have_count(0)
        links = tab.locator(".md-nav--secondary a")
        links.nth(1).click()
        expect(here).to_have_text(links.nth(1).inner_text())
        tab.keyboard.press("Home")
        expect(here).to_have_count(0)


def test_paper_shows_what_is_folded_away_and_the_screen_folds_it_again(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open(PLAN)
        folded = tab.locator("details:not([open])")
        count = folded.count()
        assert count > 0
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        expect(folded).to_have_count(0)
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(folded).to_have_count(count)
