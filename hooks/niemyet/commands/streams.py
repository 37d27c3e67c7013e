"""The command's streams: UTF-8 whatever the terminal says; one that is closed or full is told, never a traceback."""

import errno
import io
import os
import sys
from contextlib import suppress

_CLOSED = "niemyet: kết quả không được viết ra đâu cả, vì đầu ra (stdout) đã bị đóng"
_FULL = "niemyet: không viết được kết quả ra nơi đã chỉ ({}); kết quả đã mất một phần hoặc tất cả"


class _Closed(io.StringIO):
    """Stands for a stream that whoever called has closed; knows whether anything should have been written to it."""


def opened() -> None:
    """Have every stream in place. The numbers of closed ones are taken, so that no file of ours is written to as if it were one."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or io.StringIO()
    sys.stdout, sys.stderr = sys.stdout or _Closed(), sys.stderr or _Closed()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def told(line: str) -> None:
    """Say a line on the stream for errors, where there is one that takes it."""
    with suppress(OSError, ValueError):
        print(line, file=sys.stderr, flush=True)


def is_lost(code: int, lost: int) -> int:
    """The code, or `lost` where what was said did not come to its place; nothing is left that could fail at the end."""
    try:
        sys.stdout.flush()
        if not (isinstance(sys.stdout, _Closed) and sys.stdout.getvalue()):
            return code
        told(_CLOSED)
    except OSError as error:
        _silence(error)
    return code or lost


def failed(error: OSError) -> bool:
    """Whether an error is that of a stream; it is told, and no stream can fail any more."""
    if error.filename is not None or error.errno not in (
        errno.ENOSPC,
        errno.EPIPE,
        errno.EIO,
        errno.EFBIG,
        errno.EBADF,
    ):
        return False
    _silence(error)
    return True


def _silence(error: OSError) -> None:
    """Whoever reads a pipe and has read enough needs no word."""
    if not isinstance(error, BrokenPipeError):
        told(_FULL.format(error.strerror))
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
