"""What is wrong with a repeating event, field by field, in the editor's words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from niemyet.language.repeat_days import HELP, WEEKDAYS, RepeatDay, parse_repeat_day
from niemyet.language.repeat_words import dated
from niemyet.language.repeats import LAST_DAY, MOST_SESSIONS, Repeats

Fault = tuple[str, str]
"""The field as it is called in front matter, and what to write instead."""

_MOST_STEPS = 52
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_NOON, _LATE_MORNING = "12:00", "11:00"


def faults(repeats: Repeats) -> tuple[Fault, ...]:
    """Everything that is wrong; sessions are counted only where the fields themselves are in order."""
    fields = (*_step(repeats), *_days(repeats), *_end(repeats), *_hours(repeats), *_excepted_twice(repeats))
    return fields or tuple(_sessions(repeats))


def _step(repeats: Repeats) -> Iterator[Fault]:
    if not 1 <= repeats.step <= _MOST_STEPS:
        example = "hãy viết ví dụ step: 2 với every: week cho việc hai tuần một lần"
        yield "step", f"“{repeats.step}”: step là một số từ 1 đến {_MOST_STEPS}; {example}"


def _days(repeats: Repeats) -> Iterator[Fault]:
    if not repeats.days:
        yield "days", f"thiếu ngày lặp lại; hãy viết một danh sách, ví dụ [T7], gồm các dạng: {HELP}"
    parsed: dict[RepeatDay, str] = {}
    for text in repeats.days:
        try:
            day = parse_repeat_day(text)
        except ValueError as error:
            yield "days", str(error)
            continue
        if day in parsed:
            yield "days", f"“{text}” đã có trong danh sách; hãy xóa một trong hai"
        parsed[day] = text
        yield from _misfit(repeats, text, day)
    yield from _mixed(parsed)


def _misfit(repeats: Repeats, text: str, day: RepeatDay) -> Iterator[Fault]:
    """A day of the month in a week, or a weekday in a month without its count."""
    if repeats.every == "week" and not day.is_of_week:
        months = "ngày trong tháng và thứ có “lần” hay “cuối” đi với every: month hoặc quarter"
        yield "days", f"“{text}”: every: week chỉ có thứ trong tuần, hãy viết T2 … T7 hoặc CN; {months}"
    if repeats.every != "week" and day.is_of_week:
        weekly = "muốn lặp hằng tuần, hãy viết every: week"
        yield (
            "days",
            f"“{text}”: hãy viết rõ lần thứ mấy trong tháng, ví dụ “{text} lần 2” hoặc “{text} cuối”; {weekly}",
        )


def _mixed(parsed: dict[RepeatDay, str]) -> Iterator[Fault]:
    """One rule of a calendar takes both together for weekdays that are such a day: Friday the 13th."""
    counted = [text for day, text in parsed.items() if day.count is not None]
    numbered = [text for day, text in parsed.items() if day.month_day is not None]
    if counted and numbered:
        yield (
            "days",
            f"“{numbered[0]}” và “{counted[0]}” không viết chung được; hãy tách thành hai hoạt động, mỗi hoạt động một repeats",
        )


def _end(repeats: Repeats) -> Iterator[Fault]:
    first, until = repeats.first, repeats.until
    if first > LAST_DAY:
        yield "from", f"ngày {dated(first)} xa quá; hãy viết một ngày đến hết năm {LAST_DAY.year}"
    if until is None and not repeats.open:
        yield (
            "until",
            "thiếu ngày kết thúc; hãy viết ví dụ until: 2025-12-27, hoặc open: true nếu chưa định ngày kết thúc",
        )
    if until is not None and repeats.open:
        yield "open", "đã có until thì không viết open: true; hãy xóa một trong hai"
    if until is not None and until < first:
        yield "until", f"ngày kết thúc {dated(until)} đứng trước ngày bắt đầu {dated(first)}; hãy sửa from hoặc until"


def _hours(repeats: Repeats) -> Iterator[Fault]:
    start, end = repeats.start, repeats.end
    wrong = [
        (field, clock) for field, clock in (("start", start), ("end", end)) if clock and not _CLOCK.fullmatch(clock)
    ]
    for field, clock in wrong:
        yield (
            field,
            f'“{clock}” không phải là giờ đúng dạng; hãy viết bốn chữ số trong ngoặc kép, từ "00:00" đến "23:59", ví dụ "07:30"',
        )
    if wrong:
        return
    if end and not start:
        yield "end", 'có giờ kết thúc mà thiếu giờ bắt đầu; hãy viết thêm start, ví dụ start: "07:30"'
    if start and end and end <= start:
        yield "end", f"giờ kết thúc {end} không sau giờ bắt đầu {start}; hãy sửa start hoặc end"
    if start and ((repeats.part == "sáng" and start >= _NOON) or (repeats.part == "chiều" and start < _LATE_MORNING)):
        yield "part", f"buổi {repeats.part} không bắt đầu lúc {start}; hãy sửa part hoặc start"


def _excepted_twice(repeats: Repeats) -> Iterator[Fault]:
    excepted = repeats.except_
    if len(excepted) > MOST_SESSIONS:
        yield "except", f"quá {MOST_SESSIONS} ngày; hãy viết days hay until cho sát hơn thay vì trừ nhiều ngày như vậy"
    else:
        for day in sorted({day for day in excepted if excepted.count(day) > 1}):
            yield "except", f"ngày {dated(day)} được trừ hai lần; hãy xóa một lần"


def _sessions(repeats: Repeats) -> Iterator[Fault]:
    dates = tuple(islice(repeats.dates(), MOST_SESSIONS + 1))
    if not dates:
        yield "days", f"{_spell(repeats)} không có buổi nào; hãy xem lại days, from và until"
    elif len(dates) > MOST_SESSIONS and not repeats.open:
        yield (
            "until",
            f"{_spell(repeats)} có hơn {MOST_SESSIONS} buổi; hãy viết until sớm hơn, hoặc open: true thay cho until",
        )
    else:
        yield from _never(repeats, dates)
        yield from _no_session(repeats, dates)


def _never(repeats: Repeats, dates: Sequence[date]) -> Iterator[Fault]:
    for text in repeats.days:
        if not any(map(parse_repeat_day(text).falls_on, dates)):
            yield "days", f"“{text}” không rơi vào buổi nào {_spell(repeats)}; hãy xóa hoặc sửa lại ngày đó"


def _no_session(repeats: Repeats, dates: Sequence[date]) -> Iterator[Fault]:
    """Excepted days on which nothing would be, and an event of which nothing is left."""
    for day in repeats.exdates:
        if day > dates[-1] and len(dates) > MOST_SESSIONS:
            yield "except", f"ngày {dated(day)} đứng sau buổi thứ {MOST_SESSIONS}; hãy xóa, khi gần đến ngày đó sẽ viết"
        elif day not in dates:
            name, nearest = WEEKDAYS[day.weekday()], min(dates, key=lambda each: abs(each - day))
            yield (
                "except",
                f"ngày {dated(day)} ({name}) không có buổi nào để trừ; hãy xóa, hoặc viết đúng ngày của một buổi, gần nhất là {nearest}",
            )
    if set(dates) <= set(repeats.except_):
        cancelled = "nếu hoạt động bị hủy, hãy viết state: cancelled"
        yield "except", f"mọi buổi đều bị trừ; hãy giữ lại ít nhất một buổi; {cancelled}"


def _spell(repeats: Repeats) -> str:
    return f"từ ngày {dated(repeats.first)}" + (f" đến ngày {dated(repeats.until)}" if repeats.until else "")
