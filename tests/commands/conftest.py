"""What the tests of commands share: a small project to call them in."""

from pathlib import Path

import pytest

from niemyet.sources import git_dates
from tests.helpers.project import Project, make_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with one ward and no plan, in whose folder the test runs."""
    made = make_project(tmp_path / "project")
    made.ward()
    monkeypatch.chdir(made.root)
    return made


@pytest.fixture(autouse=True)
def _sound_history(monkeypatch: pytest.MonkeyPatch) -> None:
    """The projects here have no git, and what is tested in them has nothing to do with it."""
    monkeypatch.setattr(git_dates, "problems", lambda root: ())
