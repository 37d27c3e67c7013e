"""Folders and files as they lie on the disk: nothing but a regular file is ever opened, and no link is followed."""

import os
import stat
from pathlib import Path

NOT_REGULAR = "không phải tệp thường (liên kết tượng trưng, thư mục …); hãy thay bằng một tệp thường"
CHANGING = "tệp đang được ghi trong lúc đọc; hãy lưu xong rồi chạy lại"
# Without links, without waiting for the other end of a pipe; what a system does not know, it has no need of.
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY"))


class NotReadError(Exception):
    """A folder or file that is not read; the message is for editors, in Vietnamese."""


class TooLargeError(NotReadError):
    """A file with more bytes than its reader takes."""

    def __init__(self, size: int) -> None:
        super().__init__(f"tệp lớn {size} byte")
        self.size = size


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order of name; NotReadError where it cannot be looked into or is a link."""
    try:
        if not stat.S_ISDIR(folder.lstat().st_mode):
            raise NotReadError("không phải thư mục thường; hãy thay bằng một thư mục thường")
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise NotReadError(f"không mở được thư mục ({error.strerror}); hãy xem lại quyền đọc") from None


def read(path: Path, longest: int) -> bytes:
    """All bytes of a regular file; NotReadError where it is none, cannot be opened or is being written.

    TooLargeError, before a byte is read, where it has more than `longest` bytes.
    """
    try:
        if not stat.S_ISREG(path.lstat().st_mode):  # merely opening a device may set it off
            raise NotReadError(NOT_REGULAR)
        return _read(path, longest)
    except OSError as error:
        raise NotReadError(f"không đọc được tệp ({error.strerror}); hãy xem lại quyền đọc") from None


def _read(path: Path, longest: int) -> bytes:
    with os.fdopen(os.open(path, _FLAGS), "rb") as file:
        before = os.fstat(file.fileno())
        if not stat.S_ISREG(before.st_mode):
            raise NotReadError(NOT_REGULAR)
        if before.st_size > longest:
            raise TooLargeError(before.st_size)
        data = file.read(before.st_size + 1)
        after = os.fstat(file.fileno())
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise NotReadError(CHANGING)
    return data
