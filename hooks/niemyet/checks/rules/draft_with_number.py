"""A draft has no number yet."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-313",
    Level.HINT,
    "Dự thảo đã ghi số",
    "Số chỉ được cấp khi văn bản đã ký; dự thảo có số dễ bị hiểu là văn bản đã ban hành.",
    "Nếu kế hoạch đã ký, đổi thành status: issued và ghi ngày vào `issued`; nếu chưa, để trống `number`.",
    source="Nghị định 30/2020/NĐ-CP, Điều 15",
    bad='status: draft\nnumber: "7"',
    good='status: draft\nnumber: ""',
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`number` is empty while `status` is draft."""
    if plan.front.status is Status.DRAFT and plan.front.number:
        message = f"dự thảo mà đã có số {plan.front.number}; hãy để trống number, hoặc đổi status nếu đã ban hành"
        yield Finding(plan.position("number"), message)
