"""Times of the period before, marked in what is carried over: none is changed, and none goes by unseen."""

import re
from collections.abc import Iterator

from niemyet.language.alphabet import fold
from niemyet.language.references import REFERENCES
from niemyet.language.times import TIMES, YEARS, compiled, matches, written_out
from niemyet.model.hints import MARK, hint

# What stands without a year, or takes more than what the search knows by one name, is looked for first.
_PATTERNS = compiled(
    (
        *written_out(
            (
                ("span", r"\b(?<first>YEAR) ?[-–] ?(?<year>YEAR)\b"),
                ("week", r"\btuan (?:thu )?[1-5],? thang (?:MONTH)(?:(?: nam |/)(?<year>YEAR))?\b"),
                ("day", r"\bngay \d{1,2}(?: thang |[/.-])(?:MONTH)(?:(?: nam |[/.-])(?<year>YEAR))?\b(?![/.]\d)"),
            )
        ),
        *TIMES,
        *YEARS,
    )
)
_CITED = re.compile(
    r"(?:,?\s{0,3}(?:ban hành\s)?ngày\s{1,3}\d{1,2}(?:[/.-]\d{1,2}[/.-]|\stháng\s\d{1,2}\snăm\s)\d{4})?", re.IGNORECASE
)
_TERM = re.compile(r"(?:nhiệm kỳ|nhiệm kì|giai đoạn|khóa|khoá)\s{1,2}$", re.IGNORECASE)
_LINK = re.compile(r"!?\[[^\]\n]*\]\([^)\n]*\)")
_ADDRESS = re.compile(r"https?://\S+")
_ODD_REFERENCE = re.compile(r"\b\d{1,6}/\d{4}[/-](?=[A-ZĐ])")  # 05/2026/VLN/CV, as companies write
_BEFORE = 20

Place = tuple[int, int]


def marked(text: str, years: range) -> str:
    """A composed text with a hint around every time of one of the years, and around each that names no year.

    Days of cited documents, terms such as "giai đoạn 2021 - 2025" and addresses stay; a link is marked in front.
    """
    links = [match.span() for match in _LINK.finditer(text)]
    kept = list(_kept(text))
    pieces, end = [], 0
    for start, stop in _times(text, years):
        if any(start < last and first < stop for first, last in kept):
            continue
        link = next((span for span in links if span[0] <= start < span[1]), None)
        if link and link[0] < end:
            continue
        begin = link[0] if link else start
        mark = hint(f"kỳ trước: {text[start:stop]}")
        pieces += [text[end:begin], f"{mark} " if link else mark]
        end = begin if link else stop
    return "".join((*pieces, text[end:]))


def _times(text: str, years: range) -> list[Place]:
    folded = fold(text)
    if len(folded) != len(text):  # folding keeps the length of composed text; otherwise places would be wrong
        raise ValueError(text)
    found = (match.span() for kind, match in matches(_PATTERNS, folded) if _is_meant(kind, match, text, years))
    return sorted(found)


def _is_meant(kind: str, match: re.Match[str], text: str, years: range) -> bool:
    if kind == "year" and not match.group().startswith("nam "):
        return False
    year = match.groupdict().get("year")
    if year and int(year) not in years:
        return False
    return kind != "span" or not _TERM.search(text[max(0, match.start() - _BEFORE) : match.start()])


def _kept(text: str) -> Iterator[Place]:
    """What is no time of the period: marks, addresses, and cited documents with their days."""
    for pattern in (MARK, _ADDRESS, _ODD_REFERENCE):
        yield from (match.span() for match in pattern.finditer(text))
    for match in REFERENCES.finditer(text):
        cited = _CITED.match(text, match.end())
        yield match.start(), cited.end() if cited else match.end()
