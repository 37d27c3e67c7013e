"""A basis that is published on this site is linked."""

from collections.abc import Iterator

from niemyet.catalogue.catalogue import is_public
from niemyet.catalogue.identities import basis_identity
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.related import Basis

RULE = Rule(
    "NY-608",
    Level.HINT,
    "Căn cứ có trên trang nhưng chưa liên kết",
    "Người đọc muốn mở ngay văn bản được viện dẫn, và trang của văn bản đó cần dẫn lại đến kế hoạch này.",
    "Thêm trường plan vào căn cứ, với địa chỉ được nêu trong thông báo.",
    source="Quy ước của trang",
    bad="basis:\n  - ref: 8/KH-UBND\n    issued: 2025-11-05\n    issuer: Ủy ban nhân dân xã Suối Mơ",
    good="basis:\n  - ref: 8/KH-UBND\n    issued: 2025-11-05\n"
    "    issuer: Ủy ban nhân dân xã Suối Mơ\n    plan: suoi-mo/2025/ke-hoach-khac",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No basis without `plan` bears the number, year, symbol and issuer of another plan, drafts apart."""
    for place, basis in enumerate(plan.front.basis):
        known = None if basis.plan else basis_identity(basis)
        others = [other for other in context.numbered.get(known, ()) if other != plan.id] if known else []
        others = [other for other in others if _can_be(basis, context.plans[other])]
        if others:
            message = f"căn cứ này có trên trang; hãy thêm plan: {others[0]}"
            yield Finding(plan.position(f"basis.{place}"), message)


def _can_be(basis: Basis, other: PlanBrief) -> bool:
    """Whether the other is no draft, and the dates, as far as both are known, do not speak against it."""
    return is_public(other) and (not (basis.issued and other.front.issued) or basis.issued.overlaps(other.front.issued))
