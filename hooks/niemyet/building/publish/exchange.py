"""Artifacts → disk: a tree made aside, and one system call that puts it in the place of the live one."""

from __future__ import annotations

import atexit
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

from niemyet.base import signals
from niemyet.base.new_files import failures_in_one_line
from niemyet.base.stopped import StoppedError
from niemyet.sources.owned_names import LOCK

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # renameat2(2), Linux 3.15
_NO_EXCHANGE = (errno.ENOSYS, errno.EINVAL, errno.ENOTTY, errno.EOPNOTSUPP)
_LOCKING = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def standby_of(live: Path) -> Path:
    """The folder beside the live site in which the next one is made."""
    return live.with_name(live.name + ".next")


def scratch_of(live: Path) -> Path:
    """The folder beside the live site that the engine writes to."""
    return live.with_name(live.name + ".mkdocs")


def room_of(live: Path) -> Path:
    """The folder beside the live site where pages wait to be indexed while the site can be looked at already."""
    return live.with_name(live.name + ".search")


def old_of(live: Path) -> Path:
    """The folder that the live site is moved to for a moment, where the system cannot exchange two."""
    return live.with_name(live.name + ".old")


def check_replaceable(live: Path) -> None:
    """StoppedError where a folder that no build made stands in the site's place, or in the last one's, and would be lost."""
    for folder in (live, old_of(live)):
        if not folder.exists():
            continue
        if (folder / ".git").exists() or (any(folder.iterdir()) and not (folder / "404.html").exists()):
            said = f"thư mục “{folder}” có nội dung khác, không phải một trang đã dựng"
            raise StoppedError(
                f"{said}; hãy chọn site_dir khác" if folder == live else f"{said}; hãy đổi tên thư mục ấy"
            )


@contextmanager
def only_builder(live: Path) -> Iterator[None]:
    """Hold the site's lock; StoppedError where another build holds it."""
    with failures_in_one_line():
        live.parent.mkdir(parents=True, exist_ok=True)
        lock = os.fdopen(os.open(live.with_name(live.name + LOCK), _LOCKING, 0o666), "wb")
    with lock:
        with failures_in_one_line():
            _take(lock)
            _mend(live)
        yield


def _take(lock: IO[bytes]) -> None:
    import fcntl  # which Windows has not, where this file is loaded all the same

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StoppedError("một lần dựng trang khác đang chạy; hãy đợi nó xong rồi chạy lại") from None


def _mend(live: Path) -> None:
    """Take to its end what was killed between two renames: where there is no live site, the last one is it again."""
    old = old_of(live)
    if not old.exists():
        return
    if not live.exists():
        old.rename(live)
    elif standby_of(live).exists():
        shutil.rmtree(old)
    else:
        old.rename(standby_of(live))


@contextmanager
def left_clean(live: Path) -> Iterator[None]:
    """Leave nothing of the engine's beside the site, however the block ends."""
    try:
        yield
    finally:
        shutil.rmtree(scratch_of(live), ignore_errors=True)


def clear_at_exit(live: Path) -> Callable[[], None]:
    """The same where the process ends before the block does; what comes back is called where it did not."""
    clear = partial(shutil.rmtree, scratch_of(live), ignore_errors=True)
    atexit.register(clear)
    return partial(atexit.unregister, clear)


def clear_aside(live: Path) -> None:
    """Remove the folders beside the site that a build works in."""
    for folder in (scratch_of(live), standby_of(live), room_of(live)):
        shutil.rmtree(folder, ignore_errors=True)


def publish(standby: Path, live: Path) -> bool:
    """Let the standby tree and the live one change places. False where it took two renames."""
    if not live.exists():
        standby.rename(live)
        return True
    at_once = _exchange(standby, live)
    if not at_once:
        old = old_of(live)
        with signals.held():
            live.rename(old)
            standby.rename(live)
            old.rename(standby)
    return at_once


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step; False where the system cannot."""
    import ctypes  # not before it is needed

    library = ctypes.CDLL(None, use_errno=True)
    rename = getattr(library, "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NO_EXCHANGE:
        return False
    raise OSError(number, os.strerror(number), str(other))
