"""An issued plan has a number, a symbol and a whole day of issue."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-307",
    Level.WARNING,
    "Đã ban hành mà thiếu số, ký hiệu hoặc ngày",
    "Văn bản đã ban hành có số, ký hiệu và ngày (Nghị định 30/2020/NĐ-CP, Điều 15); người đọc cần chúng để viện dẫn.",
    "Ghi số, ký hiệu, ngày theo văn bản đã ký; nếu bản nguồn để trống, thêm tên trường vào review.",
    source="Nghị định 30/2020/NĐ-CP, Điều 15",
    bad='status: issued\nnumber: ""\nissued: 2025-11',
    good='status: issued\nnumber: "7"\nsymbol: KH-UBND\nissued: 2025-11-05',
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Only for plans that were issued; what is under review is an open question already."""
    front = plan.front
    if front.status in (Status.DRAFT, Status.UNCONFIRMED):
        return
    known_day = front.issued is not None and front.issued.day is not None
    there = {"number": bool(front.number), "symbol": bool(front.symbol), "issued": known_day}
    for field, filled in there.items():
        if not filled and field not in front.review:
            label = type(front).model_fields[field].title
            yield Finding(plan.position("status"), f"kế hoạch đã ban hành nhưng chưa ghi đủ {field} ({label})")
