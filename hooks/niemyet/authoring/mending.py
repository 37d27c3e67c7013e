"""A file's bytes with what messages have ready: by position, so that no other byte changes."""

import re
from collections.abc import Iterable

from niemyet.authoring.upgrading.text_edits import Edit, applied
from niemyet.language.alphabet import nfc
from niemyet.model.problem import Edits, Position, Replacement

_LINE = re.compile(r"[^\r\n]*(\r\n|\r|\n|$)")
_MARK = "\ufeff"


def mended(data: bytes, wanted: Iterable[Edits]) -> bytes:
    """The file with the first of the wanted edits, and those behind it that do not meet them; each whole, or not at all.

    Places are those of problems: lines end as they may, letters are counted composed, a byte order mark is none. An edit
    whose words do not stand at its place is left out.
    """
    text = _Text(data.decode("utf-8"))
    done: list[Edit] = []
    for edits in wanted:
        found = [text.edit(each) for each in edits]
        whole = [edit for edit in found if edit is not None]
        if len(whole) == len(found) and not any(_meet(edit, other) for edit in whole for other in done):
            done += whole
    return applied(text.raw, done).encode("utf-8")


def _meet(edit: Edit, other: Edit) -> bool:
    """Whether two edits touch: what stands between them decides which is first, so they are made one after the other."""
    return edit.start <= other.end and other.start <= edit.end


class _Text:
    """A text as it is in its file, with the way from places to it."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        *lines, last = _LINE.finditer(raw)  # the last is empty: a line of its own behind a line's end
        self._lines = [*lines, last] if not lines or lines[-1].group(1) else lines

    def edit(self, wanted: Replacement) -> Edit | None:
        """The edit in the text as it is; None where other words stand there."""
        start = self._offset(wanted.position)
        end = self._offset(_behind(wanted.position, wanted.old))
        if start is None or end is None or _plain(self.raw[start:end]) != wanted.old:
            return None
        ending = self._lines[wanted.position.line - 1].group(1) or self._lines[0].group(1) or "\n"
        return Edit(start, end, wanted.new.replace("\n", ending))

    def _offset(self, position: Position) -> int | None:
        if position.line > len(self._lines):
            return None
        match = self._lines[position.line - 1]
        line = match.group().removesuffix(match.group(1)).removeprefix(_MARK if position.line == 1 else "")
        before = _before(line, position.column - 1)
        return None if before is None else match.end() - len(match.group(1)) - len(line) + before


def _before(line: str, column: int) -> int | None:
    """How many characters of a line as it is stand before a column, in which letters are counted composed."""
    if nfc(line) == line:
        return column if column <= len(line) else None
    ends = (at for at in range(len(line) + 1) if len(nfc(line[:at])) == column)
    return next((at for at in ends if nfc(line[:at]) + nfc(line[at:]) == nfc(line)), None)


def _behind(position: Position, text: str) -> Position:
    *lines, last = text.split("\n")
    return Position(position.line + len(lines), len(last) + (1 if lines else position.column))


def _plain(raw: str) -> str:
    return nfc(raw.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n"))
