"""A time as it is typed in front matter → a `When`, or what to write instead."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from niemyet.language.spoken_when import spoken
from niemyet.language.when import Precision, When

_HELP = (
    "năm 2025 · nửa năm 2025-H2 · quý 2025-Q3 · tháng 2025-10 · tuần trong tháng 2025-10-W2 · "
    "ngày 2025-10-14 · giờ 2025-10-14T08:00 · khoảng 2025-10-14/2025-10-16 · trong một ngày 2025-10-14T07:30/2025-10-14T11:00"
)
_ONE = r"\d{4}(-(H[12]|Q[1-4]|\d{2}(-(W[1-5]|\d{2}(T\d{2}:\d{2})?))?))?"
PATTERN = f"^{_ONE}(/{_ONE})?$"
_TYPED = re.compile(PATTERN, re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d\d", re.ASCII)
_BOTH = re.compile(r"\d{4}\S*/.*", re.DOTALL)
_ROMAN = ("", "I", "II", "III", "IV")


def parse_when(text: str) -> When:
    """Read a time; ValueError, with what to write instead in Vietnamese, where it is none."""
    if not _TYPED.fullmatch(text):
        raise ValueError(_advice(text))
    return _span(text) if "/" in text else _one(text)


def _advice(text: str) -> str:
    """What to write instead of a time that is written in no form of ours."""
    if readings := meant(text):
        ways = " hoặc ".join(f"{each} ({when.words})" for each, when in readings.items())
        return f"“{text}” đọc được hơn một cách; hãy viết {ways}" if len(readings) > 1 else f"“{text}”; hãy viết {ways}"
    if spoken(text):
        return f"“{text}”: không có ngày này trong lịch; hãy xem lại ngày, tháng"
    if _SHORT_YEAR.fullmatch(text):
        return f"“{text}”: hãy viết năm đủ bốn chữ số, ví dụ 2026-10-14"
    if _BOTH.fullmatch(text):
        return f"“{text}”: một khoảng thời gian viết là đầu/cuối, ví dụ 2025-10-14/2025-10-16"
    return f"“{text}” không phải là thời gian đúng dạng; hãy viết một trong các dạng: {_HELP}"


def meant(text: str) -> dict[str, When]:
    """What a time that is written as documents do can mean: each form with its value; none for a form itself."""
    found = {}
    for form in spoken(text):
        try:
            found[form] = _span(form) if "/" in form else _one(form)
        except ValueError:
            continue  # a day that is in no calendar
    return {} if text in found else found


def _one(text: str) -> When:
    for pattern, make in _FORMS:
        if match := re.fullmatch(pattern, text, re.ASCII):
            return make(text, *(int(part) for part in match.groups()))
    raise ValueError(f"“{text}” không phải là thời gian đúng dạng; hãy viết một trong các dạng: {_HELP}")


def _span(text: str) -> When:
    first, last = map(_one, text.split("/"))
    if first.earliest > last.latest:
        raise ValueError(f"“{text}”: ngày đầu đứng sau ngày cuối; hãy đổi chỗ hai bên dấu /")
    words = _within_a_day(first, last) or f"từ {first.words} đến {last.words}"
    return When(text, Precision.SPAN, first.earliest, last.latest, words, ends=(first, last))


def _within_a_day(first: When, last: When) -> str | None:
    """A span of hours: the day is said once."""
    if not (first.clock and last.clock and first.earliest == last.earliest):
        return None
    hours, _, day = last.words.partition(", ")
    return f"từ {first.words.partition(', ')[0]} đến {hours}, {day}"


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
    if not 1900 <= year < 2200:
        raise ValueError(f"“{text}”: năm phải từ 1900 đến 2199")
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
