"""Numbers, dates and periods in a folded text: one case file that Python and the search page's script both hold to."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from niemyet.language.alphabet import fold
from niemyet.search.words import marks
from niemyet.search.words.marks import Mark, find_marks, name_of
from tests.helpers.factory import make_context
from tests.helpers.golden import GOLDEN
from tests.helpers.search_script import script

CASES: list[dict[str, Any]] = json.loads((GOLDEN / "searching/marks.json").read_text(encoding="utf-8"))


def found(text: str) -> list[list[str]]:
    return [[mark.kind, name_of(mark)] for mark in find_marks(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "nothing")
def test_the_marks_of_a_text(case: dict[str, Any]) -> None:
    assert fold(case["text"]) == case["text"]
    assert found(case["text"]) == case["marks"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"] or "nothing")
def test_what_stands_around_a_mark_does_not_count(case: dict[str, Any]) -> None:
    before, after = (
        "nang cao nhan thuc trach nhiem cua can bo cong chuc ",
        " tren dia ban toan phuong theo dung tien do",
    )
    assert found(f"{before}{case['text']}{after}. {before}") == case["marks"]


def test_the_script_finds_the_same_with_the_published_patterns(reader: Page, search: str) -> None:
    taken = script(reader, search, "search/numbers.js", "taken", make_context())
    read = {case["text"]: [[mark["kind"], mark["name"]] for mark in taken(case["text"])["marks"]] for case in CASES}
    assert read == {case["text"]: case["marks"] for case in CASES}


@pytest.mark.parametrize("place", range(len(marks.PATTERNS)))
def test_every_pattern_is_needed_by_a_case(monkeypatch: pytest.MonkeyPatch, place: int) -> None:
    patterns = marks._COMPILED
    monkeypatch.setattr(marks, "_COMPILED", patterns[:place] + patterns[place + 1 :])
    assert any(found(case["text"]) != case["marks"] for case in CASES)


def test_a_number_is_one_word_however_it_is_written() -> None:
    numbers = (
        "16/kh-ubnd",
        "16 / kh-ubnd",
        "so 16/kh-ubnd",
        "016/kh-ubnd",
        "16-kh-ubnd",
        "kh-ubnd 16",
        "kh ubnd so 16",
    )
    assert {name for text in numbers for _, name in found(text)} == {"16khubnd"}


def test_a_mark_without_a_year_has_a_name_without_one() -> None:
    assert name_of(Mark("quarter", {"quarter": "iii"})) == "q3"
    assert name_of(Mark("half", {"half": "cuoi"})) == "h2"
    assert name_of(Mark("month", {"month": "09"})) == "m9"


def test_published_patterns_use_only_what_both_languages_know() -> None:
    for _, pattern in marks.PATTERNS:
        assert "(?P" not in pattern
        assert "YEAR" not in pattern
        assert "MONTH" not in pattern
        assert "KINDS" not in pattern
