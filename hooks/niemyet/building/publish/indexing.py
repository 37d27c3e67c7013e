"""The search index, made while the site can be looked at already: what `serve` does after a build."""

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

from niemyet.base import garbage_collection
from niemyet.base.stopped import StoppedError
from niemyet.search.index import SearchIndexError, Stop

QUIET = 1.0
"""Seconds without another build before the work begins: who saves again and again should not wait for its end each time."""
log = logging.getLogger("mkdocs.niemyet")


class Indexing:
    """Work on the index beside everything else; where it fails this is told, and costs the search."""

    def __init__(self, work: Callable[[Stop], None], room: Path) -> None:
        """`work` uses the folder `room`. What is left there when it is ended stays until the next one is in nobody's way."""
        self._work, self._room, self._stop = work, room, Stop()
        self._thread = threading.Thread(target=self._run, name="niemyet-indexing", daemon=True)

    def start(self) -> None:
        """Begin as soon as nobody has built again for a while."""
        self._thread.start()

    def end(self) -> None:
        """Return when nothing is indexed any more, done or not: the pages of the next build do not wait for it."""
        self._stop.ask()
        self._thread.join()

    def _run(self) -> None:
        if self._stop.comes_within(QUIET):
            return
        try:
            self._clear()
            self._work(self._stop)
            self._clear()
            garbage_collection.collect()
        except (SearchIndexError, StoppedError, OSError) as error:
            if not self._stop.asked:
                log.info(f"Chưa làm được chỉ mục tìm kiếm: {error}")

    def _clear(self) -> None:
        """An empty room; SearchIndexError where this is to end before."""
        for folder, folders, files in os.walk(self._room, topdown=False):
            self._stop.heed()
            for name in files:
                os.unlink(os.path.join(folder, name))
            for name in folders:
                os.rmdir(os.path.join(folder, name))
        self._room.mkdir(exist_ok=True)
