"""The editor's files: whole or not at all, whatever the disk does."""

import errno
import os
from pathlib import Path

import pytest

from niemyet.authoring import writing
from niemyet.base.stopped import StoppedError
from niemyet.sources import names

NEW = "plans/suoi-mo/addresses.txt"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full by the time that bytes come to it."""

    def fail(number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("full")
def test_a_full_disk_leaves_no_empty_file(tmp_path: Path) -> None:
    with pytest.raises(StoppedError, match=r"không ghi được plans/suoi-mo/addresses\.txt \(No space left on device\)"):
        writing.create(tmp_path, NEW, b"/ke-hoach/\n")
    assert files(tmp_path) == {}


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    writing.create(tmp_path, NEW, b"old")
    request.getfixturevalue("full")
    with pytest.raises(StoppedError, match="tệp còn nguyên như cũ"):
        writing.replace(tmp_path / NEW, b"new")
    assert files(tmp_path) == {NEW: b"old"}


def test_what_is_there_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writing.create(tmp_path, NEW, b"old")
    with pytest.raises(StoppedError, match="không ghi đè"):
        writing.create(tmp_path, NEW, b"new")
    monkeypatch.setattr(os, "link", lambda *names: (_ for _ in ()).throw(OSError(errno.EPERM, "no links here")))
    with pytest.raises(StoppedError, match="không ghi đè"):
        writing.create(tmp_path, NEW, b"new")
    writing.create(tmp_path, "plans/suoi-mo/removed.yml", b"other")
    assert files(tmp_path) == {NEW: b"old", "plans/suoi-mo/removed.yml": b"other"}


def test_a_new_file_may_be_read_as_others_are(tmp_path: Path) -> None:
    writing.create(tmp_path, NEW, b"")
    (tmp_path / "other").touch()
    assert (tmp_path / NEW).stat().st_mode == (tmp_path / "other").stat().st_mode


def test_what_a_kill_leaves_of_one_is_nobodys(tmp_path: Path) -> None:
    assert names.is_leftover(f"{writing.ASIDE}x8d_1a")
