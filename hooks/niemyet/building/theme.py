"""The theme's page chrome: rendered once per kind and depth of page by the engine, then pages are spliced into it.

The engine renders a sentinel: a page whose parts are marks. What stands between the marks is the chrome; a page's own
parts in place of the marks give the very bytes that the engine would have written for it (the build compares some).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import escape

from niemyet.base.digest import digest_of
from niemyet.base.stopped import StoppedError
from niemyet.model.output import Artifact, Page

_MARK = "\ue000niemyet-mark-"  # private use: no text of an editor can hold it
_PARTS = re.compile(rf"{_MARK}(\w+)-end")
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def valid(html: str) -> str:
    """The theme's output without what HTML forbids in it: check boxes know no `autocomplete`."""
    return _TOGGLE.sub(r"\1", html)


@dataclass(frozen=True)
class Chrome:
    """The bytes around the parts: text and part names in turn, beginning and ending with text."""

    pieces: tuple[str, ...]

    @cached_property
    def digest(self) -> str:
        """A name for it: equal names, equal chromes."""
        return digest_of(*self.pieces)

    def filled(self, parts: dict[str, str]) -> str:
        """The page with these parts."""
        return "".join(parts[piece] if index % 2 else piece for index, piece in enumerate(self.pieces))


class Shell:
    """The chromes of one build."""

    def __init__(self, site_url: str) -> None:
        self._site_url = site_url
        self._chromes: dict[str, Chrome] = {}

    def sentinel(self, address: str) -> Page:
        """The sentinel for pages like the one at `address`: same first step, same depth."""
        kind, *steps = address.strip("/").split("/")
        place = "/".join([kind, *(f"niemyet-{number}" for number in range(len(steps)))]) + "/"
        marks = {name: f"{_MARK}{name}-end" for name in ("title", "description", "content", "head")}
        return Page(place, marks["title"], marks["description"], marks["content"], marks["head"])

    def keep(self, sentinel: Page, output: str) -> None:
        """Cut a rendered sentinel into its chrome; StoppedError where a part has no place in it."""
        canonical = f'href="{self._site_url}{sentinel.address}"'
        marked = output.replace(canonical, f'href="{_MARK}canonical-end"')
        pieces = tuple(_PARTS.split(marked))
        missing = {"title", "description", "content", "head", "canonical"} - set(pieces[1::2])
        if missing:
            raise StoppedError(
                f"giao diện không có chỗ cho: {', '.join(sorted(missing))} (trang mẫu {sentinel.address})"
            )
        self._chromes[sentinel.address] = Chrome(pieces)

    def spliced(self, page: Page) -> str:
        """The whole HTML page."""
        chrome = self._chromes[self.sentinel(page.address).address]
        return chrome.filled(
            {
                "title": str(escape(page.title)),
                "description": str(escape(page.description)),
                "content": page.content,
                "head": page.head,
                "canonical": self._site_url + page.address,
            }
        )

    def digest(self, address: str) -> str:
        """A name for the chrome of the page at an address: equal names, equal chromes."""
        return self._chromes[self.sentinel(address).address].digest

    def published(self, pages: Iterable[Page]) -> Iterable[Artifact]:
        """Each page as a file of the site."""
        for page in pages:
            yield Artifact(page.address + "index.html", self.spliced(page).encode(), "text/html")
