"""A time as documents write it → the forms of front matter that it can stand for.

"8 giờ 00, ngày 14/10/2026" is 2026-10-14T08:00. Nothing is guessed: what can be read in two ways gives both, and what
says more than a form can hold (a morning, "dự kiến") or less (no year) gives none.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from niemyet.language.alphabet import fold
from niemyet.language.times import quarter

_LONGEST = 120
_NOON = 12
_WEEKS = {"nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5}
_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_OF = r"(?: ?[/.-] ?|,? nam | )"
_CLOCK = r"(?P<hour>\d{1,2})(?: ?(?:gio|h|g) ?(?P<minute>\d{2})?|:(?P<minutes>\d{2}))(?: ?(?:phut|p|'))?(?: (?P<part>sang|chieu|toi))?"

_FILLER = re.compile(r"\b(?:vao luc|vao|luc|hoi|thoi gian|giai doan)\b:? ?|[()]|[.,;]+$")
_WEEKDAY = re.compile(
    r"(?:^|(?<=[ ,]))(?<!tuan )(?:thu (?:[2-7]|hai|ba|tu|nam|sau|bay)|chu nhat|cn|t[2-7](?=[ ,]))\b[ ,]*"
)
_SPACES = re.compile(r"\s+")
_JOINS = re.compile(r" den het | den | ?[-–—/] ?")
_FIRST = re.compile(rf"{_CLOCK}[ ,]+(?P<day>.+)")
_LAST = re.compile(rf"(?P<day>.+?)(?:[ ,]+|t){_CLOCK}")
_HOUR = re.compile(_CLOCK)
_DATED = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T.*)?")
_DAY_AND_MONTH = re.compile(r"(?:ngay )?(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})")
_MONTHLY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_MIXED = re.compile(r"\d{1,2} ?(?P<sign>[/.-]) ?\d{1,2} ?(?!(?P=sign))[/.-] ?\d{4}")


def spoken(text: str) -> tuple[str, ...]:
    """Every form that a text can stand for, unchecked: a day may be in no calendar."""
    words = _SPACES.sub(" ", fold(text))
    if len(words) > _LONGEST:
        return ()
    words = _WEEKDAY.sub("", _FILLER.sub("", words)).strip(" ,").removeprefix("tu ")
    points = tuple(_points(words))
    both = not points or _MIXED.fullmatch(words)
    return tuple(dict.fromkeys((*points, *(_spans(words) if both else ()))))


def _points(words: str) -> Iterator[str]:
    """The forms of one time."""
    words = words.strip(" ,")
    for pattern, form in _FORMS:
        if match := pattern.fullmatch(words):
            yield form(match.groupdict())
            return
    if timed := _FIRST.fullmatch(words) or _LAST.fullmatch(words):
        clock = _clock(timed)
        yield from (f"{day}T{clock}" for day in _points(timed["day"]) if clock and _DATED.fullmatch(day))


def _spans(words: str) -> Iterator[str]:
    """The forms of a time from one to another; what one of them leaves out, the other one gives."""
    for join in _JOINS.finditer(words):
        left, right = words[: join.start()], words[join.end() :]
        firsts, lasts = tuple(_points(left)), tuple(_points(right))
        for last in lasts:
            yield from (f"{first}/{last}" for first in firsts or _completed(left, last))
        if not lasts:
            yield from (f"{first}/{last}" for first in firsts for last in _completed(right, first))


def _completed(words: str, other: str) -> Iterator[str]:
    """A time without its year, month or day, which the other end of the span gives."""
    words = words.strip(" ,")
    dated, monthly = _DATED.fullmatch(other), _MONTHLY.fullmatch(other)
    if (hour := _HOUR.fullmatch(words)) and dated and "T" in other and (clock := _clock(hour)):
        yield f"{other[:10]}T{clock}"
    elif (match := re.fullmatch(r"(?:ngay )?(\d{1,2})", words)) and dated and "T" not in other:
        yield f"{dated['year']}-{dated['month']}-{match[1]:0>2}"
    elif (match := _DAY_AND_MONTH.fullmatch(words)) and dated and "T" not in other:
        yield f"{dated['year']}-{match[2]:0>2}-{match[1]:0>2}"
    elif (match := re.fullmatch(r"(?:thang |t)?(\d{1,2})", words)) and monthly:
        yield f"{monthly['year']}-{match[1]:0>2}"
    elif (match := re.fullmatch(r"(?:quy|q) ?(iv|i{1,3}|[1-4])", words)) and re.fullmatch(r"\d{4}-Q\d", other):
        yield f"{other[:4]}-Q{quarter(match[1])}"


def _clock(match: re.Match[str]) -> str:
    """The hour of a day; "" where it cannot be told which of two it is."""
    hour, part = int(match["hour"]), match["part"]
    if part in ("chieu", "toi"):
        if not 0 < hour < _NOON:
            return ""
        hour += _NOON
    return f"{hour:02d}:{match['minute'] or match['minutes'] or '00'}"


Parts = Mapping[str, str]


def _day(parts: Parts) -> str:
    return f"{parts['year']}-{parts['month']:0>2}-{parts['day']:0>2}"


def _month(parts: Parts) -> str:
    return f"{parts['year']}-{parts['month']:0>2}"


def _quarter(parts: Parts) -> str:
    return f"{parts['year']}-Q{quarter(parts['quarter'])}"


def _half(parts: Parts) -> str:
    return f"{parts['year']}-{'H1' if parts['half'] == 'dau' else 'H2'}"


def _week(parts: Parts) -> str:
    return f"{_month(parts)}-W{_WEEKS.get(parts['week']) or parts['week']}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[Parts], str]], ...] = tuple(
    (re.compile(pattern), form)
    for pattern, form in (
        (rf"(?:ngay |mung |mong )*(?P<day>\d{{1,2}})(?: ?[/.-] ?| thang )(?P<month>\d{{1,2}}){_OF}{_YEAR}", _day),
        (rf"(?:ngay )?{_YEAR} ?[/.-] ?(?P<month>\d{{1,2}}) ?[/.-] ?(?P<day>\d{{1,2}})", _day),
        (rf"(?:thang |t)?(?P<month>\d{{1,2}}){_OF}{_YEAR}", _month),
        (rf"{_YEAR} ?[/.-] ?(?P<month>\d{{1,2}})", _month),
        (rf"(?:quy|q) ?(?P<quarter>iv|i{{1,3}}|[1-4]){_OF}{_YEAR}", _quarter),
        (rf"{_YEAR} ?[/.-]? ?(?:quy|q) ?(?P<quarter>iv|i{{1,3}}|[1-4])", _quarter),
        (rf"(?:(?:6|06|sau) thang|nua) (?P<half>dau|cuoi)(?: nam)?[ /]{_YEAR}", _half),
        (rf"tuan (?:thu )?(?P<week>[1-5]|nhat|hai|ba|tu|nam)(?: cua)?,? thang (?P<month>\d{{1,2}}){_OF}{_YEAR}", _week),
        (rf"nam {_YEAR}|{_YEAR.replace('year', 'bare')}", lambda parts: parts["year"] or parts["bare"]),
    )
)
