"""When something repeats, as an editor writes it: the days are T7 · 10 · T5 lần 2 · T6 cuối · cuối tháng."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from niemyet.language.alphabet import fold, nfc

Every = Literal["week", "month", "quarter"]
Part = Literal["sáng", "chiều", "cả ngày"]

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
HELP = "thứ trong tuần T2 … T7, CN · ngày trong tháng 1 … 31 · “T5 lần 2” · “T6 cuối” · “cuối tháng”"
LAST = -1
"""In place of a count: the last weekday of its name, or the last day of the month."""

_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_RFC = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TIMES = ("nhất", "hai", "ba", "tư", "năm")
_WEEKDAY = re.compile(r"(t[2-7]|cn)(?: (?:lan ([1-5])|(cuoi)))?")
_LONG = re.compile(r"\A(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\b(?: hang tuan)?")
_LONG_NAMES = {"hai": "t2", "ba": "t3", "tu": "t4", "nam": "t5", "sau": "t6", "bay": "t7"}
_MONTH_DAY = re.compile(r"0?([1-9])|([12][0-9]|3[01])")


@dataclass(frozen=True, slots=True)
class RepeatDay:
    """One day: of the week, of the month, or a weekday counted within its month."""

    weekday: int | None = None
    """0 for Monday to 6 for Sunday."""
    count: int | None = None
    """Which weekday of its name within the month: 1 to 5, or `LAST`."""
    month_day: int | None = None
    """1 to 31, or `LAST`."""

    @property
    def is_of_week(self) -> bool:
        """Whether it comes in every week: a weekday and no more."""
        return self.weekday is not None and self.count is None

    @property
    def order(self) -> tuple[int, int]:
        """Order within a week or a month; what is last in a month comes last."""
        place = self.month_day if self.month_day is not None else self.count or 0
        return place if place != LAST else 99, self.weekday or 0

    @property
    def rfc(self) -> str:
        """As BYDAY or BYMONTHDAY of a recurrence rule has it: SA, 2TH, -1FR, 10, -1."""
        if self.weekday is None:
            return str(self.month_day)
        return f"{self.count or ''}{_RFC[self.weekday]}"

    @property
    def words(self) -> str:
        """As a sentence says it: "Thứ Bảy", "Thứ Năm lần thứ hai", "ngày 10", "ngày cuối cùng"."""
        if self.weekday is None:
            return "ngày cuối cùng" if self.month_day == LAST else f"ngày {self.month_day}"
        name = WEEKDAYS[self.weekday]
        if self.count is None:
            return name
        return f"{name} cuối cùng" if self.count == LAST else f"{name} lần thứ {_TIMES[self.count - 1]}"

    def falls_on(self, day: date) -> bool:
        """Whether a day of the calendar is one of these."""
        last = (day + timedelta(days=1)).day == 1
        if self.month_day is not None:
            return last if self.month_day == LAST else day.day == self.month_day
        if day.weekday() != self.weekday:
            return False
        in_next_week = (day + timedelta(days=7)).month == day.month
        return not in_next_week if self.count == LAST else self.count in (None, (day.day + 6) // 7)


@lru_cache(maxsize=256)
def parse_repeat_day(text: str) -> RepeatDay:
    """Read one day; ValueError, with what to write instead in Vietnamese, where it is none."""
    folded = " ".join(fold(nfc(text)).split())
    if folded == "cuoi thang":
        return RepeatDay(month_day=LAST)
    if match := _MONTH_DAY.fullmatch(folded):
        return RepeatDay(month_day=int(folded))
    if match := _WEEKDAY.fullmatch(folded):
        count = int(match[2]) if match[2] else LAST if match[3] else None
        return RepeatDay(_SHORT.index(match[1].upper()), count)
    raise ValueError(f"“{text}” không phải là ngày lặp lại đúng dạng; hãy viết {_instead(folded)}")


def _instead(folded: str) -> str:
    """The short form of a weekday that is written out, "thứ năm lần 2" for one; else all forms."""
    short = _WEEKDAY.fullmatch(_LONG.sub(_short, folded))
    if short is None:
        return f"một trong các dạng: {HELP}"
    count = f" lần {short[2]}" if short[2] else " cuối" if short[3] else ""
    return f"“{short[1].upper()}{count}”"


def _short(match: re.Match[str]) -> str:
    return _LONG_NAMES.get(match[1], f"t{match[1]}") if match[1] else "cn"
