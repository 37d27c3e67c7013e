"""Whether anything has changed since the live site was made: known without opening a single plan."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from niemyet.base.cache import Cache
from niemyet.base.cache_key import key_of
from niemyet.base.digest import digest_of
from niemyet.base.safe_pickle import TornError
from niemyet.building.engine import Site
from niemyet.building.publish.tree import seal_of
from niemyet.sources import git_dates
from niemyet.sources.stamps import file_stamps, stamps

_FOLDERS = ("plans", "docs", "overrides")
_NAME = "inputs"


@dataclass(frozen=True)
class Inputs:
    """All that a build is made from: a cache key over it, "" under `serve`, and where git's history stands."""

    key: str
    history: git_dates.State

    @classmethod
    def measured(cls, site: Site, code: str) -> "Inputs":
        """What they are now; `code` is the cache key of the code."""
        with ThreadPoolExecutor(max_workers=1) as aside:  # git looks at the files while we do
            asked = aside.submit(git_dates.state, site.root)
            folders = {} if site.serving else dict(_folders(site))
            history = asked.result()
        if site.serving:
            return cls("", history)
        known = {"mã và gói phần mềm": code, "cấu hình": site.configuration, "git": repr(history)}
        return cls(key_of(known | folders), history)


def _folders(site: Site) -> Iterator[tuple[str, str]]:
    for name in _FOLDERS:
        yield name, digest_of(*stamps(site.root / name))
    for number, folder in enumerate(site.engine, 1):
        yield f"giao diện {number}", digest_of(*file_stamps(folder))


def lines_if_fresh(site: Site, cache: Cache, inputs: Inputs) -> tuple[str, ...] | None:
    """What the build said that made the live site, where another would make the same; else None."""
    try:
        key, seal, lines = cache.get(_NAME) or ("", "", ())
    except TornError:
        return None
    return lines if inputs.key and seal and (key, seal) == (inputs.key, seal_of(site.live)) else None


def remember(site: Site, cache: Cache, inputs: Inputs, lines: tuple[str, ...]) -> None:
    """The live site was made from all this just now; nothing is kept of what `serve` shows."""
    if inputs.key:
        cache.put(_NAME, (inputs.key, seal_of(site.live), lines))
        cache.save()
