"""The files beside a plan → what their bytes show."""

import os
from collections.abc import Iterable
from pathlib import Path

from niemyet.base import safe_files
from niemyet.base.digest import digest_of_bytes
from niemyet.model.files import FileInfo
from niemyet.model.problem import START, Problem, Reading, Rule, gathered
from niemyet.sources import names
from niemyet.sources.file_types import LARGEST, look
from niemyet.sources.inside.look import Looker
from niemyet.sources.renaming import advice
from niemyet.sources.rules import FILE, NAME
from niemyet.sources.signatures import SignedFiles


def own_files(
    root: Path, folder: str, entries: Iterable[os.DirEntry[str]], looker: Looker, signed: SignedFiles
) -> Reading[tuple[FileInfo, ...]]:
    """A plan's own files, which lie in its folder below `root`; what cannot be one is a problem and left out."""
    return gathered(_own_file(root, f"{folder}/{entry.name}", entry, looker, signed) for entry in entries)


def _own_file(
    root: Path, path: str, entry: os.DirEntry[str], looker: Looker, signed: SignedFiles
) -> Reading[FileInfo | None]:
    """What is known of an attachment; beyond the largest size only that."""
    if not entry.is_file(follow_symlinks=False):
        return _refused(FILE, path, f"{entry.name} không phải tệp thường; hãy thay bằng một tệp thường")
    if fault := names.attachment_fault(entry.name):
        better = names.better_attachment(entry.name)
        new = f"{path.rpartition('/')[0]}/{better}"
        return _refused(NAME, path, f"{fault}; {advice(root, path, new)}" if better else f"{fault}; hãy đổi tên tệp")
    try:
        data = safe_files.read(root / path, LARGEST)
    except safe_files.TooLargeError as error:
        return Reading(FileInfo(entry.name, error.size))
    except safe_files.NotReadError as error:
        return _refused(FILE, path, str(error))
    seen, (signatures, letterhead) = look(looker, entry.name, data), signed.look(data)
    told = digest_of_bytes(data), seen.type, seen.traps, signatures, letterhead, seen.faults, seen.flaws, seen.traces
    return Reading(FileInfo(entry.name, len(data), *told))


def _refused(rule: Rule, path: str, message: str) -> Reading[None]:
    return Reading(None, (Problem.of(rule, path, START, message),))
