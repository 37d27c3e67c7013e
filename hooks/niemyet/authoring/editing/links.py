"""Links of a text to files that are called otherwise now, rewritten by position."""

import re
from collections.abc import Callable
from posixpath import dirname, join, normpath, relpath

Renamed = Callable[[str], str]
"""A file's path in the project → its path now."""
_TARGET = re.compile(r"(?<=\]\()[^)\s#]+(?=[#)\s])")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)


def relinked(text: str, old_path: str, new_path: str, renamed: Renamed) -> str:
    """A Markdown text that moves from one path to another, every link leading where it led before."""

    def now(match: re.Match[str]) -> str:
        target = match.group()
        if _ELSEWHERE.match(target):
            return target
        before = normpath(join(dirname(old_path), target))
        after = renamed(before)
        unmoved = before == after and dirname(old_path) == dirname(new_path)
        return target if unmoved else relpath(after, dirname(new_path))

    return _TARGET.sub(now, text)
