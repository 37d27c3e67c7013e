"""Whether anything has changed since the live site was made: known without opening a single plan."""

from concurrent.futures import ThreadPoolExecutor

from niemyet.base.cache import Cache
from niemyet.base.digest import digest_of
from niemyet.base.safe_pickle import TornError
from niemyet.building.engine import Site
from niemyet.building.publish.tree import seal_of
from niemyet.sources import git_dates
from niemyet.sources.stamps import stamps

_FOLDERS = ("plans", "docs", "overrides")
_NAME = "standing"


class Standing:
    """What a build was made from, and what it told; kept beside the seal of the tree that came of it."""

    def __init__(self, site: Site, cache: Cache, edition: str) -> None:
        self._live, self._cache = site.live, cache
        with ThreadPoolExecutor(max_workers=1) as aside:  # git looks at the files while we do
            asked = aside.submit(git_dates.state, site.root)
            folders = () if site.serving else _FOLDERS
            found = [stamp for folder in folders for stamp in stamps(site.root / folder)]
            self.history = asked.result()
        self._from = "" if site.serving else digest_of(edition, site.told, repr(self.history), *found)

    def lines(self) -> tuple[str, ...] | None:
        """What the build told that made the live site, where another would make the same; else None."""
        try:
            made_from, seal, lines = self._cache.get(_NAME) or ("", "", ())
        except TornError:
            return None
        return lines if self._from and seal and (made_from, seal) == (self._from, seal_of(self._live)) else None

    def keep(self, lines: tuple[str, ...]) -> None:
        """The live site was made from all this just now; nothing is kept of what `serve` shows."""
        if not self._from:
            return
        self._cache.put(_NAME, (self._from, seal_of(self._live), lines))
        self._cache.save()
