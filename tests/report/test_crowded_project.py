"""One crowded project in which nearly everything is wrong, and the full list of what its editors are told."""

import shutil
from pathlib import Path

import pytest

from niemyet import report
from niemyet.checks import all_rules
from niemyet.commands import cli
from niemyet.model.problem import Level
from niemyet.project.load import load
from tests.helpers.factory import ROOT
from tests.helpers.golden import GOLDEN, check

CROWDED = GOLDEN / "crowded"


def test_every_problem_is_told_at_once_at_its_place(project: Path) -> None:
    loaded = load(project)
    questions = sum(map(len, loaded.open_questions.values()))
    lines = [*report.lines(loaded.problems), report.summary(loaded.problems, len(loaded.accepted), questions)]
    check(CROWDED / "expected.txt", "\n".join(lines) + "\n")


def test_the_crowded_project_breaks_nearly_every_rule(project: Path) -> None:
    broken = {problem.rule.id for problem in load(project).problems}
    quiet = {rule.id for rule in all_rules()} - broken
    of_the_site = {"NY-031", "NY-032", "NY-033", "NY-034", "NY-035", "NY-036", "NY-037", "NY-041"}
    of_files = {"NY-004", "NY-005", "NY-006", *(f"NY-{number}" for number in (331, 332, 333, 335, 336, 337, 338, 339))}
    assert quiet == of_the_site | of_files | {"NY-204", "NY-205"}, "these have tests of their own"


def test_the_command_prints_the_same_lines(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    assert cli.main(["check"]) == cli.ERRORS
    found = [line for line in capsys.readouterr().out.splitlines() if line[:1].strip()]  # without the source lines
    assert found == (CROWDED / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_the_command_reports_the_asked_path_only(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project)
    assert cli.main(["check", "plans/suoi-mo/2025/da-ban-hanh.md"]) == cli.OK
    lines = [line for line in capsys.readouterr().out.splitlines() if line[:1].strip()]
    assert {line.split(":")[0] for line in lines[:-1]} == {"plans/suoi-mo/2025/da-ban-hanh.md"}
    assert {"NY-307", "NY-309"} <= {line.split()[1] for line in lines[:-1]}
    assert lines[-1].startswith("0 lỗi, ")


def test_a_call_that_is_off_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert cli.main(["check", "plans/khong-co.md"]) == cli.USAGE
    monkeypatch.chdir(project / "plans")
    assert cli.main(["check"]) == cli.USAGE


def test_a_link_in_place_of_a_file_is_told_and_not_followed(project: Path) -> None:
    folder = project / "plans/suoi-mo/2025"
    (folder / "lien-ket.md").symlink_to("/etc/passwd")
    (folder / "da-ban-hanh").mkdir()
    (folder / "da-ban-hanh" / "ky-so.pdf").symlink_to("/etc/passwd")
    found = {problem.path: problem for problem in load(project).problems if problem.rule.id == "NY-004"}
    assert set(found) == {"plans/suoi-mo/2025/lien-ket.md", "plans/suoi-mo/2025/da-ban-hanh/ky-so.pdf"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"x" * (512 * 1024 + 1), "tối đa 512 kB"),
        (b"---\n---\n" + b"x" * 30_000, "dòng dài 29 kB"),
        (b"---\n" + b"# x\n" * 5000 + b"---\n", "tối đa 16 kB"),
    ],
    ids=["a-huge-file", "a-huge-line", "a-huge-header"],
)
def test_what_is_too_large_is_refused(project: Path, content: bytes, words: str) -> None:
    path = project / "plans/suoi-mo/2025/rat-lon.md"
    path.write_bytes(content)
    found = [problem for problem in load(project).problems if problem.rule.id == "NY-005"]
    assert [words in problem.message for problem in found] == [True]


def test_deep_nesting_is_refused_without_a_crash(project: Path) -> None:
    path = project / "plans/suoi-mo/2025/qua-sau.md"
    path.write_text("---\ntitle: " + "[" * 3000 + "]" * 3000 + "\n---\n", encoding="utf-8")
    found = [problem for problem in load(project).problems if problem.path.endswith("qua-sau.md")]
    assert [problem.rule.id for problem in found] == ["NY-015"]


def test_the_four_plans_have_no_errors() -> None:
    loaded = load(ROOT)
    assert [problem for problem in loaded.problems if problem.level is Level.ERROR] == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the crowded project."""
    return Path(shutil.copytree(CROWDED, tmp_path / "project", ignore=shutil.ignore_patterns("expected.txt")))
