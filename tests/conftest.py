"""Shared by all tests."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from niemyet.sources import git_dates
from tests.helpers.outside import asks_outside, kept_inside
from tests.helpers.soak import SOAKING

pytest_plugins = [
    "tests.helpers.browser",
    "tests.helpers.printing",
    "tests.helpers.project",
    "tests.helpers.search_site",
    "tests.helpers.varied",
]

# No deadline, for a machine may be busy; the same examples each time, but where there is time for others.
settings.register_profile(
    "steady",
    derandomize=not SOAKING,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("steady")

# Groups that take long and need more than a browser: `make test-<folder>` runs each, the other tests pass it over.
collect_ignore = ["pythons"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what asks for something outside, so that `make quick` leaves it out; it comes first, since it takes longest."""
    outside = [item for item in items if asks_outside(item)]
    for item in outside:
        item.add_marker(pytest.mark.outside)
    marked = set(outside)
    items.sort(key=lambda item: item not in marked)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: who waits for a browser or a server leaves one idle."""
    return len(os.sched_getaffinity(0)) + 1


@pytest.fixture(autouse=True, scope="session")
def _inside_where_asked() -> Iterator[None]:
    """In `make quick` nothing can be started, so that what is quick is proved and not listed."""
    if os.environ.get("NIEMYET_QUICK") == "1":
        yield from kept_inside()
    else:
        yield


@pytest.fixture(autouse=True)
def _sound_history(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check in the test's own process asks no git: most projects of tests have none, and are about something else."""
    monkeypatch.setattr(git_dates, "problems", lambda root: ())
