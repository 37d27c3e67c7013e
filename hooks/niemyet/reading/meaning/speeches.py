"""The papers read at a meeting: how long, and by whom."""

import re
from collections.abc import Iterable, Iterator, Sequence

from niemyet.language.alphabet import match_key
from niemyet.model.body import Speeches
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.attendees import unpunctuated
from niemyet.reading.meaning.entries import Entry, Kind
from niemyet.reading.meaning.units import UnitNames

_MINUTES = re.compile(r"(?<!\d)0*(\d{1,3})\s*phút", re.IGNORECASE)


def speeches(text: Sequence[Entry], names: UnitNames, speakers_by_task: Iterable[str]) -> Speeches | None:
    """Time limit and speakers; without a list of them, the units whose task it is to speak."""
    part = next(_opened(text), None)
    speakers = tuple(_speakers(part, names)) if part else ()
    speakers = speakers or tuple(dict.fromkeys(speakers_by_task))
    minutes = _minutes(part) if part else None
    return Speeches(minutes, speakers) if minutes or speakers else None


def _opened(text: Sequence[Entry]) -> Iterator[Entry]:
    for entry in text:
        if entry.kind is Kind.HEADING:
            if openings.opens(entry.key, openings.SPEECHES):
                yield entry
            yield from _opened(entry.below)


def _speakers(part: Entry, names: UnitNames) -> Iterator[str]:
    for block in part.below:
        _, colon, rest = block.text.partition(":")
        if colon and block.kind is not Kind.HEADING and "tham luận" in match_key(block.label):
            yield from (unpunctuated(name) for name in names.split(rest))
            yield from (unpunctuated(item.text) for item in block.below)


def _minutes(part: Entry) -> int | None:
    texts = (each.text for below in part.below if below.kind is not Kind.HEADING for each in below.walk())
    return next((int(match.group(1)) for text in texts if (match := _MINUTES.search(text))), None)
