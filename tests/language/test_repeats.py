"""Repeating events: which days they are, the rule for calendars, the words for citizens."""

from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import vRecur

from niemyet.base.safe_pickle import packed, unpacked
from niemyet.language.repeat_days import Every, parse_repeat_day
from niemyet.language.repeat_faults import faults
from niemyet.language.repeats import LAST_DAY, MOST_SESSIONS, Repeats

ALWAYS_THE_SAME = settings(derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def make(every: Every = "week", days: str = "T7", first: str = "2025-07-01", until: str = "", **more: Any) -> Repeats:
    """A rule from texts; without `until` an open one."""
    more["except_"] = tuple(map(date.fromisoformat, more.get("except_", "").split()))
    end = date.fromisoformat(until) if until else None
    parts = tuple(part.strip() for part in days.split(","))
    return Repeats(every, parts, date.fromisoformat(first), end, open=end is None, **more)


def told(repeats: Repeats, limit: int = 60) -> list[str]:
    return [day.isoformat() for day in repeats.sessions(limit)]


SATURDAYS = make(
    until="2025-08-02", part="sáng", start="07:30", end="11:00", except_="2025-07-19", note="Nghỉ các ngày lễ."
)


def test_a_weekly_reception_is_said_counted_and_ruled() -> None:
    assert told(SATURDAYS) == ["2025-07-05", "2025-07-12", "2025-07-26", "2025-08-02"]
    assert (SATURDAYS.count, SATURDAYS.anchor) == (4, date(2025, 7, 5))
    assert SATURDAYS.rrule == "FREQ=WEEKLY;BYDAY=SA;UNTIL=20250802T165959Z"
    assert SATURDAYS.exdates == (date(2025, 7, 19),)
    assert SATURDAYS.words == (
        "Thứ Bảy hằng tuần, buổi sáng, từ 7 giờ 30 đến 11 giờ 00, từ ngày 01/07/2025 đến ngày 02/08/2025, trừ ngày 19/07/2025"
    )


@pytest.mark.parametrize(
    ("repeats", "days"),
    [
        (make(days="T2, T5", until="2025-07-14"), ["2025-07-03", "2025-07-07", "2025-07-10", "2025-07-14"]),
        (make(days="CN", until="2025-07-13"), ["2025-07-06", "2025-07-13"]),
        (make(days="T3", until="2025-07-01"), ["2025-07-01"]),
        # every other week is counted from the first session's; weeks begin on Monday
        (make(days="T2", first="2025-07-02", until="2025-08-04", step=2), ["2025-07-07", "2025-07-21", "2025-08-04"]),
        (make(days="T2, CN", until="2025-07-27", step=2), ["2025-07-06", "2025-07-14", "2025-07-20"]),
        (
            make("month", "10, 20, 30", "2026-01-15", "2026-03-15"),
            ["2026-01-20", "2026-01-30", "2026-02-10", "2026-02-20", "2026-03-10"],
        ),
        # a month without the day is passed over
        (make("month", "31", "2025-01-01", "2025-06-30"), ["2025-01-31", "2025-03-31", "2025-05-31"]),
        (make("month", "29", "2027-02-01", "2028-03-01", step=12), ["2027-03-29"]),
        (make("month", "cuối tháng", "2028-01-01", "2028-03-31"), ["2028-01-31", "2028-02-29", "2028-03-31"]),
        (make("month", "30, cuối tháng", "2025-04-01", "2025-05-31"), ["2025-04-30", "2025-05-30", "2025-05-31"]),
        (make("month", "T5 lần 2, T6 cuối", "2025-07-01", "2025-08-20"), ["2025-07-10", "2025-07-25", "2025-08-14"]),
        (make("month", "T2 lần 5", "2025-07-01", "2025-12-31"), ["2025-09-29", "2025-12-29"]),
        (make("month", "10", "2025-07-15", "2026-01-01", step=2), ["2025-08-10", "2025-10-10", "2025-12-10"]),
        # in each quarter the month in the place of the first one's
        (make("quarter", "10", "2025-08-15", "2026-05-31"), ["2025-11-10", "2026-02-10", "2026-05-10"]),
        (make("quarter", "cuối tháng", "2025-09-01", "2026-03-31"), ["2025-09-30", "2025-12-31", "2026-03-31"]),
        (make("quarter", "T2 lần 1", "2025-07-01", "2026-07-31", step=2), ["2025-07-07", "2026-01-05", "2026-07-06"]),
    ],
)
def test_sessions_are_the_days_that_fit_from_the_first_on(repeats: Repeats, days: list[str]) -> None:
    assert faults(repeats) == ()
    assert told(repeats) == days
    assert repeats.anchor == date.fromisoformat(days[0])
    assert repeats.count == len(days)


def test_only_as_many_sessions_are_told_as_asked_for() -> None:
    repeats = make(until="2026-06-30")
    assert repeats.count == 52
    assert told(repeats, 3) == ["2025-07-05", "2025-07-12", "2025-07-19"]
    assert repeats.sessions(0) == ()


def test_an_open_one_is_not_written_out() -> None:
    repeats = make("month", "T5 lần 2, T6 cuối")
    assert faults(repeats) == ()
    assert (repeats.sessions(60), repeats.count) == ((), None)
    assert repeats.anchor == date(2025, 7, 10)
    assert repeats.rrule == "FREQ=MONTHLY;BYDAY=2TH,-1FR"
    assert list(islice(repeats.dates(), 2)) == [date(2025, 7, 10), date(2025, 7, 25)]


def test_a_first_session_that_is_excepted_still_anchors_the_rule() -> None:
    repeats = make(until="2025-08-02", step=2, except_="2025-07-05")
    assert repeats.anchor == date(2025, 7, 5)
    assert told(repeats) == ["2025-07-19", "2025-08-02"]


def test_no_more_sessions_are_counted_than_may_be_and_one() -> None:
    assert make(until="9999-12-31").count == MOST_SESSIONS + 1
    assert make("month", "29", "2028-02-01", "9999-12-31", step=12).sessions(500)[-1] <= LAST_DAY


@pytest.mark.parametrize(
    ("repeats", "rule"),
    [
        (make(days="CN, T2", until="2025-12-27"), "FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20251227"),
        (make(days="T4", step=2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
        (make("month", "30, 5, cuối tháng"), "FREQ=MONTHLY;BYMONTHDAY=5,30,-1"),
        (make("month", "T6 cuối, T5 lần 2", step=2), "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH,-1FR"),
        (make("quarter", "10"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10"),
        (make("quarter", "CN lần 1", step=2), "FREQ=MONTHLY;INTERVAL=6;BYDAY=1SU"),
        (make(start="07:30", until="2025-12-27"), "FREQ=WEEKLY;BYDAY=SA;UNTIL=20251227T165959Z"),
    ],
)
def test_calendars_get_the_rule_as_the_standard_writes_it(repeats: Repeats, rule: str) -> None:
    assert repeats.rrule == rule
    assert sorted(vRecur.from_ical(rule).to_ical().decode().split(";")) == sorted(rule.split(";"))


WORDS = [
    (make(days="T7"), "Thứ Bảy hằng tuần"),
    (make(days="CN, T2, T5"), "Thứ Hai, Thứ Năm và Chủ nhật hằng tuần"),
    (make(days="T2, T5", step=2), "Thứ Hai và Thứ Năm, 2 tuần một lần"),
    (make("month", "30, 10, 20"), "Ngày 10, 20, 30 hằng tháng"),
    (make("month", "5"), "Ngày 5 hằng tháng"),
    (make("month", "5", step=2), "Ngày 5, 2 tháng một lần"),
    (make("month", "cuối tháng"), "Ngày cuối cùng của mỗi tháng"),
    (make("month", "10, 20, cuối tháng"), "Ngày 10, 20 và ngày cuối cùng của mỗi tháng"),
    (make("month", "T5 lần 2"), "Thứ Năm lần thứ hai của mỗi tháng"),
    (make("month", "T5 lần 2, T6 cuối"), "Thứ Năm lần thứ hai và Thứ Sáu cuối cùng của mỗi tháng"),
    (make("month", "CN cuối", step=3), "Chủ nhật cuối cùng của tháng, 3 tháng một lần"),
    (make("quarter", "10"), "Ngày 10 tháng đầu mỗi quý"),
    (make("quarter", "10, 25", "2025-08-01"), "Ngày 10, 25 tháng thứ hai mỗi quý"),
    (make("quarter", "cuối tháng", "2025-09-01"), "Ngày cuối cùng của tháng cuối mỗi quý"),
    (make("quarter", "T2 lần 1", step=2), "Thứ Hai lần thứ nhất của tháng đầu của quý, 2 quý một lần"),
]


@pytest.mark.parametrize(("repeats", "words"), WORDS)
def test_days_and_rhythm_are_said_as_people_say_them(repeats: Repeats, words: str) -> None:
    assert repeats.words == f"{words}, từ ngày {repeats.first:%d/%m/%Y}"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"part": "sáng"}, ", buổi sáng, từ ngày 01/07/2025"),
        ({"part": "chiều"}, ", buổi chiều, từ ngày 01/07/2025"),
        ({"part": "cả ngày"}, ", cả ngày, từ ngày 01/07/2025"),
        ({"start": "07:05"}, ", lúc 7 giờ 05, từ ngày 01/07/2025"),
        ({"start": "13:30", "end": "17:00"}, ", từ 13 giờ 30 đến 17 giờ 00, từ ngày 01/07/2025"),
        ({"until": "2025-12-27"}, ", từ ngày 01/07/2025 đến ngày 27/12/2025"),
        (
            {"except_": "2025-09-06 2025-08-30"},
            ", từ ngày 01/07/2025, trừ các ngày 30/08/2025, 06/09/2025",
        ),
        ({"note": "Nghỉ lễ"}, ", từ ngày 01/07/2025"),
    ],
)
def test_hours_spell_and_exceptions_follow(more: dict[str, Any], words: str) -> None:
    repeats = make(**more)
    assert faults(repeats) == ()
    assert repeats.words == f"Thứ Bảy hằng tuần{words}"


WEEKLY = st.sets(st.sampled_from(["T2", "T3", "T4", "T5", "T6", "T7", "CN"]), min_size=1)
NUMBERED = st.sets(st.sampled_from([*map(str, range(1, 32)), "cuối tháng"]), min_size=1, max_size=5)
COUNTED = st.sets(st.sampled_from([f"{day} {which}" for day in ("T2", "T5", "CN") for which in ("lần 1", "lần 4", "lần 5", "cuối")]),
                  min_size=1, max_size=3)  # fmt: skip


@st.composite
def rules(draw: st.DrawFn) -> Repeats:
    every: Every = draw(st.sampled_from(["week", "month", "quarter"]))
    days = draw(WEEKLY if every == "week" else NUMBERED | COUNTED)
    first = draw(st.dates(date(1999, 1, 1), date(2030, 1, 1)))
    until = first + timedelta(days=draw(st.integers(0, 900)))
    start = draw(st.sampled_from([None, "00:00", "06:30", "18:00"]))
    return Repeats(every, tuple(days), first, until, step=draw(st.integers(1, 5)), start=start)


def looked_up(repeats: Repeats) -> list[date]:
    """The sessions found by looking at each day between the first and the last: slow, and without a rule."""
    assert repeats.until is not None
    days = [parse_repeat_day(day) for day in repeats.days]
    found: list[date] = []
    for offset in range((repeats.until - repeats.first).days + 1):
        day = repeats.first + timedelta(days=offset)
        counted = place(repeats, day) - place(repeats, found[0] if found else repeats.first)
        every = (3 if repeats.every == "quarter" else 1) * (repeats.step if found else 1)
        if counted % every == 0 and any(each.falls_on(day) for each in days):
            found.append(day)
    return found


def place(repeats: Repeats, day: date) -> int:
    """Which week or month of all a day lies in."""
    return (day.toordinal() - 1) // 7 if repeats.every == "week" else day.year * 12 + day.month


@ALWAYS_THE_SAME
@given(rules())
def test_every_rule_gives_the_days_that_looking_at_each_day_gives(repeats: Repeats) -> None:
    assert list(repeats.dates()) == looked_up(repeats)


@ALWAYS_THE_SAME
@given(rules())
def test_another_reader_of_the_rule_finds_the_same_days(repeats: Repeats) -> None:
    if repeats.anchor is None:
        assert repeats.sessions(1) == ()
        return
    clock = time.fromisoformat(repeats.start or "00:00")
    begin = datetime.combine(repeats.anchor, clock, VIETNAM if repeats.start else None)
    assert [moment.date() for moment in rrulestr(repeats.rrule, dtstart=begin)] == list(repeats.dates())


@ALWAYS_THE_SAME
@given(rules())
def test_what_has_no_fault_has_sessions_and_words(repeats: Repeats) -> None:
    if faults(repeats) == ():
        assert 0 < len(repeats.sessions(MOST_SESSIONS)) == repeats.count
    assert repeats.words.endswith(f"đến ngày {repeats.until:%d/%m/%Y}")


def test_a_rule_can_be_kept_from_one_build_to_the_next() -> None:
    assert unpacked(packed(SATURDAYS)) == SATURDAYS
