"""The names that a build makes, moves and takes away by itself: each has to be its own, or absent.

They stand in the same folder as what editors commit. A link under one of them would have the build publish, empty or write
over what it leads to; what is committed under one would be published without ever having been made.
"""

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from niemyet.model.problem import START, Problem
from niemyet.sources import git
from niemyet.sources.rules import OWNED

CACHE = ".cache/niemyet"
LOCK = ".lock"
BESIDE = (".next", ".mkdocs", ".search", ".old")
"""How folders beside the site are called behind its own name: the next one, the engine's, what waits for the index, the last one."""
_MOUNTS = "/proc/self/mountinfo"
_FOLDER, _FILE = "thư mục", "tệp"
_KINDS = {stat.S_IFLNK: "liên kết tượng trưng", stat.S_IFDIR: _FOLDER, stat.S_IFREG: _FILE}
_SERVED = (
    "máy chủ web cần đọc ở nơi khác thì cho máy chủ trỏ tới thư mục này, hoặc sau mỗi lần dựng chép sang bằng "
    "rsync -a --delete (xem deploy/README.md)"
)


def problems(root: Path, live: Path | None) -> Iterator[Problem]:
    """What stands under a name of the build's and is not its own; None for `live` where the site lies elsewhere."""
    mounts = _mounts()
    folders = [root / ".cache", root / CACHE]
    files = list((root / CACHE).iterdir()) if all(map(_is_folder, folders)) else []
    own = [root / ".cache"]
    if live:
        beside = [live, *(live.with_name(live.name + end) for end in BESIDE)]
        folders, files = [*folders, *beside], [*files, live.with_name(live.name + LOCK)]
        own += [*beside, files[-1]]
    found = [
        *(_above(root, live) if live else ()),
        *((path, fault) for path in folders if (fault := _folder_fault(path, mounts, _SERVED if path == live else ""))),
        *((path, fault) for path in sorted(files) if (fault := _file_fault(path, mounts))),
        *_tracked(own),
    ]
    told = dict(reversed(found))  # of several faults at one path the first
    for path in dict.fromkeys(path for path, _ in found):
        yield Problem.of(OWNED, _shown(path, root), START, told[path])


def _above(root: Path, live: Path) -> Iterator[tuple[Path, str]]:
    """Links among the folders of the project that the site is to lie in."""
    for above in reversed(live.relative_to(root).parents[:-1] if live.is_relative_to(root) else ()):
        if (root / above).is_symlink():
            yield root / above, "là liên kết tượng trưng, mà site_dir nằm dưới nó; hãy thay bằng một thư mục thường"


def _folder_fault(path: Path, mounts: Collection[str], advice: str) -> str | None:
    kind, more = _kind(path), f"; {advice}" if advice else ""
    if kind in ("", _FOLDER):
        mounted = kind and (os.path.ismount(path) or str(path.resolve()) in mounts)
        said = "là điểm gắn một ổ đĩa khác, nên không thay được trong một bước; hãy gắn ổ ấy ở nơi khác"
        return said + more if mounted else None
    return f"là một {kind}, không phải thư mục do phần mềm tạo ra; hãy xóa hoặc đổi tên{more}"


def _file_fault(path: Path, mounts: Collection[str]) -> str | None:
    kind = _kind(path)
    if kind not in ("", _FILE):
        return f"là một {kind}, không phải tệp do phần mềm tạo ra; hãy xóa hoặc đổi tên"
    return "là điểm gắn của một tệp khác; hãy bỏ việc gắn ấy" if kind and str(path) in mounts else None


def _kind(path: Path) -> str:
    """What stands at a path, "" where nothing does; nothing is followed."""
    try:
        return _KINDS.get(stat.S_IFMT(path.lstat().st_mode), "tệp đặc biệt (ống, thiết bị …)")
    except OSError:
        return ""


def _is_folder(path: Path) -> bool:
    return _kind(path) == _FOLDER


def _mounts() -> frozenset[str]:
    """Where something is mounted, as far as the system says: a folder of the same disk is no other disk to Python."""
    with suppress(OSError), Path(_MOUNTS).open(encoding="utf-8", errors="surrogateescape") as lines:
        return frozenset(_unescaped(line.split(" ")[4]) for line in lines)
    return frozenset()


def _unescaped(text: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, letter)
    return text


def _tracked(own: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Those that git has in its index; under other capitals only where the system takes both for one."""
    for folder in dict.fromkeys(path.parent for path in own):
        paths = [path for path in own if path.parent == folder]
        names = _in_index(folder, [path.name for path in paths]) if _is_folder(folder) else set()
        for path in paths:
            if any(_is_same(folder / name, path) for name in names if name.casefold() == path.name.casefold()):
                said = "nằm trong git, mà phần mềm phải tự tạo ra; hãy bỏ khỏi git bằng git rm -r --cached"
                yield path, f"{said} -- {path.name}"


def _in_index(folder: Path, names: Sequence[str]) -> set[str]:
    """What git has of these names in a folder, or below them."""
    wanted = [f":(icase,literal){name}" for name in names]
    try:
        listed = git.ask(folder, "ls-files", "-z", "--", *wanted)
    except git.NoAnswerError:  # no git, or nothing of git's here; what it cannot tell of the history is told elsewhere
        return set()
    return {os.fsdecode(name.partition(b"/")[0]) for name in listed.split(b"\0") if name}


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one == other or os.path.samestat(one.lstat(), other.lstat())
    return False


def _shown(path: Path, root: Path) -> str:
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
