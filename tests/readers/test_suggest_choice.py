"""What a reader has chosen among the suggestions stays chosen, however late an answer comes.

Answers are held back by a stand-in for the module that finds them, and let go one by one: nothing here waits by the clock.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from niemyet.outputs.assets.addresses import address_of
from tests.helpers.browser import DESK, Browser, serve
from tests.helpers.project import Project
from tests.helpers.reader import POLICY, reading
from tests.readers.test_search_keyboard import ALL, BOX, OPTIONS

MODULE = address_of("search/suggestions.js")
# As the module that it stands for, but that every question waits until the test answers it.
HELD = """
const open = window.nyOpen = [];
export const makeSuggest = (site) => (typed) => new Promise((resolve) => open.push({
  typed, answer: (titles) => resolve(titles.map((title) => ({ title, facts: "", address: new URL(`?${title}`, site) }))),
}));
"""
ASKED = "typed => window.nyOpen?.some((one) => one.typed === typed)"
ANSWER = "([typed, titles]) => window.nyOpen.findLast((one) => one.typed === typed).answer(titles)"


@dataclass(frozen=True)
class Asking:
    """A reader at the search box of a page whose answers the test holds back."""

    page: Page
    site: str

    @property
    def options(self) -> Locator:
        return self.page.locator(OPTIONS)

    @property
    def chosen(self) -> Locator:
        return self.page.locator(f"{OPTIONS}[aria-selected=true]")

    def type(self, text: str) -> None:
        """Type on; gives back once the whole of it is asked for."""
        self.page.locator(BOX).press_sequentially(text)
        self.page.wait_for_function(ASKED, arg=self.page.locator(BOX).input_value())

    def answer(self, typed: str, titles: Sequence[str]) -> None:
        """Let the answer to a question go."""
        self.page.evaluate(ANSWER, [typed, list(titles)])

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture(scope="module")
def site(real: Project) -> Iterator[str]:
    with serve(real.site, POLICY) as address:
        yield address


@pytest.fixture
def asking(browser: Browser, site: str) -> Iterator[Asking]:
    """Two letters are typed, and three plans are suggested for them."""

    def stand_in(route: Route) -> None:
        route.fulfill(body=HELD, content_type="text/javascript")

    with reading(browser, site, DESK, "light") as reader:
        reader.tab.route(f"**/{MODULE}", stand_in)
        reader.open("")
        made = Asking(reader.tab, site)
        made.type("ke")
        made.answer("ke", ["Một", "Hai", "Ba"])
        expect(made.options).to_have_count(4)
        yield made


def test_an_answer_that_comes_late_leaves_the_chosen_plan_where_it_is(asking: Asking) -> None:
    asking.type(" ho")
    asking.press("ArrowDown", "ArrowDown")
    asking.answer("ke ho", ["Bốn", "Hai"])
    expect(asking.chosen).to_have_text("Hai")
    expect(asking.options).to_have_text(["Một", "Hai", "Ba", ALL.format("ke")])
    expect(asking.page.locator(BOX)).to_have_attribute("aria-activedescendant", asking.chosen.get_attribute("id") or "")
    asking.press("ArrowDown")
    expect(asking.chosen).to_have_text("Ba")
    asking.press("Enter")
    expect(asking.page).to_have_url(f"{asking.site}?Ba")


def test_back_in_the_text_the_answer_that_waited_is_shown(asking: Asking) -> None:
    asking.type(" ho")
    asking.press("ArrowDown")
    asking.answer("ke ho", ["Bốn"])
    expect(asking.chosen).to_have_text("Một")
    asking.press("Home")
    expect(asking.options).to_have_text(["Bốn", ALL.format("ke ho")])
    expect(asking.chosen).to_have_count(0)
    expect(asking.page.locator(".ny-header__search [role=status]")).to_have_text("1 gợi ý")
    asking.press("ArrowDown")
    expect(asking.chosen).to_have_text("Bốn")


@pytest.mark.parametrize("leave", [("Escape", "ArrowDown"), ("Tab", "Shift+Tab", "ArrowDown")], ids=["closed", "left"])
def test_an_answer_that_waited_is_forgotten_with_the_list(asking: Asking, leave: Sequence[str]) -> None:
    asking.type(" ho")
    asking.press("ArrowDown")
    asking.answer("ke ho", ["Bốn"])
    asking.press(*leave)
    asking.page.wait_for_function("() => window.nyOpen.filter((one) => one.typed === 'ke ho').length === 2")
    expect(asking.options).to_have_count(0)
    asking.answer("ke ho", ["Năm"])
    expect(asking.options).to_have_text(["Năm", ALL.format("ke ho")])


def test_an_answer_that_waited_is_forgotten_with_its_question(asking: Asking) -> None:
    asking.type(" ho")
    asking.press("ArrowDown")
    asking.answer("ke ho", ["Bốn"])
    asking.type("a")
    expect(asking.chosen).to_have_count(0)
    expect(asking.options.first).to_have_text("Một")
    asking.answer("ke hoa", ["Năm"])
    expect(asking.options.first).to_have_text("Năm")


@pytest.mark.parametrize(("key", "title"), [("ArrowDown", "Bốn"), ("ArrowUp", ALL.format("ke ho"))])
def test_an_arrow_key_that_must_wait_for_an_answer_chooses_in_it(asking: Asking, key: str, title: str) -> None:
    asking.type(" ho")
    asking.press("Escape", key)
    expect(asking.options).to_have_count(0)
    asking.answer("ke ho", ["Bốn", "Năm"])
    expect(asking.chosen).to_have_text(title)


def test_all_results_are_those_of_the_question_that_the_option_names(asking: Asking) -> None:
    asking.type(" ho")
    asking.press("ArrowUp")
    expect(asking.chosen).to_have_text(ALL.format("ke"))
    asking.press("Enter")
    expect(asking.page).to_have_url(f"{asking.site}tim-kiem/?q={quote_plus('ke')}")


def test_an_answer_to_an_older_question_is_not_shown(asking: Asking) -> None:
    asking.type(" ho")
    asking.type("a")
    asking.answer("ke hoa", ["Năm"])
    expect(asking.options.first).to_have_text("Năm")
    asking.answer("ke ho", ["Bốn"])
    asking.press("ArrowDown")
    expect(asking.chosen).to_have_text("Năm")
