import pytest

from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.lists import list_pages
from niemyet.outputs.lists.paging import leaves
from niemyet.outputs.parts.context import Context
from tests.helpers.factory import make_context, make_plan, make_ward, pages_of
from tests.helpers.golden import GOLDEN, check

LISTS = GOLDEN / "lists"


def pages(context: Context) -> dict[str, Page]:
    made = pages_of(list_pages.make(context))
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


def two_wards() -> Context:
    other = make_ward(id="dai-son", name="Đại Sơn", kind="phường")
    return make_context(
        make_plan("mot"),
        make_plan("hai", status="draft", number=None, issued=None, topic="chuyen-doi-so", events=None),
        make_plan(
            "ba",
            ward=other,
            status="unconfirmed",
            number=None,
            issued="2025-09",
            source={"kind": "digest"},
            events={"when": "2025-10-W2", "tentative": "true", "state": "postponed"},
        ),
        make_plan("bon", ward=other, status="withdrawn", reason="Sai thẩm quyền", number=None, issued=None,
                  symbol=None, review=["number", "symbol", "issued"], topic=None),
    )  # fmt: skip


def many(count: int) -> Context:
    return make_context(*(make_plan(f"ke-hoach-{number:03d}") for number in range(count)))


def no_plans(*wards: str) -> Context:
    context = make_context()
    catalogue = context.catalogue
    named = {ward: make_ward(id=ward, name=ward.title()) for ward in wards}
    return Context(type(catalogue)((), named, catalogue.topics, catalogue.settings), context.templates)


def test_all_plans_of_several_wards() -> None:
    check(LISTS / "all.html", pages(two_wards())["ke-hoach/"].content)


def test_one_ward_and_its_years() -> None:
    check(LISTS / "ward.html", pages(two_wards())["ke-hoach/dai-son/"].content)


def test_topics_with_their_numbers_of_plans() -> None:
    check(LISTS / "topics.html", pages(two_wards())["linh-vuc/"].content)


def test_every_list_has_its_address() -> None:
    assert sorted(pages(two_wards())) == [
        "ke-hoach/",
        "ke-hoach/dai-son/",
        "ke-hoach/dai-son/2025/",
        "ke-hoach/suoi-mo/",
        "ke-hoach/suoi-mo/2025/",
        "linh-vuc/",
        "linh-vuc/cai-cach-hanh-chinh/",
        "linh-vuc/chuyen-doi-so/",
    ]


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (50, [50]), (51, [50, 1]), (101, [50, 50, 1])])
def test_a_list_is_cut_at_fifty(count: int, sizes: list[int]) -> None:
    assert [len(leaf.items) for leaf in leaves("ke-hoach/", range(count))] == sizes


def test_fifty_plans_stand_on_one_page() -> None:
    assert "ke-hoach/trang/2/" not in pages(many(50))


def test_the_fifty_first_plan_opens_a_second_page() -> None:
    made = pages(many(51))
    second = made["ke-hoach/trang/2/"]
    assert second.head == '<link rel="prev" href="../../../ke-hoach/">'
    assert made["ke-hoach/"].head == '<link rel="next" href="../ke-hoach/trang/2/">'
    assert 'start="51"' in second.content
    assert 'href="../../../ke-hoach/suoi-mo/2025/ke-hoach-050/"' in second.content
    check(LISTS / "second-page.html", second.content)


def test_a_middle_page_knows_both_neighbours() -> None:
    middle = pages(many(101))["ke-hoach/suoi-mo/2025/trang/2/"]
    assert middle.title == "Kế hoạch của xã Suối Mơ, năm 2025, trang 2"
    assert 'rel="prev"' in middle.head
    assert 'rel="next"' in middle.head


def test_many_pages_are_offered_with_gaps() -> None:
    shown = [leaf.numbers for leaf in leaves("x/", range(20), per_page=1)]
    assert shown[0] == (1, 2, 3, 0, 20)
    assert shown[9] == (1, 0, 8, 9, 10, 11, 12, 0, 20)


def test_the_list_of_a_one_ward_site_is_that_wards() -> None:
    made = pages(make_context(make_plan()))
    assert made["ke-hoach/"].title == "Tất cả kế hoạch của xã Suối Mơ"
    assert made["ke-hoach/suoi-mo/"].title == "Kế hoạch của xã Suối Mơ"
    assert "Theo năm" in made["ke-hoach/"].content
    assert "Theo xã, phường" not in made["ke-hoach/"].content
    assert "· Xã Suối Mơ" not in made["ke-hoach/"].content


def test_without_plans_a_sentence_says_so() -> None:
    made = pages(no_plans("mot", "hai"))
    assert "Chưa có kế hoạch nào trong danh sách này." in made["ke-hoach/"].content
    assert "<ol class" not in made["ke-hoach/hai/"].content
    assert "Chưa có kế hoạch nào" in made["linh-vuc/chuyen-doi-so/"].content


def test_drafts_and_withdrawn_plans_are_listed_as_such() -> None:
    content = pages(two_wards())["ke-hoach/"].content
    assert '<span class="ny-status ny-status--draft">Dự thảo</span>' in content
    assert '<span class="ny-status ny-status--withdrawn">Đã thu hồi</span>' in content


def test_titles_cannot_bring_markup() -> None:
    content = pages(make_context(make_plan(title="<b>&\"'")))["ke-hoach/"].content
    assert "&lt;b&gt;&amp;&#34;&#39;" in content


def test_wards_and_topics_stand_in_dictionary_order() -> None:
    names = ("Đông Hải", "Dương Kinh", "Ân Thi", "An Biên")
    plans: list[Plan] = [make_plan(ward=make_ward(id=f"w-{n}", name=name)) for n, name in enumerate(names)]
    content = pages(make_context(*plans))["ke-hoach/"].content
    places = [content.index(f"Xã {name}</a>") for name in ("An Biên", "Ân Thi", "Dương Kinh", "Đông Hải")]
    assert places == sorted(places)
