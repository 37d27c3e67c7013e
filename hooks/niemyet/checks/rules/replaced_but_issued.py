"""What another plan replaces is no longer in force."""

from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-353",
    Level.WARNING,
    "Đã được thay thế mà vẫn ghi là đang có hiệu lực",
    "Một kế hoạch khác đã thay thế kế hoạch này; người đọc đến từ tìm kiếm sẽ tưởng nó còn hiệu lực.",
    "Ghi status: replaced.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """A plan that some plan replaces says so itself."""
    if plan.id in context.replaced and plan.front.status in (Status.ISSUED, Status.UNCONFIRMED):
        newer = next(other.id for other in context.plans.values() if plan.id in other.front.replaces)
        message = f"{newer} đã thay thế kế hoạch này; hãy viết status: replaced"
        yield Finding(plan.position("status"), message, edits=ready.value(plan, "status", "replaced"))
