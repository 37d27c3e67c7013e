"""What a reader's browser loads for a page that it has never seen: `python -m benchmarks.weight [SITE]`.

Every answer is counted by the server, the icon too, with the bytes that a host that compresses would send. Beside each
kind of page stands its budget; the exit code is 1 where one is exceeded.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.search.browser import chromium
from benchmarks.search.server import Sent, serve

_ICON_NAME = "icon.svg"
_ICON = """async () => {
  const icon = document.querySelector("link[rel=icon]");
  await fetch(icon.href, { cache: "reload" });
}"""


@dataclass(frozen=True)
class Budget:
    """At most so many requests, and bytes after gzip."""

    requests: int
    gzipped: int


@dataclass(frozen=True)
class Load:
    """The first load of one page: its kind, its address in the site, every answer, its budget."""

    kind: str
    address: str
    sent: tuple[Sent, ...]
    budget: Budget

    @property
    def gzipped(self) -> int:
        """Bytes of all bodies as a host that compresses sends them."""
        return sum(each.gzipped for each in self.sent)

    @property
    def fits(self) -> bool:
        """Whether the load keeps to its budget."""
        return len(self.sent) <= self.budget.requests and self.gzipped <= self.budget.gzipped


PAGE = Budget(6, 60_000)
SHEET = Budget(8, 100_000)  # with the four faces of the font that the printed document is set in


def loads(site: Path, browser: Browser) -> Iterator[Load]:
    """The first load of the home page, a list, the calendar, the longest plan and its printable page."""
    plan = longest_plan(site)
    kinds = (("home", "", PAGE), ("list", "ke-hoach/", PAGE), ("calendar", "lich/", PAGE), ("plan", plan, PAGE))
    for kind, address, budget in (*kinds, ("printable", f"{plan}ban-in/", SHEET)):
        yield Load(kind, address, first_load(site, address, browser), budget)


def first_load(site: Path, address: str, browser: Browser) -> tuple[Sent, ...]:
    """Everything that the server sends to a fresh browser that opens the address and does nothing."""
    with serve(site) as served, browser.new_context(locale="vi-VN") as context, context.new_page() as page:
        page.goto(served.address + address, wait_until="networkidle")
        page.evaluate(_ICON)  # without a window, Chromium may ask for it late or never; readers' browsers do
        sent = tuple(served.sent)
    icons = [each for each in sent if each.path.endswith(_ICON_NAME)]
    return (*(each for each in sent if each not in icons), *icons[:1])


def longest_plan(site: Path) -> str:
    """The address of the plan whose page has the most bytes; FileNotFoundError where the site has none."""
    pages = sorted(site.glob("ke-hoach/*/*/*/plan.json"))
    if not pages:
        raise FileNotFoundError(f"{site} holds no plan: build the site first (make site)")
    longest = max(pages, key=lambda page: page.with_name("index.html").stat().st_size)
    return f"{longest.parent.relative_to(site).as_posix()}/"


def main(arguments: list[str]) -> int:
    """Print a line a page and a line a file; 1 where a budget is exceeded."""
    site = Path(arguments[0] if arguments else "site")
    with chromium() as browser:
        found = list(loads(site, browser))
    print(f"{'page':<12}{'requests':>9}{'at most':>9}{'gzip bytes':>12}{'at most':>9}")
    for load in found:
        told = "" if load.fits else "  OVER"
        counts = f"{len(load.sent):>9}{load.budget.requests:>9}{load.gzipped:>12}{load.budget.gzipped:>9}"
        print(f"{load.kind:<12}{counts}{told}")
        for each in load.sent:
            print(f"{'':<12}{each.gzipped:>30}  {each.path or '/'}")
    return 0 if all(load.fits for load in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
