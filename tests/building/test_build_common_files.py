"""What plans have in common changes: series, issuers, former wards. The site is as made from nothing, and no more is made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.building.test_build_changes import built, from_nothing, inodes
from tests.helpers.issuers import ISSUERS, TOOK_OVER
from tests.helpers.project import Project, copy_of, make_invented

SERIES = "tong-ket: Tổng kết hằng năm\n"
YEARS = ("2023", "2024", "2025")
BESIDE = "ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/"
Change = Callable[[Project], Any]


def of_year(project: Project, year: str, **front: Any) -> None:
    kept = {"number": None, "status": "unconfirmed", "reviews": year, "period": None, "series": "tong-ket"}
    project.plan(f"suoi-mo/2025/nam-{year}", title=f"Tổng kết năm {year}", **kept | front)


def center(project: Project, **front: Any) -> None:
    """Write the plan of the other issuer."""
    project.plan("suoi-mo/2025/trung-tam", issuer="trung-tam", symbol="KH-TTVH", **front)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Three plans of one series, one beside them, one of another issuer; two wards."""
    made = make_invented(tmp_path_factory.mktemp("common") / "project")
    made.write("plans/series.yml", SERIES)
    made.ward(issuers=ISSUERS)
    made.ward("ho-xanh", name="Hồ Xanh")
    for year in YEARS:
        of_year(made, year)
    center(made)
    made.commit()
    return built(made)


def changed(project: Project, change: Change, tmp_path: Path) -> set[str]:
    """The files that a change makes anew, where the site is as made from nothing.

    One that is made anew has another content or another inode; a file system may give the number of a file that is gone
    to the next one, so neither tells alone.
    """
    work = copy_of(project, tmp_path / "project")
    numbers, contents = inodes(work, "site.next"), work.tree()
    change(work)
    made = built(work).tree()
    assert made == from_nothing(work, tmp_path / "fresh").tree()
    after = inodes(work)
    return {path for path in made if after[path] != numbers.get(path) or made[path] != contents.get(path)}


def test_a_new_name_of_a_series_reaches_its_plans(project: Project, tmp_path: Path) -> None:
    made = changed(project, lambda work: work.write("plans/series.yml", SERIES.replace("năm", "kỳ")), tmp_path)
    assert {f"ke-hoach/suoi-mo/2025/nam-{year}/index.html" for year in YEARS} <= made
    assert "du-lieu/plans.json" in made
    assert "lich/index.html" not in made


def test_a_plan_reaches_those_of_its_series_and_no_other(project: Project, tmp_path: Path) -> None:
    made = changed(project, lambda work: of_year(work, "2024", short="Tổng kết 2024"), tmp_path)
    assert {f"ke-hoach/suoi-mo/2025/nam-{year}/index.html" for year in YEARS} <= made
    assert not {path for path in made if path.startswith((BESIDE, "ke-hoach/suoi-mo/2025/trung-tam/"))}


def test_a_draft_in_a_series_reaches_nobody(project: Project, tmp_path: Path) -> None:
    made = changed(project, lambda work: of_year(work, "2026", status="draft"), tmp_path)
    assert not {path for path in made if path.startswith("ke-hoach/")}


def test_another_letterhead_reaches_every_plan_of_the_ward(project: Project, tmp_path: Path) -> None:
    renamed = [each | ({"lines": ["Trung tâm mới"]} if each["id"] == "trung-tam" else {}) for each in ISSUERS]
    made = changed(project, lambda work: work.ward(issuers=renamed), tmp_path)
    sheet = "ke-hoach/suoi-mo/2025/trung-tam/ban-in/index.html"
    assert {sheet, "ke-hoach/suoi-mo/2025/trung-tam/index.html", "du-lieu/plans.json"} <= made


def test_a_former_ward_gets_its_lists_and_loses_them_again(project: Project, tmp_path: Path) -> None:
    def take_over(work: Project) -> None:
        work.ward(issuers=ISSUERS, formerly=TOOK_OVER)
        center(work, aliases=["suoi-trong/2025/cu"])

    took = changed(project, take_over, tmp_path)
    lists = {"ke-hoach/suoi-trong/index.html", "ke-hoach/suoi-trong/2025/index.html"}
    assert lists <= took
    work = Project(tmp_path / "project")
    work.ward(issuers=ISSUERS)
    center(work)
    assert not lists & set(built(work).tree())
