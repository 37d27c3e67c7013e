"""An issued plan says who signed it, and in which post."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-316",
    Level.WARNING,
    "Đã ban hành mà thiếu chức vụ hoặc họ tên người ký",
    "Văn bản đã ban hành có chức vụ, họ và tên của người ký; thiếu thì bản in trống và người đọc không biết ai chịu trách nhiệm.",
    "Ghi `position` và `name` trong `signatory` theo văn bản đã ký; nếu bản nguồn không rõ, thêm tên trường vào `review`, ví dụ signatory.name.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c",
    bad="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN]\n  position: CHỦ TỊCH",
    good="signatory:\n  authority: [TM. ỦY BAN NHÂN DÂN]\n  position: CHỦ TỊCH\n  name: Nguyễn Văn Mẫu",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """`signatory.position` and `signatory.name` are there, drafts and unconfirmed plans apart."""
    signatory = plan.front.signatory
    if plan.front.status in (Status.DRAFT, Status.UNCONFIRMED):
        return
    if signatory is None:
        message = "kế hoạch đã ban hành nhưng chưa ghi người ký; hãy thêm signatory với position và name"
        yield Finding(plan.position("status"), message, field="signatory")
        return
    for field, value in (("position", signatory.position), ("name", signatory.name)):
        if not value:
            label = (type(signatory).model_fields[field].title or field).lower()
            message = f"kế hoạch đã ban hành nhưng chưa ghi {label} của người ký; hãy thêm signatory.{field}"
            yield Finding(plan.position("signatory"), message, field=f"signatory.{field}")
