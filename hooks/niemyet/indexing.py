"""The search index, made while the site can be looked at already: what `serve` does after a build."""

import logging
import threading
from collections.abc import Callable

from niemyet import pauses
from niemyet.search_index import Stop
from niemyet.stopped import StoppedError

log = logging.getLogger("mkdocs.niemyet")


class Indexing:
    """Work on the index beside everything else; where it fails this is told, and costs the search."""

    def __init__(self, work: Callable[[Stop], None]) -> None:
        self._work, self._stop = work, Stop()
        self._thread = threading.Thread(target=self._run, name="niemyet-indexing", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Return when nothing is indexed any more, done or not: the pages of the next build do not wait for it."""
        self._stop.ask()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._work(self._stop)
        except (StoppedError, OSError) as error:
            if not self._stop.asked:
                log.info(f"Chưa làm được chỉ mục tìm kiếm: {error}")
        if not self._stop.asked:
            pauses.between_builds()
