"""`accept` names rules that exist and can be accepted."""

from collections.abc import Iterator

from niemyet import checks
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-308",
    Level.ERROR,
    "Mã quy tắc trong accept không đúng",
    "Một mã viết sai sẽ không có tác dụng, cảnh báo vẫn lặp lại.",
    "Viết đúng mã như trong thông báo, ví dụ accept: [NY-307].",
    source="Quy ước của trang",
    bad="accept: [NY-57]",
    good="accept: [NY-507]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each entry is the id of a rule."""
    if not plan.front.accept:
        return
    ids = {rule.id for rule in checks.all_rules()}
    for number, rule in enumerate(plan.front.accept):
        if rule not in ids:
            yield Finding(plan.position(f"accept.{number}"), f"“{rule}” không phải mã quy tắc; hãy viết như NY-307")
