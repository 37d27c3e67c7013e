"""Several changes on disk as one act: where one of them fails, or the result is wrong, those before it are taken back."""

import os
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from niemyet.authoring import writing
from niemyet.base.stopped import StoppedError


class Act:
    """A `with` block: what was done in it is taken back where it ends by an exception."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._undo: list[Callable[[], object]] = []

    def __enter__(self) -> "Act":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for undo in reversed(self._undo):
                undo()

    def replace(self, path: str, data: bytes) -> None:
        """New bytes in a file's place."""
        file = self.root / path
        old = file.read_bytes()
        writing.replace(file, data)
        self._undo.append(lambda: writing.replace(file, old))

    def create(self, path: str, data: bytes) -> None:
        """A new file."""
        writing.create(self.root, path, data)
        self._undo.append((self.root / path).unlink)

    def move(self, path: str, new: str) -> None:
        """A file or folder under another name, its folders made as needed."""
        old, target = self.root / path, self.root / new
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            os.rename(old, target)
        except OSError as error:
            raise StoppedError(f"không dời được {path} ({error.strerror}); mọi thứ còn nguyên như cũ") from None
        self._undo.append(lambda: os.rename(target, old))
