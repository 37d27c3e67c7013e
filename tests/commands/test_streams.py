"""No command ends in a traceback where nobody can hear it: it says so in one line, and its code says that something is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from niemyet.commands.cli import _COMMANDS
from tests.helpers.patience import PATIENCE
from tests.helpers.project import NIEMYET, Project, make_invented, variables

CLOSED, FULL = ">&-", ">/dev/full"
LOST = {CLOSED: "đầu ra (stdout) đã bị đóng", FULL: "(No space left on device)"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose check and ledger have something to say."""
    return make_invented(tmp_path_factory.mktemp("streams") / "project")


def run(project: Project, streams: str, *arguments: str) -> tuple[int, str, str]:
    """The installed command with its streams as a shell sets them: its code, and what it said."""
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {streams}', sys.executable, "-c", NIEMYET, *arguments],
        cwd=project.root,
        env=variables(project.root),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("streams", [CLOSED, FULL])
@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--format", "json"], ["check", "--explain", "NY-035"], ["ledger"]]
)
def test_what_nobody_can_read_is_told_and_counts_as_a_failure(
    project: Project, streams: str, arguments: list[str]
) -> None:
    code, said, told = run(project, streams, *arguments)
    assert (code, said) == (1, "")
    (line,) = told.splitlines()
    assert LOST[streams] in line


@pytest.mark.parametrize("streams", [CLOSED, FULL])
@pytest.mark.parametrize("name", [None, *_COMMANDS])
def test_so_is_the_help_of_every_command(project: Project, streams: str, name: str | None) -> None:
    code, said, told = run(project, streams, *([name] if name else []), "--help")
    assert (code, said, len(told.splitlines())) == (1, "", 1)
    assert LOST[streams] in told


@pytest.mark.parametrize("streams", [f"{CLOSED} 2>&-", f"{FULL} 2>/dev/full", "<&- >&- 2>&-"])
def test_where_nothing_can_be_said_at_all_the_code_does(project: Project, streams: str) -> None:
    assert run(project, streams, "check") == (1, "", "")


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full", "<&-"])
def test_what_has_nothing_to_say_there_loses_nothing(project: Project, streams: str) -> None:
    code, said, told = run(project, streams, "check")
    assert (code, told) == (0, "")
    assert said


def test_a_file_of_ours_never_takes_the_place_of_a_closed_stream(project: Project, tmp_path: Path) -> None:
    made = make_invented(tmp_path / "project")
    code, _, told = run(made, CLOSED, "ledger", "--write")
    assert (code, len(told.splitlines())) == (1, 1)
    again = run(made, "", "ledger", "--write")
    assert again[0] == 0
    assert again[1].startswith("sổ địa chỉ đã đủ")
