"""The Pythons of this machine that the project promises to run with; `python -m tests.helpers.pythons` tells them.

With --complete it says by its exit code whether at least two are there, and none that lacks a part.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.version import Version

from tests.helpers.locks import PYTHONS

FEWEST = 2
_USR = Path("/usr/bin/python3")
_ASKED = "import ensurepip, platform, venv; print(platform.python_version())"


@dataclass(frozen=True)
class Python:
    """One real version, and the program that is it."""

    version: str
    program: Path


@dataclass(frozen=True)
class Found:
    """What is there: each version once, the oldest first; and why other programs cannot be used."""

    pythons: tuple[Python, ...]
    unusable: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        return len(self.pythons) >= FEWEST and not self.unusable


def find(path: str, pyenv: Path | None, usual: Path = _USR) -> Found:
    """The Pythons on a search path, the system's own, and those that pyenv keeps below its root."""
    pythons: dict[str, Python] = {}
    unusable = []
    for program in dict.fromkeys(_programs(path, pyenv, usual)):
        version, fault = _asked(program)
        if fault:
            unusable.append(f"{program}: {fault}")
        elif ".".join(version.split(".")[:2]) in PYTHONS:
            pythons.setdefault(version, Python(version, program))
    ordered = sorted(pythons.values(), key=lambda python: Version(python.version))
    return Found(tuple(ordered), tuple(unusable))


def here() -> Found:
    """The Pythons of this machine."""
    return find(os.environ.get("PATH", ""), _pyenv())


def _pyenv() -> Path | None:
    """The folder where pyenv keeps its versions; None without pyenv."""
    if not (program := shutil.which("pyenv")):
        return None
    return Path(subprocess.run([program, "root"], capture_output=True, encoding="utf-8", check=True).stdout.strip())


def _programs(path: str, pyenv: Path | None, usual: Path) -> Iterator[Path]:
    """Programs by their names; pyenv's shims stand for no version of their own."""
    folders = [Path(folder) for folder in path.split(os.pathsep) if folder]
    if pyenv:
        folders = [folder for folder in folders if folder != pyenv / "shims"]
        folders += sorted(pyenv.glob("versions/*/bin"))
    yield from _existing([usual])
    yield from _existing(folder / f"python{version}" for folder in folders for version in PYTHONS)


def _existing(programs: Iterable[Path]) -> Iterator[Path]:
    return (program for program in programs if os.access(program, os.X_OK))


def _asked(program: Path) -> tuple[str, str]:
    """Its version, and why it cannot be used: one of both is empty."""
    done = subprocess.run([program, "-I", "-c", _ASKED], capture_output=True, encoding="utf-8", check=False)
    if done.returncode == 0:
        return done.stdout.strip(), ""
    return "", (done.stderr.strip().splitlines() or [f"ends with {done.returncode}"])[-1]


def lines_about(found: Found) -> Iterator[str]:
    """What is there, line by line."""
    yield from (f"Python {python.version}: {python.program}" for python in found.pythons)
    yield from (f"left out: {fault}" for fault in found.unusable)


def too_few(found: Found) -> str:
    """Why there is nothing to compare, in one line."""
    there = ", ".join(f"{python.version} ({python.program})" for python in found.pythons) or "none"
    wanted = f"at least {FEWEST} Pythons from {PYTHONS[0]} to {PYTHONS[-1]} are needed"
    return f"{wanted}, here: {there}; install another from the system's packages or with pyenv"


if __name__ == "__main__":
    seen = here()
    if sys.argv[1:] == ["--complete"]:
        sys.exit(0 if seen.is_complete else 1)
    print(*lines_about(seen), sep="\n")
    sys.exit(too_few(seen) if len(seen.pythons) < FEWEST else 0)
