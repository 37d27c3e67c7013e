"""The files beside a plan → what their bytes show."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from niemyet.base import safe_files
from niemyet.base.digest import digest_of_bytes
from niemyet.model.files import FileInfo
from niemyet.model.problem import Rule
from niemyet.sources import names
from niemyet.sources.file_types import LARGEST, file_type, traps
from niemyet.sources.rules import FILE, NAME

Tell = Callable[[Rule, str, str], None]
"""Notes a problem: the rule, the file's path, the message."""


def own_files(root: Path, folder: str, entries: Iterable[os.DirEntry[str]], tell: Tell) -> Iterator[FileInfo]:
    """A plan's own files, which lie in its folder below `root`; what cannot be one is told and left out."""
    for entry in entries:
        path = f"{folder}/{entry.name}"
        fault = names.attachment_fault(entry.name)
        if not entry.is_file(follow_symlinks=False):
            tell(FILE, path, f"{entry.name} không phải tệp thường; hãy thay bằng một tệp thường")
        elif fault:
            tell(NAME, path, fault)
        elif info := _looked_into(root, path, tell):
            yield info


def _looked_into(root: Path, path: str, tell: Tell) -> FileInfo | None:
    """What is known of an attachment; beyond the largest size only that. None where it cannot be read."""
    name = path.rpartition("/")[2]
    try:
        data = safe_files.read(root / path, LARGEST)
    except safe_files.TooLargeError as error:
        return FileInfo(name, error.size)
    except safe_files.NotReadError as error:
        tell(FILE, path, str(error))
        return None
    return FileInfo(name, len(data), digest_of_bytes(data), file_type(data), traps(name, data))
