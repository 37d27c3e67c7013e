"""The programme: the points under "Chương trình" or in its timetable; "Nội dung" only where its items read as points."""

import re
from collections.abc import Iterator, Sequence

from niemyet.language.alphabet import match_key
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.columns import cells
from niemyet.reading.meaning.entries import Entry, Kind

_CONTENT = re.compile(r"\b(?:nội dung|hoạt động|chuyên đề|công việc|chương trình)\b")
_PREFIX = re.compile(
    r"(?:phần|bước|mục)\s+(?:thứ\s+)?\w+\s*[:.–-]\s*|\d{1,2}\s?(?:h|g|giờ|:)[^:A-ZĐ]{0,20}[:–-]\s*", re.IGNORECASE
)
_FIRST, _CONTENTS = openings.beginning(*openings.AGENDA_FIRST), openings.beginning(*openings.AGENDA)
_FACT = re.compile(
    r"(?:thời gian|địa điểm|thành phần|đối tượng|số lượng|hình thức|kinh phí|yêu cầu|phạm vi)\b[^:]{0,40}:",
    re.IGNORECASE,
)


def agenda(text: Sequence[Entry]) -> tuple[str, ...]:
    """The points of the programme; "Chương trình" goes before "Nội dung"."""
    for below in _opened(text, openings.AGENDA_FIRST, _FIRST):
        if points := tuple(_points(below)):
            return points
    for below in _opened(text, openings.AGENDA, _CONTENTS):
        points = tuple(entry.text for entry in below if entry.kind is Kind.ITEM)
        if _is_programme(points):
            return points
    return ()


def _opened(text: Sequence[Entry], words: tuple[str, ...], begins: re.Pattern[str]) -> Iterator[list[Entry]]:
    """What stands below each heading or item that the words open."""
    for entry in text:
        if entry.annex:
            return
        if entry.kind is Kind.HEADING:
            if _is_one(entry.key, words):
                yield entry.below
            yield from _opened(entry.below, words, begins)
        elif ":" in entry.text and begins.match(entry.text) and _is_one(match_key(entry.label), words):
            yield entry.below


def _is_one(key: str, words: tuple[str, ...]) -> bool:
    return openings.opens(key, words) and not openings.opens(key, openings.NOT_AGENDA)


def _points(below: Sequence[Entry]) -> Iterator[str]:
    for entry in below:
        if entry.kind is Kind.ITEM and not (entry.below and entry.number):
            yield entry.text
        elif entry.kind is Kind.TABLE:
            yield from _column(entry.rows)
        elif entry.kind is not Kind.TEXT:
            yield from _points(entry.below)


def _column(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The points of a timetable: the cells of the column that says what happens."""
    heads = [match_key(cell) for cell in rows[0]] if rows else []
    at = next((number for number, head in enumerate(heads) if _CONTENT.search(head)), None)
    if at is not None:
        yield from cells(rows, at, 1)


def _is_programme(points: tuple[str, ...]) -> bool:
    """Whether at least half of the items read as points of a programme, and none as a fact behind its label."""
    if not points or any(_FACT.match(point) for point in points):
        return False
    return 2 * sum(openings.begins(_PREFIX.sub("", point), openings.PROGRAMME) for point in points) >= len(points)
