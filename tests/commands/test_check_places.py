"""Where `niemyet check` shows a problem: names, carets, lines, annotations of a change."""

import pytest

from niemyet.commands import cli
from niemyet.model.problem import Level, Position, Problem
from niemyet.report import formats
from niemyet.report.excerpt import excerpt, printable, source_lines, width
from niemyet.sources import rules as sources_rules
from tests.commands.test_check import HEADER
from tests.helpers.calls import called
from tests.helpers.project import Project


def test_names_that_are_no_text_are_shown_and_not_obeyed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("plans/suoi-mo/2025/\x1b[31m\n\udc80.md", HEADER)
    for form in ("text", "json", "github"):
        code, output = called(capsys, "check", "--format", form)
        assert code == cli.ERRORS
        assert not {"\x1b", "\udc80"} & set(output)


def test_the_caret_stands_below_the_column() -> None:
    for line, column, before in (
        ("abc", 3, 2),
        ("Kế hoạch", 4, 3),
        ("漢字 x", 4, 5),
        ("a\u0331b", 3, 1),
        ("\tx", 2, 1),
    ):
        source, caret = excerpt([line], Position(1, column))
        assert caret.index("^") == len("    1 | ") + before
        assert source.endswith(line.replace("\t", " "))
    assert width("e\u0302\u0301") == 1


def test_a_long_line_is_cut_around_the_column() -> None:
    source, caret = excerpt(["á" * 500 + "X" + "b" * 500], Position(1, 501))
    assert source[caret.index("^")] == "X"
    assert len(source) < 120
    assert list(excerpt(["---", ""], Position(1, 1))) == list(excerpt([], Position(9, 1))) == []


def test_source_lines_are_counted_as_problems_count_them() -> None:
    assert source_lines("\ufeffKe\u0302\u0301\r\nhai\rba".encode()) == ("Kế", "hai", "ba")
    assert printable("a\tb\x1b[0m\u202e") == "a b\ufffd[0m\ufffd"


def test_workflow_commands_are_escaped() -> None:
    problem = Problem("a,b:%.md", Position(1, 2), sources_rules.NAME, "100 %\r\nhai: ba", Level.HINT)
    (line,) = formats.as_github([problem])
    assert line == "::notice file=a%2Cb%3A%25.md,line=1,col=2,title=NY-001::100 %25\ufffd hai: ba"
