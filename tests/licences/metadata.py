"""What a package says of its own licence, and what that is as SPDX where its words leave no doubt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution
from textwrap import shorten

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression


@dataclass(frozen=True)
class Said:
    """The words of one version's metadata, and the licence that they name: an SPDX expression, or None."""

    words: str
    licence: str | None
    version: str


def spdx(words: str) -> str | None:
    """The words as an SPDX expression; None where they are none."""
    try:
        return canonicalize_license_expression(words)
    except InvalidLicenseExpression:
        return None


def of_words(words: str, version: str) -> Said:
    """What a single field says."""
    return Said(words, spdx(words), version)


def of_distribution(name: str, classifiers: Mapping[str, str], path: Sequence[str]) -> Said | None:
    """What the installed distribution of that name says, whichever version it is; None without one."""
    found = next(iter(Distribution.discover(name=name, path=list(path))), None)
    if found is None:
        return None
    if expression := _first(found, "License-Expression"):
        return of_words(expression, found.version)
    field = _first(found, "License")
    told = [line for line in found.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    words = shorten("; ".join(line for line in (field, *told) if line), 120, placeholder=" …")
    return Said(words, _one_reading(field, told, classifiers), found.version)


def _first(distribution: Distribution, field: str) -> str:
    return str(next(iter(distribution.metadata.get_all(field, [])), ""))


def _one_reading(field: str, told: Sequence[str], classifiers: Mapping[str, str]) -> str | None:
    """The licence that the older fields agree on; classifiers that fit several licences say nothing by themselves."""
    known = {classifiers[line] for line in told if line in classifiers}
    readings = known | {licence for licence in [spdx(field)] if licence}
    return readings.pop() if len(readings) == 1 else None
