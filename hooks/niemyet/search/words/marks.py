"""Numbers, dates and periods in a folded text: "quý III năm 2025", "6 tháng đầu năm", "12/2025", "16/kh-ubnd".

The patterns are handed to the search page as they are, so that a question is read by the very same ones. They use only
what Python's and JavaScript's expressions share; a group's name is the part it gives.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

_KINDS = "kh|qd|nq|ct|ctr|tb|hd|bc|ttr|pa|da|gm|cv|nd|tt"
_YEAR = r"(?:19|20)\d\d"

# In order: what an earlier pattern took, a later one does not see.
PATTERNS: tuple[tuple[str, str], ...] = (
    ("date", r"\b(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>YEAR)\b"),
    ("date", r"\bngay (?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>YEAR)\b"),
    ("half", r"\b(?:(?:6|sau) thang|nua) (?<half>dau|cuoi)(?: nam)?(?:[ /](?<year>YEAR))?\b"),
    ("quarter", r"\bqu[iy] (?<quarter>iv|i{1,3}|[1-4])\b(?:(?: nam)?[ /](?<year>YEAR)\b)?"),
    ("quarter", r"\bq(?<quarter>[1-4])(?:(?: nam)?[ /](?<year>YEAR))?\b"),
    ("month", r"\bt(?:hang )?(?<month>1[0-2]|0?[1-9])(?:/| nam | )(?<year>YEAR)\b"),
    ("month", r"\b(?<month>1[0-2]|0?[1-9])/(?<year>YEAR)\b"),
    ("month", r"\bthang (?<month>1[0-2]|0?[1-9])\b"),
    ("number", r"\b(?<number>\d{1,5}) ?/ ?(?<symbol>(?:KINDS)(?:[- ]?(?:ubnd|hdnd)(?:-[a-z]+)?)?)\b"),
    ("number", r"\b(?<number>\d{1,5})[ -](?<symbol>(?:KINDS)[- ]?(?:ubnd|hdnd))\b"),
    ("number", r"\b(?<symbol>(?:KINDS)[- ]?(?:ubnd|hdnd))[ :](?:so )?(?<number>\d{1,5})\b"),
    ("number", r"\b(?<symbol>KINDS) (?:so )?(?!YEAR\b)(?<number>\d{1,5})\b"),
    ("number", r"\b(?:ke hoach |quyet dinh |nghi quyet |van ban )?so:? (?!YEAR\b)(?<number>\d{1,5})\b"),
    ("year", r"\b(?:nam )?(?<year>YEAR)\b"),
)
# Most of a text holds none: clauses without a digit, a Roman number or the word for six need no second look,
# nor does what stands before these by more than the longest beginning of a mark, "quyet dinh so: ".
_NOT_IN_A_MARK = re.compile(r"[,;()|]")
_PROMISING = re.compile(r"[0-9]|qu[iy] i|sau thang|nua ")
_REACH = 24
_NOT_A_LETTER = re.compile("[^a-z]")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found: its kind (date, half, quarter, month, number, year), and its parts."""

    kind: str
    parts: dict[str, str]


def shared_patterns() -> tuple[tuple[str, str], ...]:
    """The patterns with their short-hands written out, in JavaScript's spelling of named groups."""
    return tuple((kind, pattern.replace("YEAR", _YEAR).replace("KINDS", _KINDS)) for kind, pattern in PATTERNS)


def find_marks(folded: str) -> list[Mark]:
    """Every mark of a folded text."""
    found: list[Mark] = []
    rest = "|".join(_promising(folded))
    for kind, pattern in _COMPILED:
        rest = pattern.sub(partial(_take, found, kind), rest)
    return found


def _promising(folded: str) -> Iterator[str]:
    """The ends of those clauses that may hold a mark."""
    for clause in _NOT_IN_A_MARK.split(folded.replace(". ", "|")):
        if sign := _PROMISING.search(clause):
            yield clause[clause.rfind(" ", 0, max(sign.start() - _REACH, 0)) + 1 :]


def _take(found: list[Mark], kind: str, match: re.Match[str]) -> str:
    """Add a mark to those found, and leave something in its place that is in none."""
    found.append(Mark(kind, {name: part for name, part in match.groupdict().items() if part}))
    return "|"


def name_of(mark: Mark) -> str:
    """A mark as one word, as the index holds it: "2025q3", "q3", "m12", "20250731", "16", "16khubnd"."""
    parts = mark.parts
    year = parts.get("year", "")
    match mark.kind:
        case "date":
            return f"{year}{int(parts['month']):02d}{int(parts['day']):02d}"
        case "half":
            return f"{year}h{1 if parts['half'] == 'dau' else 2}"
        case "quarter":
            return f"{year}q{_ROMAN.get(parts['quarter'], parts['quarter'])}"
        case "month":
            return f"{year}m{int(parts['month'])}"
        case "number":
            return f"{int(parts['number'])}{letters(mark)}"
        case _:
            return year


def letters(mark: Mark) -> str:
    """The letters of a number's symbol: "khubnd"."""
    return _NOT_A_LETTER.sub("", mark.parts.get("symbol", ""))


_COMPILED = tuple(
    # ASCII, because JavaScript's \b and \d know nothing else
    (kind, re.compile(pattern.replace("(?<", "(?P<").replace("(?P<!", "(?<!"), re.ASCII))
    for kind, pattern in shared_patterns()
)
