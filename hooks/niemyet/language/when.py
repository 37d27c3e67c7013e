"""A point or span of time as precisely as the text gives it, and no more precisely."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from niemyet.language.alphabet import capitalised

HELP = (
    "năm 2025 · nửa năm 2025-H2 · quý 2025-Q3 · tháng 2025-10 · tuần trong tháng 2025-10-W2 · "
    "ngày 2025-10-14 · giờ 2025-10-14T08:00 · khoảng 2025-10-14/2025-10-16"
)
_ONE = r"\d{4}(-(H[12]|Q[1-4]|\d{2}(-(W[1-5]|\d{2}(T\d{2}:\d{2})?))?))?"
PATTERN = f"^{_ONE}(/{_ONE})?$"
# How Vietnamese documents write days and months: 05/11/2025, 5-11-2025, 11/2025.
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})", re.ASCII)
_ROMAN = ("", "I", "II", "III", "IV")


class Precision(StrEnum):
    """How much of a time the text gives."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    MINUTE = "minute"
    SPAN = "span"


@dataclass(frozen=True)
class When:
    """One time: `text` as typed; `earliest` and `latest` are the first and last day it can mean."""

    text: str
    precision: Precision
    earliest: date
    latest: date
    words: str
    clock: str | None = None
    ends: tuple["When", "When"] | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int:
        """The year of the first day."""
        return self.earliest.year

    @property
    def month(self) -> int | None:
        """The month, where the text gives one."""
        known = (Precision.MONTH, Precision.WEEK, Precision.DAY, Precision.MINUTE)
        return self.earliest.month if self.precision in known else None

    @property
    def day(self) -> int | None:
        """The day of the month, where the text gives one."""
        return self.earliest.day if self.precision in (Precision.DAY, Precision.MINUTE) else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order by time; what is known more exactly comes first."""
        return self.earliest, self.latest, self.text

    @property
    def title(self) -> str:
        """The words with a capital first letter, to stand alone."""
        return capitalised(self.words)

    def overlaps(self, other: "When") -> bool:
        """Whether the two can be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest


def parse(text: str) -> When:
    """Read a time; ValueError, with what to write instead in Vietnamese, where it is none."""
    if match := _DAY_FIRST.fullmatch(text):
        raise ValueError(f"“{text}”: hãy viết năm trước: {_year_first(*match.groups())}")
    if "/" in text:
        return _span(text)
    for pattern, make in _FORMS:
        if match := re.fullmatch(pattern, text, re.ASCII):
            return make(text, *(int(part) for part in match.groups()))
    raise ValueError(f"“{text}” không phải là thời gian đúng dạng; hãy viết một trong các dạng: {HELP}")


def _year_first(day: str | None, month: str, year: str) -> str:
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _span(text: str) -> When:
    parts = text.split("/")
    if len(parts) != 2:
        raise ValueError(f"“{text}”: một khoảng thời gian viết là đầu/cuối, ví dụ 2025-10-14/2025-10-16")
    first, last = parse(parts[0]), parse(parts[1])
    if first.earliest > last.latest:
        raise ValueError(f"“{text}”: ngày đầu đứng sau ngày cuối; hãy đổi chỗ hai bên dấu /")
    words = f"từ {first.words} đến {last.words}"
    return When(text, Precision.SPAN, first.earliest, last.latest, words, ends=(first, last))


def _year(text: str, year: int) -> When:
    return When(text, Precision.YEAR, _date(text, year, 1, 1), _date(text, year, 12, 31), f"năm {year}")


def _half(text: str, year: int, half: int) -> When:
    first = 1 if half == 1 else 7
    words = f"6 tháng {'đầu' if half == 1 else 'cuối'} năm {year}"
    return When(text, Precision.HALF, _date(text, year, first, 1), _last(year, first + 5), words)


def _quarter(text: str, year: int, quarter: int) -> When:
    first = quarter * 3 - 2
    words = f"Quý {_ROMAN[quarter]} năm {year}"
    return When(text, Precision.QUARTER, _date(text, year, first, 1), _last(year, first + 2), words)


def _month(text: str, year: int, month: int) -> When:
    first = _date(text, year, month, 1)
    return When(text, Precision.MONTH, first, _last(year, month), f"tháng {month}/{year}")


def _week(text: str, year: int, month: int, week: int) -> When:
    """Covers both readings: the n-th run of seven days and the n-th calendar week (Monday to Sunday)."""
    first, last = _date(text, year, month, 1), _last(year, month)
    monday = first - timedelta(days=first.weekday()) + timedelta(weeks=week - 1)
    run = first + timedelta(weeks=week - 1)
    if run > last:
        raise ValueError(f"“{text}”: tháng {month}/{year} không có tuần {week}")
    earliest = max(first, min(monday, run))
    latest = min(last, max(monday, run) + timedelta(days=6))
    words = f"tuần {week}, tháng {month} năm {year}"
    return When(text, Precision.WEEK, earliest, latest, words)


def _day(text: str, year: int, month: int, day: int) -> When:
    only = _date(text, year, month, day)
    return When(text, Precision.DAY, only, only, f"ngày {day:02d}/{month:02d}/{year}")


def _minute(text: str, year: int, month: int, day: int, hour: int, minute: int) -> When:
    if hour > 23 or minute > 59:
        raise ValueError(f"“{text}”: giờ từ 00:00 đến 23:59, ví dụ 2025-10-14T08:00")
    only = _date(text, year, month, day)
    words = f"{hour} giờ {minute:02d}, ngày {day:02d}/{month:02d}/{year}"
    return When(text, Precision.MINUTE, only, only, words, clock=f"{hour:02d}:{minute:02d}")


def _date(text: str, year: int, month: int, day: int) -> date:
    if year < 1945:
        raise ValueError(f"“{text}”: năm phải từ 1945 trở đi")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"“{text}”: không có ngày này trong lịch; hãy xem lại ngày, tháng") from None


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


_FORMS: tuple[tuple[str, Callable[..., When]], ...] = (
    (r"(\d{4})", _year),
    (r"(\d{4})-H([12])", _half),
    (r"(\d{4})-Q([1-4])", _quarter),
    (r"(\d{4})-(\d{2})", _month),
    (r"(\d{4})-(\d{2})-W([1-5])", _week),
    (r"(\d{4})-(\d{2})-(\d{2})", _day),
    (r"(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})", _minute),
)
