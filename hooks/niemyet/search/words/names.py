"""What numbers and times are called among the hidden words: by each name that a question may give them."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from niemyet.language.when import Precision, When
from niemyet.search.words.marks import Mark, letters, name_of

_ISSUER = re.compile("(ubnd|hdnd).*$")


def numbers_of(marks: Iterable[Mark]) -> Iterator[str]:
    """The numbers among some marks, each alone, with its symbol, and with the symbol's kind of document."""
    return chain.from_iterable(map(_numbers, marks))


def times_of(marks: Iterable[Mark]) -> Iterator[str]:
    """The times among some marks: with the year and, halves, quarters and months, without; a date's month and year, too."""
    return chain.from_iterable(map(_times, marks))


def period_of(when: When) -> Iterator[str]:
    """A known time in the same words, as precise as it is."""
    first, year = when.earliest, str(when.year)
    yield year
    if when.precision is Precision.HALF:
        yield from (f"{year}h{(first.month + 5) // 6}", f"h{(first.month + 5) // 6}")
    if when.precision is Precision.QUARTER:
        yield from (f"{year}q{(first.month + 2) // 3}", f"q{(first.month + 2) // 3}")
    if when.month:
        yield from (f"{year}m{first.month}", f"m{first.month}")
    if when.day:
        yield f"{year}{first.month:02d}{first.day:02d}"


def _numbers(mark: Mark) -> Iterator[str]:
    if mark.kind == "number":
        yield str(int(mark.parts["number"]))
        yield name_of(mark)
        if symbol := letters(mark):
            yield str(int(mark.parts["number"])) + _ISSUER.sub("", symbol)


def _times(mark: Mark) -> Iterator[str]:
    if mark.kind == "number":
        return
    yield name_of(mark)
    if year := mark.parts.get("year"):
        yield year
    if mark.kind in ("half", "quarter", "month"):
        yield name_of(Mark(mark.kind, mark.parts | {"year": ""}))
    if mark.kind == "date":
        yield name_of(Mark("month", mark.parts))
