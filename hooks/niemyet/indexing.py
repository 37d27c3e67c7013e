"""The search index, made while the site can be looked at already: what `serve` does after a build."""

import logging
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from niemyet import pauses
from niemyet.search_index import Stop
from niemyet.stopped import StoppedError

QUIET = 1.0
"""Seconds without another build before the work begins: who saves again and again should not wait for its end each time."""
log = logging.getLogger("mkdocs.niemyet")


class Indexing:
    """Work on the index beside everything else; where it fails this is told, and costs the search."""

    def __init__(self, work: Callable[[Stop, Path], None]) -> None:
        """`work` is given what ends it, and an empty folder that is cleared away afterwards."""
        self._work, self._stop, self._ended = work, Stop(), threading.Event()
        threading.Thread(target=self._run, name="niemyet-indexing", daemon=True).start()

    def end(self) -> None:
        """Return when nothing is indexed any more, done or not: the pages of the next build do not wait for it."""
        self._stop.ask()
        self._ended.wait()

    def _run(self) -> None:
        try:
            if not self._stop.comes_within(QUIET):
                with tempfile.TemporaryDirectory(prefix="niemyet-", ignore_cleanup_errors=True) as room:
                    self._index(Path(room))
                    self._ended.set()  # a thousand pages laid aside take a second to clear away
        finally:
            self._ended.set()

    def _index(self, room: Path) -> None:
        try:
            self._work(self._stop, room)
        except (StoppedError, OSError) as error:
            if not self._stop.asked:
                log.info(f"Chưa làm được chỉ mục tìm kiếm: {error}")
        if not self._stop.asked:
            pauses.between_builds()
