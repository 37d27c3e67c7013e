"""Every locked package with its version, and the files that lock it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.licences.metadata import Said, of_distribution, of_words

# A new lock is found by being there: under these names, or the test that looks for hashes in the tree complains.
PYTHON = ("requirements*.lock", "benchmarks/speed/peers/*.txt")
NODE = ("tests/html-checker/package-lock.json", "benchmarks/speed/peers/*/package-lock.json")


@dataclass(frozen=True)
class Package:
    """One version of a package, and what it says of its licence; None where it is not installed here."""

    kind: str
    name: str
    version: str
    said: Said | None


def lock_files(root: Path) -> list[Path]:
    """The files that lock Python packages, then those of Node."""
    return [path for pattern in (*PYTHON, *NODE) for path in sorted(root.glob(pattern))]


def packages(root: Path, classifiers: Mapping[str, str], path: Sequence[str]) -> dict[Package, tuple[str, ...]]:
    """Everything that is locked, with the names of the locks; Python's metadata is looked for along `path`."""
    locks: dict[Package, list[str]] = defaultdict(list)
    for file in lock_files(root):
        found = _node(file) if file.suffix == ".json" else _python(file, classifiers, path)
        for package in found:
            locks[package].append(file.relative_to(root).as_posix())
    return {package: tuple(names) for package, names in locks.items()}


def _python(lock: Path, classifiers: Mapping[str, str], path: Sequence[str]) -> Iterator[Package]:
    for line in lock.read_text(encoding="utf-8").splitlines():
        if line and not line[0].isspace():  # what is indented are hashes
            requirement = Requirement(line.removesuffix("\\"))
            name, (only,) = canonicalize_name(requirement.name), requirement.specifier
            yield Package("python", name, only.version, of_distribution(name, classifiers, path))


def _node(lock: Path) -> Iterator[Package]:
    """A lock of npm's says of each package what its package.json said."""
    for place, entry in json.loads(lock.read_bytes())["packages"].items():
        if place:  # the first is the folder itself
            name, version = place.rpartition("node_modules/")[2], entry["version"]
            yield Package("node", name, version, of_words(entry.get("license", ""), version))
