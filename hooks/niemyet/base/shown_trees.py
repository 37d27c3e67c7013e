"""A folder or a zip archive of pages, read one file at a time and as it lies: nothing is unpacked, no link followed."""

import stat
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from niemyet.base import safe_files
from niemyet.base.safe_files import NotReadError

INDEX = "index.html"
LARGEST_FILE = 64 * 1024 * 1024
MOST_FILES = 500_000
_ENCRYPTED = 0x1
_FAULTS = (OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error)
"""What zipfile raises over a damaged archive."""


class Tree(Protocol):
    """Files by their paths, with "/" between names."""

    def read(self, path: str) -> bytes | None:
        """A file's bytes; None where there is none, or where it is not to be read."""

    def has_folder(self, path: str) -> bool:
        """Whether a folder of that path has a page of its own."""


@dataclass(frozen=True)
class FolderTree:
    """What lies in a folder."""

    root: Path

    def read(self, path: str) -> bytes | None:
        """Only a regular file that lies inside, links or no links."""
        whole = self.root.joinpath(path)
        try:
            if whole.resolve() != self.root.resolve() / path:
                return None
            return safe_files.read(whole, LARGEST_FILE)
        except (NotReadError, OSError, ValueError):
            return None

    def has_folder(self, path: str) -> bool:
        """Asked of the file system."""
        return self.read(f"{path}/{INDEX}") is not None


@dataclass(frozen=True)
class ZipTree:
    """What lies in an archive, at or below one of its folders."""

    archive: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]

    def read(self, path: str) -> bytes | None:
        """An entry, unpacked up to the largest size that a file may have."""
        entry = self.entries.get(path)
        if entry is None or entry.file_size > LARGEST_FILE or entry.flag_bits & _ENCRYPTED:
            return None
        try:
            with self.archive.open(entry) as file:
                data = file.read(LARGEST_FILE + 1)  # the size in the directory is only said
        except _FAULTS:
            return None
        return data if len(data) <= LARGEST_FILE else None

    def has_folder(self, path: str) -> bool:
        """Asked of the archive's directory."""
        return f"{path}/{INDEX}" in self.entries


def opened(path: Path) -> Tree:
    """The pages in a folder or an archive, also where one folder in it holds them all; NotReadError where there are none."""
    if path.is_dir():
        return FolderTree(path / _start([each.relative_to(path).as_posix() for each in _indexes(path)]))
    if not path.exists():
        raise NotReadError("không có thư mục hoặc tệp này")
    if not path.is_file() or not zipfile.is_zipfile(path):
        raise NotReadError("không phải thư mục, cũng không phải tệp zip nguyên vẹn; hãy tải lại tệp")
    return _archive(path)


def _archive(path: Path) -> ZipTree:
    try:
        archive = zipfile.ZipFile(path)
    except _FAULTS:
        raise NotReadError("tệp zip hỏng; hãy tải lại") from None
    found = archive.infolist()
    if len(found) > MOST_FILES:
        archive.close()
        raise NotReadError(f"tệp zip có {len(found)} tệp, quá {MOST_FILES}")
    files = {entry.filename: entry for entry in found if not entry.is_dir() and _is_plain(entry)}
    start = _start(files)
    prefix = f"{start}/" if start else ""
    return ZipTree(
        archive, {name.removeprefix(prefix): entry for name, entry in files.items() if name.startswith(prefix)}
    )


def _indexes(folder: Path) -> list[Path]:
    """The first page of a folder and those of its folders."""
    return [found for pattern in (INDEX, f"*/{INDEX}") for found in folder.glob(pattern)]


def _start(names: Iterable[str]) -> str:
    """The folder of the first page: "" for the whole, else the one folder at the top that has one."""
    starts = {name.rpartition("/")[0] for name in names if name == INDEX or name.endswith(f"/{INDEX}")}
    if "" in starts:
        return ""
    top = [start for start in starts if "/" not in start]
    if len(top) != 1:
        raise NotReadError(f"không có trang nào: thiếu {INDEX} ở đầu; hãy chỉ đúng thư mục hoặc tệp của bản xem trước")
    return top[0]


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a file under a name that a page could link to; links say so in what Unix knows of a file."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind in (0, stat.S_IFREG) and not set(entry.filename.split("/")) & {"", ".", ".."}
