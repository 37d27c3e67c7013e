"""Which size of letters a table takes to fit on a sheet, and whether its sheet must be turned; numbers stay whole.

Browsers cut off what is wider than a page. How wide a column must be is told by its longest word, measured in bold
letters, which are the wider ones; columns of sentences want a little more, so that rows do not grow into towers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from niemyet.language.letter_widths import width
from niemyet.model import sheet
from niemyet.reading.body.plain_words import text_of

TURNED, TIGHT = "ny-turned", "ny-tight"
"""Classes of frames: of a table on a turned sheet, and of one that is too wide even there."""
SIZES = tuple(f"ny-size-{size}" for size in sheet.TABLE_SIZES[1:])
"""Classes of frames whose table has smaller letters than others."""

_UPRIGHT = sheet.WIDTH - sheet.LEFT - sheet.RIGHT
_ACROSS = sheet.HEIGHT - sheet.LEFT - sheet.RIGHT
_SPARE = 0.98  # of the room: what browsers measure otherwise
_POINT = 25.4 / 72
_BORDER = 0.75
_WISHED = 18 / sheet.TABLE_SIZES[0]  # millimetres a point of size, for a column of sentences
_LETTER = 0.47 * _POINT  # of one in a long text, millimetres a point of size
_LONG_WORD = 20  # letters; an address on the web may be broken, a number never
_NUMBER = re.compile(r"[\d.,/%+-]+")
_LONG_CELL = 200  # letters
_TALL = 80  # millimetres: a row that may be split


@dataclass(frozen=True, slots=True)
class Column:
    """Widths of a column in millimetres a point of size: the least it can have, what it wants, all of it in one line."""

    least: float
    wished: float
    whole: float


def fit_tables(root: Element) -> None:
    """Say by classes how each framed table of a tree is printed."""
    for frame in root.iter("div"):
        if frame.get("class") == "ny-table":
            _fit(frame, list(frame.iter("tr")))


def _fit(frame: Element, rows: Sequence[Element]) -> None:
    cells = [[(cell, text_of(cell)) for cell in row] for row in rows]
    columns = [_column(each) for each in zip(*cells, strict=True)]
    size, room, classes = _chosen(columns)
    if classes:
        frame.set("class", f"ny-table {classes}")
    for row, texts in zip(rows, cells, strict=True):
        if any(len(text) > _LONG_CELL for _, text in texts) and _height(texts, columns, size, room) > _TALL:
            row.set("class", "ny-splits")


def _column(cells: Sequence[tuple[Element, str]]) -> Column:
    words = {word for cell, text in cells for word in _unbroken(cell, text)}
    longest = max(map(len, words), default=0)
    least = max((width(word, 1) for word in words if len(word) >= longest - 2), default=0)
    whole = max((len(text) for cell, text in cells if cell.tag == "td"), default=0) * _LETTER
    return Column(least, max(least, min(whole, _WISHED)), max(least, whole))


def _unbroken(cell: Element, text: str) -> list[str]:
    """The words of a cell that must not be broken; one with an address may be."""
    words = text.split()
    long = [word for word in words if len(word) > _LONG_WORD and not _NUMBER.fullmatch(word)]
    if long:
        cell.set("class", f"ny-breaks {cell.get('class', '')}".strip())
    return [word for word in words if word not in long]


def _chosen(columns: Sequence[Column]) -> tuple[int, float, str]:
    """The size of letters, the room, and the classes: upright before turned, large before small."""
    for room, turned in ((_UPRIGHT, ""), (_ACROSS, TURNED)):
        for size in sheet.TABLE_SIZES:
            if sum(column.wished for column in columns) * size + _beside(columns, size) <= room * _SPARE:
                smaller = f"ny-size-{size}" if size < sheet.TABLE_SIZES[0] else ""
                return size, room, " ".join(filter(None, (turned, smaller)))
    size = sheet.TABLE_SIZES[-1]
    fits = sum(column.least for column in columns) * size + _beside(columns, size) <= _ACROSS * _SPARE
    return size, _ACROSS, f"{TURNED} ny-size-{size}" + ("" if fits else f" {TIGHT}")


def _beside(columns: Sequence[Column], size: int) -> float:
    """What borders and margins take."""
    return len(columns) * (2 * sheet.CELL_MARGINS[size <= 10] + _BORDER) * _POINT + _BORDER * _POINT


def _height(row: Sequence[tuple[Element, str]], columns: Sequence[Column], size: int, room: float) -> float:
    """About how high a row is: what columns do not need is shared as browsers do, by what they would take in one line."""
    spare = room - _beside(columns, size) - sum(column.least for column in columns) * size
    wanted = sum(column.whole - column.least for column in columns) or 1
    share = max(spare, 0) / wanted
    lines = max(
        len(text) * _LETTER * size / max(column.least * size + (column.whole - column.least) * share, 1)
        for (_, text), column in zip(row, columns, strict=True)
    )
    return lines * size * 1.2 * _POINT
