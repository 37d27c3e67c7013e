import pytest

from niemyet.language.parse_when import parse_when
from niemyet.model.output import Page
from niemyet.outputs.lists import calendar_page
from niemyet.outputs.lists.calendar_page import period
from niemyet.outputs.parts.context import Context
from tests.helpers.factory import make_context, make_plan, make_ward, pages_of
from tests.helpers.golden import GOLDEN, check


def pages(context: Context) -> list[Page]:
    return pages_of(calendar_page.make(context))


def test_every_precision_under_its_own_heading() -> None:
    other = make_ward(id="dai-son", name="Đại Sơn", kind="phường")
    times = ("2025", "2025-H2", "2025-Q4", "2025-10", "2025-10-W2", "2025-10-14T08:00", "2025-10-30/2025-11-02", "2026")
    plans = [
        make_plan(f"p-{number}", events={"when": time, "venue": "Hội trường", "tentative": "true"})
        for number, time in enumerate(times)
    ]
    states = [
        make_plan(state, ward=other, events={"when": "2025-12-20", "state": state})
        for state in ("planned", "postponed", "cancelled", "held")
    ]
    (page,) = pages(make_context(*plans, *states))
    assert page.address == "lich/"
    check(GOLDEN / "calendar" / "every-precision.html", page.content)


@pytest.mark.parametrize(
    ("time", "month"),
    [
        ("2025-10-14T08:00", "2025-10"),
        ("2025-10-W2", "2025-10"),
        ("2025-10-30/2025-11-02", "2025-10"),
        ("2025-10/2025-12", "2025-10"),
        ("2025-Q4", "2025-Q4"),
        ("2025-H2", "2025-H2"),
        ("2026", "2026"),
        ("2025-Q4/2026", "2025-Q4"),
    ],
)
def test_an_event_stands_under_the_month_of_its_first_day(time: str, month: str) -> None:
    assert period(parse_when(time)) == parse_when(month)


def test_drafts_and_plans_without_a_time_are_not_in_the_calendar() -> None:
    (page,) = pages(make_context(make_plan("a", status="draft"), make_plan("b", events={"venue": "Hội trường"})))
    assert "Chưa có hội nghị hay hoạt động nào có thời gian." in page.content
    assert "ny-event" not in page.content


def test_the_event_of_a_withdrawn_plan_says_so_and_is_never_marked_as_coming() -> None:
    (page,) = pages(make_context(make_plan(status="withdrawn", reason="Sai thẩm quyền")))
    assert "Kế hoạch đã thu hồi" in page.content
    assert "data-latest" not in page.content


def test_the_latest_month_comes_first_and_days_follow_each_other() -> None:
    times = ("2025-10-14", "2025-10-03", "2025-12-01")
    plans = [make_plan(f"p-{number}", events={"when": time}) for number, time in enumerate(times)]
    (page,) = pages(make_context(*plans))
    places = [page.content.index(f"p-{number}/") for number in (2, 1, 0)]
    assert places == sorted(places)


def test_the_calendar_can_be_followed_by_a_calendar_program() -> None:
    (page,) = pages(make_context())
    assert 'href="../lich.ics" type="text/calendar">Theo dõi bằng ứng dụng lịch</a>' in page.content


def test_a_long_calendar_has_pages() -> None:
    plans = [make_plan(f"p-{number:02d}", events={"when": "2025-12"}) for number in range(51)]
    first, second = pages(make_context(*plans))
    assert second.address == "lich/trang/2/"
    assert 'rel="next"' in first.head
    assert 'rel="prev"' in second.head
    assert "Tháng 12/2025" in second.content
