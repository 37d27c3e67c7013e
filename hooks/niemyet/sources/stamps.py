"""What the file system says of a folder without a file's being opened."""

import os
from collections.abc import Iterator
from pathlib import Path


def stamps(folder: Path) -> Iterator[str]:
    """Name, size, time and place of everything below a folder, in an order of its own; nothing is followed."""
    waiting = [str(folder)]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield f"{place} {error.errno}"
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            known = entry.stat(follow_symlinks=False)
            yield f"{entry.path} {known.st_mode} {known.st_size} {known.st_mtime_ns} {known.st_ino}"


def file_stamps(folder: str) -> Iterator[str]:
    """The same of the files alone below a folder of programs, but for hidden and compiled ones."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__pycache__")))
        for name in sorted(names):
            known = os.lstat(path := os.path.join(place, name))
            yield f"{path} {known.st_mode} {known.st_size} {known.st_mtime_ns} {known.st_ino}"
