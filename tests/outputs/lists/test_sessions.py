"""Several events and series in lists, on the calendar's pages, on the first page and in the feed."""

import re
from typing import Any

from niemyet.outputs.lists import calendar_page, home_page
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.entries import plan_entry
from tests.helpers.factory import make_context, make_plan, pages_of
from tests.helpers.golden import GOLDEN, check
from tests.helpers.several import LONG, MONTHLY, WEEKLY, several
from tests.outputs.data.test_feed import feed_of
from tests.outputs.lists.test_list_pages import pages


def calendar(context: Context) -> list[str]:
    return [page.content for page in pages_of(calendar_page.make(context))]


def series(repeats: dict[str, Any], **event: Any) -> Context:
    return make_context(make_plan(events={"repeats": repeats} | event))


def test_every_session_stands_on_its_day_and_an_endless_series_above_all_months() -> None:
    (content,) = calendar(make_context(several()))
    check(GOLDEN / "calendar" / "sessions-and-series.html", content)


def test_the_sixtieth_session_says_how_many_more_there_are() -> None:
    first, second = calendar(series(LONG))
    assert first.count('<li class="ny-event"') + second.count('<li class="ny-event"') == 60
    assert (first + second).count("và 44 buổi nữa") == 1
    assert "Ngày 30/07/2025" in first
    assert "04/08/2025" not in first


def test_a_calendar_of_endless_series_alone_names_no_month() -> None:
    (content,) = calendar(series(MONTHLY))
    assert "Định kỳ, chưa định ngày kết thúc" in content
    assert "Ngày 10, 20 hằng tháng" in content
    assert "ny-months" not in content
    assert "data-latest" not in content


def test_a_series_that_was_called_off_is_never_marked_as_coming() -> None:
    (content,) = calendar(series(WEEKLY, state="cancelled"))
    assert content.count("Hủy</span>") == 4
    assert "data-latest" not in content


def test_a_list_tells_three_events_by_their_names_and_counts_the_others() -> None:
    content = pages(make_context(several()))["ke-hoach/"].content
    assert "Thời gian tổ chức, Lễ phát động – ra quân: 7 giờ 30, ngày 05/07/2025" in content
    assert "Thời gian tổ chức, Tiếp công dân: Thứ Bảy hằng tuần" in content
    assert "và 1 hoạt động khác" in content
    assert "Tiêm chủng" not in content


def test_the_first_page_tells_a_series_once_from_its_first_to_its_last_day() -> None:
    (page,) = home_page.make(series(WEEKLY))
    assert page.content.count('<li class="ny-event" data-earliest="2025-07-05" data-latest="2025-08-02">') == 1


def test_a_series_that_goes_on_stays_on_the_first_page_beside_later_events() -> None:
    year = {"every": "week", "days": ["T7"], "from": "2025-01-01", "until": "2025-12-31"}
    meetings = [make_plan(f"p-{day}", events={"when": f"2025-02-0{day}"}) for day in range(1, 8)]
    (page,) = home_page.make(make_context(make_plan("ca-nam", events={"repeats": year}), *meetings))
    days = re.findall('data-earliest="(.*?)"', page.content)
    assert days == ["2025-01-04", *(f"2025-02-0{day}" for day in range(3, 8))]


def test_an_entry_of_an_endless_series_has_no_days() -> None:
    plan = make_plan(events={"repeats": MONTHLY})
    (event,) = plan_entry(plan, make_context(plan), "").events
    assert (event.earliest, event.latest, event.is_open) == ("", "", False)


def test_the_feed_tells_every_time() -> None:
    summary = feed_of(several()).findtext(".//{http://www.w3.org/2005/Atom}summary") or ""
    assert "Thời gian (Tập huấn): tháng 7/2025 (dự kiến) – hoãn." in summary
    assert "Thời gian (Tiêm chủng): Ngày 10, 20 hằng tháng" in summary


def test_the_short_name_stands_in_lists_and_calendar() -> None:
    context = make_context(make_plan(short="Tổng kết CCHC 2025", events={"when": "2025-12-01"}))
    assert ">Tổng kết CCHC 2025</a>" in pages(context)["ke-hoach/"].content
    assert ">Tổng kết CCHC 2025</a>" in calendar(context)[0]
