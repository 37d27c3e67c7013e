from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from niemyet.catalogue.wording import DEMO, notice
from niemyet.model.plan import Plan
from niemyet.outputs.data import calendar_ics
from niemyet.outputs.plan import calendar_file as plan_ics
from tests.helpers import golden
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.shares import over_all

TITLE = "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025"


def parsed(content: bytes) -> Any:
    """The calendar as the library reads it back; its values are of some thirty types."""
    return Calendar.from_ical(content)


def event_of(plan: Plan, *others: Plan, **settings: Any) -> Any:
    (artifact,) = plan_ics.make(plan, make_context(plan, *others, **settings))
    (event,) = parsed(artifact.content).walk("VEVENT")
    return event


def meeting(when: str, **event: str) -> Plan:
    return make_plan(event={"when": when} | event)


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
    assert event_of(make_plan(status="unconfirmed", event={"when": "2025-12-19"}))["status"] == "TENTATIVE"


def test_event_of_a_withdrawn_or_replaced_plan_says_so() -> None:
    withdrawn = make_plan(status="withdrawn", reason="Sai thẩm quyền.", event={"when": "2025-12-19"})
    event = event_of(withdrawn)
    assert event["summary"] == f"ĐÃ THU HỒI: {TITLE}"
    assert "Tình trạng: Đã thu hồi (Sai thẩm quyền.)" in event["description"].splitlines()
    old = make_plan("cu", status="replaced", event={"when": "2025-12-19"})
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


def test_identity_and_address_are_stable_under_a_sub_path() -> None:
    event = event_of(make_plan())
    assert event["uid"] == "suoi-mo.2025.hoi-nghi-tong-ket@kehoach.example"
    assert event["url"] == "https://kehoach.example/tinh/ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/"


def test_stamps_come_from_git_else_from_the_text_never_from_a_clock() -> None:
    known = event_of(make_plan())
    assert known.decoded("dtstamp") == known.decoded("last-modified") == datetime(2025, 11, 6, 8, 30, tzinfo=UTC)
    unknown = event_of(replace(make_plan(issued=None), modified=None))
    assert unknown.decoded("dtstamp") == datetime(2025, 12, 1, tzinfo=UTC)
    assert "sequence" not in known


@pytest.mark.parametrize("front", [{"status": "draft"}, {"event": None}, {"event": {"venue": "Hội trường"}}])
def test_draft_or_plan_without_a_dated_event_has_no_calendar_file(front: dict[str, Any]) -> None:
    plan = make_plan(**front)
    context = make_context(plan)
    assert list(plan_ics.make(plan, context)) == []
    (artifact,) = over_all(calendar_ics.OUTPUT, context)
    assert b"VEVENT" not in artifact.content


def test_hostile_characters_stay_inside_their_line() -> None:
    title = 'A; b, c\\n "x"\nEND:VEVENT\r\nBEGIN:VALARM\x00\x1b\u2028🎉'
    plan = make_plan(title=title, event={"when": "2025-12-19", "venue": "Phòng 1, nhà B;\r\nX-EVIL:1"})
    (artifact,) = plan_ics.make(plan, make_context(plan))
    (event,) = parsed(artifact.content).walk("VEVENT")
    assert event["location"] == "Phòng 1, nhà B;\nX-EVIL:1"
    assert event["summary"].startswith('A; b, c\\n "x"\nEND:VEVENT\nBEGIN:VALARM')
    lines = unfolded(artifact.content).split("\r\n")
    assert [line for line in lines if line.startswith(("X-EVIL", "BEGIN:VALARM"))] == []
    assert lines.count("END:VEVENT") == 1
    assert not any(byte in artifact.content for byte in (b"\x00", b"\x1b"))


def test_lines_are_folded_at_75_octets_and_end_in_crlf() -> None:
    plan = make_plan(title="Kế hoạch phường " * 40)
    (artifact,) = plan_ics.make(plan, make_context(plan))
    lines = artifact.content.split(b"\r\n")
    assert lines.pop() == b""
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_calendar_of_several_wards_names_the_ward_of_each_event() -> None:
    other = make_ward(
        id="thung-lung", name="Thung Lũng", kind="phường", issuer=["Ủy ban nhân dân", "phường Thung Lũng"]
    )
    plans = (
        make_plan("thang"),
        make_plan("tuan", event={"when": "2025-10-W2", "tentative": "true"}),
        make_plan("gio", event={"when": "2025-12-19T08:00"}),
        make_plan("huy", event={"when": "2025-12-20", "state": "cancelled"}),
        make_plan("nhap", status="draft"),
        make_plan("khac", ward=other, event={"when": "2025-12-21/2025-12-22"}),
        make_plan("ten", title="Lễ hội xã Suối Mơ", event={"when": "2026-Q1"}),
    )
    (artifact,) = over_all(calendar_ics.OUTPUT, make_context(*plans))
    assert artifact.path == "lich.ics"
    calendar = parsed(artifact.content)
    assert calendar["x-wr-calname"] == "Kế hoạch công khai"
    assert calendar["prodid"] == "-//Niêm Yết//vi"
    assert [str(event["summary"]) for event in calendar.walk("VEVENT")] == [
        f"{TITLE} – xã Suối Mơ (dự kiến, chưa có ngày)",
        f"{TITLE} – xã Suối Mơ (dự kiến, chưa có ngày)",
        f"{TITLE} – xã Suối Mơ",
        f"HỦY: {TITLE} – xã Suối Mơ",
        f"{TITLE} – phường Thung Lũng",
        "Lễ hội xã Suối Mơ (chưa có ngày)",
    ]
    agreed("calendar-of-two-wards/lich.ics", artifact.content)


def test_calendar_without_events_is_still_a_valid_calendar() -> None:
    (artifact,) = over_all(calendar_ics.OUTPUT, make_context(make_plan(event=None)))
    assert [component.name for component in parsed(artifact.content).subcomponents] == ["VTIMEZONE"]
