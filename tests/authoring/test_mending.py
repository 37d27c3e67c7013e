"""What messages have ready is written by position: no other byte changes, and no edit is made twice or by half."""

import pytest

from niemyet.authoring.mending import mended
from niemyet.model.problem import Position, Replacement

AT = Position


def test_no_other_byte_changes() -> None:
    data = "\ufeff---\r\ntitle:  Kế hoạch  \r\nstatus:issued\r\n---\r\nLời văn  \r\n".encode()
    done = mended(data, [(Replacement(AT(3, 1), "status:issued", "status: issued"),)])
    assert done == data.replace(b"status:issued", b"status: issued")


def test_lines_end_as_in_the_file() -> None:
    done = mended(b"a: 1\r\nb: 2\r\n", [(Replacement(AT(2, 1), "b: 2\n", "b:\n  c: 2\n"),)])
    assert done == b"a: 1\r\nb:\r\n  c: 2\r\n"


def test_letters_are_counted_composed() -> None:
    loose = "Ke\u0302\u0301 hoa\u0323ch so"
    done = mended(loose.encode(), [(Replacement(AT(1, 10), "so", "số"),)])
    assert done == (loose[:-2] + "số").encode()


def test_a_byte_order_mark_is_no_column() -> None:
    done = mended("\ufefftitle: x".encode(), [(Replacement(AT(1, 1), "", "---\n"),)])
    assert done == "\ufeff---\ntitle: x".encode()


def test_edits_that_meet_wait_and_those_apart_are_made_at_once() -> None:
    first, second = (Replacement(AT(1, 1), "ab", "x"),), (Replacement(AT(1, 2), "b", "y"),)
    apart = (Replacement(AT(1, 4), "d", "z"),)
    assert mended(b"abcd", [first, second, apart]) == b"xcz"


@pytest.mark.parametrize(
    "other",
    [Replacement(AT(1, 1), "nicht", "x"), Replacement(AT(9, 1), "a", "x"), Replacement(AT(1, 40), "", "x")],
)
def test_an_edit_whose_words_are_not_there_is_left_out_whole(other: Replacement) -> None:
    assert mended(b"abc\n", [(Replacement(AT(1, 1), "a", "y"), other)]) == b"abc\n"


def test_a_line_may_be_added_behind_the_last() -> None:
    assert mended(b"a\n", [(Replacement(AT(2, 1), "", "b\n"),)]) == b"a\nb\n"
