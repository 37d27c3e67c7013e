"""How Vietnamese texts name times, in folded letters: one table for the rules, the search and the search page's script.

The patterns use only what Python's and JavaScript's expressions share, in JavaScript's spelling; a group's name is the
part it gives. A year may be left out where a question leaves it out.
"""

import re
from collections.abc import Iterable, Iterator

_YEAR, _MONTH = r"(?:19|20)\d\d", r"1[0-2]|0?[1-9]"

Pattern = tuple[str, str]
"""What kind of thing it finds, and the expression."""
Compiled = tuple[str, re.Pattern[str]]


def written_out(patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """The patterns with the short-hands YEAR and MONTH written out."""
    return tuple((kind, pattern.replace("YEAR", _YEAR).replace("MONTH", _MONTH)) for kind, pattern in patterns)


# In order: what an earlier pattern took, a later one does not see.
TIMES = written_out(
    (
        ("date", r"\b(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>YEAR)\b"),
        ("date", r"\bngay (?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>YEAR)\b"),
        ("half", r"\b(?:(?:6|06|sau) thang|nua) (?<half>dau|cuoi)(?: nam)?(?:[ /](?<year>YEAR))?\b"),
        ("quarter", r"\bqu[iy] (?<quarter>iv|i{1,3}|[1-4])\b(?:(?: nam)?[ /](?<year>YEAR)\b)?"),
        ("quarter", r"\bq(?<quarter>[1-4])(?:(?: nam)?[ /](?<year>YEAR))?\b"),
        ("month", r"\bt(?:hang )?(?<month>MONTH)(?: ?/ ?| nam | )(?<year>YEAR)\b"),
        ("month", r"\b(?<month>MONTH)/(?<year>YEAR)\b"),
        ("month", r"\bthang (?<month>MONTH)\b"),
    )
)
YEARS = written_out((("year", r"\b(?:nam )?(?<year>YEAR)\b"),))
"""What may be a year and no more: the last of all patterns."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def quarter(written: str) -> int:
    """Which quarter a text names: "iii" or "3"."""
    return _ROMAN.get(written) or int(written)


def compiled(patterns: Iterable[Pattern]) -> tuple[Compiled, ...]:
    """The patterns as Python runs them; in ASCII, because JavaScript's \\b and \\d know nothing else."""
    spelled = ((kind, pattern.replace("(?<", "(?P<").replace("(?P<!", "(?<!")) for kind, pattern in patterns)
    return tuple((kind, re.compile(pattern, re.ASCII)) for kind, pattern in spelled)


def matches(patterns: Iterable[Compiled], folded: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What the patterns find in a folded text, each place taken once, by the first that fits."""
    for kind, pattern in patterns:
        found, folded = _taken(pattern, folded)
        yield from ((kind, match) for match in found)


def _taken(pattern: re.Pattern[str], folded: str) -> tuple[list[re.Match[str]], str]:
    """What a pattern finds, and the text with signs in its place that are in nothing."""
    found: list[re.Match[str]] = []

    def take(match: re.Match[str]) -> str:
        found.append(match)
        return "|" * len(match.group())

    rest = pattern.sub(take, folded)
    return found, rest
