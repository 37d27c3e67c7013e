"""A reader with a phone, in real Chromium, over the repository's own site under a strict content security policy."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Literal
from urllib.parse import urlsplit

import pytest
from pdfplumber import open as open_pdf
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

from tests.helpers.browser import serve
from tests.helpers.printing import MM
from tests.helpers.project import Project

POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
}
PHONE, NARROW, DESK = (390, 844), (320, 640), (1280, 900)
PLAN = "ke-hoach/kien-an/2025/hoi-nghi-so-ket-cai-cach-hanh-chinh-quy-3-2025/"
TITLE = "Hội nghị sơ kết công tác cải cách hành chính Quý III năm 2025"
PAGES = (
    "",
    "ke-hoach/",
    "ke-hoach/kien-an/",
    "ke-hoach/kien-an/2025/",
    PLAN,
    f"{PLAN}ban-in/",
    "linh-vuc/",
    "linh-vuc/cai-cach-hanh-chinh/",
    "lich/",
    "tim-kiem/",
    "tim-kiem/?q=kien+an+cai+cach+hanh+chinh",
    "huong-dan/",
    "bien-tap/",
    "bien-tap/truong/",
    "bien-tap/quy-tac/",
    "bien-tap/quy-tac/NY-013/",
    "du-lieu/",
    "gioi-thieu/",
    "kha-nang-tiep-can/",
    "404.html",
)
Scheme = Literal["light", "dark"]


@dataclass
class Reader:
    """A tab that keeps every complaint: console errors, failed requests, requests to other places."""

    tab: Page
    site: str
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.tab.on("console", self._console)
        self.tab.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.tab.on("request", self._request)
        self.tab.on("requestfailed", self._failed)
        self.tab.on("response", self._response)

    def open(self, address: str) -> None:
        self.tab.goto(self.site + address)
        if "?q=" in address:
            expect(self.tab.locator("#ny-results > li")).not_to_have_count(0)
        self.tab.evaluate("document.fonts.ready.then(() => true)")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.tab.url}: {message.text}")

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).scheme != "data" and not request.url.startswith(self.site):
            self.complaints.append(f"{self.tab.url}: foreign {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left takes back what it still asks for.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{self.tab.url}: {request.failure} {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{self.tab.url}: {response.status} {response.url}")


@contextmanager
def reading(browser: Browser, site: str, size: tuple[int, int], scheme: Scheme) -> Iterator[Reader]:
    """A reader with a screen; whatever the browser complained of fails at the end."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    with context.new_page() as tab:
        reader = Reader(tab, site)
        reader.watch()
        yield reader
    context.close()
    assert reader.complaints == []


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


def test_from_the_search_box_to_the_printed_plan(browser: Browser, site: str) -> None:
    with reading(browser, site, PHONE, "light") as reader:
        tab = reader.tab
        reader.open("")
        tab.get_by_role("combobox", name="Tìm kế hoạch").last.fill("kien an cai cach hanh chinh")
        tab.keyboard.press("Enter")
        first = tab.locator("#ny-results > li").first
        expect(first).to_contain_text("Phường Kiến An")
        expect(first).to_contain_text("Bản tóm lược")
        first.get_by_role("link").first.click()
        expect(tab).to_have_url(f"{site}{PLAN}?tu=kien+an+cai+cach+hanh+chinh")
        expect(tab.get_by_role("heading", level=1)).to_contain_text(TITLE)
        tab.get_by_role("link", name="Bản in").click()
        expect(tab).to_have_url(f"{site}{PLAN}ban-in/")
        tab.evaluate("document.fonts.ready.then(() => true)")
        assert_printed(tab.pdf(prefer_css_page_size=True))


def assert_printed(pdf: bytes) -> None:
    """A4, Tinos alone, page numbers in the middle on top from page 2, and the plan's own words."""
    pages = open_pdf(BytesIO(pdf)).pages
    assert len(pages) > 1
    for page in pages:
        assert [page.width, page.height] == pytest.approx([210 * MM, 297 * MM], abs=0.5)
    assert {char["fontname"].partition("+")[2].partition("-")[0] for page in pages for char in page.chars} == {"Tinos"}
    for number, page in enumerate(pages, 1):
        top = [word for word in page.extract_words() if word["bottom"] < 20 * MM and word["text"].isdigit()]
        assert [word["text"] for word in top] == ([str(number)] if number > 1 else [])
        # The middle of the text, whose margins are 30 mm on the left and 15 to 20 mm on the right.
        assert all(105 * MM <= (word["x0"] + word["x1"]) / 2 <= 113 * MM for word in top)
    words = " ".join(" ".join(page.extract_text() for page in pages).split())
    for sentence in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KẾ HOẠCH",
        TITLE,
        "5. Triển khai",
        "Trần Thị Phường",
        "./.",
    ):
        assert sentence in words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_complains_or_asks_elsewhere(browser: Browser, site: str, scheme: Scheme) -> None:
    with reading(browser, site, DESK if scheme == "light" else PHONE, scheme) as reader:
        for address in PAGES:
            reader.open(address)
            expect(reader.tab.locator("h1, .ny-title").first).to_be_attached()
            if not address.endswith("ban-in/"):
                wanted = "slate" if scheme == "dark" else "default"
                expect(reader.tab.locator("body")).to_have_attribute("data-md-color-scheme", wanted)


def test_nothing_scrolls_sideways_on_the_narrowest_phone(browser: Browser, site: str) -> None:
    wide = []
    with reading(browser, site, NARROW, "light") as reader:
        for address in PAGES:
            reader.open(address)
            if reader.tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(address)
    assert wide == []
