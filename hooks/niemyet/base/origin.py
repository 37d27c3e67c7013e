"""Whether a folder of kept values was made in this place: what came with a checkout, a copy or an archive counts for nothing.

Whatever such a folder says of itself, somebody else could have written. What nobody can write is when this machine's file
system last changed a file's state (ctime): only a folder in whose origin that of its own mark stands was made here.
"""

import os
from pathlib import Path

from niemyet.base import safe_files

MARK, ORIGIN = ".gitignore", "origin"
_LEAVE_OUT = b"*\n"  # the mark has its use: version control leaves the folder out
_LONGEST = 1000


def word_of(folder: Path) -> str:
    """What nobody else can know of a folder that was made here; "" for any other."""
    try:
        written = safe_files.read(folder / ORIGIN, _LONGEST).decode("ascii").strip()
        return written if written == _word(folder) else ""
    except (OSError, ValueError, safe_files.NotReadError):
        return ""


def claim(folder: Path) -> str:
    """From now on the folder was made here; gives its new word."""
    _put(folder / MARK, _LEAVE_OUT)
    word = _word(folder)
    _put(folder / ORIGIN, f"{word}\n".encode("ascii"))
    return word


def _word(folder: Path) -> str:
    known = (folder / MARK).lstat()
    return f"{known.st_ino}.{known.st_ctime_ns}"


def _put(path: Path, data: bytes) -> None:
    """A new file where nothing else is: never written through a link."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
        file.write(data)
