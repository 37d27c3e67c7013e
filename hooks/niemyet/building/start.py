"""How a build begins: with nothing to do, or with everything that a build needs, which takes most of the start to load."""

from __future__ import annotations

import atexit
import os
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from niemyet import report
from niemyet.base import signals
from niemyet.base.cache import Cache
from niemyet.base.stopped import StoppedError
from niemyet.building import fingerprints, systems
from niemyet.building.engine import TRIAL, Site
from niemyet.building.events import Events
from niemyet.building.freshness import Inputs, UpToDate, lines_if_fresh
from niemyet.building.publish import exchange
from niemyet.sources import owned_names

if TYPE_CHECKING:
    from niemyet.building.session import Build
    from niemyet.sources.watching import Server

_CACHE = f"{owned_names.CACHE}/kept.db"
_ENDED = "ERROR   -  việc dựng trang bị dừng giữa chừng ({}); trang đang đăng còn nguyên"
_SIGN = f"{owned_names.CACHE}/saved"


class Running:
    """A process of the engine, which itself forgets everything from one build to the next. `build` is the one that goes on."""

    build: Events

    def __init__(self) -> None:
        """`command` is what the engine was started for."""
        self.command = ""
        self._code = ""
        self._last: Build | None = None  # under `serve`
        self._between_builds = threading.Event()

    def begin(self, config: Any) -> None:
        """Begin the build that the engine's configuration asks for; StoppedError where it cannot be."""
        self._between_builds.clear()
        site = Site.of(config, self.command)
        self.build = Events(site)
        if TRIAL in os.environ:
            self.build = self._tried(site)
            self.build.configure(config)
            return
        systems.check_builds()
        _check_owned(site)
        with ExitStack() as lock:
            if not site.serving:  # the engine serves from a folder of its own
                exchange.check_replaceable(site.live)
                lock.enter_context(exchange.only_builder(site.live))
                lock.callback(exchange.clear_at_exit(site.live))
                lock.enter_context(signals.EndedInOneLine(_ENDED))
            self.build = self._begun(site)
            self.build.lock = lock.pop_all()
        self.build.configure(config)

    def _tried(self, site: Site) -> Events:
        from niemyet.building.trial import Trial  # likewise: no build is one

        return Trial.begin(site)

    def _begun(self, site: Site) -> Events:
        self._code = self._code or fingerprints.of_code(site.hooks)  # what is edited later runs in the next process
        cache = Cache.opened(site.root / _CACHE, self._code)
        inputs = Inputs.measured(site, self._code)
        lines = lines_if_fresh(site, cache, inputs)
        if lines is not None:
            return UpToDate(site, lines)
        from niemyet.building.session import Build  # not before it is needed

        last, self._last = self._last, None
        build = Build.begin(site, cache, inputs, last.end() if last else None)
        if site.serving:
            self._last = build
        return build

    def finish(self) -> None:
        """Make the rest, and publish; StoppedError leaves the live site as it is."""
        self.build.finish()
        self._between_builds.set()

    def fail(self, error: Exception) -> None:
        """Something has stopped the build: a full disk or too little memory is one line, wherever the engine comes upon it."""
        self.build.fail()
        self._between_builds.set()
        from niemyet.building.failures import in_words  # nothing of it is needed where nothing fails

        if words := in_words(error, self.build.site.root):
            raise StoppedError(words) from None

    def serve(self, server: Server) -> None:
        """Watch the plans, too, and leave nothing behind."""
        from niemyet.sources.watching import watch  # likewise: no other command watches anything

        site = self.build.site
        atexit.register(exchange.clear_aside, site.live)
        atexit.register(watch(site.root / "plans", site.root / _SIGN, self._between_builds, server))

    def end(self) -> None:
        """Let nothing write any more: now the engine takes its temporary site away."""
        if self._last:
            self._last.end()


def _check_owned(site: Site) -> None:
    """StoppedError where a name that is a build's belongs to something else: before anything is read or taken away."""
    found = list(owned_names.problems(site.root, None if site.serving else site.live))
    if found:
        raise StoppedError("\n".join(report.lines(found)))
