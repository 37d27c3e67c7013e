"""Wrong names of files and folders: each is told once, at its path, with a command that mends it and writes over nothing."""

import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

from niemyet.model.problem import START, Problem
from niemyet.project.load import load
from niemyet.sources import plan_names, renaming
from tests.helpers.project import PDF, Project

WARD, YEAR = "plans/suoi-mo", "plans/suoi-mo/2025"
SOUND = f"{YEAR}/hoi-nghi.md"
READY = re.compile(r"(?:tạo thư mục (?P<folder>\S+) rồi )?đổi thành (?P<new>\S+): (?P<line>git mv .+)$")

# Where a plan lies, and where it is told to lie.
PLANS = {
    f"{YEAR}/Kế hoạch số 12.md": f"{YEAR}/ke-hoach-so-12.md",
    f"{YEAR}/KH_12.MD": f"{YEAR}/kh-12.md",
    f"{YEAR}/ke-hoach-14.md.txt": f"{YEAR}/ke-hoach-14.md",
    f"{YEAR}/ke-hoach-15.txt": f"{YEAR}/ke-hoach-15.md",
    f"{YEAR}/Ke-Hoach.markdown": f"{YEAR}/ke-hoach.md",
    f"{YEAR}/{unicodedata.normalize('NFD', 'Đề án')}.md": f"{YEAR}/de-an.md",
    f"{YEAR}/con.md": f"{YEAR}/ke-hoach-con.md",
    f"{YEAR}/aux.v2.md": f"{YEAR}/aux-v2.md",
    f"{YEAR}/ban-in.md": f"{YEAR}/ke-hoach-ban-in.md",
    f"{YEAR}/x.md.": f"{YEAR}/x.md",
    f"{YEAR}/x.md ": f"{YEAR}/x.md",
    f"{YEAR}/x .md": f"{YEAR}/x.md",
    f"{YEAR}/giá \"A\" $1 & 'b'.md": f"{YEAR}/gia-a-1-b.md",
    f"{YEAR}/-rf.md": f"{YEAR}/rf.md",
    "plans/x.md": f"{YEAR}/x.md",
    "plans/2026/x.md": f"{WARD}/2026/x.md",
    f"{WARD}/y.md": f"{YEAR}/y.md",
    f"{WARD}/Năm 2025/z.md": f"{YEAR}/z.md",
}
OTHERS = {
    f"{YEAR}/hoi-nghi/Phụ lục 1.PDF": f"{YEAR}/hoi-nghi/phu-luc-1.pdf",
    f"{YEAR}/hoi-nghi/aux.pdf": f"{YEAR}/hoi-nghi/tep-aux.pdf",
    f"{YEAR}/Hoi nghi.pdf": f"{YEAR}/hoi-nghi/hoi-nghi.pdf",
    "plans/Series.yaml": "plans/series.yml",
    f"{WARD}/removed.yaml": f"{WARD}/removed.yml",
    f"{YEAR}/Removed.yml.txt": f"{WARD}/removed.yml",
    "docs/Hướng dẫn.md": "docs/huong-dan.md",
    "docs/nul/x.md": "",
}
FOLDERS = {
    "plans/Phường Kiến An/2025/a.md": ("plans/Phường Kiến An", "plans/phuong-kien-an"),
    "plans/aux/2025/a.md": ("plans/aux", ""),
    f"{WARD}/26/a.md": (f"{WARD}/26", f"{WARD}/2026"),
    f"{WARD}/Năm 2026/a.md": (f"{WARD}/Năm 2026", f"{WARD}/2026"),
    f"{WARD}/2026-2027/a.md": (f"{WARD}/2026-2027", ""),
    f"{YEAR}/Hội nghị/x.pdf": (f"{YEAR}/Hội nghị", f"{YEAR}/hoi-nghi"),
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """One ward with one plan, nothing wrong with it, under git."""
    made = Project(tmp_path / "project")
    made.ward()
    made.plan("suoi-mo/2025/hoi-nghi", topic=None)
    made.write("mkdocs.yml", "site_name: Kế hoạch\nsite_url: https://x.example/\n")
    assert not load(made.root).broken
    return made


def misnamed(project: Project) -> dict[str, Problem]:
    """What is told of names, by path: of each once, and at its start."""
    found = [problem for problem in load(project.root).problems if problem.rule.id == "NY-001"]
    assert all(problem.position == START for problem in found)
    by_path = {problem.path: problem for problem in found}
    assert len(by_path) == len(found)
    return by_path


def apply(project: Project, problem: Problem) -> str:
    """Paste what the message has ready into a shell; the path that it leads to."""
    match = READY.search(problem.message)
    assert match, problem.message
    if match["folder"]:
        (project.root / match["folder"]).mkdir(parents=True)
    subprocess.run(["sh", "-c", match["line"]], cwd=project.root, check=True)  # as an editor would
    return match["new"]


def spoil(project: Project, path: str) -> bytes:
    text = PDF if path.lower().endswith(".pdf") else (project.root / SOUND).read_bytes()
    project.write(path, text if "." in path and "removed" not in path.lower() else b"removed: []\n")
    project.commit()
    return text


@pytest.mark.parametrize(("path", "new"), PLANS.items(), ids=[path.rpartition("/")[2] for path in PLANS])
def test_a_plan_of_a_wrong_name_is_told_the_path_to_use(project: Project, path: str, new: str) -> None:
    text = spoil(project, path)
    assert apply(project, misnamed(project)[path]) == new
    assert (project.root / new).read_bytes() == text
    assert misnamed(project) == {}


@pytest.mark.parametrize(("path", "new"), OTHERS.items())
def test_any_other_file_likewise(project: Project, path: str, new: str) -> None:
    spoil(project, path)
    told = misnamed(project)
    if not new:
        assert "git mv" not in "".join(problem.message for problem in told.values())
        assert told
        return
    assert apply(project, told[path]) == new
    assert path not in misnamed(project)


@pytest.mark.parametrize(("path", "folder", "new"), [(path, *told) for path, told in FOLDERS.items()])
def test_a_folder_of_a_wrong_name_is_told_once_for_all_that_lies_in_it(
    project: Project, path: str, folder: str, new: str
) -> None:
    spoil(project, path)
    told = misnamed(project)
    assert folder in told
    if not new:
        assert "git mv" not in told[folder].message
        return
    assert told.keys() == {folder}
    assert apply(project, told[folder]) == new
    assert misnamed(project) == {}


def test_commands_hold_one_after_another_in_the_order_in_which_they_are_told(project: Project) -> None:
    for path in ("plans/Xã Mới/Năm 2026/KH 1.md", "plans/Xã Mới/Năm 2026/KH 1/Phụ lục.pdf"):
        spoil(project, path)
    (project.root / "plans/Xã Mới/ward.yml").write_bytes((project.root / f"{WARD}/ward.yml").read_bytes())
    project.commit()
    for _ in range(2):  # what lies in a folder that a plan's file names is told by its new name once that has one
        for problem in misnamed(project).values():
            if (project.root / problem.path).exists() or "plans/xa-moi" in problem.message:
                apply(project, problem)
    assert misnamed(project) == {}
    assert (project.root / "plans/xa-moi/2026/kh-1/phu-luc.pdf").is_file()


@pytest.mark.parametrize("path", [f"{YEAR}/Hội nghị.md", f"{YEAR}/hoi-nghi.MD", f"{YEAR}/hoi-nghi.md.txt"])
def test_nothing_is_written_over(project: Project, path: str) -> None:
    spoil(project, path)
    message = misnamed(project)[path].message
    assert f"đã có {SOUND}" in message
    assert "git mv" not in message


def test_two_files_of_one_better_name_are_not_told_to_take_the_same(project: Project) -> None:
    first, second = f"{YEAR}/KH 9.md", f"{YEAR}/KH_9.md"
    for path in (first, second):
        spoil(project, path)
    told = misnamed(project)
    assert f"{YEAR}/kh-9.md cũng là tên mới của {first}" in told[second].message
    assert apply(project, told[first]) == f"{YEAR}/kh-9.md"
    assert f"đã có {YEAR}/kh-9.md" in misnamed(project)[second].message


def test_what_nobody_can_know_stays_open(project: Project) -> None:
    project.ward("kien-an", name="Kiến An")
    project.write("plans/x.md", "không có phần đầu")
    project.write(f"{WARD}/y.md", "---\ntitle: Kế hoạch\n---\n")
    told = misnamed(project)
    assert told["plans/x.md"].message.endswith("hãy đặt tại plans/<xã-phường>/<năm>/x.md")
    assert told[f"{WARD}/y.md"].message.endswith(f"hãy đặt tại {WARD}/<năm>/y.md")


def test_what_is_wrong_in_such_a_file_is_told_all_the_same(project: Project) -> None:
    project.plan("suoi-mo/2025/Kế hoạch", colour="đỏ")
    rules = {problem.rule.id for problem in load(project.root).problems if "Kế hoạch" in problem.path}
    assert {"NY-001", "NY-101"} <= rules
    assert not [problem for problem in load(project.root).problems if problem.rule.id == "NY-401"]


@pytest.mark.parametrize("name", ["con", "PRN", "aux.pdf", "nul.tar.gz", "com1", "lpt9.md"])
def test_no_file_is_named_as_a_device_of_windows(name: str) -> None:
    path = f"{YEAR}/{name.partition('.')[0].lower()}.md"
    assert not plan_names.is_plan(path)
    assert plan_names.is_plan(plan_names.better(path))


def test_a_command_is_one_line_for_every_shell() -> None:
    assert renaming.command("a b.md", "c.md") == 'git mv "a b.md" c.md'
    assert renaming.command('a"$b.md', "c.md") == "git mv 'a\"$b.md' c.md"
