"""A joint plan is signed for each of its issuers."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-346",
    Level.HINT,
    "Văn bản ban hành chung thiếu người ký",
    "Mỗi cơ quan cùng ban hành có một khối chữ ký; thiếu thì bản in không giống bản ký.",
    "Ghi người ký của cơ quan chủ trì ở signatory, của từng cơ quan còn lại ở cosigners.",
    source="Thực tiễn soạn thảo văn bản liên tịch",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """As many cosigners as issuers besides the first; cosigners only where there are such issuers."""
    others, cosigners = max(len(plan.front.issuer) - 1, 0), len(plan.front.cosigners)
    if plan.front.status is Status.DRAFT or others == cosigners:
        return
    if cosigners < others:
        message = (
            f"kế hoạch do {others + 1} cơ quan ban hành nhưng cosigners có {cosigners} người; hãy ghi đủ {others} người"
        )
        yield Finding(plan.position("issuer"), message, field="cosigners")
    else:
        message = (
            f"cosigners có {cosigners} người nhưng issuer chỉ có {others + 1} cơ quan; hãy ghi đủ các cơ quan ở issuer"
        )
        yield Finding(plan.position("cosigners"), message, field="issuer")
