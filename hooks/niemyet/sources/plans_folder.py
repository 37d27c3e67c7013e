"""The plans' folder → bytes with their paths: the only room that reads what editors write from disk."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path

from niemyet.base import safe_files
from niemyet.base.stopped import StoppedError
from niemyet.model.files import FileInfo
from niemyet.model.problem import START, Problem, Reading, Rule, gathered
from niemyet.sources import layout, names, walk
from niemyet.sources.attachments import own_files
from niemyet.sources.images import LARGEST_IMAGE, image_fault
from niemyet.sources.inside.look import Looker
from niemyet.sources.layout import MAX_FILE, PlanFile
from niemyet.sources.rules import FILE, IMAGE, NAME, SIZE
from niemyet.sources.signatures import SignedFiles
from niemyet.sources.walk import File

TOPICS, ABBREVIATIONS, SERIES = "plans/topics.yml", "plans/abbreviations.yml", "plans/series.yml"


class _Kind(Enum):
    """What a file below plans/ is, by its path."""

    TABLE = auto()
    WARD = auto()
    REMOVED = auto()
    LEDGER = auto()
    EMBLEM = auto()
    PLAN = auto()
    OTHER = auto()


_OF_A_WARD = {"ward.yml": _Kind.WARD, layout.REMOVED: _Kind.REMOVED, layout.LEDGER: _Kind.LEDGER}


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything found under plans/: paths are relative to the project's folder, with "/".

    `strays` are regular files that are nothing which may lie there by that name.
    """

    plans: tuple[PlanFile, ...]
    wards: dict[str, bytes]
    topics: bytes | None
    abbreviations: bytes | None
    problems: tuple[Problem, ...]
    emblems: frozenset[str] = frozenset()
    ledgers: dict[str, bytes] = field(default_factory=dict)
    removed: dict[str, bytes] = field(default_factory=dict)
    series: bytes | None = None
    strays: tuple[str, ...] = ()

    @property
    def texts(self) -> dict[str, bytes]:
        """Every text as read, by its path."""
        tables = {TOPICS: self.topics, ABBREVIATIONS: self.abbreviations, SERIES: self.series}
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


def scan(root: Path, unchanged: Unchanged = lambda path, stamp: None) -> Sources:
    """All files under root/plans, in order of path; what is no regular file is a problem and left alone.

    A plan's file that is unchanged is not opened, nor are its own files; its bytes are left out.
    """
    found = list(walk.files(root, "plans")) if os.path.lexists(root / "plans") else []
    files = _by_kind(each for each in found if isinstance(each, File))
    with Looker() as looker, SignedFiles() as signed:
        plans = gathered(_plan(root, file, unchanged, looker, signed) for file in files[_Kind.PLAN])
        emblems = gathered(_emblem(root, file.name, looker) for file in files[_Kind.EMBLEM])
    tables, wards, removed = (_texts(root, files[kind]) for kind in (_Kind.TABLE, _Kind.WARD, _Kind.REMOVED))
    ledgers = _texts(root, files[_Kind.LEDGER], layout.LARGEST_LEDGER)
    problems = [each for each in found if isinstance(each, Problem)]
    for reading in (plans, emblems, tables, wards, removed, ledgers):
        problems += reading.problems
    return Sources(
        plans.value,
        wards.value,
        tables.value.get(TOPICS),
        tables.value.get(ABBREVIATIONS),
        tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        frozenset(emblems.value),
        ledgers.value,
        removed.value,
        tables.value.get(SERIES),
        tuple(file.name for file in files[_Kind.OTHER]),
    )


def read_again(root: Path, name: str) -> bytes:
    """The bytes of a plan's file that a scan has left out; StoppedError where they are gone since."""
    try:
        return safe_files.read(root / name, MAX_FILE)
    except safe_files.NotReadError as error:
        raise StoppedError(f"{name}: {error}") from None


def _by_kind(files: Iterable[File]) -> dict[_Kind, list[File]]:
    found: dict[_Kind, list[File]] = {kind: [] for kind in _Kind}
    for file in files:
        found[_kind(file.name)].append(file)
    return found


def _kind(name: str) -> _Kind:
    if name in (TOPICS, ABBREVIATIONS, SERIES):
        return _Kind.TABLE
    if name.endswith(".md"):
        return _Kind.PLAN
    if name.count("/") != 2:
        return _Kind.OTHER
    usual = _Kind.EMBLEM if name.endswith((".svg", ".png")) else _Kind.OTHER
    return _OF_A_WARD.get(name.rpartition("/")[2], usual)


def _plan(
    root: Path, file: File, unchanged: Unchanged, looker: Looker, signed: SignedFiles
) -> Reading[PlanFile | None]:
    """A plan's file; what is wrong with its own files is told again each time, since such a plan has no stamp."""
    folder = file.name.removesuffix(".md")
    beside = walk.entries(root, folder) if file.has_folder else Reading[tuple[os.DirEntry[str], ...]](())
    stamp = " ".join((file.stamp, *(f"{entry.name} {walk.stamp(entry)}" for entry in beside.value)))
    if not beside.problems and (files := unchanged(file.name, stamp)) is not None:
        return Reading(PlanFile(file.name, b"", files, stamp=stamp))
    data, faults = _read(root, file.name, MAX_FILE)
    if data is None:
        return Reading(None, (*beside.problems, *faults))
    own = own_files(root, folder, beside.value, looker, signed)
    problems = (*beside.problems, *own.problems)
    return Reading(PlanFile(file.name, data, own.value, stamp="" if problems else stamp), problems)


def _emblem(root: Path, name: str, looker: Looker) -> Reading[str | None]:
    """The path of an image that may be published."""
    if names.is_of_windows(name.rpartition("/")[2]):
        return _refused(NAME, name, "Windows không nhận tên này cho tệp nào; hãy đổi tên, ví dụ bieu-trung.svg")
    data, problems = _read(root, name, LARGEST_IMAGE)
    if data is None:
        return Reading(None, problems)
    fault = image_fault(name, data, looker)
    return Reading(None, (Problem.of(IMAGE, name, *fault),)) if fault else Reading(name)


def _texts(root: Path, files: Iterable[File], longest: int = MAX_FILE) -> Reading[dict[str, bytes]]:
    """The bytes of those files that can be read, by path."""
    read = {file.name: _read(root, file.name, longest) for file in files}
    texts = {name: data for name, (data, _) in read.items() if data is not None}
    return Reading(texts, tuple(problem for _, problems in read.values() for problem in problems))


def _read(root: Path, name: str, longest: int) -> Reading[bytes | None]:
    try:
        return Reading(safe_files.read(root / name, longest))
    except safe_files.TooLargeError as error:
        return _refused(SIZE, name, f"tệp lớn {error.size // 1024} kB, tối đa {longest // 1024} kB")
    except safe_files.NotReadError as error:
        return _refused(FILE, name, str(error))


def _refused(rule: Rule, name: str, message: str) -> Reading[None]:
    return Reading(None, (Problem.of(rule, name, START, message),))
