"""A body that is given tasks is one of the ward's units."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.texts import place_of_assignment
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.meaning.assign import unlisted

RULE = Rule(
    "NY-309",
    Level.WARNING,
    "Đơn vị được giao việc chưa có trong ward.yml",
    "Việc của đơn vị không gom được vào danh sách theo đơn vị và không lọc được.",
    "Thêm đơn vị, hoặc cách gọi này của nó, vào units trong ward.yml.",
    source="Quy ước của trang",
    bad="## IV. TỔ CHỨC THỰC HIỆN\n\n### 1. Trạm Y tế\n\n- Trực y tế tại Hội nghị.",
    good="## IV. TỔ CHỨC THỰC HIỆN\n\n### 1. Phòng Văn hóa - Xã hội\n\n- Chuẩn bị báo cáo.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every single body with tasks is listed, under its name or an alias."""
    for given in unlisted(plan.body.assignments, context.unit_names[plan.ward.id]):
        message = f"“{given.name}” chưa có trong plans/{plan.ward.id}/ward.yml; hãy thêm vào units hoặc aliases"
        yield Finding(place_of_assignment(plan, given), message)
