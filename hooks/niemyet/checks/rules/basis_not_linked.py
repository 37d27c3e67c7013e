"""A basis that is published on this site is linked."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import match_key
from niemyet.model.brief import PlanBrief
from niemyet.model.front_matter import Basis
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-608",
    Level.HINT,
    "Căn cứ có trên trang nhưng chưa liên kết",
    "Người đọc muốn mở ngay văn bản được viện dẫn, và trang của văn bản đó cần dẫn lại đến kế hoạch này.",
    "Thêm trường plan vào căn cứ, với địa chỉ được nêu trong thông báo.",
    source="Quy ước của trang",
    bad="basis:\n  - kind: KH\n    number: '8'\n    symbol: KH-UBND\n    issued: 2025-11-05\n"
    "    issuer: Ủy ban nhân dân xã Suối Mơ",
    good="basis:\n  - kind: KH\n    number: '8'\n    symbol: KH-UBND\n    issued: 2025-11-05\n"
    "    issuer: Ủy ban nhân dân xã Suối Mơ\n    plan: suoi-mo/2025/ke-hoach-khac",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No basis without `plan` bears the ward, number, symbol and year of another plan."""
    for place, basis in enumerate(plan.front.basis):
        if basis.plan or not (basis.number and basis.symbol and basis.issued):
            continue
        same = context.numbered.get((plan.ward.id, basis.number, basis.symbol, basis.issued.year), ())
        others = [other for other in same if other != plan.id and _same_document(basis, context.plans[other])]
        if others:
            message = f"căn cứ này có trên trang; hãy thêm plan: {others[0]}"
            yield Finding(plan.position(f"basis.{place}"), message)


def _same_document(basis: Basis, other: PlanBrief) -> bool:
    """The issuer is this ward, and the dates do not speak against it; unnamed, the day itself has to be the same."""
    dates = basis.issued is not None and other.front.issued is not None and basis.issued.overlaps(other.front.issued)
    if basis.issuer:
        return dates and match_key(other.ward.name) in match_key(basis.issuer)
    return dates and basis.issued is not None and basis.issued.day is not None
