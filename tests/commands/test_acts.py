"""What became of a plan is written by position: whole or not at all, in every file that it touches."""

import pytest

from niemyet.commands import cli
from tests.helpers.project import Project

OLD, NEW = "suoi-mo/2026/cu", "suoi-mo/2026/moi"
BODY = "## I. NỘI DUNG\n\n- Trồng cây.\n\nTrên đây là Kế hoạch trồng cây./.\n"
HEADER = "title: Trồng cây\nstatus: issued # đã ký\nsource: {kind: original}\n"


def write(project: Project, plan: str, header: str = HEADER) -> None:
    project.write(f"plans/{plan}.md", f"---\n{header}---\n\n{BODY}")


def header(project: Project, plan: str) -> str:
    return (project.root / f"plans/{plan}.md").read_text(encoding="utf-8").split("---\n")[1]


def test_a_withdrawn_plan_says_why(project: Project) -> None:
    write(project, OLD)
    assert cli.main(["withdraw", OLD, "--reason", "Ban hành nhầm: sai thẩm quyền"]) == cli.OK
    reason = 'reason: "Ban hành nhầm: sai thẩm quyền"\n'
    assert header(project, OLD) == HEADER.replace("issued # đã ký\n", f"withdrawn # đã ký\n{reason}")


def test_only_what_was_in_force_ends(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, OLD)
    write(project, NEW, HEADER.replace("issued # đã ký", "draft"))
    assert cli.main(["end", OLD]) == cli.OK
    assert "status: ended # đã ký\n" in header(project, OLD)
    assert cli.main(["end", NEW]) == cli.ERRORS
    assert "status: draft\n" in header(project, NEW)
    assert "không ghi gì" in capsys.readouterr().err


def test_a_plan_takes_the_place_of_another_in_both_files(project: Project) -> None:
    write(project, OLD)
    write(project, NEW)
    assert cli.main(["replace", OLD, NEW]) == cli.OK
    assert "status: replaced # đã ký\n" in header(project, OLD)
    assert f"replaces:\n  - {OLD}\n" in header(project, NEW)
    assert cli.main(["replace", OLD, NEW]) == cli.OK
    assert header(project, NEW).count(OLD) == 1


def test_neither_file_is_written_where_one_would_be_wrong(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, OLD)
    write(project, NEW, HEADER + "topic: khong-co\n")
    before = header(project, OLD), header(project, NEW)
    assert cli.main(["replace", OLD, NEW]) == cli.ERRORS
    assert (header(project, OLD), header(project, NEW)) == before
    assert "NY-302" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", 'corrections:\n  - ref: 215/UBND-VP\n    issued: "2026-01-12"\n'),
        ("corrections: []\n", 'corrections: [{ref: 215/UBND-VP, issued: "2026-01-12"}]\n'),
        ("corrections:\n", 'corrections:\n  - ref: 215/UBND-VP\n    issued: "2026-01-12"\n'),
        (
            "corrections:\n- ref: 1/UBND-VP # thứ nhất\n  note: Trang 1.\n",
            'corrections:\n- ref: 1/UBND-VP # thứ nhất\n  note: Trang 1.\n- ref: 215/UBND-VP\n  issued: "2026-01-12"\n',
        ),
        (
            "corrections: [{ref: 1/UBND-VP}]\n",
            'corrections: [{ref: 1/UBND-VP}, {ref: 215/UBND-VP, issued: "2026-01-12"}]\n',
        ),
    ],
)
def test_a_letter_of_correction_is_added_behind_those_there_are(project: Project, written: str, expected: str) -> None:
    write(project, OLD, HEADER.replace("source", f"{written}source"))
    assert cli.main(["correct", OLD, "215/UBND-VP", "--issued", "2026-01-12"]) == cli.OK
    assert header(project, OLD) == HEADER.replace("source", f"{expected}source")


def test_the_same_letter_is_not_added_twice(project: Project) -> None:
    write(project, OLD)
    assert cli.main(["correct", OLD, "215/UBND-VP", "--note", "Trang 2: 15 đọc là 16."]) == cli.OK
    before = header(project, OLD)
    assert cli.main(["correct", OLD, "215/UBND-VP"]) == cli.ERRORS
    assert header(project, OLD) == before
