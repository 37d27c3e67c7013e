"""What lies below a folder, in order of path, with what the file system knows of it: nothing is opened here."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from niemyet.base import safe_files
from niemyet.model.problem import START, Problem, Reading
from niemyet.sources import names
from niemyet.sources.plan_names import is_meant_as_plan, slug_for
from niemyet.sources.renaming import advice
from niemyet.sources.rules import FILE, NAME


@dataclass(frozen=True, slots=True)
class File:
    """A file's path, its stamp (what the system says without its being opened), whether a folder bears its name."""

    name: str
    stamp: str
    has_folder: bool


def files(root: Path, folder: str) -> Iterator[File | Problem]:
    """Regular files that are not a plan's own files, which `attachments` looks at; a problem for all that is none."""
    inner, problems = entries(root, folder)
    yield from problems
    folders = {entry.name for entry in inner if entry.is_dir(follow_symlinks=False)}
    for entry in inner:
        name = f"{folder}/{entry.name}"
        if entry.name in folders:
            yield from _below(root, name, [each.name for each in inner])
        elif entry.is_file(follow_symlinks=False):
            yield File(name, stamp(entry), entry.name.removesuffix(".md") in folders)
        else:
            yield Problem.of(FILE, name, START, safe_files.NOT_REGULAR)


def entries(root: Path, folder: str) -> Reading[tuple[os.DirEntry[str], ...]]:
    """What lies in a folder, in order of name, but what programs left there and what cannot have its name."""
    try:
        inner = [entry for entry in safe_files.entries(root / folder) if not names.is_leftover(entry.name)]
    except safe_files.NotReadError as error:
        return Reading((), (Problem.of(FILE, folder, START, str(error)),))
    faults = {entry.name: fault for entry in inner if (fault := names.fault(entry.name))}
    problems = (Problem.of(NAME, f"{folder}/{name}", START, fault) for name, fault in faults.items())
    alike = names.collisions(folder, (entry.name for entry in inner))
    return Reading(tuple(entry for entry in inner if entry.name not in faults), (*alike, *problems))


def stamp(entry: os.DirEntry[str]) -> str:
    """What the file system says of an entry; "" where it is gone since the folder was read."""
    try:
        known = entry.stat(follow_symlinks=False)
    except OSError:  # told when the file is to be opened
        return ""
    return f"{known.st_size}.{known.st_mtime_ns}.{known.st_ino}"


def _below(root: Path, folder: str, beside: Sequence[str]) -> Iterator[File | Problem]:
    """The files of a ward or a year; nothing of a folder that belongs to a plan, or to none."""
    if folder.endswith((".md", ".yml")):
        message = "đây là thư mục, không phải tệp; hãy thay bằng một tệp thường hoặc đổi tên thư mục"
        yield Problem.of(FILE, folder, START, message)
    elif folder.count("/") < 3:
        yield from files(root, folder)
    elif not os.path.lexists(root / f"{folder}.md"):
        above, _, name = folder.rpartition("/")
        slug = slug_for(name)
        message = f"thư mục này không thuộc kế hoạch nào; cần có tệp {name}.md bên cạnh"
        if slug in {slug_for(each) for each in beside if is_meant_as_plan(each)}:
            message = f"thư mục của kế hoạch mang tên của tệp; {advice(root, folder, f'{above}/{slug}')}"
        yield Problem.of(NAME, folder, START, message)
