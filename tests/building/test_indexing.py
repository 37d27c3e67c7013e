"""The index that `serve` makes beside everything else: when it begins, how it is ended, what it leaves."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from niemyet.base.stopped import StoppedError
from niemyet.building.publish import indexing
from niemyet.building.publish.indexing import Indexing
from niemyet.search.index import Stop
from tests.helpers.patience import PATIENCE


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where pages are laid aside; nobody waits for quiet."""
    monkeypatch.setattr(indexing, "QUIET", 0.0)
    return tmp_path / "room"


class Work:
    """Begins, lays a page aside, and goes on until it is ended or let go."""

    def __init__(self, room: Path) -> None:
        self.room = room
        self.begun, self.free, self.done = threading.Event(), threading.Event(), threading.Event()
        self.found: list[str] = []

    def __call__(self, stop: Stop) -> None:
        self.found = [path.name for path in self.room.iterdir()]
        (self.room / "shard/a").mkdir(parents=True)
        (self.room / "shard/a/index.html").write_text("trang")
        self.begun.set()
        while not self.free.is_set():
            if stop.comes_within(0.01):
                stop.heed()
        self.done.set()


def started(work: Callable[[Stop], None], room: Path) -> Indexing:
    indexing = Indexing(work, room)
    indexing.start()
    return indexing


def over() -> bool:
    """Wait until none is at work any more."""
    threads = [thread for thread in threading.enumerate() if thread.name == "niemyet-indexing"]
    for thread in threads:
        thread.join(PATIENCE)
    return not any(thread.is_alive() for thread in threads)


def test_who_builds_again_at_once_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "QUIET", 3600.0)
    work = Work(tmp_path / "room")
    started(work, work.room).end()
    assert not work.begun.is_set()
    assert not work.room.exists()


def test_what_an_ended_one_leaves_is_gone_before_the_next_begins(room: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        first = Work(room)
        running = started(first, room)
        assert first.begun.wait(PATIENCE)
        running.end()
        assert not first.done.is_set()
        assert (room / "shard/a/index.html").exists()
        second = Work(room)
        second.free.set()
        after = started(second, room)
        assert second.done.wait(PATIENCE)
        after.end()
    assert second.found == []
    assert caplog.messages == []


def test_one_that_is_done_leaves_an_empty_room(room: Path) -> None:
    work = Work(room)
    work.free.set()
    started(work, room)
    assert over()
    assert work.done.is_set()
    assert list(room.iterdir()) == []


def test_a_failure_is_told_and_costs_the_search(room: Path, caplog: pytest.LogCaptureFixture) -> None:
    def work(stop: Stop) -> None:
        raise StoppedError("Pagefind dừng với mã 1")

    with caplog.at_level(logging.INFO):
        started(work, room)
        assert over()
    assert caplog.messages == ["Chưa làm được chỉ mục tìm kiếm: Pagefind dừng với mã 1"]
