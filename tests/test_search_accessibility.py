"""Axe finds nothing on the search page in any of its states, on the boxes that suggest, and on a marked plan."""

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import serve
from tests.project import Project
from tests.test_journey import DESK, PHONE, PLAN, POLICY

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
CHECK = "rules => axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })"
COUNT = "#ny-count"
SCHEMES: dict[Literal["light", "dark"], str] = {"light": "default", "dark": "slate"}
LOOKS = tuple((size, scheme) for size in (DESK, PHONE) for scheme in SCHEMES)


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def empty(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/")
    expect(page.get_by_role("heading", name="Xem theo danh sách")).to_be_visible()


def results(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/?q=cai+cach+hanh+chinh")
    expect(page.locator("#ny-results > li")).not_to_have_count(0)
    expect(page.locator("#ny-results mark").first).to_be_visible()


def filtered(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/?q=cai+cach&xa-phuong=kien-an&xa-phuong=duong-kinh")
    expect(page.locator("#ny-results > li")).to_have_count(2)
    if page.locator("#ny-facets").get_attribute("open") is None:
        page.locator("#ny-facets > summary").click()
    expect(page.get_by_role("button", name="Bỏ lọc")).to_be_visible()


def mended(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/?q=ddaji+sown")
    expect(page.locator("#ny-mended")).to_contain_text("Có phải bạn tìm")


def nothing(page: Page, site: str) -> None:
    page.goto(f"{site}tim-kiem/?q=xyzxyz")
    expect(page.locator(COUNT)).to_contain_text("Không tìm thấy")


def failed(page: Page, site: str) -> None:
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{site}tim-kiem/?q=cai+cach")
    expect(page.locator("#ny-failed")).to_be_visible()


def home(page: Page, site: str) -> None:
    page.goto(site)
    suggest(page, page.locator("#ny-home-q"))


def header(page: Page, site: str) -> None:
    page.goto(f"{site}{PLAN}")
    suggest(page, page.locator("#ny-search-header"))  # narrow screens have a link in its place


def marked(page: Page, site: str) -> None:
    page.goto(f"{site}{PLAN}?tu=kien+an+cai+cach")
    expect(page.get_by_role("button", name="Bỏ đánh dấu")).to_be_visible()


def suggest(page: Page, box: Locator) -> None:
    box.fill("cai cach")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")


STATES: tuple[Callable[[Page, str], None], ...] = (
    empty,
    results,
    filtered,
    mended,
    nothing,
    failed,
    home,
    header,
    marked,
)


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(browser: Browser, site: str, state: Callable[[Page, str], None]) -> None:
    faults = []
    with browser.new_context(reduced_motion="reduce", color_scheme="light") as context, context.new_page() as page:
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        state(page, site)
        page.evaluate(AXE)
        for size, scheme in LOOKS:
            page.set_viewport_size({"width": size[0], "height": size[1]})
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
            faults += [f"{size[0]} px, {scheme}: {fault}" for fault in violations(page)]
    assert faults == []


def violations(page: Page) -> list[str]:
    """Each fault in one line: the rule, the element, what is wrong with it."""
    found = page.evaluate(CHECK, list(RULES))["violations"]
    return [
        f"{rule['id']}: {' '.join(node['target'])}: {' '.join(node['failureSummary'].split())}"
        for rule in found
        for node in rule["nodes"]
    ]
