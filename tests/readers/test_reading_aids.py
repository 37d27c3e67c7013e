"""What readers set for themselves: larger text, more space, a narrow window, no motion, their own colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.browser import DESK, NARROW, Browser, resize, serve
from tests.helpers.project import Project
from tests.helpers.reader import PAGES, POLICY
from tests.helpers.varied import DRAFT, FULL, GONE

PARTS = (
    "",
    f"ke-hoach/{FULL}/",
    f"ke-hoach/{FULL}/ban-in/",
    f"ke-hoach/{GONE}/",
    f"ke-hoach/{DRAFT}/",
    "ke-hoach/trang/2/",
)
DEFAULT_SIZE = 16  # CSS pixels of text that nobody has set
# The least that WCAG 2.2, 1.4.12 lets a reader set.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
}"""
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Elements that hide a part of their own text; what is only for screen readers hides all of it.
CLIPPED = """() => [...document.body.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one), hides = (way) => ["hidden", "clip"].includes(way);
  if (!one.checkVisibility() || one.closest(".ny-visually-hidden, [hidden]") || !one.innerText?.trim()) return false;
  return (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.innerText.trim().slice(0, 40)}`)"""
MOVING = """() => [...document.querySelectorAll("*")].flatMap((one) => ["", "::before", "::after"].map((part) => {
  const style = getComputedStyle(one, part || null);
  const moves = style.animationName !== "none" || style.scrollBehavior === "smooth"
    || style.transitionDuration.split(",").some((time) => parseFloat(time) > 0);
  return moves ? `${one.tagName.toLowerCase()}.${one.className}${part}` : "";
})).filter(Boolean)"""
# Text of the very colour of what lies behind it; behind everything is black, in the colours that are tried.
UNSEEN = """() => [...document.body.querySelectorAll("*")].filter((one) => {
  const text = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!text || !one.checkVisibility() || one.closest(".ny-visually-hidden")) return false;
  let behind = one;
  while (behind && /^rgba.* 0\\)$/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
  return getComputedStyle(one).color === (behind ? getComputedStyle(behind).backgroundColor : "rgb(0, 0, 0)");
}).map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.innerText.trim().slice(0, 40)}`)"""

# Links in a text that no line and no frame tells; a status without words. Lists of links need no more than their place.
COLOUR_ALONE = """() => [...document.querySelectorAll("main a[href], footer a[href], .ny-status")].filter((one) => {
  if (!one.checkVisibility() || one.closest("main nav")) return false;
  const style = getComputedStyle(one), told = one.matches(".ny-status") ? one.innerText.trim() : one.querySelector("img")
    || style.textDecorationLine.includes("underline") || style.borderTopStyle !== "none";
  return !told;
}).map((one) => `${one.tagName.toLowerCase()}.${one.className}: ${one.innerText.trim().slice(0, 40)}`)"""


@pytest.fixture(scope="module")
def sites(real: Project, varied: Project) -> Iterator[tuple[str, str]]:
    with serve(real.site, POLICY) as one, serve(varied.site, POLICY) as other:
        yield one, other


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    with browser.fresh_tab(reduced_motion="reduce") as page:
        yield page


def visit(tab: Page, sites: tuple[str, str]) -> Iterator[str]:
    """Open every kind of page in turn; gives its address in its site."""
    for site, addresses in zip(sites, (PAGES, PARTS), strict=True):
        for address in addresses:
            tab.goto(site + address)
            if "?q=" in address:
                expect(tab.locator("#ny-results > li")).not_to_have_count(0)
            yield address


def lost(tab: Page, address: str) -> Iterator[str]:
    """What cannot be read on the page without scrolling sideways, or not at all."""
    if tab.evaluate(SIDEWAYS):
        yield f"{address}: scrolls sideways"
    yield from (f"{address}: cut off: {text}" for text in tab.evaluate(CLIPPED))


def test_more_space_loses_nothing(tab: Page, sites: tuple[str, str]) -> None:
    resize(tab, DESK)
    found: list[str] = []
    for address in visit(tab, sites):
        tab.evaluate(SPACING)
        found += lost(tab, address)
    assert found == []


def test_text_of_twice_the_size_loses_nothing(tab: Page, sites: tuple[str, str]) -> None:
    resize(tab, DESK)
    sizes = {"fontSizes": {"standard": 2 * DEFAULT_SIZE, "fixed": 2 * DEFAULT_SIZE}}
    tab.context.new_cdp_session(tab).send("Page.setFontSizes", sizes)
    tab.goto(sites[0])
    assert tab.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") >= 2 * DEFAULT_SIZE
    assert [fault for address in visit(tab, sites) for fault in lost(tab, address)] == []


def test_nothing_is_lost_at_400_percent_even_with_more_space(tab: Page, sites: tuple[str, str]) -> None:
    resize(tab, (DESK[0] // 4, DESK[1] // 4))
    found: list[str] = []
    for address in visit(tab, sites):
        found += lost(tab, address)
        tab.evaluate(SPACING)
        found += lost(tab, f"{address}, more space")
    assert found == []


def test_wide_tables_scroll_in_a_named_frame_that_the_keyboard_moves(tab: Page, sites: tuple[str, str]) -> None:
    resize(tab, NARROW)
    tab.goto(f"{sites[1]}ke-hoach/{FULL}/")
    frame = tab.get_by_role("group", name="Bảng 1")
    frame.focus()
    tab.keyboard.press("ArrowRight")
    expect(tab.locator(".ny-table").first).not_to_have_js_property("scrollLeft", 0)


def test_without_motion_and_without_our_colours_nothing_is_lost(tab: Page, sites: tuple[str, str]) -> None:
    resize(tab, DESK)
    tab.emulate_media(forced_colors="active", reduced_motion="reduce", color_scheme="dark")
    found: list[str] = []
    for address in visit(tab, sites):
        found += [f"{address}: unseen: {text}" for text in tab.evaluate(UNSEEN)]
        found += [f"{address}: moves: {part}" for part in tab.evaluate(MOVING)]
        found += [f"{address}: told by colour alone: {part}" for part in tab.evaluate(COLOUR_ALONE)]
    assert found == []
