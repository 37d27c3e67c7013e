"""New files of the site: each path has one owner, and a failing disk is told in one line."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from niemyet.base import safe_files
from niemyet.base.stopped import StoppedError

_TWO_OWNERS = "hai nguồn cùng muốn tạo ra “{}”; hãy đổi tên một trong hai"
_MEMORY = "hãy đóng bớt chương trình khác hoặc nới giới hạn bộ nhớ (ulimit -v, cgroup)"
_NO_THREAD = "can't start new thread"  # as Python says it
_LIMITS = (errno.EAGAIN, errno.EMFILE, errno.ENFILE)
_ANY_SIZE = 1 << 40  # the site holds what was measured before


@contextmanager
def failures_in_one_line() -> Iterator[None]:
    """Turn a failure of the disk, or of what the system grants, into one line."""
    try:
        yield
    except (OSError, MemoryError, RuntimeError) as error:
        if not is_of_the_system(error):
            raise
        raise StoppedError(in_one_line(error)) from None


def is_of_the_system(error: BaseException) -> bool:
    """Whether the disk or the machine failed, and not the software."""
    return isinstance(error, OSError | MemoryError) or _NO_THREAD in str(error)


def in_one_line(error: BaseException) -> str:
    """What went wrong with the disk or the machine, and where."""
    number = error.errno if isinstance(error, OSError) else None
    said = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    if isinstance(error, MemoryError) or number == errno.ENOMEM:
        return f"không đủ bộ nhớ để dựng trang; {_MEMORY}; trang cũ còn nguyên"
    if number in _LIMITS or _NO_THREAD in str(error):
        return f"hệ thống không cho mở thêm tiến trình hay tệp ({said}); hãy nới giới hạn (ulimit -u, -n); trang cũ còn nguyên"
    place = f" ({error.filename})" if isinstance(error, OSError) and error.filename else ""
    return f"không ghi được trang: {said}{place}; trang cũ còn nguyên"


def check_free(wanted: Iterable[str], taken: Iterable[str]) -> None:
    """StoppedError where a wanted path of the site, or a folder above it, has an owner already."""
    owned = set(taken)
    for path in sorted(wanted):
        for place in (path, *map(str, PurePosixPath(path).parents)):
            if place in owned:
                raise StoppedError(_TWO_OWNERS.format(place))


def write(folder: Path, path: str, content: bytes) -> None:
    """Write a file at its path in the site; made with as few system calls as can be, since there are six for each plan.

    StoppedError where the path has an owner already.
    """
    target = os.path.join(folder, path)
    try:
        _create(target, content)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        _create(target, content)
    except FileExistsError:
        raise StoppedError(_TWO_OWNERS.format(path)) from None


def copy(folder: Path, source: Path, path: str) -> bytes:
    """Copy a regular file as it is to its path in the site, and give its bytes; StoppedError for what is none by now."""
    try:
        content = safe_files.read(source, _ANY_SIZE)
    except safe_files.NotReadError as error:
        raise StoppedError(f"{path}: {error}") from None
    write(folder, path, content)
    return content


def _create(target: str, content: bytes) -> None:
    with open(target, "xb") as file:
        file.write(content)
