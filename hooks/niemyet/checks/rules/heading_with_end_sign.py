"""A heading ends without a full stop or a colon."""

import re
from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import headings, plain
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule

RULE = Rule(
    "NY-511",
    Level.HINT,
    "Đề mục kết thúc bằng dấu câu",
    "Tiêu đề là cụm từ, không phải câu; dấu chấm, dấu hai chấm ở cuối thường là sót lại khi chép.",
    "Bỏ dấu ở cuối đề mục. Nếu sau dấu hai chấm còn lời văn thì viết thành một khoản thường, không có dấu #.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm d",
    bad="### 4. Trung tâm Dịch vụ sự nghiệp công.",
    good="### 4. Trung tâm Dịch vụ sự nghiệp công",
)

_SIGN = re.compile(r"(?<![.…])[.:;,]$")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No heading ends with a full stop, a colon, a semicolon or a comma."""
    for heading in headings(plan):
        if match := _SIGN.search(heading.title.rstrip("*_ \t")):
            place = Position(heading.position.line, heading.level + 2 + match.start())
            edits = ready.words(place, match.group(), "") if _is_end(plain(heading.title)) else ()
            message = f"đề mục không có dấu “{match.group()}” ở cuối; {_mend(plain(heading.title))}"
            yield Finding(place, message, edits=edits)


def _is_end(title: str) -> bool:
    return not title.partition(":")[2].strip()


def _mend(title: str) -> str:
    label, colon, rest = title.partition(":")
    if colon and rest.strip():
        return f"đây là một khoản có lời văn, hãy bỏ các dấu # trước “{label}:”"
    return f"hãy viết “{title[:-1].rstrip()}”"
