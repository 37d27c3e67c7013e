"""Numbers, dates and periods in a folded text: "quý III năm 2025", "6 tháng đầu năm", "12/2025", "16/kh-ubnd".

The patterns, those of times (`language/times.py`) and those of numbers, are handed to the search page as they are, so that
a question is read by the very same ones.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.language.times import TIMES, YEARS, compiled, matches, quarter, written_out

_KINDS = "kh|qd|nq|ct|ctr|tb|hd|bc|ttr|pa|da|gm|cv|nd|tt"
_NUMBERS = (
    ("number", r"\b(?<number>\d{1,5}) ?/ ?(?<symbol>(?:KINDS)(?:[- ]?(?:ubnd|hdnd)(?:-[a-z]+)?)?)\b"),
    ("number", r"\b(?<number>\d{1,5})[ -](?<symbol>(?:KINDS)[- ]?(?:ubnd|hdnd))\b"),
    ("number", r"\b(?<symbol>(?:KINDS)[- ]?(?:ubnd|hdnd))[ :](?:so )?(?<number>\d{1,5})\b"),
    ("number", r"\b(?<symbol>KINDS) (?:so )?(?!YEAR\b)(?<number>\d{1,5})\b"),
    ("number", r"\b(?:ke hoach |quyet dinh |nghi quyet |van ban )?so:? (?!YEAR\b)(?<number>\d{1,5})\b"),
)
PATTERNS = (*TIMES, *((kind, each.replace("KINDS", _KINDS)) for kind, each in written_out(_NUMBERS)), *YEARS)
"""In order, as the search page's script has them, too: what an earlier pattern took, a later one does not see."""
_COMPILED = compiled(PATTERNS)

# Most of a text holds none: clauses without a digit, a Roman number or the word for six or half need no second look,
# nor does what stands before these by more than the longest beginning of a mark, "quyet dinh so: ".
_NOT_IN_A_MARK = re.compile(r"[,;()|]")
_PROMISING = re.compile(r"[0-9]|qu[iy] i|sau thang|nua ")
_REACH = 24
_NOT_A_LETTER = re.compile("[^a-z]")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found: its kind (date, half, quarter, month, number, year), and its parts."""

    kind: str
    parts: dict[str, str]


def find_marks(folded: str) -> list[Mark]:
    """Every mark of a folded text."""
    return [Mark(kind, _parts(match)) for kind, match in matches(_COMPILED, "|".join(_promising(folded)))]


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {name: part for name, part in match.groupdict().items() if part}


def _promising(folded: str) -> Iterator[str]:
    """The ends of those clauses that may hold a mark."""
    for clause in _NOT_IN_A_MARK.split(folded.replace(". ", "|")):
        if sign := _PROMISING.search(clause):
            yield clause[clause.rfind(" ", 0, max(sign.start() - _REACH, 0)) + 1 :]


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
            return f"{year}q{quarter(parts['quarter'])}"
        case "month":
            return f"{year}m{int(parts['month'])}"
        case "number":
            return f"{int(parts['number'])}{letters(mark)}"
        case _:
            return year


def letters(mark: Mark) -> str:
    """The letters of a number's symbol: "khubnd"."""
    return _NOT_A_LETTER.sub("", mark.parts.get("symbol", ""))
