"""Cache keys: equal for the same parts alone, and able to say which part has changed."""

import pytest

from niemyet.base.cache_key import changed_parts, key_of, why

PARTS = {"nội dung": "a", "xã, phường": "b", "ngày sửa = git": "c\nd"}
KEY = key_of(PARTS)


def test_the_same_parts_give_the_same_key() -> None:
    assert key_of(dict(PARTS)) == KEY
    assert changed_parts(KEY, KEY) == []


@pytest.mark.parametrize("name", PARTS)
def test_another_part_gives_another_key_and_is_named(name: str) -> None:
    other = key_of(PARTS | {name: "x"})
    assert other != KEY
    assert changed_parts(KEY, other) == [name]
    assert why(KEY, other) == f"đã khác: {name}"


def test_where_a_part_ends_makes_a_difference() -> None:
    assert len({key_of({"a": "bc"}), key_of({"ab": "c"}), key_of({"a": "b", "c": ""}), key_of({"": "abc"})}) == 4


def test_a_part_that_is_new_or_gone_is_named() -> None:
    assert changed_parts(KEY, key_of(PARTS | {"mới": ""})) == ["mới"]
    assert changed_parts(key_of(PARTS | {"cũ": ""}), KEY) == ["cũ"]


def test_equal_check_sums_do_not_make_equal_keys() -> None:
    """Two texts that CRC-32 cannot tell apart."""
    assert key_of({"a": "plumless"}) != key_of({"a": "buckeroo"})
    assert changed_parts(key_of({"a": "plumless"}), key_of({"a": "buckeroo"})) == []


def test_what_was_never_made_is_told_so_and_many_parts_are_cut_short() -> None:
    assert why(None, KEY) == why("", KEY) == "chưa có"
    many = {str(number): "" for number in range(9)}
    assert why(key_of(many), key_of(dict.fromkeys(many, "x"))) == "đã khác: 0, 1, 2, 3, 4, …"
