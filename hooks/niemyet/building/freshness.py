"""Whether anything has changed since the live site was made: known without opening a single plan."""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from niemyet.base.cache import Cache
from niemyet.base.cache_key import key_of, why
from niemyet.base.digest import digest_of
from niemyet.base.safe_pickle import TornError
from niemyet.building.engine import Site
from niemyet.building.events import Events
from niemyet.building.publish import exchange
from niemyet.building.publish.measured import is_whole, seal_of
from niemyet.sources import git_dates
from niemyet.sources.stamps import file_stamps, stamps

log = logging.getLogger("mkdocs.niemyet")
_FOLDERS = ("plans", "docs", "overrides")
_NAME = "inputs"


@dataclass(frozen=True)
class Inputs:
    """All that a build is made from: the code's key, a key over everything, "" under `serve`, where git's history stands."""

    code: str
    key: str
    history: git_dates.State

    @classmethod
    def measured(cls, site: Site, code: str) -> "Inputs":
        """What they are now."""
        with ThreadPoolExecutor(max_workers=1) as aside:  # git looks at the files while we do
            asked = aside.submit(git_dates.state, site.root)
            folders = {} if site.serving else dict(_folders(site))
            history = asked.result()
        if site.serving:
            return cls(code, "", history)
        known = {"mã và gói phần mềm": code, "cấu hình": site.configuration, "git": repr(history)}
        return cls(code, key_of(known | folders), history)


def _folders(site: Site) -> Iterator[tuple[str, str]]:
    own = {str(site.root / name): name for name in _FOLDERS}
    for folder, name in own.items():
        yield name, digest_of(*stamps(Path(folder)))
    for folder in (str(site.engine), *site.theme):
        if folder not in own:
            yield folder, digest_of(*file_stamps(folder))


class UpToDate(Events):
    """A build that finds the live site as another would make it: the engine is given no page."""

    def __init__(self, site: Site, lines: tuple[str, ...]) -> None:
        """`lines` is what was said when the live site was made."""
        super().__init__(site)
        self._lines = lines

    def configure(self, config: Any) -> None:
        """Let the engine look for nothing; in its theme alone there are thousands of icons."""
        super().configure(config)
        config.nav = None
        config.theme.dirs.clear()
        config.theme.static_templates.clear()
        for line in self._lines:
            log.info(line)

    def finish(self) -> None:
        """Say so, and let others build."""
        with self.lock, exchange.left_clean(self.site.live):
            log.info("Không có gì thay đổi: trang giữ nguyên.")


def lines_if_fresh(site: Site, cache: Cache, inputs: Inputs) -> tuple[str, ...] | None:
    """What the build said that made the live site, where another would make the same; else None."""
    if not inputs.key:
        return None
    try:
        key, seal, lines = cache.get(_NAME) or ("", "", ())
        return tuple(lines) if _is_fresh(site, cache, inputs, key, seal) else None
    except (TornError, TypeError, ValueError, AttributeError):  # kept by nobody of ours
        return None


def _is_fresh(site: Site, cache: Cache, inputs: Inputs, key: str, seal: str) -> bool:
    if not key:
        log.debug("Dựng trang vì chưa có lần dựng nào với phần mềm này")
    elif key != inputs.key:
        log.debug(f"Dựng trang vì {why(key, inputs.key)}")
    elif not seal or seal != seal_of(site.live) or not is_whole(site.live, cache):
        log.debug("Dựng trang vì thư mục trang không còn như lần dựng trước để lại")
    else:
        return True
    return False


def remember(site: Site, cache: Cache, inputs: Inputs, lines: tuple[str, ...]) -> None:
    """The live site was made from all this just now; nothing is kept of what `serve` shows."""
    if inputs.key:
        cache.put(_NAME, (inputs.key, seal_of(site.live), lines))
        cache.save()
