"""What the first load of a page costs: requests, and bytes as a host that compresses sends them."""

import pytest
from benchmarks.search.server import Sent
from benchmarks.weight import PAGE, Budget, Load, loads

from tests.helpers.browser import Browser
from tests.helpers.project import Project


@pytest.fixture(scope="module")
def found(real: Project, browser: Browser) -> dict[str, Load]:
    return {load.kind: load for load in loads(real.site, browser.running)}


def test_the_budget_is_the_promised_one() -> None:
    assert Budget(6, 60_000) == PAGE


@pytest.mark.parametrize("kind", ["home", "list", "calendar", "plan", "printable"])
def test_the_first_load_keeps_to_its_budget(found: dict[str, Load], kind: str) -> None:
    load = found[kind]
    assert load.fits, f"{kind}: {len(load.sent)} requests, {load.gzipped} bytes: {load.sent}"
    assert any(each.path.endswith("icon.svg") for each in load.sent)
    assert len({each.path for each in load.sent}) == len(load.sent), "something is loaded twice"


def test_nothing_of_the_search_is_loaded_before_a_question(found: dict[str, Load]) -> None:
    assert not [each.path for load in found.values() for each in load.sent if each.path.startswith("tim-kiem/")]


def test_a_load_over_its_budget_is_told() -> None:
    heavy = Load("plan", "", (Sent("a", 9, 9),), Budget(1, 8))
    many = Load("plan", "", (Sent("a", 1, 1), Sent("b", 1, 1)), Budget(1, 8))
    assert not heavy.fits
    assert not many.fits
