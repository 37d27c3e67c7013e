"""Words that must go: out of every plan that has them, then out of the history that is shown, and nowhere else."""

import subprocess

import pytest

from niemyet.commands import cli
from tests.helpers.project import Project

WORDS = "0912 345 678"
ONE, OTHER, THIRD = "suoi-mo/2026/mot", "suoi-mo/2026/hai", "suoi-mo/2025/ba"


def text(line: str) -> str:
    return (
        "---\ntitle: Trồng cây\nstatus: issued\nsource: {kind: original}\n---\n\n"
        f"## I. NỘI DUNG\n\n- {line}\n\nTrên đây là Kế hoạch trồng cây./.\n"
    )


@pytest.fixture
def filled(project: Project) -> Project:
    """Three plans, two with the words, committed."""
    project.write(f"plans/{ONE}.md", text(f"Gọi {WORDS} hoặc {WORDS}."))
    project.write(f"plans/{OTHER}.md", text(f"Liên hệ số {WORDS}.").replace("\n", "\r\n"))
    project.write(f"plans/{THIRD}.md", text("Liên hệ số 0912 345 679."))
    project.commit()
    return project


def head(project: Project) -> str:
    done = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=project.root, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.strip()


def whole(project: Project, plan: str) -> str:
    return (project.root / f"plans/{plan}.md").read_bytes().decode()


def test_first_the_words_go_then_the_history_before(filled: Project, capsys: pytest.CaptureFixture[str]) -> None:
    untouched = whole(filled, THIRD)
    assert cli.main(["takedown", WORDS]) == cli.OK
    assert whole(filled, ONE) == text("Gọi … hoặc ….")
    assert whole(filled, OTHER) == text("Liên hệ số ….").replace("\n", "\r\n")
    told = capsys.readouterr().out
    assert "chạy lại đúng lệnh này" in told
    assert "lịch sử của kho git" in told
    filled.commit("2026-02-01T08:00:00+07:00")
    assert cli.main(["takedown", WORDS]) == cli.OK
    assert f"history_from: {head(filled)}" in whole(filled, ONE).replace('"', "")
    assert f"history_from: {head(filled)}" in whole(filled, OTHER).replace('"', "")
    assert whole(filled, THIRD) == untouched
    assert cli.main(["check"]) == cli.OK


def test_history_begins_nowhere_before_the_words_are_committed_away(
    filled: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["takedown", WORDS])
    assert cli.main(["takedown", WORDS]) == cli.ERRORS
    assert "chưa ghi (commit)" in capsys.readouterr().err
    assert "history_from" not in whole(filled, ONE)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("0912 000 000", "không kế hoạch nào có lời này"),
        ("09", "ít nhất 3 ký tự"),
        ("suoi-mo/2026/mot", "cần --reason và --when"),
    ],
)
def test_what_cannot_be_meant_is_told(
    filled: Project, capsys: pytest.CaptureFixture[str], words: str, message: str
) -> None:
    assert cli.main(["takedown", words]) == cli.USAGE
    assert message in capsys.readouterr().err
    assert WORDS in whole(filled, ONE)


def test_what_would_spoil_a_plan_is_not_written(filled: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = whole(filled, ONE), whole(filled, OTHER)
    assert cli.main(["takedown", "issued"]) == cli.ERRORS
    assert "không ghi gì" in capsys.readouterr().out
    assert (whole(filled, ONE), whole(filled, OTHER)) == before
