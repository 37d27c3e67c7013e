"""A build that cannot go on: every problem in lines of its own, never a traceback, and the old site stays."""

import re
import shutil
from pathlib import Path

import pytest

from tests.helpers.project import Project, Run, copy_of

LINE = re.compile(r"^(\S+?):(\d+):(\d+): (NY-\d{3}) (lỗi): .+", re.MULTILINE)  # errors only: what stops a build
SOUND = "plans/suoi-mo/2025/hoi-nghi-tong-ket.md"
BROKEN = {
    ("mkdocs.yml", "NY-103"),
    ("plans/khong-co/ward.yml", "NY-401"),
    ("plans/suoi-mo/2025/cu-phap.md", "NY-013"),
    ("plans/suoi-mo/2025/lien-ket.md", "NY-304"),
    ("plans/suoi-mo/2025/linh-vuc.md", "NY-302"),
    ("plans/suoi-mo/2025/ngay.md", "NY-104"),
    ("plans/suoi-mo/2025/truong.md", "NY-101"),
}


@pytest.fixture
def project(invented: Project, tmp_path: Path) -> Project:
    """A project in order, with its site, that a test may spoil."""
    return copy_of(invented, tmp_path / "project")


@pytest.fixture(scope="module")
def broken(invented: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Seven faults in seven files; tests only read it."""
    project = copy_of(invented, tmp_path_factory.mktemp("broken") / "project")
    project.write("plans/suoi-mo/2025/cu-phap.md", "---\ntitle: Kế hoạch: năm\nstatus: draft\n---\n")
    project.plan("suoi-mo/2025/ngay", issued="2025-02-30")
    project.plan("suoi-mo/2025/truong", colour="đỏ")
    project.plan("suoi-mo/2025/linh-vuc", topic="cai-cach-hanh-chin")
    project.plan("suoi-mo/2025/lien-ket", body="\nXem [kế hoạch trước](../2024/khong-co.md).\n")
    project.plan("khong-co/2025/ke-hoach")
    change(project, "mkdocs.yml", '"#9b1c1c"', "red")
    return project


def change(project: Project, path: str, old: str, new: str) -> None:
    text = (project.root / path).read_text(encoding="utf-8")
    assert old in text
    project.write(path, text.replace(old, new))


def problems(run: Run) -> list[str]:
    return [match.group() for match in LINE.finditer(run.output)]


def refused(project: Project, *arguments: str) -> Run:
    """Build, which has to fail in plain words and to leave the old site byte for byte."""
    before = project.tree()
    done = project.build(*arguments)
    assert done.code != 0, done.output
    assert "Traceback" not in done.output
    assert project.tree() == before
    assert {path.name for path in project.root.iterdir() if path.name.startswith("site")} <= {
        "site",
        "site.lock",
        "site.next",
    }
    return done


def errors(run: Run) -> list[str]:
    return [line.partition("-  ")[2] for line in run.lines if line.startswith("ERROR")]


def test_every_problem_of_every_file_is_told_at_once(broken: Project) -> None:
    done = refused(broken, "--strict")
    found = [LINE.match(line) for line in problems(done)]
    assert {(match[1], match[4]) for match in found if match} == BROKEN
    assert len(found) == len(BROKEN)


def test_a_quiet_build_tells_them_too(broken: Project) -> None:
    assert len(problems(refused(broken, "--quiet"))) == len(BROKEN)


def test_each_problem_names_line_and_column(broken: Project) -> None:
    for line in problems(broken.check()):
        match = LINE.match(line)
        assert match is not None
        text = (broken.root / match[1]).read_text(encoding="utf-8").split("\n") if "khong-co" not in match[1] else [""]
        assert 1 <= int(match[3]) <= len(text[int(match[2]) - 1]) + 1
    assert "plans/suoi-mo/2025/cu-phap.md:2:16: NY-013" in broken.check().output


def test_check_prints_the_same_lines(broken: Project) -> None:
    done = broken.check()
    assert done.code == 1
    assert set(problems(done)) == set(problems(refused(broken)))


def test_check_reports_only_what_was_asked_for(broken: Project) -> None:
    one = broken.check("plans/suoi-mo/2025/ngay.md")
    assert (one.code, len(problems(one))) == (1, 1)
    ward = broken.check("plans/suoi-mo")
    assert (ward.code, len(problems(ward))) == (1, 5)
    assert broken.check(str(broken.root / "plans/suoi-mo/2025")).output == broken.check("plans/suoi-mo/2025/").output
    assert broken.check(SOUND).code == 0


@pytest.mark.parametrize("call", [["plans/khong-he-co.md"], ["/etc"], ["--khong-co"]])
def test_check_says_when_the_call_is_off(broken: Project, call: list[str]) -> None:
    done = broken.check(*call)
    assert done.code == 2
    assert "Traceback" not in done.output


def test_check_outside_a_project_says_so(tmp_path: Path) -> None:
    done = Project(tmp_path).run("-c", "import sys; from niemyet.commands.cli import main; sys.exit(main(['check']))")
    assert done.code == 2
    assert "mkdocs.yml" in done.output


def test_a_broken_configuration_is_told_at_its_line(project: Project) -> None:
    with (project.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("\n  - x: [\n")
    assert problems(project.check())[0].startswith("mkdocs.yml:")
    refused(project)


def test_unreadable_topics_are_one_problem(project: Project) -> None:
    project.write("plans/topics.yml", "chuyen-doi-so: [\n")
    assert [line.split(":")[0] for line in problems(refused(project))] == ["plans/topics.yml"]


@pytest.mark.parametrize("target", ["khong-co.md", "hoi-nghi-tong-ket.md#khong-co"])
def test_a_link_of_the_guides_to_no_plan_stops_the_build(project: Project, target: str) -> None:
    with (project.root / "docs/gioi-thieu/index.md").open("a", encoding="utf-8") as page:
        page.write(f"\nXem [kế hoạch](../../plans/suoi-mo/2025/{target}).\n")
    lines = (project.root / "docs/gioi-thieu/index.md").read_text(encoding="utf-8").count("\n")
    assert problems(refused(project))[0].startswith(f"docs/gioi-thieu/index.md:{lines}:16: NY-202 lỗi: ")


def test_a_link_of_the_guides_to_a_plan_is_resolved(project: Project) -> None:
    with (project.root / "docs/gioi-thieu/index.md").open("a", encoding="utf-8") as page:
        page.write("\nXem [kế hoạch](../../plans/suoi-mo/2025/hoi-nghi-tong-ket.md#muc-dich).\n")
    done = project.build("--strict")
    assert done.code == 0, done.output
    html = (project.site / "gioi-thieu/index.html").read_text(encoding="utf-8")
    assert 'href="../ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/#muc-dich"' in html


def test_a_warning_of_the_engine_keeps_the_old_site_only_when_strict(project: Project) -> None:
    with (project.root / "docs/gioi-thieu/index.md").open("a", encoding="utf-8") as page:
        page.write("\nXem [trang](khong-co.md).\n")
    assert errors(refused(project, "--strict")) == ["chế độ strict: có 1 cảnh báo khi dựng trang; trang cũ còn nguyên"]
    before = project.tree()
    assert project.build("--no-strict").code == 0
    assert project.tree() != before


def test_a_file_in_the_sites_place_is_left_alone(project: Project) -> None:
    project.write("tep", "không phải trang")
    assert "là một tệp" in errors(refused(project, "-d", "tep"))[0]
    assert len(errors(refused(project, "-d", "tep/site"))) == 1
    assert (project.root / "tep").read_text(encoding="utf-8") == "không phải trang"


@pytest.mark.parametrize("name", ["site.next", "site.mkdocs", "site.lock", ".cache", ".cache/niemyet/.gitignore"])
def test_a_link_under_a_name_of_the_builds_is_refused_and_not_followed(
    project: Project, name: str, tmp_path: Path
) -> None:
    place, target = project.root / name, tmp_path / "target"
    target.mkdir()
    project.write("../target/giữ.txt", "giữ")
    shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)
    place.symlink_to(target if place.suffix != ".gitignore" else target / "giữ.txt")
    before = project.tree()
    told = project.build("--strict")
    assert (told.code, len(errors(told)), project.tree()) == (1, 1, before)
    assert [told.lines[0].removeprefix("ERROR   -  ")] == problems(project.check())
    assert [(path.name, path.read_text(encoding="utf-8")) for path in target.iterdir()] == [("giữ.txt", "giữ")]
    assert place.is_symlink()


def test_a_site_that_came_with_the_repository_is_refused(project: Project) -> None:
    project.write("site/la.html", "không ai dựng")
    project.commit()
    project.git("add", "--force", "site", ".cache")
    told = [line.removeprefix("ERROR   -  ") for line in refused(project, "--strict").lines[:2]]
    assert [line.split(":")[0] for line in told] == [".cache", "site"]
    assert problems(project.check()) == told


def test_a_preview_has_names_of_its_own(project: Project) -> None:
    (project.root / "preview.next").symlink_to(project.site)
    assert [line.split(":")[0] for line in problems(project.check())] == ["preview.next"]
    assert errors(project.run("-m", "mkdocs", "build", "-f", "preview.yml"))[0].startswith("preview.next:1:1: NY-037")


def test_a_folder_of_something_else_is_never_replaced(project: Project) -> None:
    assert "không phải một trang đã dựng" in errors(refused(project, "-d", "plans"))[0]
    assert (project.root / SOUND).is_file()


def test_a_place_that_cannot_be_written_is_told_in_one_line(project: Project) -> None:
    told = errors(refused(project, "-d", "/proc/khong-co/site"))  # not even root writes there
    assert len(told) == 1
    assert told[0].startswith("không ghi được trang: ")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("docs/feed.xml", "docs/feed.xml:1:1: NY-031"),
        ("docs/sitemap.xml", "docs/sitemap.xml:1:1: NY-031"),
        ("docs/index.md", "docs/index.md:1:1: NY-031"),
        ("docs/ke-hoach.md", "docs/ke-hoach.md:1:1: NY-031"),
        ("docs/ke-hoach/suoi-mo/index.md", "docs/ke-hoach/suoi-mo/index.md:1:1: NY-031"),
        ("docs/lich", "docs/lich:1:1: NY-001"),
        ("plans/suoi-mo/2025/hoi-nghi-tong-ket/plan.json", f"{SOUND}:1:1: NY-331"),
    ],
)
def test_two_owners_of_one_address_stop_the_build(project: Project, path: str, told: str) -> None:
    project.write(path, "# Trang\n")
    assert [line.partition(" lỗi: ")[0] for line in problems(refused(project)) if " lỗi: " in line] == [told]
