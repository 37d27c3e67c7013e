"""What the site's lock holds is enough on each system: whatever a package asks for there is locked, too."""

from collections.abc import Iterator
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers.locks import PYTHONS, SYSTEMS, asked, entries, holds, within

LOCK = "requirements.lock"


def wanted(python: str, system: str) -> Iterator[Requirement]:
    """What the project asks for, and what the installed packages do that come of it, as on that system."""
    waiting, seen = list(asked()), set[str]()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) in seen:
            continue
        seen.add(str(requirement))
        yield requirement
        for line in requires(requirement.name) or ():
            inner = Requirement(line)
            if holds(inner.marker, python, system, requirement.extras):
                waiting.append(inner)


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_all_that_is_asked_for_is_locked(system: str, python: str) -> None:
    found = list(wanted(python, system))
    locked = entries(LOCK)
    assert [str(each) for each in found if len(within(each, locked, python, system)) != 1] == []
    assert {canonicalize_name(each.name) for each in found} == {
        entry.name for entry in locked if entry.applies(python, system)
    }


def test_the_program_that_indexes_and_the_one_that_follows_are_asked_for_everywhere() -> None:
    for system in SYSTEMS:
        assert {"pagefind-bin", "watchdog"} <= {canonicalize_name(each.name) for each in wanted("3.12", system)}
