"""A withdrawn plan says why."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-301",
    Level.ERROR,
    "Thu hồi mà không nêu lý do",
    "Trang của kế hoạch bị thu hồi vẫn còn; người đọc cần biết vì sao nó không còn hiệu lực.",
    "Thêm trường reason, ví dụ reason: Hội nghị được tổ chức theo hình thức khác.",
    source="Quy ước của trang",
    bad="status: withdrawn",
    good="status: withdrawn\nreason: Hội nghị được tổ chức theo hình thức khác.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Status withdrawn needs `reason`."""
    if plan.front.status is Status.WITHDRAWN and not plan.front.reason:
        yield Finding(plan.position("status"), "kế hoạch đã thu hồi cần có lý do; hãy thêm trường reason")
