"""What the tests of commands share: a small project to call them in."""

from pathlib import Path

import pytest

from tests.helpers.project import Project, make_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with one ward and no plan, in whose folder the test runs."""
    made = make_project(tmp_path / "project")
    made.ward()
    monkeypatch.chdir(made.root)
    return made
