"""The kept values: there for the next build, and thrown away where they are not ours, torn, or of other code."""

import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from niemyet.base.cache import Cache
from niemyet.base.safe_pickle import TornError
from tests.helpers.factory import make_plan


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".cache/niemyet/kept.db"


def test_values_are_there_for_the_next_build(file: Path) -> None:
    plan, moment = make_plan(), datetime(2025, 11, 6, tzinfo=UTC)
    cache = Cache.opened(file, "1")
    cache.put("plan", plan)
    cache.put("gone", 1)
    cache.forget(["gone"])
    cache.put("moment", {"x": moment})
    assert (cache.get("plan"), cache.get("gone")) == (plan, None)
    cache.save()
    later = Cache.opened(file, "1")
    assert (later.get("plan"), later.get("moment"), later.get("gone")) == (plan, {"x": moment}, None)
    assert later.names("p") == ["plan"]


def test_nothing_is_kept_without_being_saved(file: Path) -> None:
    Cache.opened(file, "1").put("x", 1)
    assert Cache.opened(file, "1").get("x") is None


def test_other_code_begins_with_nothing(file: Path) -> None:
    cache = Cache.opened(file, "1")
    cache.put("x", 1)
    cache.save()
    assert Cache.opened(file, "2").get("x") is None
    assert Cache.opened(file, "1").get("x") is None


def test_version_control_leaves_it_out(file: Path) -> None:
    Cache.opened(file, "1")
    assert (file.parent / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_file_that_is_no_cache_is_replaced(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(b"something else " * 1000)
    cache = Cache.opened(file, "1")
    cache.put("x", 1)
    cache.save()
    assert Cache.opened(file, "1").get("x") == 1
    assert not caplog.messages


def test_a_value_with_a_turned_bit_is_found_out(file: Path) -> None:
    cache = Cache.opened(file, "1")
    cache.put("x", list(range(1000)))
    cache.save()
    data = bytearray(cache.raw("x") or b"")
    data[len(data) // 2] ^= 1
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE kept SET value = ? WHERE name = 'x'", (bytes(data),))
    with pytest.raises(TornError):
        Cache.opened(file, "1").get("x")


def test_a_torn_file_is_found_out(file: Path) -> None:
    cache = Cache.opened(file, "1")
    for number in range(50):
        cache.put(f"x{number}", Random(number).randbytes(5000))
    cache.save()
    cache.close()
    data = bytearray(file.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    file.write_bytes(bytes(data))
    torn = Cache.opened(file, "1")
    with suppress(TornError):  # unless its very first page is torn, and it has been replaced by now
        assert [torn.get(f"x{number}") for number in range(50)] == [None] * 50
    torn.throw_away()
    torn.put("x", 1)
    torn.save()
    assert Cache.opened(file, "1").get("x") == 1


def test_a_place_that_cannot_be_used_is_told_in_one_line_and_memory_does(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / ".cache").write_text("a file", encoding="utf-8")
    with caplog.at_level("INFO"):
        cache = Cache.opened(tmp_path / ".cache/niemyet/kept.db", "1")
        cache.put("x", 1)
        cache.save()
    assert cache.get("x") == 1
    (line,) = caplog.messages
    assert line.startswith("Không dùng được bộ nhớ đệm ")
    assert line.endswith("trang vẫn được dựng, chỉ chậm hơn.")


def test_another_builds_lock_costs_only_time(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    cache = Cache.opened(file, "1")
    with sqlite3.connect(file, isolation_level=None) as other, caplog.at_level("INFO"):
        other.execute("BEGIN IMMEDIATE")
        cache.put("x", 1)
        cache.save()
        other.execute("ROLLBACK")
    assert cache.get("x") == 1
    assert len(caplog.messages) == 1
