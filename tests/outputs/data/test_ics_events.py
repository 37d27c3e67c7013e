"""Calendars of plans with several events, and of events that come again (RFC 5545, 3.8.5)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr

from niemyet.model.event import Event
from niemyet.outputs.plan import calendar_file as plan_ics
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.several import LONG, MONTHLY, WEEKLY, several
from tests.outputs.data.test_ics import agreed, parsed

UID = "suoi-mo.2025.hoi-nghi-tong-ket"


def events_of(**front: Any) -> list[Any]:
    plan = make_plan(**front)
    (artifact,) = plan_ics.make(plan, make_context(plan))
    return list(parsed(artifact.content).walk("VEVENT"))


def days_of(made: Any) -> list[datetime]:
    """Every day that a calendar's program finds by RRULE and EXDATE, at its own hour."""
    start = made.decoded("dtstart")
    first = datetime(start.year, start.month, start.day, getattr(start, "hour", 0), getattr(start, "minute", 0))
    rule = made["rrule"].to_ical().decode().replace("T165959Z", "T235959")
    excepted = made["exdate"].dts if "exdate" in made else ()
    left_out = {(each.dt.year, each.dt.month, each.dt.day) for each in excepted}
    return [day for day in rrulestr(rule, dtstart=first) if (day.year, day.month, day.day) not in left_out]


def test_plan_ics_of_several_events() -> None:
    plan = several()
    (artifact,) = plan_ics.make(plan, make_context(plan))
    agreed("plan-page-several-events/plan.ics", artifact.content)


def test_one_more_event_moves_no_other() -> None:
    mot, hai, ba = ({"id": name, "when": f"2025-12-0{day}"} for day, name in enumerate(("mot", "hai", "ba"), 1))
    host = "kehoach.example"
    before = {str(made["uid"]): made.to_ical() for made in events_of(events=[mot, hai])}
    after = {str(made["uid"]): made.to_ical() for made in events_of(events=[ba, mot, hai])}
    assert list(before) == [f"{UID}.mot@{host}", f"{UID}.hai@{host}"]
    assert before.items() <= after.items()
    assert set(after) - set(before) == {f"{UID}.ba@{host}"}


def test_the_only_event_keeps_the_plans_own_name_unless_it_has_an_id() -> None:
    assert [str(made["uid"]) for made in events_of(events={"when": "2025-12"})] == [f"{UID}@kehoach.example"]
    (made,) = events_of(events={"id": "le", "when": "2025-12"})
    assert str(made["uid"]) == f"{UID}.le@kehoach.example"


def test_what_was_published_alone_keeps_its_uid_when_others_join_it() -> None:
    first, second = {"when": "2025-12-01"}, {"id": "hai", "when": "2025-12-02"}
    (alone,) = events_of(events=first)
    joined = events_of(events=[second, first])
    assert [str(made["uid"]) for made in joined] == [f"{UID}.hai@kehoach.example", f"{UID}@kehoach.example"]
    assert joined[1]["uid"] == alone["uid"]


def test_uids_follow_the_authority_and_not_the_address() -> None:
    plan = make_plan(events={"when": "2025-12"})
    for site in ("https://kehoach.example/", "https://moi.example/kh/"):
        context = make_context(plan, authority="suoimo.example,2026-12-01", site_url=site)
        (artifact,) = plan_ics.make(plan, context)
        (made,) = parsed(artifact.content).walk("VEVENT")
        assert str(made["uid"]) == f"{UID}@suoimo.example"
        assert str(made["url"]) == f"{site}{plan.address}"


@pytest.mark.parametrize(
    "repeats",
    [
        WEEKLY,
        WEEKLY | {"except": ["2025-07-05", "2025-08-02"]},
        {"every": "week", "step": "2", "days": ["CN", "T2"], "from": "2025-01-01", "until": "2025-03-31"},
        {"every": "month", "days": ["31"], "from": "2025-01-01", "until": "2025-12-31", "start": "08:00"},
        {"every": "month", "days": ["T5 lần 2", "T6 cuối"], "from": "2025-02-01", "until": "2025-06-30", "part": "chiều"},
        {"every": "quarter", "days": ["cuối tháng"], "from": "2025-03-01", "until": "2026-03-31", "except": ["2025-06-30"]},
        LONG,
    ],
    ids=["weekly", "both-ends-excepted", "every-other-week", "no-day-31", "counted-weekdays", "quarters", "long"],
)  # fmt: skip
def test_a_calendars_program_finds_just_the_sessions(repeats: dict[str, Any]) -> None:
    event = Event.model_validate({"repeats": repeats})
    (made,) = events_of(events={"repeats": repeats})
    assert [day.date() for day in days_of(made)] == [when.earliest for when in event.sessions(400)]


def test_exceptions_have_the_form_of_the_start() -> None:
    (timed,) = events_of(events={"repeats": WEEKLY})
    assert timed["exdate"].dts[0].dt == timed.decoded("dtstart") + timedelta(days=14)
    (whole,) = events_of(events={"repeats": MONTHLY | {"except": ["2025-02-10"]}})
    assert [each.dt for each in whole["exdate"].dts] == [date(2025, 2, 10)]
    assert whole["exdate"].params["VALUE"] == "DATE"


def test_a_series_without_an_end_has_no_until() -> None:
    (made,) = events_of(events={"repeats": MONTHLY})
    assert made["rrule"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=10,20"
    assert made["transp"] == "TRANSPARENT"


def test_a_session_with_hours_takes_up_its_hours_and_one_without_an_end_nothing_invented() -> None:
    (made,) = events_of(events={"repeats": WEEKLY})
    assert made.decoded("dtend") - made.decoded("dtstart") == timedelta(hours=3, minutes=30)
    assert "transp" not in made
    (made,) = events_of(events={"repeats": {key: WEEKLY[key] for key in WEEKLY if key != "end"}})
    assert "dtend" not in made


def test_the_venue_has_its_address_and_the_name_is_the_short_one() -> None:
    ward = make_ward(venues=[{"name": "Nhà văn hóa", "address": "thôn Một"}])
    (made,) = events_of(ward=ward, short="Tổng kết CCHC 2025", events={"when": "2025-12-01", "venue": "Nhà văn hóa"})
    assert made["location"] == "Nhà văn hóa (thôn Một)"
    assert made["summary"] == "Tổng kết CCHC 2025"


def test_an_event_of_an_ended_plan_says_so() -> None:
    (made,) = events_of(status="ended", events={"when": "2025-12-01"})
    assert str(made["summary"]).startswith("HẾT HIỆU LỰC: ")
    assert made["transp"] == "TRANSPARENT"
