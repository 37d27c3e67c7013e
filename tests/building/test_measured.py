"""What lies in a tree is measured: strangers go, what is damaged is made again, what another place made counts for nothing."""

import os
import shutil
from pathlib import Path

import pytest

from niemyet.base.cache import Cache
from niemyet.building.publish import measured
from niemyet.building.publish.measured import INDEX, Manifest, is_whole, mended, state_of
from niemyet.building.publish.tree import put
from niemyet.model.output import Artifact
from tests.helpers.changes import FIRST
from tests.helpers.project import UNCHANGED, Project, copy_of

PAGES = ("index.html", "lich/index.html", "lich/lich.ics")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A tree of three files and an index."""
    (tmp_path / "site" / INDEX).mkdir(parents=True)
    (tmp_path / "site" / INDEX / "a.pf_index").write_bytes(b"index")
    (tmp_path / "site/.niemyet").write_text("seal\n", encoding="ascii")
    return tmp_path / "site"


@pytest.fixture
def manifest(tree: Path) -> Manifest:
    """What is remembered of it, in two units."""
    units = {"page home": PAGES[:1], "page lich": PAGES[1:]}
    written = {unit: put(tree, [Artifact(path, path.encode(), "x") for path in paths]) for unit, paths in units.items()}
    return {unit: ("key", one.digest, "\n".join(one.paths)) for unit, one in written.items()}


@pytest.fixture
def cache(tmp_path: Path, tree: Path, manifest: Manifest) -> Cache:
    """A cache that knows the tree as it is."""
    cache = Cache.opened(tmp_path / "kept/kept.db", "1")
    cache.put("tree seal", manifest)
    measured.remember(tree, cache)
    probe, first = tmp_path / "probe", (tree / PAGES[-1]).stat().st_ctime_ns
    while True:  # until the file system's own clock, which ticks slower than a test goes, has moved on
        probe.touch()
        if probe.stat().st_ctime_ns > first:
            return cache


def emptied(tree: Path) -> None:
    (tree / "lich/index.html").write_bytes(b"")


def with_its_old_time(tree: Path) -> None:
    page = tree / "lich/index.html"
    known = page.stat()
    page.write_bytes(page.read_bytes().upper())
    os.utime(page, ns=(known.st_atime_ns, known.st_mtime_ns))


def gone(tree: Path) -> None:
    (tree / "lich/index.html").unlink()


def a_link(tree: Path) -> None:
    page = tree / "lich/index.html"
    page.rename(tree.parent / "aside")
    page.symlink_to(tree.parent / "aside")


def a_folder(tree: Path) -> None:
    (tree / "lich/index.html").unlink()
    (tree / "lich/index.html/la").mkdir(parents=True)
    (tree / "lich/index.html/la/x").touch()


def a_linked_folder(tree: Path) -> None:
    (tree / "lich").rename(tree.parent / "aside")
    (tree / "lich").symlink_to(tree.parent / "aside")


def a_pipe(tree: Path) -> None:
    (tree / "lich/index.html").unlink()
    os.mkfifo(tree / "lich/index.html")


@pytest.mark.parametrize("harm", [emptied, with_its_old_time, gone, a_link, a_folder, a_linked_folder, a_pipe])
def test_what_is_damaged_is_to_be_made_again(tree: Path, manifest: Manifest, cache: Cache, harm: object) -> None:
    assert is_whole(tree, cache)
    assert callable(harm)
    harm(tree)
    assert not is_whole(tree, cache)
    left = mended(tree, manifest, measured.left_state(tree, cache), whole=False)
    assert list(left) == ["page home"]
    assert sorted(path.name for path in tree.iterdir()) == [".niemyet", "index.html", "tim-kiem"]
    assert (tree / INDEX / "a.pf_index").is_file()


def a_page(tree: Path) -> None:
    (tree / "la").mkdir()
    (tree / "la/index.html").touch()


def a_hidden_file(tree: Path) -> None:
    (tree / "lich/.htaccess").touch()


def a_link_elsewhere(tree: Path) -> None:
    (tree / "etc").symlink_to("/etc")


@pytest.mark.parametrize("add", [a_page, a_hidden_file, a_link_elsewhere])
def test_what_nobody_made_goes(tree: Path, manifest: Manifest, cache: Cache, add: object) -> None:
    before = set(tree.rglob("*"))
    assert callable(add)
    add(tree)
    assert not is_whole(tree, cache)
    assert mended(tree, manifest, measured.left_state(tree, cache), whole=False) == manifest
    assert set(tree.rglob("*")) == before


def test_whoever_only_touches_files_changes_nothing(tree: Path, cache: Cache) -> None:
    before = state_of(tree)
    for path in PAGES:
        (tree / path).chmod(0o600)
        os.utime(tree / path)
    assert state_of(tree) != before
    assert is_whole(tree, cache)
    assert measured.left_state(tree, cache) == state_of(tree)


def test_an_index_that_was_touched_is_made_anew(tree: Path, manifest: Manifest, cache: Cache) -> None:
    (tree / INDEX / "b.pf_index").touch()
    assert not is_whole(tree, cache)
    assert mended(tree, manifest, measured.left_state(tree, cache), whole=False) == manifest
    assert not (tree / INDEX).exists()


def test_the_whole_is_looked_at_where_that_is_asked(tree: Path, manifest: Manifest) -> None:
    emptied(tree)
    assert mended(tree, manifest, state_of(tree), whole=False) == manifest
    assert list(mended(tree, manifest, state_of(tree), whole=True)) == ["page home"]


@pytest.fixture
def project(invented: Project, tmp_path: Path) -> Project:
    """A project with its site, made here."""
    project = copy_of(invented, tmp_path / "project")
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


def harmed(project: Project, folder: str) -> None:
    project.write(f"{folder}/la/index.html", "không ai dựng")
    project.write(f"{folder}/lich/index.html", "")
    project.write(f"{folder}/tim-kiem/pagefind/la.js", "alert()")


def test_a_harmed_site_is_mended_by_the_next_build(project: Project, invented: Project) -> None:
    harmed(project, "site")
    assert project.build("--strict").code == 0
    assert project.tree() == invented.tree()
    assert not (project.site / "tim-kiem/pagefind/la.js").exists()
    assert UNCHANGED in project.build("--strict").output


def test_a_harmed_standby_is_never_published(project: Project, tmp_path: Path) -> None:
    harmed(project, "site.next")
    project.plan(FIRST, title="Tên vừa sửa")
    assert project.build().code == 0
    fresh = copy_of(project, tmp_path / "fresh")
    for name in (".cache", "site", "site.next"):
        shutil.rmtree(fresh.root / name)
    assert fresh.build().code == 0
    assert project.tree() == fresh.tree()
    assert not (project.site / "tim-kiem/pagefind/la.js").exists()


def test_a_site_and_a_cache_from_elsewhere_are_made_anew(project: Project, invented: Project, tmp_path: Path) -> None:
    with (project.site / "lich/index.html").open("a", encoding="utf-8") as page:
        page.write("<p>không ai dựng</p>")
    copy = Project(tmp_path / "copy")
    shutil.copytree(project.root, copy.root)
    assert copy.build("--strict").code == 0
    assert copy.tree() == invented.tree()
