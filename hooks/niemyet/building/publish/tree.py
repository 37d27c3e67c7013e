"""Two trees of the site, the live one and the next: only what differs is made, moved and written.

A tree is known by its manifest: what stands in it under which key. The manifest lies in the cache under the tree's seal,
a file in the tree that is taken away before the first change and written after the last: a tree that was left half-way
has none, and what has no manifest is made anew.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from niemyet.base import new_files
from niemyet.base.cache import Cache
from niemyet.base.cache_key import why
from niemyet.base.digest import digest_of, digest_of_bytes
from niemyet.base.stopped import StoppedError
from niemyet.building.publish import measured
from niemyet.building.publish.clone import clone
from niemyet.building.publish.measured import SEAL, Manifest, manifest_of, paths_of, seal_of

if TYPE_CHECKING:
    from niemyet.model.output import Artifact

_KINDS = {"plan": "kế hoạch", "page": "trang", "file": "tệp", "data": "dữ liệu"}
log = logging.getLogger("mkdocs.niemyet")


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: a digest of its bytes, its paths in the site."""

    digest: str
    paths: tuple[str, ...]


class Look(Enum):
    """How a tree is looked at: not where nobody else comes near it, opened where there is doubt, or opened as a whole."""

    NOT = auto()
    IN_DOUBT = auto()
    WHOLE = auto()


def put(folder: Path, artifacts: Iterable[Artifact], files: Iterable[tuple[Path, str]] = ()) -> Written:
    """Write artifacts, and files as they are; StoppedError where a path has an owner already."""
    written = {}
    for artifact in artifacts:
        new_files.write(folder, artifact.path, artifact.content)
        written[artifact.path] = digest_of_bytes(artifact.content)
    for source, path in files:
        written[path] = digest_of_bytes(new_files.copy(folder, source, path))
    return Written(_digest(written), tuple(written))


class Standby:
    """The next tree on its way from what it was to what is wanted, kind by kind."""

    def __init__(
        self, folder: Path, live: Path, cache: Cache, entries: Manifest, others: Manifest, untouched: bool
    ) -> None:
        """`entries` is what stands in the folder under its seal, `others` what stands in the live tree.

        `untouched`: that one is just as the last build left it.
        """
        self.folder, self._live, self._cache = folder, live, cache
        self._seal, self._now, self._others, self._untouched = seal_of(folder), dict(entries), others, untouched
        self._wanted: dict[str, str] = {}

    @classmethod
    def prepared(cls, folder: Path, live: Path, cache: Cache, look: Look) -> Standby:
        """The tree in a folder; where it is not known but the live one is, it starts as a clone of that.

        What no build left there is taken out of it.
        """
        others, entries = manifest_of(live, cache) or {}, manifest_of(folder, cache)
        looked = look is not Look.NOT
        untouched = bool(others) and looked and measured.is_untouched(live, cache)
        left = measured.left_state(folder, cache)
        if entries is None:
            shutil.rmtree(folder, ignore_errors=True)
            entries = others if others and clone(live, folder) else {}
            folder.mkdir(parents=True, exist_ok=True)
            left = measured.state_of(folder) if untouched else None
        if looked:
            entries = measured.mended(folder, entries, left, whole=look is Look.WHOLE)
        return cls(folder, live, cache, entries, others, untouched)

    @property
    def sister(self) -> Path | None:
        """The live tree, where nobody has touched it."""
        return self._live if self._untouched else None

    def begin(self, kind: str, wanted: Mapping[str, str]) -> list[str]:
        """Take away what is not wanted any more of a kind; what comes back, of the wanted (name → key), is to be made."""
        keys = {f"{kind} {name}": key for name, key in wanted.items()}
        old = {unit: entry[0] for unit, entry in self._now.items() if unit.startswith(f"{kind} ")}
        gone = [unit for unit, key in old.items() if keys.get(unit) != key]
        missing = [unit for unit, key in keys.items() if old.get(unit) != key]
        if gone or missing:
            self._break_seal()
        for unit in gone:
            self._remove(paths_of(self._now.pop(unit)))
        self._wanted |= {unit: keys[unit] for unit in missing}
        late = [unit for unit in missing if not self._taken_over(unit, keys[unit])]
        if log.isEnabledFor(logging.DEBUG):
            for unit in late:
                last = self._others[unit][0] if unit in self._others else old.get(unit)
                log.debug(f"Làm {_KINDS[kind]} {unit[len(kind) + 1 :]} vì {why(last, keys[unit])}")
        return [unit[len(kind) + 1 :] for unit in late]

    def put(self, kind: str, name: str, artifacts: Iterable[Artifact], files: Iterable[tuple[Path, str]] = ()) -> None:
        """Write what `begin` asked for."""
        self.note(kind, name, put(self.folder, artifacts, files))

    def note(self, kind: str, name: str, written: Written) -> None:
        """Remember what was written of what `begin` asked for."""
        unit = f"{kind} {name}"
        self._now[unit] = (self._wanted[unit], written.digest, "\n".join(written.paths))

    def finish(self, lasting: bool = True) -> None:
        """Seal the tree: the manifest is kept, the seal comes back, and where it is to last everything is on the disk."""
        if self._seal:  # unbroken: nothing was touched
            return
        self._seal = self._name()
        self._cache.put(f"tree {self._seal}", self._now)
        kept = (self._seal, seal_of(self._live))
        self._cache.forget(name for name in self._cache.names("tree ") if name[5:] not in kept)
        self._cache.save()
        if lasting:
            os.sync()  # the search index, too
        with (self.folder / SEAL).open("w", encoding="ascii") as file:
            file.write(self._seal + "\n")
            if lasting:
                file.flush()
                os.fsync(file.fileno())

    def make_ready(self, lasting: bool = True) -> None:
        """After the exchange: where the old live tree is not known, let the next build begin with a clone of the new one.

        What both trees are like now is remembered where they are to last.
        """
        known = self._untouched
        if self._cache.raw(f"tree {seal_of(self.folder)}") is None:
            shutil.rmtree(self.folder, ignore_errors=True)
            known = clone(self._live, self.folder)
        if lasting:
            with suppress(OSError):  # the site is published: nothing fails any more, the next build measures more
                measured.remember(self._live, self._cache)
                (measured.remember if known else measured.forget)(self.folder, self._cache)
            self._cache.save()

    def _name(self) -> str:
        return digest_of(*(f"{unit} {digest}" for unit, (_, digest, _) in sorted(self._now.items())))

    def _break_seal(self) -> None:
        (self.folder / SEAL).unlink(missing_ok=True)
        self._seal = ""

    def _taken_over(self, unit: str, key: str) -> bool:
        """Copy a unit from the live tree, where that one has it already."""
        entry = self._others.get(unit)
        if entry is None or entry[0] != key:
            return False
        copied = {}
        try:
            for path in paths_of(entry):
                copied[path] = digest_of_bytes(new_files.copy(self.folder, self._live / path, path))
        except StoppedError:  # somebody took it from the live tree
            copied[""] = ""
        if _digest(copied) != entry[1]:  # or touched it
            self._remove(copied)
            return False
        self._now[unit] = entry
        return True

    def _remove(self, paths: Iterable[str]) -> None:
        for path in filter(None, paths):
            (self.folder / path).unlink(missing_ok=True)
            for folder in list(PurePosixPath(path).parents)[:-1]:
                try:
                    (self.folder / folder).rmdir()
                except OSError:  # holds other things
                    break


def _digest(written: Mapping[str, str]) -> str:
    """Of the digests of a unit's files by their paths."""
    return digest_of(*chain.from_iterable(written.items()))
