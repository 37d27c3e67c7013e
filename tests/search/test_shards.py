"""The index follows what changes with little work: what is made anew, what is kept, what is thrown away."""

import json
import os
from pathlib import Path

import pytest

from niemyet.search.index import SearchIndexError, bring, pagefind
from tests.helpers.indexes import Index, dated, limit, pages_of


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Index:
    """An empty bundle; few plans make many shards here."""
    limit(monkeypatch)
    return Index(tmp_path / "index")


def test_a_fresh_index_has_closed_shards_in_the_order_of_time(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(12))))
    assert index.listed() == [("", 5, 0), ("2/", 5, 0), ("3/", 2, 0)]
    assert sorted(path.name for path in index.folder.rglob("*.js")) == ["pagefind.js"]
    assert len(list(index.folder.rglob("wasm.*"))) == 1
    assert index.bring(pages_of(*map(dated, reversed(range(12))))) == []


def test_where_nothing_changes_nothing_is_touched(index: Index) -> None:
    pages = pages_of(*map(dated, range(6)))
    index.bring(pages)
    before = index.files()
    assert index.bring(pages) == []
    assert index.files() == before


def test_a_changed_plan_is_indexed_by_itself_and_its_old_text_goes(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(6))))
    before = index.files()
    pages = pages_of(dated(0, "Trồng cây"), *map(dated, range(1, 6)))
    assert index.bring(pages) == ["ve-sinh-0"]
    assert index.listed() == [("", 5, 1), ("2/", 1, 0), ("recent/", 1, 0)]
    gone = before.keys() - index.files().keys()
    assert [Path(path).parent.name for path in gone] == ["fragment"]
    kept = {path for path in before.keys() & index.files().keys() if not path.endswith(".json")}
    assert {path: before[path] for path in kept} == {path: index.files()[path] for path in kept}
    assert index.bring(pages) == []


def test_a_new_plan_is_recent_and_knows_its_place(index: Index) -> None:
    index.bring(pages_of(*map(dated, (1, 2, 4, 5))))
    index.bring(pages_of(*map(dated, (1, 2, 3, 4, 5, 9))))
    listed = json.loads((index.folder / "shards.json").read_text(encoding="utf-8"))["shards"]
    assert [shard.get("from") for shard in listed] == [0, None]
    assert listed[1] == {"folder": "recent/", "pages": 2, "places": [2, 4]}


def test_a_change_taken_back_stays_recent(index: Index) -> None:
    pages = pages_of(*map(dated, range(6)))
    index.bring(pages)
    index.bring(pages_of(dated(0, "Trồng cây"), *map(dated, range(1, 6))))
    assert index.bring(pages) == ["ve-sinh-0"]
    assert index.listed() == [("", 5, 1), ("2/", 1, 0), ("recent/", 1, 0)]


def test_many_changes_are_put_in_order_and_a_shard_that_comes_out_the_same_stays(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(12))))
    before = index.files()
    changed = [dated(number, "Trồng cây") for number in (7, 10, 11)]
    pages = pages_of(*changed, *(dated(number) for number in range(12) if number not in (7, 10, 11)))
    assert index.bring(pages) == [f"ve-sinh-{number}" for number in (10, 11, 5, 6, 7, 8, 9)]
    assert index.listed() == [("", 5, 0), ("2/", 5, 0), ("3/", 2, 0)]
    first = {path: stamp for path, stamp in before.items() if Path(path).parent == index.folder / "fragment"}
    assert first.items() <= index.files().items()


def test_a_plan_that_is_gone_leaves_its_shard_at_once(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(12))))
    assert index.bring(pages_of(*map(dated, range(1, 12)))) == [f"ve-sinh-{number}" for number in range(1, 5)]
    assert index.listed() == [("", 4, 0), ("2/", 5, 0), ("3/", 2, 0)]


def test_a_plan_that_was_changed_and_is_gone_leaves_its_old_shard_too(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(6))))
    index.bring(pages_of(dated(0, "Trồng cây"), *map(dated, range(1, 6))))
    index.bring(pages_of(*map(dated, range(1, 6))))
    assert index.listed() == [("", 4, 0), ("2/", 1, 0)]
    assert not (index.folder / "recent").exists()


def test_few_plans_are_one_shard_always(index: Index) -> None:
    index.bring(pages_of(dated(1), dated(2)))
    assert index.bring(pages_of(dated(1), dated(2, "Trồng cây"))) == ["ve-sinh-1", "ve-sinh-2"]
    assert index.listed() == [("", 2, 0)]


def test_shards_that_are_not_needed_any_more_go(index: Index) -> None:
    index.bring(pages_of(*map(dated, range(12))))
    index.bring(pages_of(dated(11)))
    assert index.listed() == [("", 1, 0)]
    assert {path.name for path in index.folder.iterdir() if path.is_dir()} == {"filter", "fragment", "index"}
    index.bring({})
    assert not index.folder.exists()


@pytest.mark.parametrize(
    "torn", ["records.json", "shards.json", "pagefind.js", "2/filter/*", "fragment/*", "recent/*.pf_meta"]
)
def test_a_torn_index_is_made_anew(index: Index, torn: str) -> None:
    index.bring(pages_of(*map(dated, range(6))))
    pages = pages_of(dated(0, "Trồng cây"), *map(dated, range(1, 6)))
    index.bring(pages)
    path = next(index.folder.glob(torn))
    path.write_bytes(path.read_bytes()[:-1])
    assert len(index.bring(pages)) == 6
    assert index.listed() == [("", 5, 0), ("2/", 1, 0)]


def test_an_index_of_another_pagefind_is_made_anew(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = pages_of(*map(dated, range(3)))
    index.bring(pages)
    monkeypatch.setattr(pagefind, "edition", lambda: "1.5.3")
    assert len(index.bring(pages)) == 3


def test_a_failure_leaves_an_index_that_the_next_build_makes_anew(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = pages_of(*map(dated, range(6)))
    index.bring(pages)
    changed = pages | pages_of(dated(0, "Trồng cây"))
    with monkeypatch.context() as broken:
        broken.setattr(pagefind, "_program", lambda: ("/bin/false",))
        with pytest.raises(SearchIndexError, match="dừng với mã 1"):
            index.bring(changed)
    assert len(index.bring(changed)) == 6


def test_a_page_that_is_not_given_is_an_error(index: Index) -> None:
    with pytest.raises(SearchIndexError, match=r"thiếu trang tìm kiếm của a/index\.html"):
        bring(index.folder, {"a/index.html": "1"}, lambda addresses: [])


def test_of_two_trees_in_turn_the_nearer_one_is_where_work_begins(tmp_path: Path, index: Index) -> None:
    every = [dated(number) for number in range(12)]
    index.bring(pages_of(*every))
    live = Index(tmp_path / "live")
    live.bring(pages_of(*(dated(number, "Trồng cây") for number in range(12))))
    before = {path: Path(path).read_bytes() for path in live.files()}
    index.live = live.folder
    every = [dated(0, "Họp dân"), *(dated(number, "Trồng cây") for number in range(1, 12))]
    assert index.bring(pages_of(*every)) == ["ve-sinh-0"]
    assert index.listed() == [("", 5, 1), ("2/", 5, 0), ("3/", 2, 0), ("recent/", 1, 0)]
    assert os.path.samefile(index.folder / "pagefind.js", live.folder / "pagefind.js")
    assert {path: Path(path).read_bytes() for path in live.files()} == before
