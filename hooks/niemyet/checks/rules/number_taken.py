"""A number is given once a year by each issuer."""

from collections.abc import Iterator

from niemyet.catalogue import wording
from niemyet.catalogue.identities import own_identities
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-312",
    Level.WARNING,
    "Số, ký hiệu trùng với kế hoạch khác",
    "Mỗi cơ quan đánh số văn bản liên tục trong một năm nên hai văn bản cùng loại không thể cùng số; "
    "người đọc viện dẫn sẽ không biết là văn bản nào.",
    "Đối chiếu hai văn bản đã ký rồi sửa số chép sai. Nếu cùng một kế hoạch được đăng hai lần, giữ một tệp và đưa địa chỉ kia vào `aliases`.",
    source="Nghị định 30/2020/NĐ-CP, Điều 15; Phụ lục I, Phần I, Mục II, khoản 3",
    bad='number: "8"  # một kế hoạch khác của xã đã mang số này\nsymbol: KH-UBND',
    good='number: "7"\nsymbol: KH-UBND',
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No other plan of the same issuer has the same number and symbol in the same year."""
    bearers = {other for known in own_identities(plan) for other in context.numbered.get(known, ())}
    others = sorted(other for other in bearers if other != plan.id and context.plans[other].ward.id == plan.ward.id)
    if others:
        number = wording.full_number(plan)
        message = f"số {number} cũng là số của {', '.join(others)}; hãy đối chiếu và sửa số chép sai"
        yield Finding(plan.position("number"), message)
