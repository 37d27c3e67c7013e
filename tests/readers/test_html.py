"""The Nu Html Checker finds nothing on any page of two real sites: no error, no warning, no remark."""

import json
from pathlib import Path

import pytest

from tests.helpers import html_checker
from tests.helpers.factory import ROOT
from tests.helpers.project import Project
from tests.helpers.varied import ALIAS, FULL, REMOVED

FOLDER = ROOT / "tests/html-checker"
KINDS = (
    "index.html",
    "404.html",
    f"ke-hoach/{ALIAS}/index.html",
    f"ke-hoach/{FULL}/ban-in/index.html",
    f"ke-hoach/{REMOVED}/index.html",
)


@pytest.mark.parametrize("site", ["real", "varied"])
def test_every_page_is_valid(site: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(site)
    pages = sorted(project.site.rglob("*.html"))
    assert len(pages) > 100
    assert site == "real" or {project.site / page for page in KINDS} < set(pages)
    assert html_checker.check(pages) == []


def test_the_checker_sees_faults(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<!doctype html><html lang="vi"><title>Trang</title><p id="a"><p id="a"><table><p>', encoding="utf-8"
    )
    said = " ".join(html_checker.check([page]))
    assert "Duplicate ID “a”" in said
    assert "Start tag “p” seen in “table”" in said


def test_the_checker_is_locked_by_its_hash_and_names_no_registry() -> None:
    wanted = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    text = (FOLDER / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: values for name, values in json.loads(text)["packages"].items() if name}
    assert {name.removeprefix("node_modules/"): values["version"] for name, values in packages.items()} == wanted
    assert all(values["integrity"].startswith("sha512-") for values in packages.values())
    assert "://" not in text
