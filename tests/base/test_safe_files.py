"""Reading from the disk: whole regular files or a plain word, and no link, pipe or half-written file."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from niemyet.base import safe_files
from tests.helpers.factory import ROOT
from tests.helpers.patience import PATIENCE

READ = (
    "import sys; from pathlib import Path; from niemyet.base import safe_files; safe_files.read(Path(sys.argv[1]), 99)"
)


def test_a_regular_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    assert safe_files.read(tmp_path / "x", 3) == b"abc"


def test_a_larger_one_is_not_read_and_its_size_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abcd")
    with pytest.raises(safe_files.TooLargeError) as refused:
        safe_files.read(tmp_path / "x", 3)
    assert refused.value.size == 4


def test_a_missing_one_and_a_link_are_told(tmp_path: Path) -> None:
    (tmp_path / "x").symlink_to(tmp_path / "y")
    (tmp_path / "y").write_bytes(b"secret")
    for name in ("x", "z", "."):
        with pytest.raises(safe_files.NotReadError):
            safe_files.read(tmp_path / name, 99)
    with pytest.raises(safe_files.NotReadError):
        safe_files.entries(tmp_path / "y")


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_what_takes_a_files_place_after_the_first_look_is_not_read(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second look is at what was really opened; opening follows no link and waits for nobody."""
    (tmp_path / "secret").write_bytes(b"secret")
    path = tmp_path / "x"
    path.symlink_to(tmp_path / "secret") if kind == "link" else os.mkfifo(path)
    monkeypatch.setattr(Path, "lstat", lambda path: SimpleNamespace(st_mode=stat.S_IFREG))
    with pytest.raises(safe_files.NotReadError):
        safe_files.read(path, 99)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x")
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "x")],
        env={"PYTHONPATH": str(ROOT / "hooks"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert "NotReadError: không phải tệp thường" in done.stderr


@pytest.mark.parametrize("change", [b"abc", b"abcdef", b""])
def test_a_file_that_is_written_meanwhile_is_not_used(
    change: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"abcd")
    os.utime(path, ns=(0, 0))
    real = os.fstat
    seen: list[Any] = []

    def look(number: int) -> os.stat_result:
        found = real(number)
        if not seen:
            path.write_bytes(change)
        seen.append(found)
        return found

    monkeypatch.setattr("niemyet.base.safe_files.os.fstat", look)
    with pytest.raises(safe_files.NotReadError, match="đang được ghi"):
        safe_files.read(path, 99)


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path) -> None:
    with pytest.raises(safe_files.NotReadError, match="không mở được thư mục"):
        safe_files.entries(tmp_path / "khong-co")
