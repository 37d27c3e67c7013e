"""Work in a process of its own: what comes of it, and what ends it."""

import os
import threading

import pytest

from niemyet.base import bounded
from niemyet.base.bounded import Bounded, GivenUpError, Limits, serve
from niemyet.base.stopped import StoppedError
from tests.helpers.factory import ROOT

pytestmark = pytest.mark.usefixtures("importable")
ONE_SECOND = Limits(processor=1)


@pytest.fixture
def importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """This file can be run by its name."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def work(name: str, data: bytes) -> object:
    """As the name says; runs in the other process."""
    if name == "run on":
        while True:
            pass
    if name == "fill the memory":
        return len(bytearray(3 << 30))
    if name == "die":
        os._exit(3)
    return [name, len(data), os.getpid()]


def test_one_process_answers_all_and_is_another_than_this() -> None:
    with Bounded(__name__) as process:
        answers = [process.ask("tên", bytes(size)) for size in (0, 1, 5_000_000)]
    assert [answer[:2] for answer in answers] == [["tên", 0], ["tên", 1], ["tên", 5_000_000]]
    assert len({answer[2] for answer in answers}) == 1
    assert answers[0][2] != os.getpid()


@pytest.mark.parametrize("name", ["run on", "fill the memory", "die"])
def test_what_comes_to_no_end_is_given_up_and_the_next_is_answered(name: str) -> None:
    with Bounded(__name__, ONE_SECOND) as process:
        first = process.ask("x", b"")
        with pytest.raises(GivenUpError):
            process.ask(name, b"")
        assert process.ask("x", b"")[:2] == first[:2]


def test_no_process_starts_where_nothing_is_asked() -> None:
    with Bounded("no.such.module"):
        pass


def test_what_cannot_begin_stops_and_is_no_fault_of_the_file() -> None:
    with Bounded("no.such.module") as process, pytest.raises(StoppedError, match=r"không chạy được no\.such\.module"):
        process.ask("x", b"")


def test_time_of_the_processor_is_bounded_where_the_system_does_not_see_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    done = threading.Event()
    spent = iter([0.0, 21.0])

    def end(code: int) -> None:
        ended.append(code)
        done.set()

    monkeypatch.setattr(bounded, "_spent", lambda: next(spent))
    monkeypatch.setattr("os._exit", end)
    bounded._watch(20.0, done)
    assert ended == [1]


if __name__ == "__main__":
    serve(work)
