"""Pages in an archive: nothing is unpacked beyond what a file may be, and odd entries are no files."""

import stat
import zipfile
from pathlib import Path

import pytest

from niemyet.base import shown_trees
from niemyet.base.safe_files import NotReadError
from niemyet.base.shown_trees import opened
from tests.helpers.previews import zip_of


def test_links_and_odd_names_in_an_archive_are_no_files(tmp_path: Path) -> None:
    path = zip_of(tmp_path, {"../bi-mat.txt": b"x", "/etc/passwd": b"x", "a/./b.txt": b"x"})
    with zipfile.ZipFile(path, "a") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    tree = opened(path)
    assert [tree.read(name) for name in ("link.txt", "../bi-mat.txt", "/etc/passwd", "a/./b.txt")] == [None] * 4
    assert tree.read("a.js") == b"1"


def test_what_is_too_large_or_damaged_in_an_archive_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_trees, "LARGEST_FILE", 1000)
    path = zip_of(tmp_path, {"bomb.txt": b"0" * 100_000, "good.txt": b"0" * 1000, "lies.txt": b"1" * 5000})
    data = path.read_bytes()
    size = (5000).to_bytes(4, "little")
    assert data.count(size) == 2, "beside the file, and in the directory"
    path.write_bytes(data.replace(size, (900).to_bytes(4, "little")))
    tree = opened(path)
    assert [tree.read(name) for name in ("bomb.txt", "lies.txt", "good.txt")] == [None, None, b"0" * 1000]
    monkeypatch.setattr(shown_trees, "MOST_FILES", 3)
    with pytest.raises(NotReadError, match="quá 3"):
        opened(path)
