"""Which locked package asks for which, on any system and Python that the lock is for, as the installed ones say."""

from collections.abc import Iterator, Mapping, Set
from importlib.metadata import PackageNotFoundError, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.locks import PYTHONS, SYSTEMS, asked, entries, holds


def graph(lock: str) -> Mapping[str, Set[str]]:
    """Each package's name, and the names of those it asks for; under "" what pyproject.toml asks for."""
    locked = {entry.name for entry in entries(lock)}
    extras: dict[str, Set[str]] = {canonicalize_name(each.name): each.extras for each in asked()}
    wanted = {name: _wanted(name, extras.get(name, set())) for name in locked}
    return {"": extras.keys(), **{name: set(found) & locked for name, found in wanted.items()}}


def _wanted(name: str, extras: Set[str]) -> Iterator[str]:
    try:
        lines = requires(name) or ()
    except PackageNotFoundError:  # for another system than this: those in our locks ask for nothing
        return
    for line in lines:
        inner = Requirement(line)
        if any(holds(inner.marker, python, system, extras) for python in PYTHONS for system in SYSTEMS):
            yield canonicalize_name(inner.name)
