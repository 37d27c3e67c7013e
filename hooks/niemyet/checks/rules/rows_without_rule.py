"""Rows between bars are a table where a line of dashes stands below the first."""

from collections.abc import Iterator
from itertools import groupby

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import Line, body_lines
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.table_rows import cells, tables

RULE = Rule(
    "NY-513",
    Level.WARNING,
    "Bảng thiếu dòng kẻ dưới tiêu đề",
    "Không có dòng kẻ thì các dấu | hiện nguyên trên trang và bản in, không thành bảng.",
    "Thêm dòng |---|---| ngay dưới dòng tiêu đề, mỗi cột một ô.",
    source="Cú pháp Markdown",
    bad="## II. NỘI DUNG\n\n| 1 | Kiểm tra | 05/5/2026 |\n| 2 | Tổng kết | 06/6/2026 |",
    good="## II. NỘI DUNG\n\n| TT | Việc | Ngày |\n|---|---|---|\n| 1 | Kiểm tra | 05/5/2026 |",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No run of lines between bars stands outside a table; told at the first line of each run."""
    if "|" not in plan.markdown:
        return
    lines = list(body_lines(plan))
    inside = {number for table in tables([line.text for line in lines]) for number in range(*table)}
    loose = [_is_row(line) and number not in inside for number, line in enumerate(lines)]
    for is_loose, run in groupby(range(len(lines)), key=loose.__getitem__):
        first = lines[next(run)]
        if is_loose:
            rule = "|" + "---|" * cells(first.text)
            message = f"các dấu | ở đây chưa thành bảng; hãy thêm dòng {rule} ngay dưới dòng tiêu đề của bảng"
            yield Finding(first.position, message)


def _is_row(line: Line) -> bool:
    text = line.text.strip()
    return text.startswith("|") and text.endswith("|") and cells(text) > 1
