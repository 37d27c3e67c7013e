"""What newcomers read first is true: the places, commands and code that README and its neighbours name are there."""

import re

import pytest

from niemyet import outputs
from niemyet.outputs.data import calendar_ics
from niemyet.outputs.lists import home_page
from niemyet.outputs.plan import calendar_file
from tests.helpers.factory import ROOT

PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "benchmarks/README.md", "deploy/README.md")
FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir()}


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def examples(text: str) -> list[tuple[str, str]]:
    """Each block of Python, with the file that is named last before it."""
    blocks = re.finditer(r"^```python\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [(re.findall(r"`([\w/]+\.py)`", text[: block.start()])[-1], block[1]) for block in blocks]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_to_a_file(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", text_of(page))
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("page", PAGES[:3])
def test_every_place_it_names_is_there(page: str) -> None:
    named = [name for name in re.findall(r"`([\w.-]+/[\w./-]*)`", text_of(page)) if name.split("/")[0] in FOLDERS]
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES[:4])
def test_every_target_it_names_is_there(page: str) -> None:
    named = set(re.findall(r"`make ([a-z-]+)", text_of(page)))
    assert named
    assert named <= set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))


def test_every_example_is_the_code_of_the_file_that_is_named_above_it() -> None:
    found = examples(text_of("CONTRIBUTING.md"))
    assert len(found) == 4
    assert [file for file, code in found if code not in text_of(file)] == []


def test_the_examples_of_outputs_stand_in_the_tables_that_are_named() -> None:
    tables = re.findall(r"\(table `(\w+)`\)", text_of("CONTRIBUTING.md"))
    assert tables == ["OF_A_PLAN", "PAGES", "OVER_ALL_PLANS"]
    assert calendar_file.make in outputs.OF_A_PLAN
    assert home_page.make in outputs.PAGES
    assert calendar_ics.OUTPUT in outputs.OVER_ALL_PLANS
