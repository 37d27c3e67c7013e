"""A build makes only what changed, and nobody can tell: the site is the same, byte for byte, as one made from nothing."""

import shutil
import sqlite3
import subprocess
from pathlib import Path
from random import Random

import pytest

from niemyet.base.safe_pickle import packed
from tests.helpers.changes import FIRST, STEPS
from tests.helpers.project import UNCHANGED, Project, copy_of, make_invented
from tests.helpers.soak import times


def inodes(project: Project, tree: str = "site") -> dict[str, int]:
    """Path → inode of every file of a tree: a file that was written anew has another one."""
    files = (path for path in (project.root / tree).rglob("*") if path.is_file())
    return {path.relative_to(project.root / tree).as_posix(): path.stat().st_ino for path in files}


def built(project: Project) -> Project:
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


def from_nothing(project: Project, folder: Path) -> Project:
    """The same sources elsewhere, without cache or older trees."""
    aside = shutil.ignore_patterns(".cache", "site", "site.next", "site.lock")
    shutil.copytree(project.root, folder, ignore=aside, symlinks=True)
    return built(Project(folder))


@pytest.mark.parametrize("seed", range(times(1, 10)))
def test_after_any_changes_the_site_is_as_made_from_nothing(seed: int, tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.commit()
    built(project)
    random = Random(seed)
    for step in random.sample(STEPS, 9):
        step(project, random)
        if random.random() < 0.6:
            built(project)
    fresh = from_nothing(project, tmp_path / "fresh")
    assert built(project).tree() == fresh.tree()
    shutil.rmtree(project.root / ".cache")
    assert built(project).tree() == fresh.tree()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with three plans and its site."""
    made = make_invented(tmp_path_factory.mktemp("changes") / "project")
    made.plan("suoi-mo/2025/ke-hoach-hai", title="Kế hoạch hai", number="8", issued="2025-11-07")
    made.plan("suoi-mo/2024/ke-hoach-ba", title="Kế hoạch ba", number="9", issued="2024-11-07")
    made.commit()
    return built(made)


def test_when_nothing_changed_nothing_is_written(project: Project) -> None:
    before = inodes(project)
    done = project.build("--strict")
    assert UNCHANGED in done.output
    assert inodes(project) == before


def test_a_changed_text_writes_its_own_files_alone(project: Project) -> None:
    before = inodes(project, "site.next")
    assert project.tree() == project.tree("site.next")
    with (project.root / f"plans/{FIRST}.md").open("a", encoding="utf-8") as file:
        file.write("\n- Một việc nữa.\n")
    built(project)
    after = inodes(project)
    changed = {path for path in after if after[path] != before.get(path)}
    assert {path for path in changed if f"/{FIRST}/" in f"/{path}"}
    others = {path for path in changed if FIRST not in path and not path.startswith("tim-kiem/")}
    assert others <= {".niemyet", "du-lieu/plans.json", "feed.xml", "sitemap.xml", "sitemap.xml.gz", "lich.ics"}


def test_what_was_told_of_the_plans_is_told_again(project: Project) -> None:
    project.plan(
        "suoi-mo/2024/ke-hoach-ba", title="Kế hoạch ba", number="9", issued="2024-11-07", topic=None, funding="abc"
    )
    told = [line for line in project.build("--strict").lines if "plans/" in line]
    again = project.build("--strict")
    assert UNCHANGED in again.output
    assert [line for line in again.lines if "plans/" in line] == told


@pytest.mark.parametrize("harm", ["torn", "foreign", "of other code"])
def test_a_cache_that_is_no_good_changes_nothing(project: Project, harm: str) -> None:
    before = built(project).tree()
    kept = project.root / ".cache/niemyet/kept.db"
    if harm == "of other code":
        project.write(
            "hooks/niemyet/building/fingerprints.py",
            (project.root / "hooks/niemyet/building/fingerprints.py").read_bytes() + b"\n# x\n",
        )
    else:
        data = kept.read_bytes()
        kept.write_bytes(b"foreign" * 999 if harm == "foreign" else data[: len(data) // 2])
    (project.root / "docs/gioi-thieu/index.md").touch()
    done = project.build("--strict")
    assert done.code == 0, done.output
    assert "Traceback" not in done.output
    assert "bộ nhớ đệm" not in done.output
    assert project.tree() == before


def test_a_file_taken_from_the_site_comes_back_with_the_next_change_of_it(project: Project) -> None:
    built(project)
    (project.site / f"ke-hoach/{FIRST}/plan.json").unlink()
    subprocess.run(["rm", "-rf", str(project.root / "site.next")], check=True)
    with (project.root / f"plans/{FIRST}.md").open("a", encoding="utf-8") as file:
        file.write("\n- Việc cuối.\n")
    built(project)
    assert (project.site / f"ke-hoach/{FIRST}/plan.json").is_file()


KINDS = [
    "rows",
    "text",
    "group",
    "parts events",
    "parts search",
    "joined",
    "tree",
    "inputs",
    "left",
    "history",
    "wards",
]


@pytest.mark.parametrize("value", [b"\0", packed(5), packed({})], ids=["torn", "a number", "an empty table"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_value_that_cannot_be_read_back_costs_only_time(
    warm: Project, retitled: dict[str, str], tmp_path: Path, kind: str, value: bytes
) -> None:
    project = copy_of(warm, tmp_path / "project")
    with sqlite3.connect(project.root / ".cache/niemyet/kept.db") as kept:
        done = kept.execute("UPDATE kept SET value = ? WHERE name LIKE ? || '%'", (value, kind)).rowcount
    project.plan(FIRST, title="Tên vừa sửa")
    again = project.build("--strict")
    assert done
    assert again.code == 0, again.output
    assert "Traceback" not in again.output
    assert project.tree() == retitled


def test_a_cache_of_another_form_is_replaced(warm: Project, retitled: dict[str, str], tmp_path: Path) -> None:
    project = copy_of(warm, tmp_path / "project")
    with sqlite3.connect(project.root / ".cache/niemyet/kept.db") as kept:
        kept.execute("DROP TABLE kept")
        kept.execute("CREATE TABLE kept (a, b)")
    project.plan(FIRST, title="Tên vừa sửa")
    assert project.build("--strict").code == 0
    assert project.tree() == retitled
    assert UNCHANGED in project.build("--strict").output


@pytest.fixture(scope="module")
def warm(invented: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A committed project with its site: everything that can be kept is."""
    project = copy_of(invented, tmp_path_factory.mktemp("warm") / "project")
    project.commit()
    return built(project)


@pytest.fixture(scope="module")
def retitled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the site is whose only plan has another title, made from nothing."""
    project = make_invented(tmp_path_factory.mktemp("retitled") / "project")
    project.commit()
    project.plan(FIRST, title="Tên vừa sửa")
    return built(project).tree()
