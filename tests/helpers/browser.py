"""A real Chromium and a small file server, shared by the tests that look at pages as readers do."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import ConsoleMessage, Error, Frame, Page, expect, sync_playwright

from tests.helpers.patience import BROWSER_PATIENCE

Scheme = Literal["light", "dark"]
Motion = Literal["reduce", "no-preference"]
Size = tuple[int, int]
DESK, PHONE, NARROW = (1280, 900), (390, 844), (320, 640)
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


class Browser:
    """A running Chromium that hands out tabs."""

    def __init__(self, running: Chromium) -> None:
        self.running = running
        self._resting: dict[str, Page] = {}

    @contextmanager
    def tab(self, size: Size = DESK, scheme: Scheme = "light", still: bool = False, **options: Any) -> Iterator[Page]:
        """A tab that the next test of the same wishes uses again: a new one costs more than most of what is done in it.

        It comes without a page, storage or routes, `still` with a wish for less motion. Who lets scripts run before those
        of every page, grants permissions or turns the clock takes a `fresh_tab`: that stays with a tab.
        """
        wishes = repr(sorted(options.items()))
        page = self._resting.pop(wishes, None) or self._opened(options)
        try:
            resize(page, size)
            motion: Motion = "reduce" if still else "no-preference"
            page.emulate_media(media="null", color_scheme=scheme, forced_colors="null", reduced_motion=motion)
            with _origins(page) as origins:
                yield page
            _wipe(page, origins)
        except BaseException:
            page.context.close()
            raise
        self._resting[wishes] = page

    @contextmanager
    def fresh_tab(self, size: Size = DESK, scheme: Scheme = "light", **options: Any) -> Iterator[Page]:
        """A tab of its own, which is gone afterwards."""
        page = self._opened({"color_scheme": scheme} | options)
        resize(page, size)
        yield page
        page.context.close()

    def _opened(self, options: Mapping[str, Any]) -> Page:
        context = self.running.new_context(**options)
        context.set_default_timeout(BROWSER_PATIENCE)
        return context.new_page()


def resize(page: Page, size: Size) -> None:
    """Give a tab's window another size."""
    page.set_viewport_size({"width": size[0], "height": size[1]})


@contextmanager
def _origins(page: Page) -> Iterator[set[str]]:
    """Where a tab has been while the block ran."""
    found: set[str] = set()

    def note(frame: Frame) -> None:
        address = urlsplit(frame.url)
        found.add(f"{address.scheme}://{address.netloc}")

    page.on("framenavigated", note)
    yield found
    page.remove_listener("framenavigated", note)


def _wipe(page: Page, origins: set[str]) -> None:
    for other in page.context.pages:
        if other is not page:
            other.close()
    page.unroute_all()
    page.mouse.move(0, 0)
    page.goto("about:blank")
    session = page.context.new_cdp_session(page)
    for origin in origins:
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()


@contextmanager
def console_of(page: Page) -> Iterator[list[str]]:
    """Whatever a tab's console is told while the block runs."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    def fail(error: Error) -> None:
        said.append(str(error))

    page.on("console", hear)
    page.on("pageerror", fail)
    yield said
    page.remove_listener("console", hear)
    page.remove_listener("pageerror", fail)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, started once for all tests: as the shell without windows, at a third of what the whole one costs."""
    chromium = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    assert chromium, "chromium is missing: run tests/install-debian.sh"
    expect.set_options(timeout=BROWSER_PATIENCE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=list(SWITCHES))
        yield Browser(running)
        running.close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, headers: Mapping[str, str], directory: str) -> None:
        self.extra = {"Cache-Control": "no-cache", **headers}  # a port may have been that of another site before
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Requests are not news."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: object) -> None:
        """Who leaves a page takes back what it still asks for: that is no news, either."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on a free port of the loopback while the block runs; gives the address, with a slash at its end.

    `headers` are sent with every answer, for example a content security policy.
    """
    handler = partial(_Handler, headers=headers or {}, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
