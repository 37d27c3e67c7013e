"""What stands under the names of a build's own: links, other kinds, mounts and committed files are told, nothing is followed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from niemyet.sources import owned_names
from niemyet.sources.rules import OWNED
from tests.helpers.project import Project

FOLDERS = ["site", "site.next", "site.mkdocs", "site.search", "site.old", ".cache", ".cache/niemyet"]
FILES = ["site.lock", ".cache/niemyet/kept.db", ".cache/niemyet/.gitignore", ".cache/niemyet/saved"]


def told(root: Path, live: str | None = "site") -> dict[str, str]:
    """Path → message of everything that is told; each in one line, with what to do."""
    found = list(owned_names.problems(root, root / live if live else None))
    assert all(problem.rule is OWNED and "; hãy " in problem.message for problem in found)
    assert not any("\n" in problem.message for problem in found)
    return {problem.path: problem.message for problem in found}


def a_link(path: Path) -> None:
    path.symlink_to("/var/tmp")


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to("khong-co")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_file(path: Path) -> None:
    path.write_bytes(b"")


def a_folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("make", [a_link, a_link_to_nothing, a_pipe, a_file])
def test_a_folder_of_the_builds_is_nothing_else(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    make(tmp_path / name)
    assert list(told(tmp_path)) == [name]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("make", [a_link, a_link_to_nothing, a_pipe, a_folder])
def test_a_file_of_the_builds_is_nothing_else(tmp_path: Path, name: str, make: Callable[[Path], None]) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    make(tmp_path / name)
    assert list(told(tmp_path)) == [name]


def test_what_a_build_leaves_is_its_own(tmp_path: Path) -> None:
    for name in FOLDERS:
        (tmp_path / name).mkdir(exist_ok=True, parents=True)
    for name in FILES:
        (tmp_path / name).touch()
    assert told(tmp_path) == {}
    assert told(tmp_path / "nowhere") == {}


def test_a_served_folder_that_is_a_link_gets_advice(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path)
    assert "rsync -a --delete" in told(tmp_path)["site"]


def test_a_site_of_another_name_has_other_names_beside_it(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/www.next").symlink_to(tmp_path)
    (tmp_path / "site.next").symlink_to(tmp_path)
    assert list(told(tmp_path, "out/www")) == ["out/www.next"]


def test_the_site_does_not_lie_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(tmp_path / "elsewhere")
    assert list(told(tmp_path, "out/www")) == ["out"]


def test_while_it_is_served_elsewhere_the_cache_alone_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "site").symlink_to(tmp_path)
    (tmp_path / ".cache").symlink_to(tmp_path)
    assert list(told(tmp_path, None)) == [".cache"]


def test_a_mount_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(f"36 35 98:0 / {tmp_path}/m\\040t/site rw - ext4 /dev/x rw\n", encoding="utf-8")
    (tmp_path / "m t/site").mkdir(parents=True)
    (tmp_path / "m t/site.next").mkdir()
    assert told(tmp_path / "m t") == {}
    monkeypatch.setattr(owned_names, "_MOUNTS", str(table))
    assert list(told(tmp_path / "m t")) == ["site"]


@pytest.mark.parametrize(
    "name", ["site/index.html", "site.next/x", "site.lock", ".cache/other/x", ".cache/niemyet/kept.db"]
)
def test_what_is_committed_is_not_the_builds(tmp_path: Path, name: str) -> None:
    project = Project(tmp_path / "project")
    project.write(name, "x")
    assert told(project.root) == {}
    project.commit()
    (path, message), *others = told(project.root).items()
    assert not others
    assert path == name.partition("/")[0]
    assert message.endswith(f"git rm -r --cached -- {path}")


def test_a_committed_name_in_capitals_is_another_one_where_the_system_says_so(tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.write("SITE/index.html", "x")
    project.commit()
    assert told(project.root) == ({"site": told(project.root)["site"]} if (project.root / "site").exists() else {})
