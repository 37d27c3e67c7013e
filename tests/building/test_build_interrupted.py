"""A build that is killed, or is not alone: the old site stays whole, and the next build sets everything right."""

import fcntl
import signal
from pathlib import Path

import pytest

from tests.helpers.changes import FIRST
from tests.helpers.killed import end, kill
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


@pytest.mark.parametrize(("number", "words"), [(40, ""), (1, "site.mkdocs"), (0, "renameat2")])
@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_a_build_in_one_line(project: Project, by: signal.Signals, number: int, words: str) -> None:
    before = project.tree()
    project.plan(FIRST, title="Tên vừa sửa")
    ended = end(project, project.root / "acts.txt", number, words, by)
    assert ended.code == 128 + by
    assert ended.lines == [f"ERROR   -  việc dựng trang bị dừng giữa chừng ({by.name}); trang đang đăng còn nguyên"]
    assert project.tree() == before
    assert not (project.root / "site.mkdocs").exists()
    assert project.build().code == 0


def test_no_signal_comes_between_two_renames(project: Project) -> None:
    before = project.tree()
    project.plan(FIRST, title="Tên vừa sửa")
    ended = end(project, project.root / "acts.txt", 1, "site.old", signal.SIGTERM, exchange=False)
    assert (ended.code, len(ended.lines)) == (128 + signal.SIGTERM, 1)
    assert project.tree() not in (before, {})
    assert not (project.root / "site.old").exists()


OUT_OF_MEMORY = """
import sys
from mkdocs.__main__ import cli
from niemyet.building import {module}

def out_of_memory(*given, **named):
    raise MemoryError

{module}.{name} = out_of_memory
cli(["build", "--quiet"])
"""


@pytest.mark.parametrize(
    ("module", "name"), [("session", "read"), ("engine_pages", "valid"), ("session", "of_templates")]
)
def test_too_little_memory_is_told_as_that(project: Project, module: str, name: str) -> None:
    before = project.tree()
    project.plan(FIRST, title="Tên vừa sửa")
    done = project.run("-c", OUT_OF_MEMORY.format(module=module, name=name))
    assert done.code == 1
    assert done.output.count("không đủ bộ nhớ để dựng trang; hãy đóng bớt") == 1
    assert "Traceback" not in done.output
    assert project.tree() == before
