"""A folder of kept values is known to have been made here; a copy of it, whatever it says of itself, is not."""

import os
import shutil
from pathlib import Path

import pytest

from niemyet.base import origin
from niemyet.base.cache import Cache


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that was made here."""
    (tmp_path / "kept").mkdir()
    assert origin.word_of(tmp_path / "kept") == ""
    origin.claim(tmp_path / "kept")
    return tmp_path / "kept"


def test_a_folder_that_was_claimed_keeps_its_word(folder: Path) -> None:
    word = origin.word_of(folder)
    assert word
    assert origin.word_of(folder) == word


def test_a_copy_was_not_made_here(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    known = (folder / origin.MARK).stat()
    os.utime(tmp_path / "copy" / origin.MARK, ns=(known.st_atime_ns, known.st_mtime_ns))
    assert origin.word_of(tmp_path / "copy") == ""


@pytest.mark.parametrize("text", ["", "1", "1.2", "\xff", "x" * 5000])
def test_what_says_nothing_sensible_was_not_made_here(folder: Path, text: str) -> None:
    (folder / origin.ORIGIN).write_text(text, encoding="utf-8")
    assert origin.word_of(folder) == ""


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "target").write_text("giữ", encoding="utf-8")
    for name in (origin.MARK, origin.ORIGIN):
        (tmp_path / "kept" / name).symlink_to(tmp_path / "target")
    origin.claim(tmp_path / "kept")
    assert (tmp_path / "target").read_text(encoding="utf-8") == "giữ"


def test_values_of_another_place_are_thrown_away(tmp_path: Path) -> None:
    for name in ("one", "other"):
        cache = Cache.opened(tmp_path / name / "kept.db", "1")
        cache.put("x", name)
        cache.save()
    shutil.copy(tmp_path / "one/kept.db", tmp_path / "other/kept.db")
    assert Cache.opened(tmp_path / "other/kept.db", "1").get("x") is None
    shutil.copytree(tmp_path / "one", tmp_path / "copy")
    assert Cache.opened(tmp_path / "copy/kept.db", "1").get("x") is None
    assert Cache.opened(tmp_path / "one/kept.db", "1").get("x") == "one"
