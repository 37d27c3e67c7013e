"""Calendar files as such: identity, stamps, lines, and calendars of several wards."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from niemyet.outputs.data import calendar_ics
from niemyet.outputs.plan import calendar_file as plan_ics
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.shares import over_all
from tests.outputs.data.test_ics import TITLE, agreed, event_of, parsed, unfolded


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


@pytest.mark.parametrize("front", [{"status": "draft"}, {"events": None}, {"events": {"venue": "Hội trường"}}])
def test_draft_or_plan_without_a_dated_event_has_no_calendar_file(front: dict[str, Any]) -> None:
    plan = make_plan(**front)
    context = make_context(plan)
    assert list(plan_ics.make(plan, context)) == []
    (artifact,) = over_all(calendar_ics.OUTPUT, context)
    assert b"VEVENT" not in artifact.content


def test_hostile_characters_stay_inside_their_line() -> None:
    title = 'A; b, c\\n "x"\nEND:VEVENT\r\nBEGIN:VALARM\x00\x1b\u2028🎉'
    plan = make_plan(title=title, events={"when": "2025-12-19", "venue": "Phòng 1, nhà B;\r\nX-EVIL:1"})
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
        make_plan("tuan", events={"when": "2025-10-W2", "tentative": "true"}),
        make_plan("gio", events={"when": "2025-12-19T08:00"}),
        make_plan("huy", events={"when": "2025-12-20", "state": "cancelled"}),
        make_plan("nhap", status="draft"),
        make_plan("khac", ward=other, events={"when": "2025-12-21/2025-12-22"}),
        make_plan("ten", title="Lễ hội xã Suối Mơ", events={"when": "2026-Q1"}),
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
    (artifact,) = over_all(calendar_ics.OUTPUT, make_context(make_plan(events=None)))
    assert [component.name for component in parsed(artifact.content).subcomponents] == ["VTIMEZONE"]
