"""How a file or folder gets the name that it should have: the command to paste, which never writes over anything."""

import os
import re
import shlex
from pathlib import Path

_IN_ANY_SHELL = re.compile(r"[A-Za-z0-9_./-]+")
_BETWEEN_QUOTES = re.compile(r"[^\"$`\\!%]+")


def advice(root: Path, old: str, new: str, now: str = "") -> str:
    """What to do with a file at `old` that belongs to `new`; `now` is where `old` lies until others are renamed."""
    if is_taken(root, now or old, new):
        return taken(new)
    folder = new.rpartition("/")[0]
    is_there = folder == old.rpartition("/")[0] or (root / folder).is_dir()
    return f"hãy {'' if is_there else f'tạo thư mục {folder} rồi '}đổi thành {new}: {command(old, new)}"


def taken(new: str) -> str:
    """What to do where the better name is another file's."""
    return f"đã có {new}; hãy so hai bên và giữ một, hoặc đổi sang một tên khác chưa có"


def command(old: str, new: str) -> str:
    """The line that renames, for every shell that an editor may have."""
    return f"git mv {_quoted(old)} {_quoted(new)}"


def is_taken(root: Path, old: str, new: str) -> bool:
    """Whether something else lies where a file is to go; some systems find it itself there, in other capitals."""
    target = root / new
    return os.path.lexists(target) and not ((root / old).exists() and target.exists() and target.samefile(root / old))


def _quoted(path: str) -> str:
    """A path as one word: in double quotes, which cmd, PowerShell and sh all know, unless it holds what they read in them."""
    if _IN_ANY_SHELL.fullmatch(path):
        return path
    return f'"{path}"' if _BETWEEN_QUOTES.fullmatch(path) else shlex.quote(path)
