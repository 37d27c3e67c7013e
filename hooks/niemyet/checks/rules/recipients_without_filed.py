"""Where recipients are named, the line of the archive is named too."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-318",
    Level.WARNING,
    "Có nơi nhận mà thiếu dòng Lưu",
    "Dòng cuối của nơi nhận là “Lưu: VT, …”; nó cho biết đơn vị soạn thảo.",
    "Thêm `filed`, ví dụ filed: VT, VHXH; nếu bản nguồn không có, thêm filed vào `review`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d",
    bad='recipients: [Thường trực Đảng ủy]\nfiled: ""',
    good="recipients: [Thường trực Đảng ủy]\nfiled: VT, VHXH",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`filed` is there where `recipients` are."""
    if plan.front.recipients and not plan.front.filed:
        message = "có nơi nhận mà chưa có dòng lưu; hãy thêm filed, ví dụ filed: VT, VHXH"
        yield Finding(plan.position("recipients"), message, field="filed")
