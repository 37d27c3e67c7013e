"""The times that a sentence names: "Quý III năm 2025", "6 tháng đầu năm 2026", "tháng 12/2025", "15/12/2025"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from niemyet.language import when
from niemyet.language.alphabet import fold

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = (
    ("span", rf"\b(?P<first>(?:19|20)\d\d) ?[-–] ?{_YEAR}\b"),
    ("day", rf"\b(?P<day>\d{{1,2}})[/.-](?P<month>\d{{1,2}})[/.-]{_YEAR}\b"),
    ("day", rf"\bngay (?P<day>\d{{1,2}}) thang (?P<month>\d{{1,2}}) nam {_YEAR}\b"),
    ("part", rf"\b0?(?P<months>[369]|sau|chin|ba) thang (?P<half>dau|cuoi) nam {_YEAR}\b"),
    ("quarter", rf"\bquy (?P<quarter>iv|i{{1,3}}|[1-4])(?: nam |[ /]){_YEAR}\b"),
    ("month", rf"\bthang (?P<month>1[0-2]|0?[1-9])(?: ?/ ?| nam ){_YEAR}\b"),
    ("month", rf"(?<![/\d])(?P<month>1[0-2]|0?[1-9])/{_YEAR}\b"),
    ("year", rf"\bnam {_YEAR}\b"),
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_COUNTS = {"ba": 3, "sau": 6, "chin": 9}


@dataclass(frozen=True, slots=True)
class Period:
    """A time as named: where its words begin and end, and what it means."""

    start: int
    end: int
    when: when.When


def periods(text: str) -> tuple[Period, ...]:
    """Every time with its year, in the text's order; days that are in no calendar are passed over."""
    rest = fold(text)
    if len(rest) != len(text):  # folding keeps the length of composed text; otherwise places would be wrong
        return ()
    found: list[Period] = []
    for kind, pattern in _COMPILED:
        if pattern.search(rest):
            found += _of(kind, pattern, rest)
            rest = pattern.sub(lambda match: "|" * len(match.group()), rest)
    return tuple(sorted(found, key=lambda period: period.start))


def _of(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[Period]:
    for match in pattern.finditer(text):
        try:
            yield Period(match.start(), match.end(), _parsed(_typed(kind, match.groupdict())))
        except ValueError:
            continue


@lru_cache(maxsize=1024)  # plans of the same years name the same times
def _parsed(typed: str) -> when.When:
    return when.parse(typed)


def _typed(kind: str, parts: dict[str, str]) -> str:
    year = parts["year"]
    match kind:
        case "span":
            return f"{parts['first']}/{year}"
        case "day":
            return f"{year}-{int(parts['month']):02d}-{int(parts['day']):02d}"
        case "part":
            return _part(year, parts["months"], parts["half"])
        case "quarter":
            return f"{year}-Q{_ROMAN.get(parts['quarter'], parts['quarter'])}"
        case "month":
            return f"{year}-{int(parts['month']):02d}"
        case _:
            return year


def _part(year: str, months: str, half: str) -> str:
    count = _COUNTS.get(months) or int(months)
    if count == 6:
        return f"{year}-{'H1' if half == 'dau' else 'H2'}"
    return f"{year}-01/{year}-{count:02d}" if half == "dau" else f"{year}-{13 - count:02d}/{year}-12"
