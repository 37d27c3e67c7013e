"""A page walked through by the Tab key alone: where the focus stops, and what a reader sees of it there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page

MOST = 400  # more stops than any page has
TARGET = 24  # CSS pixels, both ways (WCAG 2.2, 2.5.8)
_HERE = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here), box = here.getBoundingClientRect();
  const target = (here.type === "checkbox" && here.labels[0] ? here.labels[0] : here).getBoundingClientRect();
  const inside = ([x, y]) => {
    const top = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
    return top && (here.contains(top) || (top.contains(here) && style.display === "inline"));
  };
  window.nyStops ??= new Map();
  if (!window.nyStops.has(here)) window.nyStops.set(here, window.nyStops.size);
  return {
    number: window.nyStops.get(here),
    name: `${here.tagName.toLowerCase()} “${(here.getAttribute("aria-label") ?? here.innerText ?? "").trim() || here.name || here.id}”`,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
    seen: [[.5, .5], [.05, .5], [.95, .5], [.5, .1], [.5, .9]].some(inside),
    inline: style.display === "inline",
    width: target.width,
    height: target.height,
  };
}"""
_EXPECTED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true })).length"""


@dataclass(frozen=True)
class Stop:
    """One place where the focus stood: in which order it was first met, and how it looked."""

    number: int
    name: str
    outlined: bool
    seen: bool
    inline: bool
    width: float
    height: float

    def faults(self) -> Iterator[str]:
        """What is wrong with it (WCAG 2.2, 2.4.7, 2.4.11, 2.5.8); links in a line of text may be as low as the line."""
        if not self.outlined:
            yield f"{self.name}: the focus is not visible"
        if not self.seen:
            yield f"{self.name}: something covers it"
        if not self.inline and min(self.width, self.height) < TARGET - 0.5:
            yield f"{self.name}: {self.width:.0f} × {self.height:.0f} px are too small"


def walk(page: Page, key: str = "Tab") -> list[Stop]:
    """Every stop from one end of the page to the other; at the end the focus leaves the page or begins anew."""
    here = _pressed(page, key) or _pressed(page, key)  # outside the page is a stop of its own
    stops: dict[int, Stop] = {}
    while here and here["number"] not in stops:
        stops[here["number"]] = Stop(**here)
        here = _pressed(page, key)
    return list(stops.values())


def _pressed(page: Page, key: str) -> dict[str, Any] | None:
    page.keyboard.press(key)
    here: dict[str, Any] | None = page.evaluate(_HERE)
    return here


def expected(page: Page) -> int:
    """How many elements of the page should be stops."""
    return int(page.evaluate(_EXPECTED))


def tab_to(page: Page, wanted: Locator) -> int:
    """Press the Tab key until the wanted element has the focus; gives how often."""
    for count in range(1, MOST):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return count
    raise AssertionError("the Tab key does not lead there")
