"""The times that a sentence names: "Quý III năm 2025", "6 tháng đầu năm 2026", "tháng 12/2025", "15/12/2025"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from niemyet.language.alphabet import fold
from niemyet.language.parse_when import parse_when
from niemyet.language.times import TIMES, YEARS, compiled, matches, quarter, written_out
from niemyet.language.when import When

# What the search has no names for stands before what it has.
_PATTERNS = (
    *written_out(
        (
            ("span", r"\b(?<first>YEAR) ?[-–] ?(?<year>YEAR)\b"),
            ("part", r"\b(?<months>0?[39]|ba|chin) thang (?<half>dau|cuoi) nam (?<year>YEAR)\b"),
        )
    ),
    *TIMES,
    *YEARS,
)
_COMPILED = compiled(_PATTERNS)
_COUNTS = {"ba": 3, "chin": 9}


@dataclass(frozen=True, slots=True)
class Period:
    """A time as named: where its words begin and end, and what it means."""

    start: int
    end: int
    when: When


def periods(text: str) -> tuple[Period, ...]:
    """Every time with its year, in the text's order; days that are in no calendar are passed over."""
    folded = fold(text)
    if len(folded) != len(text):  # folding keeps the length of composed text; otherwise places would be wrong
        return ()
    found = (_period(kind, match) for kind, match in matches(_COMPILED, folded) if _has_year(kind, match))
    return tuple(sorted(filter(None, found), key=lambda period: period.start))


def _has_year(kind: str, match: re.Match[str]) -> bool:
    """Whether a time is told with its year; four digits alone may be a number of anything."""
    return bool(match.groupdict().get("year")) and (kind != "year" or match.group().startswith("nam "))


def _period(kind: str, match: re.Match[str]) -> Period | None:
    try:
        return Period(match.start(), match.end(), _parsed(_typed(kind, match.groupdict())))
    except ValueError:
        return None


@lru_cache(maxsize=1024)  # plans of the same years name the same times
def _parsed(typed: str) -> When:
    return parse_when(typed)


def _typed(kind: str, parts: dict[str, str]) -> str:
    """The time as front matter has it."""
    year = parts["year"]
    match kind:
        case "span":
            return f"{parts['first']}/{year}"
        case "date":
            return f"{year}-{int(parts['month']):02d}-{int(parts['day']):02d}"
        case "part":
            return _part(year, parts["months"], parts["half"])
        case "half":
            return f"{year}-{'H1' if parts['half'] == 'dau' else 'H2'}"
        case "quarter":
            return f"{year}-Q{quarter(parts['quarter'])}"
        case "month":
            return f"{year}-{int(parts['month']):02d}"
        case _:
            return year


def _part(year: str, months: str, half: str) -> str:
    count = _COUNTS.get(months) or int(months)
    return f"{year}-01/{year}-{count:02d}" if half == "dau" else f"{year}-{13 - count:02d}/{year}-12"
