"""How an indexing is ended from outside, by another thread."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class SearchIndexError(Exception):
    """The search index could not be made; the message is one line, in Vietnamese, that says what to do."""


class Stop:
    """Once asked for, the program that runs is killed, and no other is begun."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        self._program: subprocess.Popen[str] | None = None

    @property
    def asked(self) -> bool:
        """Whether it is to end."""
        return self._asked.is_set()

    def comes_within(self, seconds: float) -> bool:
        """Wait, and tell whether it was asked for meanwhile."""
        return self._asked.wait(seconds)

    def ask(self) -> None:
        """End it: now, or as soon as it begins."""
        self._asked.set()
        if program := self._program:
            program.kill()

    def heed(self) -> None:
        """SearchIndexError where it is to end."""
        if self.asked:
            raise SearchIndexError("việc lập chỉ mục tìm kiếm đã dừng giữa chừng; hãy dựng lại")

    @contextmanager
    def over(self, program: "subprocess.Popen[str]") -> Iterator[None]:
        """The program runs, and may be killed, while the block does; SearchIndexError where it was."""
        self._program = program
        try:
            if self.asked:  # just before it was known here
                program.kill()
            yield
        finally:
            self._program = None
        self.heed()
