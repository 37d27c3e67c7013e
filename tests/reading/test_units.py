"""Which bodies a sentence begins with."""

import pytest

from niemyet.language.alphabet import match_start
from niemyet.reading.meaning.openings import (
    AGENDA,
    AGENDA_FIRST,
    ATTENDEES,
    CLOSING,
    COLLECTIVE,
    ORDERS,
    SPEAKER_TASKS,
    beginning,
)
from niemyet.reading.meaning.units import UnitNames, unit_names
from tests.helpers.factory import make_ward

NAMES = UnitNames(make_ward())


def names(text: str) -> list[str]:
    return [found.name for found in NAMES.leading(text)[0]]


def test_bodies_are_read_in_order_up_to_what_follows_them() -> None:
    found, rest = NAMES.leading("Giao Phòng Văn hóa - Xã hội, Văn phòng HĐND và UBND xã chủ trì.")
    assert [each.unit for each in found] == ["phong-van-hoa-xa-hoi", "van-phong"]
    assert rest == " chủ trì."


def test_a_body_named_again_and_again_is_named_once() -> None:
    assert names("Văn hóa - Xã hội, " * 800 + "chủ trì") == ["Văn hóa - Xã hội"]


def test_a_name_in_the_old_spelling_or_in_capitals_is_the_same_body() -> None:
    assert names("PHÒNG VĂN HOÁ – XÃ HỘI chủ trì") == ["PHÒNG VĂN HOÁ – XÃ HỘI"]


def test_an_order_glued_to_what_follows_is_no_order() -> None:
    assert NAMES.leading("Giao_việc") == ((), "Giao_việc")


def test_a_text_that_begins_otherwise_names_nobody() -> None:
    for text in ("", "(Phòng Văn hóa - Xã hội)", "Phòng họp", "123", "Phòng Văn hóa"):
        assert names(text) == []


def test_the_names_of_a_ward_are_made_once() -> None:
    assert unit_names(make_ward()) is unit_names(make_ward())
    assert unit_names(make_ward()) is not unit_names(make_ward(units=[]))


@pytest.mark.parametrize("words", [CLOSING[:2], COLLECTIVE, ORDERS, SPEAKER_TASKS, ATTENDEES, AGENDA_FIRST, AGENDA])
def test_what_begins_with_words_is_seen_as_by_its_match_key(words: tuple[str, ...]) -> None:
    begins = beginning(*words)
    for word in (*words, "ủy ban", "giaocho"):
        for text in (
            word,
            word.upper(),
            f"**_{word} x",
            word.replace(" ", " - "),
            word.replace(" ", " & "),
            f"& {word}",
        ):
            assert bool(begins.match(text)) == match_start(text).startswith(words), text
