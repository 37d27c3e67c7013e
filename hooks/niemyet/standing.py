"""Whether anything has changed since the live site was made: known without opening a single plan."""

import os
from collections.abc import Iterator
from pathlib import Path

from niemyet import history
from niemyet.cache import Cache
from niemyet.digest import digest_of
from niemyet.engine import Site
from niemyet.trees import seal_of

_FOLDERS = ("plans", "docs", "overrides")
_NAME = "standing"


class Standing:
    """What a build was made from, and what it told; kept beside the seal of the tree that came of it."""

    def __init__(self, site: Site, cache: Cache, edition: str) -> None:
        self._live, self._cache = site.live, cache
        self.history = history.state(site.root)
        stamps = (stamp for folder in _FOLDERS for stamp in _stamps(site.root / folder))
        self._from = digest_of(edition, site.told, repr(self.history), *stamps)

    def lines(self) -> tuple[str, ...] | None:
        """What the build told that made the live site, where another would make the same; else None."""
        made_from, seal, lines = self._cache.get(_NAME) or ("", "", ())
        return lines if seal and (made_from, seal) == (self._from, seal_of(self._live)) else None

    def keep(self, lines: tuple[str, ...]) -> None:
        """The live site was made from all this just now."""
        self._cache.put(_NAME, (self._from, seal_of(self._live), lines))
        self._cache.save()


def _stamps(folder: Path) -> Iterator[str]:
    """Name, size, time and place of everything below a folder, in an order of its own; nothing is followed."""
    waiting = [str(folder)]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield f"{place} {error.errno}"
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            known = entry.stat(follow_symlinks=False)
            yield f"{entry.path} {known.st_mode} {known.st_size} {known.st_mtime_ns} {known.st_ino}"
