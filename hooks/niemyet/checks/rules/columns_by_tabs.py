"""Columns parted by tabs, as they come out of a word processor, are no table yet."""

from collections.abc import Iterator
from itertools import groupby

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import Line, body_lines
from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Level, Replacement, Rule

RULE = Rule(
    "NY-514",
    Level.WARNING,
    "Các cột cách nhau bằng phím Tab",
    "Dấu Tab giữa chữ không làm thành cột: trên trang các ô dính vào nhau thành một dòng.",
    "Viết thành bảng: các ô cách nhau bằng dấu |, dưới dòng tiêu đề có dòng |---|---|.",
    source="Cú pháp Markdown",
    bad="## II. NỘI DUNG\n\nTT\tViệc\tNgày\n1\tKiểm tra\t05/5/2026",
    good="## II. NỘI DUNG\n\n| TT | Việc | Ngày |\n|---|---|---|\n| 1 | Kiểm tra | 05/5/2026 |",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No two lines that follow each other have tabs between their words; told once, with the table to write."""
    if "\t" not in plan.markdown:
        return
    for is_columns, group in groupby(body_lines(plan), key=lambda line: len(_cells(line)) > 1):
        lines = list(group)
        if is_columns and len(lines) > 1:
            head, *rows = (f"| {' | '.join(_cells(line))} |" for line in lines)
            rule = "|" + "---|" * len(_cells(lines[0]))
            message = f"dấu Tab không làm thành cột; hãy viết {len(lines)} dòng này thành bảng: {head} rồi {rule} rồi {rows[0]} …"
            edits = _table(lines, (head, rule, *rows)) if len({len(_cells(line)) for line in lines}) == 1 else ()
            yield Finding(lines[0].position, message, edits=edits)


def _table(lines: list[Line], rows: tuple[str, ...]) -> Edits:
    """The lines as a table, where each has as many cells."""
    return (Replacement(lines[0].position, "\n".join(line.text for line in lines), "\n".join(rows)),)


def _cells(line: Line) -> list[str]:
    return [part.strip() for part in line.text.strip().split("\t") if part.strip()]
