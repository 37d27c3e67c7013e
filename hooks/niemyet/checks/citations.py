"""The documents that a text cites with a day: "Kế hoạch số 16/KH-UBND ngày 23/12/2026 của Ủy ban nhân dân tỉnh"."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from niemyet.checks.finding import RuleContext
from niemyet.language.alphabet import name_key
from niemyet.language.references import REFERENCES, parse_reference
from niemyet.model.plan import Plan

_DAY = re.compile(
    r",?\s{0,3}(?:ban hành\s)?ngày\s{1,3}(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)", re.IGNORECASE
)
_ISSUER = re.compile(r",?\s{0,3}của\s{1,3}([^,;:.()“”\n]{3,120})", re.IGNORECASE)
_MATTER = re.compile(r"\s(?:về|quy định|ban hành|phê duyệt|hướng dẫn|và|tại)\s", re.IGNORECASE)
_SIGN = re.compile(r"[0-9][a-zđ]?\s{0,2}[/–-]\s{0,2}(?:(?:19|2[01])[0-9]{2}\s{0,2}/\s{0,2})?[A-ZĐ]")
_REACH = 200


class Citation(NamedTuple):
    """One citation with its day: the reference as written and as compared, the issuer's key or "", and its place."""

    ref: str
    same: str
    day: date
    issuer: str
    start: int
    end: int


def citations(plan: Plan, context: RuleContext) -> tuple[Citation, ...]:
    """Every citation of the text that gives a day, in order."""
    text = context.text(plan)
    return _citations(text.words, text.body)


@lru_cache(maxsize=2)  # two rules ask for the same plan one after the other
def _citations(words: str, body: int) -> tuple[Citation, ...]:
    return tuple(_all(words, body))


def _all(words: str, body: int) -> Iterator[Citation]:
    if "/" not in words:
        return
    for match in _references(words, body):
        given = _DAY.match(words, match.end(), match.end() + _REACH)
        day = _date(given) if given else None
        if given and day:
            issuer = _ISSUER.match(words, given.end(), given.end() + _REACH)
            name = name_key(_MATTER.split(issuer[1] + " ")[0]) if issuer else ""
            yield Citation(match.group(), _same(match.group()), day, name, match.start(), given.end())


def _references(words: str, body: int) -> Iterator[re.Match[str]]:
    """The references of the text, looked for only where a number, a sign and a capital letter stand together."""
    for sign in _SIGN.finditer(words, body):
        start = sign.start()
        while start > body and words[start - 1].isdigit():
            start -= 1
        if match := REFERENCES.match(words, start):
            yield match


@lru_cache(maxsize=1024)  # plans of a ward cite the same documents
def _same(written: str) -> str:
    reference = parse_reference(written)
    return f"{reference.number}/{reference.year or ''}/{reference.folded_symbol}" if reference.known else written


def _date(given: re.Match[str]) -> date | None:
    day, month, year = map(int, given.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
