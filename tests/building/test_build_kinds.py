"""Sites of other shapes: one ward, no plan at all, files beside a plan, old addresses, with and without history."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from tests.helpers import crawl
from tests.helpers.project import COMMITTED, PDF, UNCHANGED, Project, Run, make_invented, make_project

PLAN = "suoi-mo/2025/hoi-nghi-tong-ket"
SECOND = "suoi-mo/2025/ke-hoach-hai"
SIGNED = [{"file": "ke-hoach-ky-so.pdf", "title": "Kế hoạch 07/KH-UBND", "kind": "signed"}]
# The calendar names another day where git gives none: the day of issue, else that of the event.
MODIFIED_MARKS = ("Tệp được sửa lần cuối", "dateModified", "<lastmod>", '"modified"')


def built(project: Project) -> Project:
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


def data(project: Project, plan: str) -> dict[str, Any]:
    values: dict[str, Any] = json.loads((project.site / f"ke-hoach/{plan}/plan.json").read_text(encoding="utf-8"))
    return values


def page(project: Project, address: str) -> str:
    return (project.site / address / "index.html").read_text(encoding="utf-8")


def tells_of_changes(project: Project, plan: str) -> list[str]:
    """Every file of a plan that says when the plan's file changed."""
    files = [
        path for path in (project.site / f"ke-hoach/{plan}").rglob("*") if path.is_file() and path.suffix != ".pdf"
    ]
    return [path.name for path in files if any(mark in path.read_text(encoding="utf-8") for mark in MODIFIED_MARKS)]


@pytest.fixture(scope="module")
def one_ward(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """One ward's site without git; its plan has a signed file, an annex, and two old addresses."""
    project = make_invented(tmp_path_factory.mktemp("one") / "project")
    annex = {"file": "phu-luc.pdf", "title": "Phụ lục", "kind": "annex"}
    project.ward(formerly=[{"id": "xa-cu", "name": "xã Cũ"}])
    project.plan(PLAN, attachments=[annex, *SIGNED], aliases=["suoi-mo/2024/ten-cu", "xa-cu/2025/ten-cu"])
    project.write(f"plans/{PLAN}/ke-hoach-ky-so.pdf", PDF)
    project.write(f"plans/{PLAN}/phu-luc.pdf", PDF * 2)
    return built(project)


@pytest.fixture(scope="module")
def with_history(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Two plans, committed."""
    project = make_invented(tmp_path_factory.mktemp("history") / "project")
    project.plan(SECOND, title="Kế hoạch hai")
    project.commit()
    return built(project)


def test_one_ward_has_the_site_to_itself(one_ward: Project) -> None:
    home = page(one_ward, "")
    assert "Tra cứu kế hoạch của Ủy ban nhân dân xã Suối Mơ" in home
    assert "Theo xã, phường" not in home
    assert 'name="xa-phuong"' not in page(one_ward, "tim-kiem")
    assert not list(crawl.broken(one_ward.site))


def test_a_second_ward_brings_the_lists_of_wards(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.ward("dai-son", name="Đại Sơn", issuer=["Ủy ban nhân dân", "xã Đại Sơn"], place="Đại Sơn")
    project.plan("dai-son/2025/ke-hoach-mot", events=None, recipients=None, signatory=None)
    built(project)
    seen = crawl.read(project.site / "index.html").links
    assert {"ke-hoach/dai-son/", "ke-hoach/suoi-mo/"} <= set(seen)
    assert not list(crawl.broken(project.site))


def test_a_site_without_plans_is_built(tmp_path: Path) -> None:
    project = built(make_project(tmp_path / "project"))
    assert json.loads((project.site / "du-lieu/plans.json").read_text(encoding="utf-8"))["plans"] == []
    # The guides name the feed; a feed of nothing has no date of its own (RFC 4287, 4.1.1), so there is none yet.
    assert {line.partition(": ")[2] for line in crawl.broken(project.site)} <= {"../feed.xml"}


def test_attached_files_are_copied_byte_for_byte(one_ward: Project) -> None:
    folder = one_ward.site / "ke-hoach" / PLAN
    assert (folder / "ke-hoach-ky-so.pdf").read_bytes() == PDF
    assert (folder / "phu-luc.pdf").read_bytes() == PDF * 2


def test_the_signed_file_is_the_first_action(one_ward: Project) -> None:
    actions = page(one_ward, f"ke-hoach/{PLAN}").partition('<ul class="ny-actions"')[2].partition("</ul>")[0]
    first, second = actions.split("<li")[1:3]
    assert 'href="ke-hoach-ky-so.pdf"' in first
    assert "Văn bản ký số (PDF, " in first
    assert 'href="ban-in/"' in second


@pytest.mark.parametrize("alias", ["suoi-mo/2024/ten-cu", "xa-cu/2025/ten-cu"])
def test_an_old_address_leads_to_the_plan(one_ward: Project, alias: str) -> None:
    seen = crawl.read(one_ward.site / f"ke-hoach/{alias}/index.html")
    here = f"https://kehoach.example/ke-hoach/{alias}/"
    script = "https://kehoach.example/assets/niemyet/moved.js"
    assert {urljoin(here, link) for link in seen.links} == {f"https://kehoach.example/ke-hoach/{PLAN}/", script}
    assert seen.canonical == [f"https://kehoach.example/ke-hoach/{PLAN}/"]
    assert alias not in (one_ward.site / "sitemap.xml").read_text(encoding="utf-8")


def refused(project: Project, line: str) -> Run:
    done = project.build()
    assert done.code != 0
    assert line in done.output
    assert "Traceback" not in done.output
    assert not project.site.exists()
    return done


def test_a_missing_attachment_stops_the_build(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.plan(PLAN, attachments=SIGNED)
    refused(project, f"NY-305 lỗi: không có tệp plans/{PLAN}/ke-hoach-ky-so.pdf; hãy chép tệp vào đó")


def test_a_link_in_place_of_a_file_stops_the_build(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.plan(PLAN, attachments=SIGNED)
    (project.root / "plans" / PLAN).mkdir()
    (project.root / "plans" / PLAN / "ke-hoach-ky-so.pdf").symlink_to("/etc/hostname")
    refused(project, f"plans/{PLAN}/ke-hoach-ky-so.pdf:1:1: NY-004 lỗi: ")


def test_an_emblem_from_outside_the_wards_folder_stops_the_build(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.ward(emblem="../../mkdocs.yml")
    refused(project, "plans/suoi-mo/ward.yml:1:1: NY-004 lỗi: emblem")


def test_an_emblem_beside_the_ward_is_published(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
    project.ward(emblem="logo.svg")
    project.write("plans/suoi-mo/logo.svg", svg)
    assert (built(project).site / "ke-hoach/suoi-mo/logo.svg").read_text(encoding="utf-8") == svg


def test_git_tells_when_a_plan_changed(with_history: Project) -> None:
    for plan in (PLAN, SECOND):
        assert datetime.fromisoformat(data(with_history, plan)["modified"]) == datetime.fromisoformat(COMMITTED)
        assert {"index.html", "plan.json"} <= set(tells_of_changes(with_history, plan))


def test_without_git_nothing_tells_when_a_plan_changed(one_ward: Project) -> None:
    assert not data(one_ward, PLAN).get("modified")
    assert not tells_of_changes(one_ward, PLAN)
    assert "<lastmod>" not in (one_ward.site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_shallow_clone_tells_nothing_of_changes(with_history: Project, tmp_path: Path) -> None:
    with_history.git("clone", "--quiet", "--depth=1", f"file://{with_history.root}", str(tmp_path / "project"))
    shallow = built(Project(tmp_path / "project"))
    assert not data(shallow, PLAN).get("modified")
    assert not tells_of_changes(shallow, PLAN)
    again = shallow.build("--strict").lines
    assert [line for line in again if "NY-041" in line and "git fetch --unshallow" in line]
    assert any(UNCHANGED in line for line in again)


def test_a_change_not_yet_committed_has_no_date(with_history: Project, tmp_path: Path) -> None:
    with_history.git("clone", "--quiet", str(with_history.root), str(tmp_path / "project"))
    changed = Project(tmp_path / "project")
    changed.plan(PLAN, title="Tên vừa sửa")
    built(changed)
    assert not tells_of_changes(changed, PLAN)
    assert data(changed, SECOND)["modified"]
