"""The text of a plan ends with the sign "./."; footnotes are no part of it."""

import re
from collections.abc import Iterator
from math import inf

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import Line, annex_headings, headings, names_annex, text_lines
from niemyet.checks.pasted import pasted
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule

RULE = Rule(
    "NY-504",
    Level.WARNING,
    "Lời văn không kết thúc bằng ./.",
    "Dấu ./. ngay sau câu cuối cho người đọc biết lời văn đã hết và không thiếu trang nào.",
    "Thêm ./. vào cuối câu cuối cùng của lời văn, trước phụ lục nếu có. "
    "Nếu văn bản đã ban hành không có dấu này thì giữ nguyên và thêm NY-504 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục III (các mẫu văn bản)",
    bad="## I. MỤC ĐÍCH\n\nTrên đây là Kế hoạch tổ chức Hội nghị.",
    good="## I. MỤC ĐÍCH\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.",
)

_MARK = re.compile(r"^(?:[-+*#]+|\d+\.|[a-zđ]\))\s+")
_AFTER_END = ' \t*_”"'


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The last line before an annex carries the sign; a plan without any text needs none."""
    last = _last_line(plan)
    if last and not last.text.rstrip(_AFTER_END).endswith("./."):
        text = last.text.rstrip(_AFTER_END + "./")
        end = " ".join(_MARK.sub("", text).split()[-4:])
        place = Position(last.position.line, len(text) + 1)
        edits = ready.words(place, last.text.rstrip(_AFTER_END)[len(text) :], "./.")
        message = f"sau lời văn cuối cùng chưa có dấu kết thúc; hãy viết “{end}./.”"
        yield Finding(place, message, edits=edits)


def _last_line(plan: Plan) -> Line | None:
    low = (heading for heading in headings(plan) if heading.level > 2 and names_annex(heading))
    annex = min((heading.position.line for heading in (*annex_headings(plan), *low)), default=inf)
    foreign = {line.number for block in pasted(plan) for line in block.lines}
    backwards = (line for line in reversed(tuple(text_lines(plan))) if line.number not in foreign)
    return next((line for line in backwards if line.text.strip() and line.position.line < annex), None)
