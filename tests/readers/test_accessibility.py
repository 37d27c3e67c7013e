"""Axe finds nothing (WCAG 2.2 A and AA, and its best practices) in any state of any kind of page, in any look."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page

from tests.helpers import axe
from tests.helpers.browser import Browser, resize, serve
from tests.helpers.project import Project
from tests.helpers.states import STATES, State

# A page of these names has been forgotten if no state shows its kind.
KINDS = {"home", "all plans", "plan", "printable page", "search", "calendar", "rule", "not found"}


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest) -> Iterator[Callable[[str], str]]:
    """The address of a built site by its fixture's name, served from the first question on."""
    with ExitStack() as servers:
        addresses: dict[str, str] = {}

        def address(name: str) -> str:
            if name not in addresses:
                project: Project = request.getfixturevalue(name)
                addresses[name] = servers.enter_context(serve(project.site))
            return addresses[name]

        yield address


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    with browser.tab(still=True) as page:
        yield page


def opened(tab: Page, site: Callable[[str], str], state: State) -> Page:
    """The tab in a state, in the first of its sizes."""
    resize(tab, state.sizes[0])
    tab.emulate_media(color_scheme="light")
    tab.goto(site(state.site) + state.address)
    state.act(tab)
    return tab


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_axe_finds_nothing(tab: Page, site: Callable[[str], str], state: State) -> None:
    assert list(axe.faults(opened(tab, site, state), state.sizes)) == []
    tab.unroute_all()


def test_every_kind_of_page_is_looked_at() -> None:
    assert {state.name for state in STATES} >= KINDS


def test_axe_sees_faults(tab: Page, site: Callable[[str], str]) -> None:
    opened(tab, site, STATES[0])
    tab.evaluate("document.documentElement.removeAttribute('lang')")
    assert any("html-has-lang" in fault for fault in axe.faults(tab))
