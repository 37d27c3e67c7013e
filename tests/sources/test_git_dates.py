"""Whatever a history is, it ends in dates or in one line, and nothing that it names is run."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from niemyet import report
from niemyet.base.cache import Cache
from niemyet.model.problem import Level, Reading
from niemyet.sources import git, git_dates
from tests.helpers.hostile import histories, repositories
from tests.helpers.hostile.histories import DATED, LATER, History, commits
from tests.helpers.hostile.repository import PATH, SECONDS, Repository
from tests.helpers.patience import PATIENCE
from tests.helpers.project import variables

CASES = (
    *histories.TIMES,
    *histories.TEXTS,
    *histories.PATHS,
    *histories.SHAPES,
    *repositories.PROGRAMS,
    *repositories.SETTINGS,
    *repositories.OBJECTS,
    *repositories.OTHERS,
)
WHEN = datetime.fromtimestamp(SECONDS, UTC)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git without this machine's settings, asked as whoever runs a build asks it."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in variables(tmp_path / "project").items():
        if name.startswith("GIT_"):
            monkeypatch.setenv(name, value)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository.begun(tmp_path / "project")


def dates(repository: Repository, cache: Cache | None = None) -> Reading[dict[str, datetime]]:
    return git_dates.modified(repository.root, git_dates.state(repository.root), cache or Cache())


def line(found: Reading[dict[str, datetime]]) -> str:
    """The one line that is told, "" where there is none."""
    lines = list(report.lines(found.problems))
    assert len(lines) <= 1
    assert all(each.isprintable() and len(each) < 700 for each in lines)
    assert {problem.level for problem in found.problems} <= {Level.WARNING}
    return "".join(lines)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_ends_in_dates_or_in_one_line(
    case: History, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "MOST", 4_000_000)
    monkeypatch.setattr(git, "MEMORY", 128_000_000)
    case.make(repository)
    found = dates(repository)
    assert case.told in line(found)
    assert bool(line(found)) == bool(case.told)
    assert case.told or found.value[PATH] >= WHEN
    assert not (repository.root / repositories.RAN).exists()


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 90


@pytest.mark.parametrize("case", repositories.SILENT, ids=lambda case: case.name)
def test_what_never_answers_is_told_when_the_time_is_up(
    case: History, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git, "SECONDS", 0.1)
    case.make(repository)
    assert "chưa trả lời" in line(dates(repository))


BITES = (
    ("a-monitor-of-files", "status"),
    ("a-filter", "status"),
    ("a-filter-that-goes-on", "status"),
    ("a-filter-in-another-file", "status"),
    ("hooks-of-its-own", "status"),
    ("a-diff-of-its-own", "log", "--patch", "--ext-diff"),
    ("missing-objects-by-ssh", "log", "--patch"),
    ("missing-objects-by-a-program", "log", "--patch"),
)


@pytest.mark.parametrize(("name", "words"), [(name, words) for name, *words in BITES], ids=[bite[0] for bite in BITES])
def test_the_traps_are_traps(name: str, words: list[str], repository: Repository) -> None:
    """Git asked plainly runs the program."""
    next(case for case in repositories.PROGRAMS if case.name == name).make(repository)
    subprocess.run(
        ["git", *words],
        cwd=repository.root,
        env=variables(repository.root),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (repository.root / repositories.RAN).exists()


def test_a_time_that_cannot_be_is_told_with_its_commit_and_others_date_the_plan(repository: Repository) -> None:
    commits(DATED, "253402300800 +0000")(repository)
    found = dates(repository)
    assert repository.git("rev-parse", "HEAD").decode() in line(found)
    assert found.value == {PATH: WHEN}


def test_a_zone_that_cannot_be_leaves_the_moment(repository: Repository) -> None:
    commits(f"{SECONDS} +9999")(repository)
    assert dates(repository).value[PATH].isoformat() == "2025-11-06T01:30:00+00:00"


def test_a_zone_is_kept_as_written(repository: Repository) -> None:
    commits(f"{SECONDS} +0545")(repository)
    assert dates(repository).value[PATH].isoformat() == "2025-11-06T07:15:00+05:45"


def test_what_was_told_is_told_again_by_the_next_build_and_after_a_later_commit(repository: Repository) -> None:
    cache = Cache()
    commits("253402300800 +0000")(repository)
    first = dates(repository, cache)
    assert dates(repository, cache) == first
    repository.file(PATH, "later\n")
    repository.git("commit", "--quiet", "--all", "--message", "x", GIT_COMMITTER_DATE=LATER)
    later = dates(repository, cache)
    assert later.problems == first.problems
    assert later.value[PATH].timestamp() == SECONDS + 86400


def test_a_replaced_or_grafted_commit_dates_nothing(tmp_path: Path) -> None:
    for case in repositories.OTHERS[:2]:
        made = Repository.begun(tmp_path / case.name)
        case.make(made)
        assert dates(made).value == {PATH: WHEN}


def test_a_plan_that_differs_from_its_commit_has_no_date_and_that_is_no_fault(repository: Repository) -> None:
    commits(DATED)(repository)
    repository.file(PATH, "other\n")
    assert dates(repository) == Reading({}, ())


def test_a_repository_of_somebody_else_is_told(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits(DATED)(repository)
    real = git._program()
    script = repository.file("../bin/git", f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real} "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}:{os.environ['PATH']}")
    assert "safe.directory" in line(dates(repository))


def test_a_machine_without_git_is_told(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    commits(DATED)(repository)
    monkeypatch.setenv("PATH", str(repository.root))
    assert "không có git" in line(dates(repository))


def test_a_program_in_the_project_is_not_taken_for_git(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    commits(DATED)(repository)
    repository.file("git", f"#!/bin/sh\ntouch {repository.root / repositories.RAN}\n").chmod(0o755)
    monkeypatch.chdir(repository.root)
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}")
    assert dates(repository).value == {PATH: WHEN}
    assert not (repository.root / repositories.RAN).exists()


def test_another_repository_named_around_us_is_not_looked_at(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits(DATED)(repository)
    other = Repository.begun(tmp_path / "other")
    for name, value in {
        "GIT_DIR": str(other.folder),
        "GIT_INDEX_FILE": str(other.folder / "index"),
        "GIT_WORK_TREE": str(other.root),
        "GIT_CONFIG_PARAMETERS": "'core.bare'='true'",
        "GIT_EXTERNAL_DIFF": "false",
        "GIT_LITERAL_PATHSPECS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    assert dates(repository).value == {PATH: WHEN}
