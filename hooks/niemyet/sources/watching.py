"""Following the plans while `serve` runs: what the engine does for its own folders takes a third of a second for ten thousand
files, twice a second, and all that while nothing else gets on.

So the engine is given one small file to watch, which never changes, and is told of a change to it whenever anything below
plans/ has changed: known at once where the system tells, and by a look now and then, since it does not on every file system.
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

EVERY = 0.5
"""Seconds between two looks, and how long one who saves waits at most where the system tells nothing."""
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


def follow(folder: Path, sign: Path, at_rest: threading.Event, server: Server) -> Callable[[], None]:
    """Let the engine build again at every change below a folder; what comes back ends that.

    `sign` is where the file is put that stands for the folder; where it cannot be written the engine watches the folder
    itself. `at_rest` is set while no build goes on.
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
    following = Following(folder, at_rest, lambda: emitter.queue_event(FileModifiedEvent(str(sign))))

    def end() -> None:
        following.end()
        sign.unlink(missing_ok=True)

    return end


class Following:
    """Looks at a folder until it is ended, and tells every change."""

    def __init__(self, folder: Path, at_rest: threading.Event, tell: Callable[[], None]) -> None:
        self._folder, self._at_rest, self._tell = folder, at_rest, tell
        self._seen = self._look()
        self._woken, self._over = threading.Event(), False
        self._observer = Observer()
        with suppress(OSError):  # the system has no watches left
            self._observer.schedule(_Waking(self._woken), str(folder), recursive=True, event_filter=_CHANGES)
            self._observer.start()
        threading.Thread(target=self._follow, name="niemyet-following", daemon=True).start()

    def end(self) -> None:
        """Look no more."""
        self._over = True
        self._woken.set()
        self._observer.stop()

    def _follow(self) -> None:
        while not self._over:
            self._woken.wait(EVERY)
            self._at_rest.wait()
            self._woken.clear()
            now = self._look()
            if now != self._seen:
                self._seen = now
                self._tell()

    def _look(self) -> int:
        return hash(tuple(stamps(self._folder)))


class _Waking(FileSystemEventHandler):
    def __init__(self, woken: threading.Event) -> None:
        self._woken = woken

    def on_any_event(self, event: FileSystemEvent) -> None:
        self._woken.set()
