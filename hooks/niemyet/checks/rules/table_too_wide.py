"""A table fits on a sheet laid across, in letters of nine points, without a number being broken."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines
from niemyet.model import sheet
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.body.table_rows import cells, tables
from niemyet.reading.body.table_widths import TIGHT

_MONTHS = 24
_WIDE = "| TT |" + "".join(f" T{month} |" for month in range(1, _MONTHS + 1))
_ROW = "| 1 |" + " 1.234.567.000 |" * _MONTHS

RULE = Rule(
    "NY-516",
    Level.WARNING,
    "Bảng rộng hơn khổ giấy",
    "Bản in thu nhỏ chữ đến cỡ 9, rồi xoay ngang tờ giấy; bảng rộng hơn nữa thì chữ và số phải ngắt giữa chừng, rất khó đọc.",
    "Tách thành nhiều bảng ít cột hơn, ghi đơn vị tính lớn hơn (triệu đồng), hoặc đưa bảng vào tệp kèm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I",
    bad=f"## II. NỘI DUNG\n\n{_WIDE}\n{'|---' * (_MONTHS + 1)}|\n{_ROW}",
    good="## II. NỘI DUNG\n\n| TT | T1 | T2 |\n|---|---|---|\n| 1 | 1.234.567.000 | 1.234.567.000 |",
)

_FRAME = re.compile(r'<div [^>]*class="ny-table([^"]*)"')


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No table is wider than the widest sheet; told where it begins."""
    if TIGHT not in plan.body.html:
        return
    lines = list(body_lines(plan))
    heads = (lines[table.start] for table in tables([line.text for line in lines]))
    frames = _FRAME.findall(plan.body.html)
    for classes, head in zip_longest(frames, heads):
        if classes and TIGHT in classes:
            columns = f"bảng có {cells(head.text)} cột" if head else "một bảng"
            message = (
                f"{columns}, rộng hơn tờ A4 nằm ngang ở cỡ chữ {sheet.TABLE_SIZES[-1]}, nên bản in phải ngắt giữa chữ, giữa số; "
                "hãy tách thành nhiều bảng ít cột hơn, ghi đơn vị tính lớn hơn, hoặc đưa vào tệp kèm"
            )
            yield Finding(head.position if head else plan.position("body"), message)
