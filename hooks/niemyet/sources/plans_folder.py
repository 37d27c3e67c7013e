"""The plans' folder → bytes with their paths: the only room that reads what editors write from disk."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from niemyet.base import safe_files
from niemyet.base.stopped import StoppedError
from niemyet.model.files import FileInfo
from niemyet.model.problem import START, Problem, Rule
from niemyet.sources import layout, names
from niemyet.sources.attachments import own_files
from niemyet.sources.images import LARGEST_IMAGE, image_fault
from niemyet.sources.layout import MAX_FILE, PlanFile
from niemyet.sources.rules import FILE, IMAGE, NAME, SIZE

_TABLES = ("plans/topics.yml", "plans/abbreviations.yml")


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything found under plans/: paths are relative to the project's folder, with "/"."""

    plans: tuple[PlanFile, ...]
    wards: dict[str, bytes]
    topics: bytes | None
    abbreviations: bytes | None
    problems: tuple[Problem, ...]
    emblems: frozenset[str] = frozenset()
    ledgers: dict[str, bytes] = field(default_factory=dict)
    removed: dict[str, bytes] = field(default_factory=dict)

    @property
    def texts(self) -> dict[str, bytes]:
        """Every text as read, by its path."""
        tables = {"plans/topics.yml": self.topics, "plans/abbreviations.yml": self.abbreviations}
        read = {path: data for path, data in tables.items() if data is not None}
        return {file.path: file.data for file in self.plans} | self.wards | self.ledgers | self.removed | read

    def with_plans(self, texts: Mapping[str, bytes]) -> "Sources":
        """The same with other bytes in some plans' files."""
        if not texts:
            return self
        plans = (replace(file, data=texts.get(file.path, file.data)) for file in self.plans)
        return replace(self, plans=tuple(plans))


Unchanged = Callable[[str, str], tuple[FileInfo, ...] | None]
"""Path and stamp of a plan's file → its own files as they were, where nothing has changed; else None."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file's path, its stamp (what the system says without its being opened), whether a folder bears its name."""

    name: str
    stamp: str
    has_folder: bool


@dataclass(slots=True)
class _Found:
    """What a scan has come by so far."""

    root: Path
    unchanged: Unchanged
    plans: list[PlanFile] = field(default_factory=list)
    wards: dict[str, bytes] = field(default_factory=dict)
    tables: dict[str, bytes] = field(default_factory=dict)
    emblems: set[str] = field(default_factory=set)
    ledgers: dict[str, bytes] = field(default_factory=dict)
    removed: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, rule: Rule, name: str, message: str) -> None:
        """Note a problem with a file or folder as such."""
        self.problems.append(Problem.of(rule, name, START, message))


def scan(root: Path, unchanged: Unchanged = lambda path, stamp: None) -> Sources:
    """All files under root/plans, in order of path; what is no regular file is told and left alone.

    A plan's file that is unchanged is not opened, nor are its own files; its bytes are left out.
    """
    found = _Found(root, unchanged)
    if os.path.lexists(root / "plans"):
        for file in _files(found, "plans"):
            _take(found, file)
    topics, abbreviations = (found.tables.get(f"plans/{table}.yml") for table in ("topics", "abbreviations"))
    return Sources(
        tuple(found.plans),
        found.wards,
        topics,
        abbreviations,
        tuple(found.problems),
        frozenset(found.emblems),
        found.ledgers,
        found.removed,
    )


def read_again(root: Path, name: str) -> bytes:
    """The bytes of a plan's file that a scan has left out; StoppedError where they are gone since."""
    try:
        return safe_files.read(root / name, MAX_FILE)
    except safe_files.NotReadError as error:
        raise StoppedError(f"{name}: {error}") from None


def _files(found: _Found, folder: str) -> Iterator[_File]:
    """Regular files that are not a plan's own files, which `attachments` looks at."""
    entries = list(_entries(found, folder))
    folders = {entry.name for entry in entries if entry.is_dir(follow_symlinks=False)}
    for entry in entries:
        name = f"{folder}/{entry.name}"
        if entry.name in folders:
            yield from _inner(found, name)
        elif entry.is_file(follow_symlinks=False):
            yield _File(name, _stamp(entry), entry.name.removesuffix(".md") in folders)
        else:
            found.tell(FILE, name, safe_files.NOT_REGULAR)


def _stamp(entry: os.DirEntry[str]) -> str:
    try:
        known = entry.stat(follow_symlinks=False)
    except OSError:  # gone since the folder was read: told when the file is to be opened
        return ""
    return f"{known.st_size}.{known.st_mtime_ns}.{known.st_ino}"


def _inner(found: _Found, folder: str) -> Iterator[_File]:
    """The files of a ward or a year; nothing of a folder that belongs to a plan, or to none."""
    if folder.endswith((".md", ".yml")):
        found.tell(FILE, folder, "đây là thư mục, không phải tệp; hãy thay bằng một tệp thường hoặc đổi tên thư mục")
    elif folder.count("/") < 3:
        yield from _files(found, folder)
    elif not os.path.lexists(found.root / f"{folder}.md"):
        slug = folder.rpartition("/")[2]
        found.tell(NAME, folder, f"thư mục này không thuộc kế hoạch nào; cần có tệp {slug}.md bên cạnh")


def _entries(found: _Found, folder: str) -> Iterator[os.DirEntry[str]]:
    """What lies in a folder, in order of name, but what programs left there and what cannot have its name."""
    try:
        inner = [entry for entry in safe_files.entries(found.root / folder) if not names.is_leftover(entry.name)]
    except safe_files.NotReadError as error:
        found.tell(FILE, folder, str(error))
        return
    for name, other in names.twins(entry.name for entry in inner):
        message = f"chỉ khác “{other}” ở chữ hoa, chữ thường hoặc cách gõ dấu; hãy đổi tên một trong hai"
        found.tell(NAME, f"{folder}/{name}", message)
    for entry in inner:
        if fault := names.fault(entry.name):
            found.tell(NAME, f"{folder}/{entry.name}", fault)
        else:
            yield entry


def _take(found: _Found, file: _File) -> None:
    """Put a file where it belongs."""
    name = file.name
    depth = name.count("/")
    if name in _TABLES:
        _read_into(found, name, found.tables)
    elif depth == 2 and name.endswith("/ward.yml"):
        _read_into(found, name, found.wards)
    elif depth == 2 and name.endswith(f"/{layout.REMOVED}"):
        _read_into(found, name, found.removed)
    elif depth == 2 and name.endswith(f"/{layout.LEDGER}"):
        _read_into(found, name, found.ledgers, layout.LARGEST_LEDGER)
    elif name.endswith(".md"):
        _take_plan(found, file)
    elif depth == 2 and name.endswith((".svg", ".png")):
        _take_emblem(found, name)
    else:
        found.tell(NAME, name, "tệp này không thuộc kế hoạch nào; hãy đặt tệp kèm vào thư mục cùng tên với kế hoạch")


def _take_plan(found: _Found, file: _File) -> None:
    """What is told of the files themselves is told again each time: such a plan has no stamp."""
    before = len(found.problems)
    beside = list(_entries(found, file.name.removesuffix(".md"))) if file.has_folder else []
    stamp = " ".join((file.stamp, *(f"{entry.name} {_stamp(entry)}" for entry in beside)))
    if len(found.problems) == before and (files := found.unchanged(file.name, stamp)) is not None:
        found.plans.append(PlanFile(file.name, b"", files, stamp=stamp))
        return
    data = _read(found, file.name, MAX_FILE)
    if data is not None:
        files = tuple(own_files(found.root, file.name.removesuffix(".md"), beside, found.tell))
        found.plans.append(PlanFile(file.name, data, files, stamp=stamp if len(found.problems) == before else ""))


def _take_emblem(found: _Found, name: str) -> None:
    data = _read(found, name, LARGEST_IMAGE)
    fault = image_fault(name, data) if data is not None else None
    if fault:
        found.problems.append(Problem.of(IMAGE, name, *fault))
    elif data is not None:
        found.emblems.add(name)


def _read_into(found: _Found, name: str, texts: dict[str, bytes], longest: int = MAX_FILE) -> None:
    data = _read(found, name, longest)
    if data is not None:
        texts[name] = data


def _read(found: _Found, name: str, longest: int) -> bytes | None:
    try:
        return safe_files.read(found.root / name, longest)
    except safe_files.TooLargeError as error:
        found.tell(SIZE, name, f"tệp lớn {error.size // 1024} kB, tối đa {longest // 1024} kB")
    except safe_files.NotReadError as error:
        found.tell(FILE, name, str(error))
    return None
