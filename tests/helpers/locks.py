"""The lock files as values: what each entry names, and where it applies."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.factory import ROOT

LOCKS = {
    "requirements.lock": (),
    "requirements-sign.lock": ("sign",),
    "requirements-test.lock": ("test",),
    "requirements-lowest.lock": (),
}
"""Each lock file, and the extras of the project that it holds."""
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macOS": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "Windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ENTRY = re.compile(r"(?P<wanted>[^\\\n]+?)(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


@dataclass(frozen=True)
class Locked:
    """One entry of a lock file: a name, one version, where it applies, the SHA-256 sums of the files that are known."""

    requirement: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        (only,) = self.requirement.specifier
        assert only.operator == "=="
        return only.version

    def applies(self, python: str, system: str = "Linux") -> bool:
        return holds(self.requirement.marker, python, system)


def holds(marker: Marker | None, python: str, system: str, extras: Iterable[str] = ()) -> bool:
    """Whether a marker is true for a Python such as 3.11 on a system, where extras are asked for."""
    names = {**default_environment(), **SYSTEMS[system]}
    names |= {"python_version": python, "python_full_version": f"{python}.0"}
    given = [{key: str(value) for key, value in names.items()} | {"extra": extra} for extra in ("", *extras)]
    return marker is None or any(marker.evaluate(environment) for environment in given)


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def entries(lock: str) -> tuple[Locked, ...]:
    found = list(_ENTRY.finditer(text_of(lock)))
    assert "".join(match.group() for match in found) == text_of(lock), "a line that is neither an entry nor a hash"
    return tuple(Locked(Requirement(match["wanted"]), tuple(_HASH.findall(match["hashes"]))) for match in found)


def asked(*extras: str) -> Iterator[Requirement]:
    """What pyproject.toml asks for, and what it is built with."""
    project = PROJECT["project"]
    groups = (project["dependencies"], PROJECT["build-system"]["requires"])
    groups += tuple(project["optional-dependencies"][extra] for extra in extras)
    yield from (Requirement(line) for group in groups for line in group)


def within(requirement: Requirement, locked: Iterable[Locked], python: str, system: str = "Linux") -> list[str]:
    """The locked versions of a wanted package that apply to a Python on a system and lie in its range."""
    name = canonicalize_name(requirement.name)
    there = [entry.version for entry in locked if entry.name == name and entry.applies(python, system)]
    return [version for version in there if requirement.specifier.contains(version, prereleases=False)]
