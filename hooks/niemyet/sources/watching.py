"""Watching the plans while `serve` runs: what the engine does for its own folders takes a third of a second for ten thousand
files, twice a second, and all that while nothing else gets on.

So the engine is given one small file to watch, which never changes, and is told of a change to it whenever anything below
plans/ has changed: known at once where the system notifies, and by polling, since it does not on every file system.
While a build goes on nobody looks: what changes meanwhile is seen after it.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from niemyet.sources.stamps import stamps

POLLING = 0.5
"""Seconds between two looks, and how long one who saves waits at most where the system notifies of nothing."""
_CHANGES: list[type[FileSystemEvent]] = [  # a build that reads wakes nobody
    *(FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent),
    *(DirCreatedEvent, DirMovedEvent, DirDeletedEvent),
]


class Server(Protocol):
    """What is asked of the engine's server."""

    @property
    def observer(self) -> BaseObserver:
        """What looks at the folders."""

    def watch(self, path: str) -> None:
        """Build again when the file or anything below the folder has changed."""


def watch(folder: Path, sign: Path, between_builds: threading.Event, server: Server) -> Callable[[], None]:
    """Let the engine build again at every change below a folder; what comes back ends that.

    `sign` is where the file is put that stands for the folder; where it cannot be written the engine watches the folder
    itself. `between_builds` is set while no build goes on.
    """
    try:
        sign.parent.mkdir(parents=True, exist_ok=True)
        sign.write_bytes(b"")
    except OSError:
        server.watch(str(folder))
        return lambda: None
    others = set(server.observer.emitters)
    server.watch(str(sign))
    (emitter,) = set(server.observer.emitters) - others
    watcher = _Watcher(folder, between_builds, lambda: emitter.queue_event(FileModifiedEvent(str(sign))))
    watcher.start()

    def end() -> None:
        watcher.end()
        sign.unlink(missing_ok=True)

    return end


class _Watcher(FileSystemEventHandler):
    """Looks at a folder, woken by the system or by the clock, and calls back at every change."""

    def __init__(self, folder: Path, between_builds: threading.Event, changed: Callable[[], None]) -> None:
        self._folder, self._between_builds, self._changed = folder, between_builds, changed
        self._woken, self._over = threading.Event(), threading.Event()
        self._observer = Observer()

    def start(self) -> None:
        """Look from now on, beside everything else."""
        seen = self._look()
        with suppress(OSError):  # the system has no watches left
            self._observer.schedule(self, str(self._folder), recursive=True, event_filter=_CHANGES)
            self._observer.start()
        threading.Thread(target=self._run, args=(seen,), name="niemyet-watching", daemon=True).start()

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self._woken.set()
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """The system says that something may have changed."""
        self._woken.set()

    def _run(self, seen: int) -> None:
        while not self._over.is_set():
            self._woken.wait(POLLING)
            self._between_builds.wait()
            self._woken.clear()
            before, seen = seen, self._look()
            if seen != before:
                self._changed()

    def _look(self) -> int:
        return hash(tuple(stamps(self._folder)))
