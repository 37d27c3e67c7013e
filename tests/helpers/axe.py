"""Axe over a page as it stands, in every look: a wide screen and the narrowest phone, light and dark."""

from collections.abc import Iterable, Iterator
from importlib.resources import files

from playwright.sync_api import Page, expect

from tests.helpers.browser import DESK, NARROW, Scheme, Size, resize

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")  # what alone can differ between light and dark
SCHEMES: dict[Scheme, str] = {"light": "default", "dark": "slate"}
_AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
_CHECK = """([type, values]) =>
  axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"], preload: false, iframes: false })"""


def faults(page: Page, sizes: Iterable[Size] = (DESK, NARROW)) -> Iterator[str]:
    """Each fault of the page in any look: "320 px, dark: rule: element: what is wrong with it"."""
    page.evaluate(_AXE)
    for size in sizes:
        resize(page, size)
        for scheme, name in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            if page.locator("#ny-palette").count():
                expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
            asked = ("tag", RULES) if scheme == "light" else ("rule", COLOURS)
            yield from (f"{size[0]} px, {scheme}: {fault}" for fault in _violations(page, *asked))


def _violations(page: Page, kind: str, values: tuple[str, ...]) -> list[str]:
    found = page.evaluate(_CHECK, [kind, list(values)])["violations"]
    return [
        f"{rule['id']}: {' '.join(node['target'])}: {' '.join(node['failureSummary'].split())}"
        for rule in found
        for node in rule["nodes"]
    ]
