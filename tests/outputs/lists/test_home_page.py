from niemyet.model.output import Page
from niemyet.outputs.lists import home_page
from niemyet.outputs.parts.context import Context
from tests.helpers.factory import make_context, make_plan, make_ward
from tests.helpers.golden import GOLDEN, check


def home(context: Context) -> Page:
    (page,) = home_page.make(context)
    return page


def test_home_of_several_wards() -> None:
    other = make_ward(id="dai-son", name="Đại Sơn", kind="phường")
    page = home(make_context(make_plan("mot"), make_plan("hai", ward=other, source={"kind": "digest"})))
    assert page.address == ""
    check(GOLDEN / "home" / "several-wards.html", page.content)


def test_home_of_one_ward() -> None:
    page = home(make_context(make_plan()))
    assert "Theo xã, phường" not in page.content
    check(GOLDEN / "home" / "one-ward.html", page.content)


def test_home_without_plans_says_so_and_can_be_searched() -> None:
    context = make_context()
    catalogue = context.catalogue
    empty = type(catalogue)((), catalogue.wards, catalogue.topics, catalogue.settings)
    content = home(Context(empty, context.templates)).content
    assert "Chưa có kế hoạch nào được đăng." in content
    assert 'action="tim-kiem/"' in content
    assert "<ol" not in content


def test_search_works_without_script() -> None:
    content = home(make_context()).content
    assert '<form class="ny-home__search" method="get" action="tim-kiem/" role="search"' in content
    assert 'name="q" type="search"' in content


def test_only_the_newest_plans_and_the_latest_events_are_shown() -> None:
    plans = [
        make_plan(f"p-{day:02d}", issued=f"2025-11-{day:02d}", events={"when": f"2025-12-{day:02d}"})
        for day in range(1, 11)
    ]
    content = home(make_context(*plans)).content
    assert content.count('<li class="ny-plan">') == 6
    assert content.count('<li class="ny-event"') == 6
    assert content.index("p-10/") < content.index("p-05/")
    assert content.index('data-latest="2025-12-05"') < content.index('data-latest="2025-12-10"')
    assert "Xem tất cả 10 kế hoạch" in content


def test_drafts_are_among_the_newest_but_not_among_the_events() -> None:
    content = home(make_context(make_plan(status="draft"))).content
    assert "Dự thảo" in content
    assert "ny-event" not in content
