"""No question and no text keeps the page busy: what is looked through is bounded, and each pair of words is met a few times."""

from benchmarks.search import hostile
from playwright.sync_api import Page

from tests.helpers.browser import Browser
from tests.helpers.search_script import few, script


def test_every_hostile_piece_is_answered(browser: Browser) -> None:
    with browser.tab() as page:
        assert page.context.browser is not None
        pairs = [(piece, piece) for piece in hostile.PIECES]
        assert len(hostile.measure(page.context.browser, pairs, text=2_000)) == len(pairs)


def test_the_benchmark_has_a_thousand_pairs_the_same_each_time() -> None:
    assert len(set(hostile.pairs())) == hostile.PAIRS == 1_000
    assert hostile.pairs() == hostile.pairs()


def test_a_long_question_and_a_long_text_are_looked_through_up_to_a_bound(reader: Page, search: str) -> None:
    sought = script(reader, search, "search/hits.js", "soughtIn", few())("a " * 100)
    assert len(sought["asked"]) == 40
    hits = script(reader, search, "search/hits.js", "hitsOf")(["a"] * 90_000, sought)
    assert len(hits) == 20_000
    one = script(reader, search, "search/hits.js", "hitsOf")(["a,a," * 50_000], sought)
    assert [hit["location"] for hit in one] == [0]


def test_a_run_counts_whole_although_it_is_followed_from_its_first_word_alone(reader: Page, search: str) -> None:
    shared = script(reader, search, "search/phrases.js", "sharedRun")
    assert shared(["x", "a", "b", "a", "b", "c"], ["a", "b", "c"]) == 3
    assert shared(["b", "c"], ["a", "b", "c"]) == 2
    assert shared(["a"] * 90_000, ["a"] * 100) == 40
    assert shared([], ["a"]) == 0


def test_a_word_without_end_is_marked_as_it_is(reader: Page, search: str) -> None:
    word = "a" + "-" * 180_000 + "a"
    pieces = script(reader, search, "search/excerpt.js", "pieces")([word], [{"location": 0, "weight": 1}], 0, 1)
    assert pieces == [{"text": word, "marked": True}]


def test_headings_by_the_thousand_are_met_once(reader: Page, search: str) -> None:
    anchors = [{"id": f"m{number}", "text": "Mục", "location": number * 10} for number in range(9_000)]
    hits = [{"location": place, "weight": 1} for place in range(90_000)]
    best = script(reader, search, "search/excerpt.js", "bestSections")(
        anchors, [*hits, {"location": 15, "weight": 5}], 3
    )
    assert [each["id"] for each in best] == ["m0", "m1", "m2"]
