"""A line of the source with a caret under the column, as wide as a terminal shows it."""

import unicodedata
from collections.abc import Iterator, Sequence

from niemyet.language.alphabet import nfc
from niemyet.language.characters import HIDDEN, is_heaped
from niemyet.model.problem import Position

LONGEST = 100
_BEFORE = 60
_WIDE = ("W", "F")


def source_lines(data: bytes) -> tuple[str, ...]:
    """The lines of a file as positions count them; none where the bytes are no text."""
    if b"\0" in data[:4] or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return ()
    text = data.decode("utf-8", errors="replace").removeprefix("\ufeff")
    if is_heaped(text):  # composing it could take minutes
        return ()
    return tuple(nfc(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n"))


def excerpt(source: Sequence[str], position: Position) -> Iterator[str]:
    """Two lines, the source and the caret; nothing where there is nothing to see."""
    line = source[position.line - 1] if position.line <= len(source) else ""
    if line.strip() in ("", "---"):
        return
    column = min(position.column - 1, len(line))
    first = max(0, column - _BEFORE) if len(line) > LONGEST else 0
    last = first + LONGEST
    before, after = "…" if first else "", "…" if last < len(line) else ""
    gutter = f"{position.line:>5} | "
    shown = printable(line[first:last])
    yield f"{gutter}{before}{shown}{after}".rstrip()
    yield f"{' ' * len(gutter)}{' ' * (width(before) + width(shown[: column - first]))}^"


def printable(text: str) -> str:
    """The text as one line that a terminal shows and does not obey: tabs as a space, hidden characters as a mark."""
    return HIDDEN.sub("\ufffd", text.replace("\t", " ").replace("\n", " ")).encode(errors="replace").decode()


def width(text: str) -> int:
    """How many cells of a terminal a text takes (Unicode Standard Annex 11): combining marks none, wide ones two."""
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
