"""An old address belongs to one plan only."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-310",
    Level.ERROR,
    "Địa chỉ cũ đã có kế hoạch khác dùng",
    "Một địa chỉ chỉ có thể dẫn đến một kế hoạch.",
    "Xóa địa chỉ này khỏi aliases, hoặc sửa lại cho đúng địa chỉ cũ.",
    source="Quy ước của trang",
    bad="aliases: [suoi-mo/2025/ke-hoach-khac]",
    good="aliases: [suoi-mo/2025/dia-chi-cu]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No alias is a plan's own identity, nor an alias of another."""
    for number, alias in enumerate(plan.front.aliases):
        if alias in context.plans:
            yield Finding(plan.position(f"aliases.{number}"), f"“{alias}” là địa chỉ của một kế hoạch đang có")
        elif context.aliases[alias] > 1:
            yield Finding(plan.position(f"aliases.{number}"), f"“{alias}” cũng là địa chỉ cũ của kế hoạch khác")
