"""Signals that end a process: one line, the exit code that shells know, and no work left half."""

import os
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGXCPU")  # the last: a limit on time


class EndedInOneLine:
    """While the block runs each of the signals raises SystemExit (128 and its number) after one line, {} for its name.

    One that the process was started to ignore (nohup) stays ignored. A second one ends it at once.
    """

    def __init__(self, line: str, names: Sequence[str] = ENDING) -> None:
        self._line, self._names = line, names
        self._before: dict[int, Any] = {}

    def __enter__(self) -> None:
        self._before = _answered(self._names, self._end)

    def __exit__(self, *raised: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _end(self, number: int, frame: FrameType | None) -> None:
        for each in self._before:
            signal.signal(each, signal.SIG_DFL)
        with suppress(OSError):
            os.write(2, (self._line.format(signal.Signals(number).name) + "\n").encode())
        raise SystemExit(128 + number)


@contextmanager
def held() -> Iterator[None]:
    """None of them does anything while the block runs; those that came meanwhile come again after it."""
    came: list[int] = []
    before = _answered(ENDING, lambda number, frame: came.append(number))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            os.kill(os.getpid(), number)


def left_to_the_parent() -> None:
    """In a forked process, which its parent ends: a key pressed in the terminal is told by the parent alone."""
    for number in _numbers(ENDING):
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)


def _answered(names: Sequence[str], answer: Any) -> dict[int, Any]:
    """Have the signals answered, but for those that are ignored; how each was answered before."""
    if threading.current_thread() is not threading.main_thread():
        return {}
    numbers = [number for number in _numbers(names) if signal.getsignal(number) != signal.SIG_IGN]
    return {number: signal.signal(number, answer) for number in numbers}


def _numbers(names: Sequence[str]) -> list[int]:
    """Windows has not all of them."""
    return [getattr(signal, name) for name in names if hasattr(signal, name)]
