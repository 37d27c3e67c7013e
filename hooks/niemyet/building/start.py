"""How a build begins: with nothing to do, or with everything that a build needs, which takes most of the start to load."""

from __future__ import annotations

import logging
import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from niemyet.base.cache import Cache
from niemyet.building import fingerprints, systems
from niemyet.building.freshness import Inputs, lines_if_fresh
from niemyet.building.publish import exchange

if TYPE_CHECKING:
    from niemyet.building.engine import Site
    from niemyet.building.session import Build

CACHE = ".cache/niemyet/kept.db"
SIGN = ".cache/niemyet/saved"
log = logging.getLogger("mkdocs.niemyet")


@dataclass
class Running:
    """What the engine forgets from one build to the next: which command it runs, under `serve` the last build, if one goes on.

    `code` is the cache key of the code that was loaded: what is edited later runs in the next process.
    """

    command: str = ""
    code: str = ""
    last: Build | None = None
    between_builds: threading.Event = field(default_factory=threading.Event)

    def end(self) -> None:
        """End what still goes on after the last build."""
        if self.last:
            self.last.end()


class Idle:
    """A build that finds the live site as another would make it."""

    def __init__(self, site: Site, told: tuple[str, ...], held: ExitStack) -> None:
        self.site, self._held = site, held
        for line in told:
            log.info(line)

    def finish(self) -> None:
        """Say so, and let others build."""
        with self._held, exchange.left_clean(self.site.live):
            log.info("Nothing has changed: the site stands as it is.")


def begin(site: Site, running: Running) -> Build | Idle:
    """The build of a site; StoppedError where another is at work, or something stops it."""
    systems.check_builds()
    last, running.last = running.last, None
    with ExitStack() as held:
        if not site.serving:  # the engine serves from a folder of its own
            exchange.check_replaceable(site.live)
            held.enter_context(exchange.only_builder(site.live))
        running.code = running.code or fingerprints.of_code(site.hooks)
        cache = Cache.opened(site.root / CACHE, running.code)
        inputs = Inputs.measured(site, running.code)
        lines = lines_if_fresh(site, cache, inputs)
        if lines is not None:
            return Idle(site, lines, held.pop_all())
        from niemyet.building.session import Build  # not before it is needed

        build = Build(site, cache, inputs, running.code, held, last.end() if last else None)
        if site.serving:
            running.last = build
        return build
