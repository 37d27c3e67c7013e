"""Every hostile file is told by its rule at its place, quickly, in one line, and nothing of what it leads to is read."""

import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from niemyet import report
from niemyet.checks import all_rules
from niemyet.model.problem import START, Level, Problem
from niemyet.project.load import Loaded, load
from niemyet.sources import names
from tests.helpers.hostile.case import CANARY, PLAN, SECRET, Case
from tests.helpers.hostile.files import CASES
from tests.helpers.hostile.made import SOUND
from tests.helpers.patience import PATIENCE
from tests.helpers.project import BODY, Project, make_invented

NAMED = {rule.id: rule for rule in all_rules()}


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off what waits for ever."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is in order, small enough to be copied for every case."""
    project = Project(tmp_path_factory.mktemp("sound") / "project")
    project.ward()
    project.plan("suoi-mo/2025/hoi-nghi", topic=None, body=BODY)
    project.write("plans/topics.yml", "{}\n")
    project.write("docs/huong-dan/index.md", "# Hướng dẫn\n")
    project.write("mkdocs.yml", "site_name: Kế hoạch\nsite_url: https://x.example/\n")
    project.write(SECRET, f"{CANARY}\n")
    (project.root / PLAN).mkdir()
    assert not load(project.root).broken
    return project.root


@pytest.fixture
def root(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path / "project")
    return tmp_path / "project"


def loaded(root: Path) -> Loaded:
    with at_most(PATIENCE):
        return load(root)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_told_by_its_rule_at_its_place(case: Case, root: Path) -> None:
    case.make(root)
    found = loaded(root)
    errors = {(problem.path, problem.rule.id) for problem in found.problems if problem.level is Level.ERROR}
    assert (case.path, case.rule) in errors
    lines = list(report.lines(found.problems))
    assert all(line.isprintable() for line in lines)
    assert CANARY not in "".join(lines)
    assert not any(CANARY.encode() in text for text in found.texts.values())


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 150


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_file_of_every_allowed_type_is_no_problem(name: str, root: Path) -> None:
    (root / PLAN / name).write_bytes(SOUND[name])
    assert [problem for problem in loaded(root).problems if problem.level is Level.ERROR] == []


@pytest.mark.parametrize(
    "name", [".DS_Store", ".gitkeep", "Thumbs.db", "~$bieu-mau.docx", ".~lock.x.odt#", ".x.md.swp", "x.md~"]
)
@pytest.mark.parametrize("folder", ["plans", "plans/suoi-mo/2025", PLAN])
def test_what_programs_leave_behind_is_neither_told_nor_published(name: str, folder: str, root: Path) -> None:
    (root / folder / name).write_bytes(b"x")
    found = loaded(root)
    assert not found.broken
    assert found.catalogue is not None
    assert [plan.files for plan in found.catalogue.plans] == [()]


TOGETHER = (
    "publish-a-secret-as-an-attachment",
    "wait-for-ever-on-a-plan",
    "wait-for-ever-on-a-ward",
    "read-a-secret-as-the-topics",
    "forge-a-second-line-of-the-report",
    "a-name-that-is-no-text",
    "a-page-as-an-attachment",
    "a-script-in-the-emblem",
    "a-secret-among-the-guides",
    "a-plan-that-is-none",
    "copy-files-by-a-second-list",
)


def test_build_and_command_refuse_many_at_once_in_one_line_each(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    project.write(SECRET, f"{CANARY}\n")
    project.plan("suoi-mo/2025/hoi-nghi")
    (project.root / PLAN).mkdir()
    cases = [case for case in CASES if case.name in TOGETHER]
    for case in cases:
        case.make(project.root)
    for done in (project.check(), project.build()):
        assert done.code == 1
        assert "Traceback" not in done.output
        assert CANARY not in done.output
        for case in cases:
            told = next(report.lines([Problem.of(NAMED[case.rule], case.path, START, "")])).partition(":")[0]
            assert [line for line in done.lines if line.startswith(f"{told}:") and f" {case.rule} " in line], case.name
    assert not project.site.exists()


@pytest.mark.parametrize("gone", [f"{PLAN}.md", "plans/suoi-mo/ward.yml", f"{PLAN}/ky-so.pdf"])
def test_a_file_that_goes_while_the_folder_is_read_is_told(
    gone: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / PLAN / "ky-so.pdf").write_bytes(SOUND["ky-so.pdf"])
    real = names.is_leftover

    def looked_at(name: str) -> bool:
        if gone.endswith(f"/{name}"):
            (root / gone).unlink()
        return real(name)

    monkeypatch.setattr(names, "is_leftover", looked_at)
    found = loaded(root)
    assert (gone, "NY-004") in {(problem.path, problem.rule.id) for problem in found.problems}
