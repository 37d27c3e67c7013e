"""A tab of real Chromium in which nothing may happen: scripts, dialogs, console messages, requests elsewhere are noted."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Dialog, Page

from tests.helpers.browser import Browser


@dataclass
class Watched:
    """A tab in which nothing may happen: what does is noted with the page that was open."""

    tab: Page
    site: str
    noted: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.tab.expose_function("pwned", lambda *_: self.note("executed"))
        self.tab.on("dialog", self._dialog)
        self.tab.on("console", lambda message: self.note(f"console {message.text}"))
        self.tab.on("pageerror", lambda error: self.note(f"error {error}"))
        self.tab.on("request", lambda request: self._request(request.url))
        self.tab.on("download", lambda download: self.note(f"download {download.url}"))
        self.tab.on("popup", lambda popup: self.note(f"window {popup.url}"))

    def note(self, what: str) -> None:
        self.noted.append(f"{self.tab.url.removeprefix(self.site)}: {what}")

    def _dialog(self, dialog: Dialog) -> None:
        self.note(f"dialog {dialog.message}")
        dialog.dismiss()

    def _request(self, url: str) -> None:
        if urlsplit(url).scheme != "data" and not url.startswith(self.site):
            self.note(f"request {url}")

    def open(self, address: str) -> None:
        self.tab.goto(self.site + address)
        if not self.tab.url.startswith(self.site + address):
            self.note(f"left for {self.tab.url}")


@contextmanager
def watching(browser: Browser, site: str) -> Iterator[Watched]:
    """A watched tab over a site, whose pages' content security policy is not heeded."""
    with browser.fresh_tab(bypass_csp=True, locale="vi-VN") as tab:
        watched = Watched(tab, site)
        watched.watch()
        yield watched
