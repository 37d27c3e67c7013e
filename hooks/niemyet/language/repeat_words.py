"""A repeating event in Vietnamese, as a citizen reads it."""

from collections.abc import Sequence
from datetime import date

from niemyet.language.alphabet import capitalised
from niemyet.language.repeat_days import LAST, Every, Part, RepeatDay

_UNITS: dict[Every, str] = {"week": "tuần", "month": "tháng", "quarter": "quý"}
_MONTH_OF_QUARTER = ("tháng đầu", "tháng thứ hai", "tháng cuối")


def rhythm(every: Every, step: int, days: Sequence[RepeatDay], month: int) -> str:
    """The days and how often they come: "Ngày 10, 20, 30 hằng tháng"; `month` tells which one of a quarter is meant."""
    often = f", {step} {_UNITS[every]} một lần" if step > 1 else ""
    if every == "quarter":
        within = f"{_MONTH_OF_QUARTER[(month - 1) % 3]} {'của quý' if often else 'mỗi quý'}"
        plain = all(day.month_day and day.month_day != LAST for day in days)
        return f"{_days(days)} {'' if plain else 'của '}{within}{often}"
    if all(day.count is None and day.month_day != LAST for day in days):
        return f"{_days(days)}{often or f' hằng {_UNITS[every]}'}"
    return f"{_days(days)} của {'tháng' if often else 'mỗi tháng'}{often}"


def hours(part: Part | None, start: str | None, end: str | None) -> list[str]:
    """The part of the day and the hours: "buổi sáng", "từ 7 giờ 30 đến 11 giờ 00"."""
    parts = [part if part == "cả ngày" else f"buổi {part}"] if part else []
    if start:
        parts.append(f"từ {_hour(start)} đến {_hour(end)}" if end else f"lúc {_hour(start)}")
    return parts


def spell(first: date, until: date | None) -> str:
    """From when and until when; what is open has no end."""
    return f"từ ngày {dated(first)}" + (f" đến ngày {dated(until)}" if until else "")


def exceptions(days: Sequence[date]) -> list[str]:
    """The days that are left out."""
    return [f"trừ {'các ngày' if len(days) > 1 else 'ngày'} {', '.join(map(dated, days))}"] if days else []


def _days(days: Sequence[RepeatDay]) -> str:
    """The days as a list; those with a number of their own share the word "ngày"."""
    numbers = [str(day.month_day) for day in days if day.month_day and day.month_day != LAST]
    others = [day.words for day in days if not day.month_day or day.month_day == LAST]
    parts = [f"ngày {', '.join(numbers)}"] * bool(numbers) + others
    listed = f"{', '.join(parts[:-1])} và {parts[-1]}" if len(parts) > 1 else parts[0]
    return capitalised(listed)


def dated(day: date) -> str:
    """A day as documents write it: 05/07/2025."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def _hour(clock: str) -> str:
    hour, _, minute = clock.partition(":")
    return f"{int(hour)} giờ {minute}"
