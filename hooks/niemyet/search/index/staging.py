"""Search pages laid aside for Pagefind, and the order of time that they tell."""

import html
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from niemyet.base import new_files
from niemyet.model.output import Artifact
from niemyet.search.index.stop import SearchIndexError, Stop

_ORDER = re.compile(rb' data-pagefind-sort="[^"\[\]]+\[content\]" content="([^"]+)"')
_SOFTWARE = "đây là lỗi của phần mềm, hãy báo cho người phát triển"

Pages = Callable[[Collection[str]], Iterable[Artifact]]
"""Gives the search pages of these addresses."""


class Staging:
    """A folder of pages; each is asked for when it is needed."""

    def __init__(self, folder: Path, pages: Pages, stop: Stop) -> None:
        self._folder, self._pages, self.stop = folder, pages, stop
        self.orders: dict[str, str] = {}

    def learn(self, addresses: Collection[str]) -> None:
        """Know the order of these pages; SearchIndexError where one is missing or tells none."""
        for _ in self._given([address for address in addresses if address not in self.orders]):
            pass

    def folder(self, name: str, addresses: Collection[str]) -> Path:
        """A folder with just these pages."""
        folder = self._folder / f"shard-{name.strip('/')}"
        for page in self._given(addresses):
            new_files.write(folder, page.path, page.content)
        return folder

    def _given(self, addresses: Collection[str]) -> Iterator[Artifact]:
        for page in self._pages(addresses) if addresses else ():
            self.stop.heed()
            self.orders[page.path] = _order(page)
            yield page
        if lost := [address for address in addresses if address not in self.orders]:
            raise SearchIndexError(f"thiếu trang tìm kiếm của {lost[0]}; {_SOFTWARE}")


def _order(page: Artifact) -> str:
    found = _ORDER.search(page.content)
    if not found:
        raise SearchIndexError(f"trang tìm kiếm {page.path} không cho biết thứ tự thời gian; {_SOFTWARE}")
    return html.unescape(found[1].decode())
