"""How `serve` learns of a change below plans/: from the system, else by looking, and not while a build goes on."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from watchdog.events import FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from niemyet.sources import watching
from niemyet.sources.stamps import stamps
from tests.helpers.patience import PATIENCE


class Gate(threading.Event):
    """Says whether a build goes on, and when somebody has come to ask."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        self.asked.set()
        return super().wait(timeout)


class Looks:
    """Counts the looks at the folder, which here follow each other at once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._done = threading.Semaphore(0)
        monkeypatch.setattr(watching, "stamps", self._look)
        monkeypatch.setattr(watching, "POLLING", 0.01)

    def _look(self, folder: Path) -> Iterator[str]:
        yield from stamps(folder)
        self._done.release()

    def wait(self, count: int) -> bool:
        """Wait for so many more."""
        while self._done.acquire(blocking=False):
            pass
        return all(self._done.acquire(timeout=PATIENCE) for _ in range(count))


class Server:
    """As the engine's: folders and files are watched by looking at them, here so seldom that it never happens."""

    def __init__(self) -> None:
        self.observer = PollingObserver(timeout=3600)
        self.told = threading.Event()
        self.watched: list[str] = []

    def watch(self, path: str) -> None:
        self.watched.append(path)
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda event: self.told.set()  # type: ignore[method-assign]
        self.observer.schedule(handler, path, recursive=True)


@contextmanager
def followed(root: Path, between_builds: bool = True) -> Iterator[tuple[Server, Gate, Path]]:
    """A server that follows a folder with one file, what says whether a build goes on, and the file."""
    (root / "plans").mkdir()
    (plan := root / "plans/one.md").write_text("một")
    server, resting = Server(), Gate()
    if between_builds:
        resting.set()
    end = watching.watch(root / "plans", root / "aside/sign", resting, server)
    server.observer.start()
    try:
        yield server, resting, plan
    finally:
        resting.set()
        end()
        server.observer.stop()
        server.observer.join()
    assert list((root / "aside").iterdir()) == []


def test_a_change_is_told(tmp_path: Path) -> None:
    with followed(tmp_path) as (server, _, plan):
        plan.write_text("hai")
        assert server.told.wait(PATIENCE)


def test_a_new_file_in_a_new_folder_is_told(tmp_path: Path) -> None:
    with followed(tmp_path) as (server, _, plan):
        plan.with_suffix("").mkdir()
        assert server.told.wait(PATIENCE)
        server.told.clear()
        (plan.with_suffix("") / "ban-ky.pdf").write_bytes(b"%PDF-")
        assert server.told.wait(PATIENCE)


def test_where_the_system_tells_nothing_a_look_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Deaf(PollingObserver):
        def start(self) -> None:
            raise OSError(28, "no watches left")

    monkeypatch.setattr(watching, "Observer", Deaf)
    with followed(tmp_path) as (server, _, plan):
        plan.write_text("hai")
        assert server.told.wait(PATIENCE)


def test_reading_is_no_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = Looks(monkeypatch)
    with followed(tmp_path) as (server, _, plan):
        assert plan.read_text() == "một"
        assert looks.wait(3)  # one may have been under way, the next has ended by the time a third begins
        assert not server.told.is_set()


def test_a_change_during_a_build_is_told_after_it(tmp_path: Path) -> None:
    with followed(tmp_path, between_builds=False) as (server, between_builds, plan):
        assert between_builds.asked.wait(PATIENCE)
        plan.write_text("hai")
        assert not server.told.is_set()
        between_builds.set()
        assert server.told.wait(PATIENCE)


def test_where_nothing_can_be_written_the_engine_watches_the_folder(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "aside").write_text("a file where a folder should be")
    server = Server()
    watching.watch(tmp_path / "plans", tmp_path / "aside/sign", threading.Event(), server)()
    assert server.watched == [str(tmp_path / "plans")]
