"""Every kind of page by the keyboard alone: each stop is visible, large enough and uncovered, and none is a trap."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.browser import DESK, NARROW, Browser, Size, resize, serve
from tests.helpers.keyboard import Stop, expected, tab_to, walk
from tests.helpers.project import Project
from tests.helpers.reader import PLAN, POLICY, reading
from tests.helpers.varied import FULL

PAGES = (
    "",
    "ke-hoach/",
    PLAN,
    f"{PLAN}ban-in/",
    "lich/",
    "tim-kiem/?q=cai+cach",
    "huong-dan/",
    "bien-tap/quy-tac/NY-013/",
    "du-lieu/",
    "404.html",
)


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    with browser.tab(still=True) as page:
        yield page


def open_at(tab: Page, address: str, size: Size) -> None:
    resize(tab, size)
    tab.goto(address)
    if "?q=" in address:
        expect(tab.locator("#ny-results > li")).not_to_have_count(0)


@pytest.mark.parametrize("size", [DESK, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("address", PAGES)
def test_every_stop_is_visible_and_large_enough(tab: Page, site: str, address: str, size: Size) -> None:
    open_at(tab, site + address, size)
    assert_walk(tab)


@pytest.mark.parametrize("size", [DESK, NARROW], ids=["wide", "narrow"])
def test_a_plan_of_every_part(tab: Page, varied: Project, size: Size) -> None:
    with serve(varied.site, POLICY) as address:
        open_at(tab, f"{address}ke-hoach/{FULL}/", size)
        assert_walk(tab)


def assert_walk(tab: Page) -> None:
    """Forwards every stop once and in order, backwards the same; each can be seen, both ways."""
    wanted = expected(tab)
    forwards = walk(tab)
    assert [stop.number for stop in forwards] == list(range(len(forwards)))
    assert len(forwards) >= wanted
    backwards = walk(tab, "Shift+Tab")
    assert lasting(backwards) == lasting(forwards)[::-1]
    assert [fault for stop in (*forwards, *backwards) for fault in stop.faults()] == []


def lasting(stops: list[Stop]) -> list[int]:
    """The stops that are always there: the way to the top is offered only to who scrolls up."""
    return [stop.number for stop in stops if "Về đầu trang" not in stop.name]


def test_the_skip_link_leads_past_the_header(tab: Page, site: str) -> None:
    open_at(tab, f"{site}ke-hoach/", DESK)
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("link", name="Đến nội dung chính")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    expect(tab.get_by_role("main").get_by_role("link").first).to_be_focused()


def test_the_palette_is_switched_and_remembered(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        reader.open("lich/")
        button = reader.tab.get_by_role("button", name="Nền tối")
        tab_to(reader.tab, button)
        reader.tab.keyboard.press("Space")
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(reader.tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        reader.open("du-lieu/")
        expect(reader.tab.get_by_role("button", name="Nền tối", pressed=True)).to_be_visible()


def test_the_link_is_copied_and_the_page_says_so(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        reader.open(PLAN)
        reader.tab.evaluate("navigator.clipboard.writeText = async (text) => { window.copied = text }")
        tab_to(reader.tab, reader.tab.get_by_role("button", name="Sao chép liên kết"))
        reader.tab.keyboard.press("Enter")
        expect(reader.tab.get_by_role("status").filter(has_text="Đã sao chép liên kết.")).to_be_visible()
        assert reader.tab.evaluate("window.copied") == f"https://kehoach.example/{PLAN}"


def test_the_printable_page_is_printed(browser: Browser, site: str) -> None:
    with reading(browser, site, NARROW, "light") as reader:
        reader.open(f"{PLAN}ban-in/")
        reader.tab.evaluate("window.print = () => { document.title = 'printed' }")
        tab_to(reader.tab, reader.tab.get_by_role("button", name="In", exact=True))
        reader.tab.keyboard.press("Enter")
        expect(reader.tab).to_have_title("printed")


def test_facets_are_opened_chosen_and_cleared(browser: Browser, site: str) -> None:
    with reading(browser, site, NARROW, "light") as reader:
        tab = reader.tab
        reader.open("tim-kiem/?q=cai+cach")
        tab_to(tab, tab.locator("#ny-facets > summary"))
        tab.keyboard.press("Enter")
        tab_to(tab, tab.get_by_role("checkbox", name="Phường Kiến An"))
        tab.keyboard.press("Space")
        expect(tab.locator("#ny-results > li")).to_have_count(1)
        tab_to(tab, tab.get_by_role("button", name="Bỏ lọc"))
        tab.keyboard.press("Enter")
        expect(tab.locator("#ny-results > li")).not_to_have_count(1)
