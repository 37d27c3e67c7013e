"""A plan's issuer was there when the plan was issued."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-342",
    Level.WARNING,
    "Cơ quan ban hành không hoạt động vào ngày ban hành",
    "Cơ quan đã sáp nhập hoặc chưa thành lập thì không thể ký văn bản ngày đó; thường là chọn nhầm cơ quan hoặc gõ nhầm ngày.",
    "Xem lại issuer và issued của kế hoạch, hoặc from và until của cơ quan trong ward.yml.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No day that `issued` can mean lies outside every issuer's `from` and `until`."""
    issued = plan.front.issued
    for number, issuer in enumerate(plan.issuers if issued else ()):
        if issued and not issuer.is_active(issued):
            first = f"từ {issuer.from_:%d/%m/%Y}" if issuer.from_ else ""
            last = f"đến {issuer.until:%d/%m/%Y}" if issuer.until else ""
            span = " ".join(filter(None, (first, last)))
            message = f"{issuer.name} chỉ hoạt động {span} nhưng kế hoạch ban hành {issued.words}; hãy xem lại issuer hoặc issued"
            yield Finding(plan.position(f"issuer.{number}" if plan.front.issuer else "issued"), message)
