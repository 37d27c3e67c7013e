"""A replaced plan is replaced by some plan of this site."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-311",
    Level.WARNING,
    "Đã được thay thế nhưng không rõ bởi kế hoạch nào",
    "Người đọc cần được dẫn đến kế hoạch mới.",
    "Thêm replaces: [địa chỉ của kế hoạch này] vào kế hoạch mới.",
    source="Quy ước của trang",
    bad="status: replaced  # chưa kế hoạch nào ghi replaces: [suoi-mo/2025/vi-du]",
    good="status: issued  # chưa có kế hoạch mới thì giữ tình trạng cũ",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Some plan's `replaces` names this one."""
    if plan.front.status is Status.REPLACED and plan.id not in context.replaced:
        drafts = sorted(other.path for other in context.plans.values() if plan.id in other.front.replaces)
        message = (
            f"kế hoạch thay thế ({drafts[0]}) còn là dự thảo; hãy giữ tình trạng cũ cho đến khi dự thảo được ban hành"
            if drafts
            else f"chưa có kế hoạch nào ghi replaces: [{plan.id}]; hãy thêm vào kế hoạch mới"
        )
        yield Finding(plan.position("status"), message)
