"""Search pages laid aside for Pagefind, each once, and the order of time that they tell."""

import html
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from niemyet.model import Artifact
from niemyet.search_index.errors import SearchIndexError
from niemyet.search_index.stopping import Stop

_ORDER = re.compile(rb' data-pagefind-sort="[^"\[\]]+\[content\]" content="([^"]+)"')
_SOFTWARE = "đây là lỗi của phần mềm, hãy báo cho người phát triển"

Pages = Callable[[Collection[str]], Iterable[Artifact]]
"""Gives the search pages of these addresses."""


class Staging:
    """A folder of pages; each is asked for when it is needed, and taken by one shard."""

    def __init__(self, folder: Path, pages: Pages, stop: Stop) -> None:
        self._folder, self._pages, self.stop = folder, pages, stop
        self._aside: dict[str, Path] = {}
        self.orders: dict[str, str] = {}

    def add(self, addresses: Collection[str]) -> None:
        """Lay aside those that are not there yet; SearchIndexError where one is missing or tells no order."""
        missing = [address for address in addresses if address not in self.orders]
        for page in self._pages(missing) if missing else ():
            self.stop.heed()
            self.orders[page.path] = _order(page)
            self._aside[page.path] = self._folder / f"{len(self._aside)}.html"
            self._aside[page.path].write_bytes(page.content)
        if lost := [address for address in missing if address not in self.orders]:
            raise SearchIndexError(f"thiếu trang tìm kiếm của {lost[0]}; {_SOFTWARE}")

    def folder(self, name: str, addresses: Collection[str]) -> Path:
        """A folder with just these pages."""
        self.add(addresses)
        folder = self._folder / f"shard-{name.strip('/')}"
        for address in addresses:
            target = folder / address
            target.parent.mkdir(parents=True, exist_ok=True)
            self._aside[address].rename(target)
        return folder


def _order(page: Artifact) -> str:
    found = _ORDER.search(page.content)
    if not found:
        raise SearchIndexError(f"trang tìm kiếm {page.path} không cho biết thứ tự thời gian; {_SOFTWARE}")
    return html.unescape(found[1].decode())
