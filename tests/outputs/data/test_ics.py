from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from niemyet.catalogue.wording import DEMO, notice
from niemyet.model.plan import Plan
from niemyet.outputs.plan import calendar_file as plan_ics
from tests.helpers import golden
from tests.helpers.factory import make_context, make_plan

TITLE = "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025"


def parsed(content: bytes) -> Any:
    """The calendar as the library reads it back; its values are of some thirty types."""
    return Calendar.from_ical(content)


def event_of(plan: Plan, *others: Plan, **settings: Any) -> Any:
    (artifact,) = plan_ics.make(plan, make_context(plan, *others, **settings))
    (event,) = parsed(artifact.content).walk("VEVENT")
    return event


def meeting(when: str, **event: str) -> Plan:
    return make_plan(events={"when": when} | event)


def unfolded(content: bytes) -> str:
    return content.decode().replace("\r\n ", "")


def agreed(name: str, content: bytes) -> None:
    golden.check(golden.GOLDEN / name, content.replace(b"\r\n", b"\n"))


def test_event_known_to_the_month_spans_it_and_blocks_nobody() -> None:
    event = event_of(make_plan())
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 12, 1), date(2026, 1, 1))
    assert event["transp"] == "TRANSPARENT"
    assert event["status"] == "TENTATIVE"
    assert event["summary"] == f"{TITLE} (dự kiến, chưa có ngày)"


def test_plan_ics_of_a_month() -> None:
    plan = make_plan()
    (artifact,) = plan_ics.make(plan, make_context(plan))
    assert artifact.path == f"{plan.address}plan.ics"
    assert artifact.media_type == "text/calendar"
    agreed("issued-plan-as-data/plan.ics", artifact.content)


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ("2025", date(2025, 1, 1), date(2026, 1, 1)),
        ("2025-H2", date(2025, 7, 1), date(2026, 1, 1)),
        ("2025-Q3", date(2025, 7, 1), date(2025, 10, 1)),
        ("2025-10-W2", date(2025, 10, 6), date(2025, 10, 15)),
        ("2025-10/2025-11-03", date(2025, 10, 1), date(2025, 11, 4)),
    ],
)
def test_event_without_a_day_covers_every_day_it_can_mean(when: str, first: date, after: date) -> None:
    event = event_of(meeting(when))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (first, after)
    assert event["summary"] == f"{TITLE} (chưa có ngày)"
    assert event["transp"] == "TRANSPARENT"


def test_known_day_is_an_all_day_event() -> None:
    event = event_of(meeting("2025-12-19"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 12, 19), date(2025, 12, 20))
    assert event["summary"] == TITLE
    assert event["status"] == "CONFIRMED"
    assert "transp" not in event


def test_tentative_day_says_so() -> None:
    event = event_of(meeting("2025-12-19", tentative="true"))
    assert event["summary"] == f"{TITLE} (dự kiến)"
    assert event["status"] == "TENTATIVE"


def test_days_from_to_are_a_span_with_both_ends_known() -> None:
    event = event_of(meeting("2025-12-19/2025-12-21"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 12, 19), date(2025, 12, 22))
    assert event["summary"] == TITLE


def test_known_minute_is_timed_in_vietnam_and_gets_no_invented_end() -> None:
    plan = meeting("2025-12-19T08:00")
    (artifact,) = plan_ics.make(plan, make_context(plan))
    calendar = parsed(artifact.content)
    (event,) = calendar.walk("VEVENT")
    start = event.decoded("dtstart")
    assert start.utcoffset() == timedelta(hours=7)
    assert start.astimezone(UTC) == datetime(2025, 12, 19, 1, 0, tzinfo=UTC)
    assert "dtend" not in event
    assert "duration" not in event
    assert "DTSTART;TZID=Asia/Ho_Chi_Minh:20251219T080000\r\n" in artifact.content.decode()
    (zone,) = calendar.walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Ho_Chi_Minh"


def test_minutes_from_to_end_when_the_text_says() -> None:
    event = event_of(meeting("2025-12-19T08:00/2025-12-19T11:30"))
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=3, minutes=30)
    backwards = event_of(meeting("2025-12-19T08:00/2025-12-19T07:00"))
    assert "dtend" not in backwards


def test_all_day_events_need_no_time_zone() -> None:
    plan = meeting("2025-12-19")
    (artifact,) = plan_ics.make(plan, make_context(plan))
    assert b"VTIMEZONE" not in artifact.content


@pytest.mark.parametrize(
    ("state", "prefix", "status"),
    [("cancelled", "HỦY: ", "CANCELLED"), ("postponed", "HOÃN: ", "TENTATIVE")],
)
def test_called_off_event_stays_and_says_so(state: str, prefix: str, status: str) -> None:
    event = event_of(meeting("2025-12-19", state=state))
    assert event["summary"] == prefix + TITLE
    assert event["status"] == status
    assert event["transp"] == "TRANSPARENT"


def test_held_event_is_confirmed() -> None:
    assert event_of(meeting("2025-12-19", state="held", tentative="true"))["status"] == "CONFIRMED"


def test_event_of_a_plan_not_known_to_be_issued_is_tentative() -> None:
    assert event_of(make_plan(status="unconfirmed", events={"when": "2025-12-19"}))["status"] == "TENTATIVE"


def test_event_of_a_withdrawn_or_replaced_plan_says_so() -> None:
    withdrawn = make_plan(status="withdrawn", reason="Sai thẩm quyền.", events={"when": "2025-12-19"})
    event = event_of(withdrawn)
    assert event["summary"] == f"ĐÃ THU HỒI: {TITLE}"
    assert "Tình trạng: Đã thu hồi (Sai thẩm quyền.)" in event["description"].splitlines()
    old = make_plan("cu", status="replaced", events={"when": "2025-12-19"})
    new = make_plan("moi", replaces=[old.id])
    event = event_of(old, new)
    assert event["summary"] == f"ĐÃ ĐƯỢC THAY THẾ: {TITLE}"
    assert f"Thay thế bởi: https://kehoach.example/tinh/{new.address}" in event["description"].splitlines()
    assert event["status"] == "TENTATIVE"


def test_description_says_first_what_kind_of_text_this_is() -> None:
    plan = make_plan(source={"kind": "digest"})
    lines = event_of(plan)["description"].splitlines()
    assert lines == [
        notice(plan),
        f"Kế hoạch {TITLE}",
        "Xã Suối Mơ, tỉnh Ví Dụ",
        "Thời gian: tháng 12/2025 (dự kiến)",
        "Tình trạng: Đã ban hành",
        f"https://kehoach.example/tinh/{plan.address}",
    ]


def test_demonstration_says_so_before_anything_else() -> None:
    assert event_of(make_plan(), demo="true")["description"].splitlines()[0] == DEMO
