"""`accept` names rules that exist and can be accepted."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, Known
from niemyet.model import Plan
from niemyet.problem import Level, Rule

RULE = Rule(
    "NY-308",
    Level.ERROR,
    "Mã quy tắc trong accept không đúng",
    "Một mã viết sai sẽ không có tác dụng, cảnh báo vẫn lặp lại.",
    "Viết đúng mã như trong thông báo, ví dụ accept: [NY-307].",
)


def check(plan: Plan, known: Known) -> Iterator[Finding]:
    """Each entry has the form NY-000."""
    for number, rule in enumerate(plan.front.accept):
        if not re.fullmatch(r"NY-\d{3}", rule):
            yield Finding(plan.position(f"accept.{number}"), f"“{rule}” không phải mã quy tắc; hãy viết như NY-307")
