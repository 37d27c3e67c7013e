"""What a reader can have before them: every kind of page of two real sites, and what can be opened on it."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.helpers import varied
from tests.helpers.browser import DESK, NARROW, Size
from tests.helpers.reader import PLAN

SIZES = (DESK, NARROW)


def nothing(_: Page) -> None:
    """The page as it is opened."""


@dataclass(frozen=True)
class State:
    """A page, what was done on it, and the window's sizes in which that is possible."""

    name: str
    address: str
    act: Callable[[Page], None] = nothing
    sizes: tuple[Size, ...] = SIZES
    site: str = "real"


def menu(page: Page) -> None:
    page.get_by_role("button", name="Danh mục").click()
    expect(page.locator(".md-sidebar--primary a").first).to_be_focused()


def skip_link(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Đến nội dung chính")).to_be_focused()


def unfolded(page: Page) -> None:
    page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")


def copied(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = async () => {}")
    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.locator(".ny-said")).to_have_text("Đã sao chép liên kết.")


def marked(page: Page) -> None:
    expect(page.get_by_role("button", name="Bỏ đánh dấu")).to_be_visible()


def home_suggestions(page: Page) -> None:
    _suggest(page, page.locator("#ny-home-q"))


def header_suggestions(page: Page) -> None:
    _suggest(page, page.locator("#ny-search-header"))


def ways(page: Page) -> None:
    expect(page.get_by_role("heading", name="Xem theo danh sách")).to_be_visible()


def results(page: Page) -> None:
    expect(page.locator("#ny-results > li")).not_to_have_count(0)
    expect(page.locator("#ny-results mark").first).to_be_visible()


def filtered(page: Page) -> None:
    expect(page.locator("#ny-results > li")).to_have_count(2)
    if page.locator("#ny-facets").get_attribute("open") is None:
        page.locator("#ny-facets > summary").click()
    for more in page.locator(".ny-facet__more:visible").all():
        more.click()
    expect(page.get_by_role("button", name="Bỏ lọc")).to_be_visible()


def mended(page: Page) -> None:
    expect(page.locator("#ny-mended")).to_contain_text("Có phải bạn tìm")


def not_found(page: Page) -> None:
    expect(page.locator("#ny-count")).to_contain_text("Không tìm thấy")


def failed(page: Page) -> None:
    page.route("**/pagefind-entry.json*", lambda route: route.abort())
    page.goto(f"{page.url}?q=cai+cach")
    expect(page.locator("#ny-failed")).to_be_visible()


def _suggest(page: Page, box: Locator) -> None:
    box.fill("cai cach")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")


STATES = (
    State("home", ""),
    State("home, suggestions open", "", home_suggestions),
    State("home, menu open", "", menu, (NARROW,)),
    State("all plans", "ke-hoach/"),
    State("plans of a ward", "ke-hoach/kien-an/"),
    State("plans of a year", "ke-hoach/kien-an/2025/"),
    State("plan", PLAN),
    State("plan, all unfolded", PLAN, unfolded),
    State("plan, link copied", PLAN, copied),
    State("plan, marked", f"{PLAN}?tu=kien+an+cai+cach", marked),
    State("plan, suggestions open", PLAN, header_suggestions, (DESK,)),
    State("plan, menu open", PLAN, menu, (NARROW,)),
    State("printable page", f"{PLAN}ban-in/"),
    State("topics", "linh-vuc/"),
    State("topic", "linh-vuc/cai-cach-hanh-chinh/"),
    State("calendar", "lich/"),
    State("search", "tim-kiem/", ways),
    State("search, results", "tim-kiem/?q=cai+cach+hanh+chinh", results),
    State("search, facets open", "tim-kiem/?q=cai+cach&xa-phuong=kien-an&xa-phuong=duong-kinh", filtered),
    State("search, mended", "tim-kiem/?q=ddaji+sown", mended),
    State("search, nothing found", "tim-kiem/?q=xyzxyz", not_found),
    State("search, failed", "tim-kiem/", failed),
    State("guide, skip link shown", "huong-dan/", skip_link),
    State("editors' guide", "bien-tap/"),
    State("editors' guide, first plan", "bien-tap/bat-dau/"),
    State("editors' guide, mistakes", "bien-tap/loi-thuong-gap/"),
    State("field reference", "bien-tap/truong/"),
    State("rules", "bien-tap/quy-tac/"),
    State("rule", "bien-tap/quy-tac/NY-013/"),
    State("data", "du-lieu/"),
    State("about", "gioi-thieu/"),
    State("accessibility statement", "kha-nang-tiep-can/"),
    State("not found", "404.html"),
    State("official site", "", site="varied"),
    State("long list, page 2", "ke-hoach/trang/2/", site="varied"),
    State("plan of every part", f"ke-hoach/{varied.FULL}/", unfolded, site="varied"),
    State("printable page of every part", f"ke-hoach/{varied.FULL}/ban-in/", site="varied"),
    State("replaced plan", f"ke-hoach/{varied.GONE}/", site="varied"),
    State("removed plan", f"ke-hoach/{varied.REMOVED}/", site="varied"),
    State("printable draft", f"ke-hoach/{varied.DRAFT}/ban-in/", site="varied"),
)
