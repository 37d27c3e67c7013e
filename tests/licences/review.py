"""Each locked package held against the list: the licence it is taken under, or what is wrong."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from packaging.licenses import canonicalize_license_expression
from pydantic import AfterValidator, BaseModel, ConfigDict

from tests.licences.locked import Package, packages
from tests.licences.metadata import Said

LIST = Path(__file__).with_name("allowed.toml")
Expression = Annotated[str, AfterValidator(canonicalize_license_expression)]


class Record(BaseModel):
    """What we found where a package's metadata leaves it open, or where it is not installed with the tests."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    licence: Expression
    why: str
    says: str | None = None  # the metadata's words when we looked: where they change, we look again


class Allowed(BaseModel):
    """The list: licences that we take, classifiers that name just one of them, and what was looked up by hand."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    licences: frozenset[Expression]
    classifiers: Mapping[str, Expression]
    python: Mapping[str, Record]
    node: Mapping[str, Record]

    @property
    def records(self) -> Mapping[tuple[str, str], Record]:
        """What was looked up, by kind and name."""
        kinds = (("python", self.python), ("node", self.node))
        return {(kind, name): record for kind, records in kinds for name, record in records.items()}


@dataclass(frozen=True)
class Verdict:
    """One package: its licence, how we know it, the locks that name it, and what is wrong with it, or ""."""

    package: Package
    locks: tuple[str, ...]
    licence: str
    known_by: str
    problem: str


def read_list(file: Path = LIST) -> Allowed:
    """The list as it lies beside this file."""
    return Allowed.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def review(root: Path, allowed: Allowed, path: Sequence[str]) -> list[Verdict]:
    """A verdict on every locked package, in the order of their names; `path` is where Python's are installed."""
    found = packages(root, allowed.classifiers, path)
    ordered = sorted(found, key=lambda package: (package.kind != "python", package.name, package.version))
    return [_verdict(package, found[package], allowed) for package in ordered]


def problems(verdicts: Sequence[Verdict], allowed: Allowed) -> Iterator[str]:
    """One line for each thing that is wrong."""
    for verdict in verdicts:
        if verdict.problem:
            package = verdict.package
            yield f"{package.name} {package.version} ({', '.join(verdict.locks)}): {verdict.problem}"
    locked = {(verdict.package.kind, verdict.package.name) for verdict in verdicts}
    for kind, name in sorted(allowed.records.keys() - locked):
        yield f"{name}: recorded for {kind}, but no lock names it"


def _verdict(package: Package, locks: tuple[str, ...], allowed: Allowed) -> Verdict:
    said, record = package.said, allowed.records.get((package.kind, package.name))
    if said and said.licence:
        licence = said.licence
        known_by = "its metadata" if said.version == package.version else f"the metadata of {said.version}"
    else:
        licence, known_by = (record.licence, "our record") if record else ("unknown", "nothing")
    return Verdict(package, locks, licence, known_by, _doubt(said, record) or _refusal(licence, allowed.licences))


def _doubt(said: Said | None, record: Record | None) -> str:
    """Why the licence of a package is not known for sure; "" where it is."""
    if said is None:
        return "" if record else "not installed here, and no licence is recorded for it"
    words = said.words or "nothing"
    if record is None:
        return "" if said.licence else f"unknown licence; its metadata says: {words}"
    if said.licence:
        return "" if said.licence == record.licence else f"recorded as {record.licence}; its metadata says: {words}"
    return "" if said.words == record.says else f"its record is of other words; its metadata says: {words}"


def _refusal(licence: str, allowed: Set[str]) -> str:
    """Which part of an expression we do not take. All parts must be allowed, even where one could choose."""
    named = set(re.findall(r"[^\s()]+", licence)) - {"AND", "OR", "WITH"}
    return f"not allowed: {', '.join(refused)}" if (refused := sorted(named - allowed)) else ""
