"""Links from one plan to another lead to a plan, and to a heading of it."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-304",
    Level.ERROR,
    "Liên kết đến kế hoạch không có",
    "Người đọc bấm vào sẽ gặp trang lỗi.",
    "Sửa đường dẫn đến tệp .md của kế hoạch; phần sau dấu # là tên mục không dấu.",
    source="Quy ước của trang",
    bad="## II. NỘI DUNG\n\n- Xem [kế hoạch trước](ke-hoach-da-xoa.md).",
    good="## II. NỘI DUNG\n\n- Xem [kế hoạch trước](ke-hoach-khac.md).",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every link's plan is known, and so is its anchor."""
    for link in plan.body.links:
        target = context.plans.get(link.plan)
        if target is None:
            yield Finding(link.position, f"không có kế hoạch “{link.plan}”; hãy xem lại đường dẫn của liên kết")
        elif link.anchor and link.anchor not in target.anchors:
            yield Finding(link.position, f"kế hoạch “{link.plan}” không có mục “#{link.anchor}”; hãy xem lại tên mục")
