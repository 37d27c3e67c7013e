"""A plan with several events, and with events that come again: its page, its sheet, what is said of it elsewhere."""

from typing import Any

import pytest

from niemyet.outputs.plan.record import record
from niemyet.outputs.print.marks import marks
from niemyet.outputs.search import records
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.several import LONG, MONTHLY, WEEKLY, several
from tests.outputs.plan.test_page import check_golden, linked_data, page_of, seen


def one(**event: Any) -> dict[str, Any]:
    return {"name": "Tiếp công dân", **event}


def test_each_event_has_its_time_place_and_state_on_the_card() -> None:
    check_golden("several-events", page_of(several()))


def test_what_became_of_one_of_several_is_said_by_its_name() -> None:
    plan = several()
    assert "“Tập huấn” đã hoãn." in seen(plan).text
    assert marks(plan, make_context(plan).catalogue).sentences == ("“Tập huấn” đã hoãn.",)


def test_an_event_without_name_and_time_is_spoken_of_in_general() -> None:
    plan = several(events=[{"id": "a", "state": "cancelled"}, {"id": "b", "when": "2025-12"}])
    assert "Sự kiện nêu trong văn bản đã hủy." in seen(plan).text
    assert marks(plan, make_context(plan).catalogue).sentences == ("Hội nghị, sự kiện nêu trong kế hoạch này đã hủy.",)


def test_a_series_is_told_in_words_and_day_by_day() -> None:
    text = seen(make_plan(events=one(repeats=WEEKLY))).text
    assert "Thứ Bảy hằng tuần, buổi sáng, từ 7 giờ 30 đến 11 giờ 00" in text
    assert "4 buổi Từ 7 giờ 30 đến 11 giờ 00, ngày 05/07/2025" in text
    assert "ngày 26/07/2025 Từ 7 giờ 30" in text
    assert "11 giờ 00, ngày 19/07/2025" not in text


def test_sixty_sessions_are_told_and_the_others_counted() -> None:
    text = seen(make_plan(events=one(repeats=LONG))).text
    assert "104 buổi Ngày 06/01/2025" in text
    assert "Ngày 30/07/2025 và 44 buổi nữa" in text
    assert "Ngày 04/08/2025" not in text


def test_a_series_without_an_end_is_told_in_words_alone() -> None:
    text = seen(make_plan(events=one(repeats=MONTHLY))).text
    assert "Ngày 10, 20 hằng tháng, cả ngày, từ ngày 01/01/2025" in text
    assert "buổi nữa" not in text
    assert "Ngày 10/01/2025" not in text


def test_a_venue_has_its_address_where_the_ward_gives_one() -> None:
    ward = make_ward(venues=[{"name": "Nhà văn hóa", "address": "thôn Một"}, "Hội trường"])
    text = seen(make_plan(ward=ward, events={"venue": "Nhà văn hóa"})).text
    assert "Nhà văn hóa (thôn Một)" in text
    assert "Địa điểm Hội trường" in seen(make_plan(ward=ward, events={"venue": "Hội trường"})).text


def test_schema_org_is_told_each_event_and_the_rhythm_of_a_series() -> None:
    events = linked_data(page_of(several()))["about"]
    assert [event["name"] for event in events] == ["Lễ phát động – ra quân", "Tập huấn", "Tiếp công dân", "Tiêm chủng"]
    assert events[0]["startDate"] == "2025-07-05T07:30:00+07:00"
    assert events[1]["eventStatus"] == "https://schema.org/EventPostponed"
    assert events[2]["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "startDate": "2025-07-01",
        "endDate": "2025-08-02",
        "startTime": "07:30",
        "endTime": "11:00",
        "exceptDate": ["2025-07-19"],
        "scheduleTimezone": "Asia/Ho_Chi_Minh",
    }
    assert "endDate" not in events[3]["eventSchedule"]


@pytest.mark.parametrize(
    ("every", "step", "days", "frequency"),
    [("week", "2", ["T2"], "P2W"), ("month", "1", ["1"], "P1M"), ("quarter", "1", ["5"], "P3M")],
)
def test_rhythms_are_told_as_durations(every: str, step: str, days: list[str], frequency: str) -> None:
    repeats = {"every": every, "step": step, "days": days, "from": "2025-01-01", "open": "true"}
    event = linked_data(page_of(make_plan(events=one(repeats=repeats))))["about"]
    assert event["eventSchedule"]["repeatFrequency"] == frequency


def test_as_data_a_series_begins_with_its_first_day_by_the_rule_even_an_excepted_one() -> None:
    plan = make_plan(events=one(repeats=WEEKLY | {"except": ["2025-07-05"]}))
    (event,) = record(plan, make_context(plan))["events"]
    assert event["dtstart"] == "2025-07-05T07:30"
    assert event["sessions"][0] == "2025-07-12T07:30/2025-07-12T11:00"
    assert event["rrule"] == "FREQ=WEEKLY;BYDAY=SA;UNTIL=20250802T165959Z"


def test_as_data_an_open_series_has_its_rule_and_no_days() -> None:
    plan = make_plan(events=one(repeats=MONTHLY))
    (event,) = record(plan, make_context(plan))["events"]
    assert (event["dtstart"], event["rrule"]) == ("2025-01-10", "FREQ=MONTHLY;BYMONTHDAY=10,20")
    assert "sessions" not in event


def test_the_description_tells_every_time_and_place() -> None:
    description = page_of(several()).description
    assert "Thời gian (Tập huấn): tháng 7/2025 (dự kiến) – hoãn." in description
    assert "Thời gian (Tiếp công dân): Thứ Bảy hằng tuần, " in description
    assert description.endswith("Địa điểm: Hội trường Ủy ban nhân dân xã.")


def test_search_knows_every_event_and_shows_the_first() -> None:
    plan = several()
    (artifact,) = records.make(plan, make_context(plan))
    staged = artifact.content.decode().replace("d\u0335", "đ").replace("D\u0335", "Đ")
    for words in ("Lễ phát động – ra quân", "Tập huấn", "Tiếp công dân", "Ngày 10, 20 hằng tháng", "Mọi người dân"):
        assert words in staged
    assert "Thời gian tổ chức: 7 giờ 30, ngày 05/07/2025 và 3 hoạt động khác" in staged
