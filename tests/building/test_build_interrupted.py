"""A build that is killed, or is not alone: the old site stays whole, and the next build sets everything right."""

import fcntl
from pathlib import Path

import pytest

from tests.helpers.killed import kill
from tests.helpers.project import Project, copy_of


@pytest.fixture
def project(invented: Project, tmp_path: Path) -> Project:
    """A project in order, with its site."""
    return copy_of(invented, tmp_path / "project")


def test_a_killed_build_leaves_the_old_site_whole(project: Project) -> None:
    before = project.tree()
    assert kill(project, project.root / "acts.txt", 1, words="site.mkdocs")
    assert (project.root / "site.mkdocs").is_dir()
    assert project.tree() == before
    assert project.build("--strict").code == 0
    assert project.tree() == before
    assert {path.name for path in project.root.glob("site*")} == {"site", "site.lock", "site.next"}


def test_a_second_builder_is_told_to_wait(project: Project) -> None:
    with (project.root / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        writing = project.write("site.mkdocs/index.html", "what the first builder is writing")
        done = project.build()
        assert done.code != 0
        told = [line for line in done.lines if line.startswith("ERROR")]
        assert told == ["ERROR   -  một lần dựng trang khác đang chạy; hãy đợi nó xong rồi chạy lại"]
        assert writing.is_file()
    assert project.build().code == 0
