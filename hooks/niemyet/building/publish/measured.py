"""What lies in a tree, measured: files that nobody made go, those that are not as they were written are made again.

A tree that is just as the last build left it is known by what the file system says of its files: nobody sets back when the
state of one was last changed (ctime). Where that says anything else, the bytes are held against the manifest's digests. The
search index has none: it is as it was left, or made anew.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from niemyet.base import safe_files
from niemyet.base.cache import Cache
from niemyet.base.digest import digest_of, digest_of_bytes

SEAL = ".niemyet"
INDEX = "tim-kiem/pagefind"
_ANY_SIZE = 1 << 40
_LONGEST_SEAL = 1000

Entry = tuple[str, str, str]
"""What is remembered of a unit: its key, a digest of its bytes, its paths, one a line."""
Manifest = Mapping[str, Entry]
State = tuple[str, str]
"""What the file system says of a tree: of its search index, and of all else but the seal."""


def seal_of(folder: Path) -> str:
    """What a tree is called, or "" where it has no seal."""
    try:
        return safe_files.read(folder / SEAL, _LONGEST_SEAL).decode("ascii").strip()
    except (safe_files.NotReadError, UnicodeDecodeError):
        return ""


def manifest_of(folder: Path, cache: Cache) -> Manifest | None:
    """What stands in a tree, by its seal; None where that is not known."""
    seal = seal_of(folder)
    manifest: Manifest | None = cache.get(f"tree {seal}") if seal else None
    return manifest


def state_of(folder: Path) -> State:
    """Equal where nobody has touched a file since: whatever is done to one moves its ctime."""
    index = f"{folder}/{INDEX}"
    return _state(index, ""), _state(str(folder), index)


def left_state(folder: Path, cache: Cache) -> State | None:
    """What was remembered of a tree."""
    state: object = cache.get(_name(folder))
    return (str(state[0]), str(state[1])) if isinstance(state, tuple) and len(state) == 2 else None


def is_untouched(folder: Path, cache: Cache) -> bool:
    """Whether it is so still."""
    return left_state(folder, cache) == state_of(folder)


def remember(folder: Path, cache: Cache) -> None:
    """A tree is as a build leaves it."""
    cache.put(_name(folder), state_of(folder))


def forget(folder: Path, cache: Cache) -> None:
    """What lies there is to be measured by the next build."""
    cache.forget([_name(folder)])


def is_whole(folder: Path, cache: Cache) -> bool:
    """Whether a tree holds what it was left with, byte for byte, and nothing else; no file is opened where it is untouched."""
    left, now = left_state(folder, cache), state_of(folder)
    if left == now:
        return True
    manifest = manifest_of(folder, cache) if left and left[0] == now[0] else None
    if manifest is None or _strangers(folder, manifest) or len(_sound(folder, manifest)) < len(manifest):
        return False
    remember(folder, cache)
    return True


def mended(folder: Path, manifest: Manifest, left: State | None, whole: bool) -> Manifest:
    """The units of a tree that are as they were written; nothing else is left in it.

    The bytes are looked at where `left` is not what the file system says now, or where the whole of it is asked for.
    """
    index, others = state_of(folder)
    if left is None or left[0] != index:
        shutil.rmtree(folder / INDEX, ignore_errors=True)
    if left and left[1] == others and not whole:
        return manifest
    for path in _strangers(folder, manifest):
        (folder / path).unlink()
    sound = _sound(folder, manifest)
    for unit in manifest.keys() - sound.keys():
        for path in paths_of(manifest[unit]):
            with suppress(FileNotFoundError, IsADirectoryError):  # a folder is empty by now
                (folder / path).unlink()
    _clear_empty(folder)
    return sound


def paths_of(entry: Entry) -> list[str]:
    """The paths of a unit."""
    return entry[2].split("\n") if entry[2] else []


def _strangers(folder: Path, manifest: Manifest) -> list[str]:
    """The files of a tree that no unit owns."""
    own = {path for entry in manifest.values() for path in paths_of(entry)} | {SEAL}
    return [path for path in _paths(str(folder)) if path not in own and not path.startswith(f"{INDEX}/")]


def _paths(folder: str) -> Iterator[str]:
    """The paths of everything below a folder that is none itself; no link is followed."""
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if os.path.islink(f"{place}/{name}")]
        yield from (f"{place}/{name}"[len(folder) + 1 :] for name in (*files, *links))


def _sound(folder: Path, manifest: Manifest) -> Manifest:
    return {unit: entry for unit, entry in manifest.items() if _unit_digest(folder, entry) == entry[1]}


def _unit_digest(folder: Path, entry: Entry) -> str:
    """A unit's digest as it is now; "" where a file is none any more, or cannot be read."""
    try:
        read = ((path, digest_of_bytes(safe_files.read(folder / path, _ANY_SIZE))) for path in paths_of(entry))
        return digest_of(*(text for pair in read for text in pair))
    except safe_files.NotReadError:
        return ""


def _state(folder: str, left_out: str) -> str:
    """A digest of what lies below a folder, but for another one; as few words as can be, there are six files for each plan."""
    lines, waiting = [], [folder]
    while waiting:
        place = waiting.pop()
        lines.append(place)
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(place) as entries:
            for entry in entries:
                if not entry.is_dir(follow_symlinks=False):
                    if entry.name != SEAL:
                        known = entry.stat(follow_symlinks=False)
                        lines.append(f"{entry.name} {known.st_size} {known.st_ctime_ns}")
                elif entry.path != left_out:
                    waiting.append(entry.path)
    return blake2b("\n".join(lines).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _clear_empty(folder: Path) -> None:
    for place, _, _ in os.walk(folder, topdown=False):
        if place != str(folder):
            with suppress(OSError):  # holds something
                os.rmdir(place)


def _name(folder: Path) -> str:
    return f"left {digest_of(str(folder))}"  # its name may be no text
