"""How an indexing is ended from outside, by another thread."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from niemyet.search_index.errors import SearchIndexError


class Stop:
    """Once asked for, the program that runs is killed, and no other is begun."""

    def __init__(self) -> None:
        self.asked = False
        self._program: subprocess.Popen[str] | None = None

    def ask(self) -> None:
        """End it: now, or as soon as it begins."""
        self.asked = True
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
