"""A reader with a screen, over the repository's own site under a strict content security policy."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response, expect

from tests.helpers.browser import DESK, Browser, Scheme, Size

POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
}
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


@dataclass
class Reader:
    """A tab that keeps every complaint: console errors, failed requests, requests to other places."""

    tab: Page
    site: str
    complaints: list[str] = field(default_factory=list)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Keep them while the block runs."""
        self.tab.on("console", self._console)
        self.tab.on("pageerror", self._error)
        self.tab.on("request", self._request)
        self.tab.on("requestfailed", self._failed)
        self.tab.on("response", self._response)
        yield
        self.tab.remove_listener("console", self._console)
        self.tab.remove_listener("pageerror", self._error)
        self.tab.remove_listener("request", self._request)
        self.tab.remove_listener("requestfailed", self._failed)
        self.tab.remove_listener("response", self._response)

    def open(self, address: str) -> None:
        """Go to a page; its fonts, and what is found there, are shown afterwards."""
        self.tab.goto(self.site + address)
        if "?q=" in address:
            expect(self.tab.locator("#ny-results > li")).not_to_have_count(0)
        self.tab.evaluate("document.fonts.ready.then(() => true)")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.tab.url}: {message.text}")

    def _error(self, error: Error) -> None:
        self.complaints.append(f"script: {error}")

    def _request(self, request: Request) -> None:
        if urlsplit(request.url).scheme not in ("data", "about") and not request.url.startswith(self.site):
            self.complaints.append(f"{self.tab.url}: foreign {request.url}")

    def _failed(self, request: Request) -> None:
        # A page that is left takes back what it still asks for.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{self.tab.url}: {request.failure} {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{self.tab.url}: {response.status} {response.url}")


@contextmanager
def reading(
    browser: Browser, site: str, size: Size = DESK, scheme: Scheme = "light", fresh: bool = False
) -> Iterator[Reader]:
    """A reader with a screen; whatever the browser complained of fails at the end."""
    opened = browser.fresh_tab if fresh else browser.tab
    with opened(size, scheme) as tab:
        reader = Reader(tab, site)
        with reader.watched():
            yield reader
            tab.goto("about:blank")  # what the page had still to say, it has said
    assert reader.complaints == []
