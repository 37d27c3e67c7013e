"""Signals end a process in one line and with the code that shells know; some acts are not interrupted by any."""

import os
import signal
from collections.abc import Iterator

import pytest

from niemyet.base import signals

NUMBERS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGXCPU]


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in NUMBERS}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", NUMBERS)
def test_each_is_one_line_and_its_code(number: signal.Signals, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended, signals.EndedInOneLine("dừng ({})"):
        os.kill(os.getpid(), number)
    assert ended.value.code == 128 + number
    assert capfd.readouterr().err == f"dừng ({number.name})\n"


def test_what_was_ignored_stays_ignored(capfd: pytest.CaptureFixture[str]) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with signals.EndedInOneLine("dừng ({})"):
        os.kill(os.getpid(), signal.SIGHUP)
    assert capfd.readouterr().err == ""


def test_after_the_block_all_is_as_before() -> None:
    before = [signal.getsignal(number) for number in NUMBERS]
    with signals.EndedInOneLine("dừng ({})"):
        assert [signal.getsignal(number) for number in NUMBERS] != before
    assert [signal.getsignal(number) for number in NUMBERS] == before


def test_what_is_held_comes_afterwards() -> None:
    done: list[str] = []

    def act() -> None:
        with signals.held():
            os.kill(os.getpid(), signal.SIGTERM)
            done.append("whole")
        done.append("not reached")

    with pytest.raises(SystemExit), signals.EndedInOneLine("dừng ({})"):
        act()
    assert done == ["whole"]
