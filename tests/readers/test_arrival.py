"""Who comes to a plan from a search finds the words of the question marked there, and can take the marks away."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.browser import DESK, Browser, serve
from tests.helpers.project import Project
from tests.helpers.reader import PLAN, POLICY, reading

BAR = ".ny-marked"
STRUCTURE = """() => [...document.querySelectorAll('article *:not(mark):not(.ny-marked):not(.ny-marked *)')]
  .map(element => [element.tagName, element.id, element.className].join(' '))"""
TEXT = "() => document.querySelector('.ny-plan-text').textContent"


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


@contextmanager
def arrived(browser: Browser, site: str, question: str, anchor: str = "") -> Iterator[Page]:
    with reading(browser, site, DESK, "light") as reader:
        reader.open(f"{PLAN}?tu={quote(question)}{anchor}")
        reader.tab.wait_for_load_state("networkidle")
        yield reader.tab


def marks(page: Page) -> set[str]:
    return {text.lower() for text in page.locator(".ny-body mark").all_inner_texts()}


def test_without_a_question_nothing_is_loaded_and_nothing_marked(browser: Browser, site: str) -> None:
    asked: list[str] = []
    with reading(browser, site, DESK, "light") as reader:
        reader.tab.on("request", lambda request: asked.append(request.url))
        reader.open(PLAN)
        reader.tab.wait_for_load_state("networkidle")
        assert reader.tab.locator(f"mark, {BAR}").count() == 0
    assert not [url for url in asked if "arrival" in url or "sought" in url or "tim-kiem" in url]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("cai cach", {"cải cách"}),
        ("CẢI CÁCH", {"cải cách"}),
        ("cải cách", {"cải cách"}),
        ("cchc", {"cải cách hành chính", "hành chính"}),
        ("quy 3", {"quý iii"}),
    ],
)
def test_words_are_marked_however_they_were_typed(browser: Browser, site: str, question: str, words: set[str]) -> None:
    with arrived(browser, site, question) as page:
        assert marks(page) == words
        expect(page.locator(BAR)).to_have_text(f"Đã đánh dấu “{question}” · Bỏ đánh dấu")


def test_neighbours_come_before_lone_words(browser: Browser, site: str) -> None:
    with arrived(browser, site, "kien an cai cach") as page:
        assert marks(page) == {"kiến an", "cải cách"}  # not the "an" of "công an" and "an toàn"


def test_small_parts_stand_back_where_the_whole_is_there(browser: Browser, site: str) -> None:
    with arrived(browser, site, "so ket cong tac cai cach hanh chinh") as page:
        assert "sơ kết công tác cải cách hành chính" in marks(page)
        assert marks(page).isdisjoint({"công tác", "cải cách", "sơ kết"})


def test_marks_leave_text_structure_and_anchors_as_they_were(browser: Browser, site: str) -> None:
    with reading(browser, site, DESK, "light") as reader:
        reader.open(PLAN)
        structure, text = reader.tab.evaluate(STRUCTURE), reader.tab.evaluate(TEXT)
        anchor = reader.tab.locator(".ny-body [id]").last.get_attribute("id")
    with arrived(browser, site, "hoi nghi cai cach hanh chinh", f"#{anchor}") as page:
        assert page.locator(".ny-body mark").count() > 3
        assert page.evaluate(STRUCTURE) == structure
        assert page.evaluate(TEXT) == text
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
        expect(page.locator("link[rel=canonical]")).to_have_attribute("href", f"https://kehoach.example/{PLAN}")


def test_the_marks_can_be_taken_away(browser: Browser, site: str) -> None:
    with arrived(browser, site, "cai cach", "#ny-phan-cong") as page:
        steps = page.evaluate("history.length")
        page.get_by_role("button", name="Bỏ đánh dấu").press("Enter")
        expect(page.locator("mark")).to_have_count(0)
        expect(page.locator(BAR)).to_have_text("Đã bỏ đánh dấu.")
        expect(page.locator(BAR)).to_be_focused()
        expect(page).to_have_url(f"{site}{PLAN}#ny-phan-cong")
        assert page.evaluate("history.length") == steps


def test_marks_are_not_printed(browser: Browser, site: str) -> None:
    with arrived(browser, site, "cai cach") as page:
        page.emulate_media(media="print")
        expect(page.locator(BAR)).to_be_hidden()
        behind = "marks => [...new Set(marks.map(mark => getComputedStyle(mark).backgroundColor))]"
        assert page.locator("mark").evaluate_all(behind) == ["rgba(0, 0, 0, 0)"]


def test_forced_colours_keep_the_marks_apart(browser: Browser, site: str) -> None:
    with arrived(browser, site, "cai cach") as page:
        page.emulate_media(forced_colors="active")
        colours = "element => getComputedStyle(element).backgroundColor"
        assert page.locator("mark").first.evaluate(colours) != page.locator("body").evaluate(colours)


@pytest.mark.parametrize(
    "question",
    [
        "<img src=x onerror=alert(1)><script>alert(2)</script>",
        "(((.*)+)+)[[\\",
        "😀👩‍👩‍👧‍👦",
        "\x01\x02\u202e\u200b",
        "/..--",
        " ",
        "khong co tu nay xyzxyz " * 400,
    ],
)
def test_odd_questions_inject_nothing(browser: Browser, site: str, question: str) -> None:
    with arrived(browser, site, question) as page:
        assert page.locator("article img, article script, article style").count() == 0
        expect(page.locator("h1")).to_be_visible()


def test_a_question_that_the_text_does_not_answer_marks_nothing(browser: Browser, site: str) -> None:
    with arrived(browser, site, "xyzxyz") as page:
        assert page.locator(f"mark, {BAR}").count() == 0
