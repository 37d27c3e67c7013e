"""Which page belongs into which shard: over values, without a file."""

from niemyet.search.index.shards import Goal, Record, Shard, fresh, is_untidy, ordered, patched


def _shard(folder: str, *names: str, stale: str = "") -> Shard:
    return Shard(folder, {name: Record("1", f"vi_{name}", name) for name in names}, dict.fromkeys(stale, ()))


def test_the_rules_of_shards_need_no_files() -> None:
    there = [_shard("", "a", "b", "c", stale="b"), _shard("recent/", "b")]
    wanted = {"a": "1", "b": "1", "c": "2"}
    assert fresh(there, wanted) == ["b", "c"]
    assert patched(there, wanted) == [Goal("", ("a",), False), Goal("recent/", ("b", "c"), True)]
    assert patched(there, {"a": "1", "b": "1"}) == [Goal("", ("a",), True), Goal("recent/", ("b",), False)]
    assert ordered(there, wanted, {"a": "3", "b": "2", "c": "1"}) == [Goal("", ("c", "b", "a"), True)]
    assert ordered([_shard("", "a")], {"a": "1"}, {"a": "1"}) == [Goal("", ("a",), False)]


def test_a_tenth_may_be_recent_and_an_empty_shard_is_not_kept() -> None:
    wanted = {str(number): "1" for number in range(1000)}
    closed = Goal("", tuple(wanted)[100:], False)
    assert not is_untidy([closed, Goal("recent/", tuple(wanted)[:100], True)], wanted)
    assert is_untidy([closed, Goal("recent/", tuple(wanted)[:101], True)], wanted)
    assert is_untidy([closed, Goal("2/", (), True)], wanted)
    assert is_untidy([Goal("recent/", tuple(wanted)[:5], True)], wanted)
