"""The same sources give the same bytes: anywhere, any time, under either engine."""

import os
from pathlib import Path

import pytest

from tests.helpers.project import Project

LATER = 2_000_000_000


@pytest.fixture(scope="module")
def elsewhere(real: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same commit in another folder of another machine."""
    root = tmp_path_factory.mktemp("elsewhere") / "một nơi khác"
    real.git("clone", "--quiet", str(real.root), str(root))
    project = Project(root)
    for path in root.rglob("*"):
        if ".git" not in path.parts:
            os.utime(path, (LATER, LATER))
    done = project.build("--strict", TZ="Pacific/Kiritimati", PYTHONHASHSEED="7", LC_ALL="C", LANG="C", PYTHONUTF8="0")
    assert done.code == 0, done.output
    return project


def test_another_place_clock_and_hash_seed_give_the_same_bytes(real: Project, elsewhere: Project) -> None:
    assert elsewhere.tree() == real.tree()


def test_building_again_over_an_old_site_gives_the_same_bytes(elsewhere: Project) -> None:
    before = elsewhere.tree()
    for place in ("site.next", "site.mkdocs"):  # what a killed build left
        elsewhere.write(f"{place}/left-over.html", "of an older build")
    (elsewhere.root / "site.next/.niemyet").unlink()
    done = elsewhere.build("--strict")
    assert done.code == 0, done.output
    assert elsewhere.tree() == before
    assert {path.name for path in elsewhere.root.glob("site*")} == {"site", "site.lock", "site.next"}


def test_properdocs_gives_the_same_bytes(elsewhere: Project) -> None:
    done = elsewhere.build("--strict", "-d", "site-properdocs", engine="properdocs")
    assert done.code == 0, done.output
    assert elsewhere.tree("site-properdocs") == elsewhere.tree()
    assert (elsewhere.root / "site-properdocs/tim-kiem/pagefind/pagefind.js").is_file()


def test_properdocs_refuses_in_the_same_words(real: Project, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    real.git("clone", "--quiet", str(real.root), str(project.root))
    project.write("plans/kien-an/2025/hong.md", "---\ntitle: Kế hoạch: năm\n---\n")
    answers = [project.build(engine=engine) for engine in ("mkdocs", "properdocs")]
    assert answers[0] == answers[1]
    assert answers[0].code != 0
    assert not project.site.exists()
