"""The plans' folder → bytes with their paths: the only room that reads what editors write from disk."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet.model import FileInfo
from niemyet.problem import START, Problem
from niemyet.reading.plan import PlanFile
from niemyet.reading.rules import FILE, NAME


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything found under plans/: paths are relative to the project's folder, with "/"."""

    plans: tuple[PlanFile, ...]
    wards: dict[str, bytes]
    topics: bytes | None
    abbreviations: bytes | None
    problems: tuple[Problem, ...]
    emblems: frozenset[str] = frozenset()

    @property
    def texts(self) -> dict[str, bytes]:
        """Every text as read, by its path."""
        tables = {"plans/topics.yml": self.topics, "plans/abbreviations.yml": self.abbreviations}
        read = {path: data for path, data in tables.items() if data is not None}
        return {file.path: file.data for file in self.plans} | self.wards | read

    def with_plans(self, texts: Mapping[str, bytes]) -> "Sources":
        """The same with other bytes in some plans' files."""
        plans = (replace(file, data=texts.get(file.path, file.data)) for file in self.plans)
        return replace(self, plans=tuple(plans))


def scan(root: Path) -> Sources:
    """All files under root/plans, in order of path; what is no regular file is told and left alone."""
    plans: list[PlanFile] = []
    wards: dict[str, bytes] = {}
    problems: list[Problem] = []
    emblems: set[str] = set()
    topics = abbreviations = None
    for path in _files(root, root / "plans", problems):
        name = path.relative_to(root).as_posix()
        data = _read(path, name, problems)
        if data is None:
            continue
        if name == "plans/topics.yml":
            topics = data
        elif name == "plans/abbreviations.yml":
            abbreviations = data
        elif name.count("/") == 2 and name.endswith("/ward.yml"):
            wards[name] = data
        elif name.endswith(".md"):
            plans.append(PlanFile(name, data, tuple(_beside(path, name, problems))))
        elif _is_emblem(name):
            emblems.add(name)
        elif name.count("/") < 4:
            message = "tệp này không thuộc kế hoạch nào; hãy đặt tệp kèm vào thư mục cùng tên với kế hoạch"
            problems.append(Problem.of(NAME, name, START, message))
    return Sources(tuple(plans), wards, topics, abbreviations, tuple(problems), frozenset(emblems))


def _files(root: Path, folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Regular files that are not a plan's own files, which `_beside` looks at."""
    if not folder.is_dir():
        return
    for entry in _entries(folder, folder.relative_to(root).as_posix(), problems):
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if entry.name.endswith((".md", ".yml")):
                message = "đây là thư mục, không phải tệp; hãy thay bằng một tệp thường hoặc đổi tên thư mục"
                problems.append(Problem.of(FILE, path.relative_to(root).as_posix(), START, message))
            elif len(path.relative_to(root).parts) < 4:
                yield from _files(root, path, problems)
            elif not path.with_suffix(".md").exists():
                name = path.relative_to(root).as_posix()
                message = f"thư mục này không thuộc kế hoạch nào; cần có tệp {path.name}.md bên cạnh"
                problems.append(Problem.of(NAME, name, START, message))
        elif not entry.name.startswith("."):
            yield path


def _entries(folder: Path, name: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order of name; nothing, and a problem, where it cannot be looked into."""
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        message = f"không mở được thư mục ({error.strerror}); hãy xem lại quyền đọc"
        problems.append(Problem.of(FILE, name, START, message))
        return []


def _read(path: Path, name: str, problems: list[Problem]) -> bytes | None:
    if not stat.S_ISREG(path.lstat().st_mode):
        message = "không phải tệp thường (liên kết tượng trưng, thư mục …); hãy thay bằng một tệp thường"
        problems.append(Problem.of(FILE, name, START, message))
        return None
    try:
        return path.read_bytes() if path.suffix in (".md", ".yml") else b""
    except OSError as error:
        message = f"không đọc được tệp ({error.strerror}); hãy xem lại quyền đọc"
        problems.append(Problem.of(FILE, name, START, message))
        return None


def _beside(path: Path, name: str, problems: list[Problem]) -> Iterator[FileInfo]:
    folder = path.with_suffix("")
    if not folder.is_dir() or folder.is_symlink():
        return
    for entry in _entries(folder, name.removesuffix(".md"), problems):
        if entry.is_file(follow_symlinks=False):
            yield FileInfo(entry.name, entry.stat(follow_symlinks=False).st_size)
        else:
            message = f"{entry.name} không phải tệp thường; hãy thay bằng một tệp thường"
            problems.append(Problem.of(FILE, f"{name.removesuffix('.md')}/{entry.name}", START, message))


def _is_emblem(name: str) -> bool:
    return name.count("/") == 2 and name.endswith((".svg", ".png"))
