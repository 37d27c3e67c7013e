"""The lower end of each range: above every hole that is known, and what the lowest lock holds."""

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.helpers.locks import LOCKS, PYTHONS, asked, entries, within

MENDED = {
    "icalendar": "7.1.3",  # GHSA-cv84-9p8j-fj68
    "jinja2": "3.1.6",  # CVE-2025-27516: out of the sandbox by |attr
    "markdown": "3.8.1",  # CVE-2025-69534: a text that ends the program
    "mkdocs-material": "9.7.7",  # CVE-2026-73295: a script by the search's address
    "nh3": "0.3.7",  # the first with ammonia above 4.1.2, which let HTML pass
    "pdfminer-six": "20251230",  # the same two, where it is read with
    "pdfplumber": "0.11.9",  # CVE-2025-64512, CVE-2025-70559: a PDF that runs code (in pdfminer.six)
    "pikepdf": "2.10",  # CVE-2021-29421: metadata that opens other files
    "pillow": "13",  # GHSA-8g5g-8vmr-9782, GHSA-5x8w-8jj5-q52h: a JPEG that writes beyond its buffer
    "playwright": "1.56",  # CVE-2025-59288, CVE-2025-9611
    "pymdown-extensions": "11.0.1",  # CVE-2026-61632, CVE-2026-67422
    "pytest": "9.0.3",  # CVE-2025-71176: a folder in /tmp that others may own
    "setuptools": "83",  # CVE-2026-59890, and CVE-2025-47273 before it
}
"""Packages with holes that are known, each with the first version that has none of them."""
RANGES: dict[str, Requirement] = {canonicalize_name(each.name): each for each in asked("test")}


def lower_end(requirement: Requirement) -> str | None:
    """The lowest version that a range allows; None where it allows all."""
    return next((each.version for each in requirement.specifier if each.operator == ">="), None)


def test_no_range_reaches_down_to_a_known_hole() -> None:
    ends = {name: lower_end(RANGES[name]) for name in MENDED if name in RANGES}
    assert len(ends) > 5
    assert {name: end for name, end in ends.items() if end is None or Version(end) < Version(MENDED[name])} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_holds_a_version_with_a_known_hole(lock: str) -> None:
    held = [entry for entry in entries(lock) if entry.name in MENDED]
    assert held
    assert [str(each.requirement) for each in held if Version(each.version) < Version(MENDED[each.name])] == []


@pytest.mark.parametrize("python", PYTHONS)
def test_the_lowest_lock_holds_the_lower_end_of_each_range(python: str) -> None:
    locked = entries("requirements-lowest.lock")
    ends = {each.name: lower_end(each) for each in asked()}
    held = {each.name: [Version(version) for version in within(each, locked, python)] for each in asked()}
    assert held == {name: [Version(end)] for name, end in ends.items() if end}
    assert len(held) == len(ends)
