"""The symbol is that of the body that issues the plan."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.language.alphabet import name_key
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.ward import OWN_ISSUER, Issuer

RULE = Rule(
    "NY-343",
    Level.WARNING,
    "Ký hiệu không phải của cơ quan ban hành",
    "Phần sau của ký hiệu là chữ viết tắt của cơ quan ban hành; kế hoạch của Hội đồng nhân dân, Ban Chỉ đạo, Mặt trận "
    "hay trung tâm mà in dưới tên Ủy ban nhân dân là sai tác giả.",
    "Ghi issuer với mã của cơ quan trong ward.yml (thêm vào issuers nếu chưa có), hoặc sửa symbol nếu chép sai.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b",
    bad="symbol: KH-HĐND",
    good="symbol: KH-UBND",
)

_OWN = re.compile(r"-(UBND|HĐND&UBND|CT)\b|^[^-/]+-UB\b")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """A symbol that an issuer of the ward calls its own is that issuer's; one that is not the committee's needs another issuer."""
    symbol = plan.front.symbol
    named = plan.front.issuer or (OWN_ISSUER,)
    if not symbol:
        return
    owner = next((issuer for issuer in plan.ward.issuers if symbol in issuer.symbols), None)
    if owner and owner.id not in named:
        message = f"ký hiệu “{symbol}” là của {owner.name}; hãy ghi issuer: {owner.id}"
        yield Finding(plan.position("issuer.0" if plan.front.issuer else "symbol"), message)
    elif _OWN.search(symbol) and not any(name_key(one.name).startswith("ủy ban nhân dân") for one in plan.issuers):
        message = f"ký hiệu “{symbol}” là của Ủy ban nhân dân; hãy xem lại symbol, hoặc bỏ issuer"
        yield Finding(plan.position("symbol"), message)
    elif not owner and named == (OWN_ISSUER,) and not _OWN.search(symbol) and _is_committee(plan):
        yield Finding(
            plan.position("symbol"), f"ký hiệu “{symbol}” không phải của {plan.issuer_name}; {_what_to_write(plan)}"
        )


def _is_committee(plan: Plan) -> bool:
    """Whether the ward's plans are its committee's: what a department, a school or the Front abbreviates cannot be known."""
    own = name_key(f"{plan.ward.kind} {plan.ward.name}")
    return name_key(plan.issuer_name) in (f"ủy ban nhân dân {own}", f"ubnd {own}")


def _what_to_write(plan: Plan) -> str:
    others = ", ".join(_shown(issuer) for issuer in plan.ward.issuers)
    if others:
        return f"hãy ghi issuer với một mã trong ward.yml: {others}"
    return f"hãy thêm cơ quan vào issuers trong plans/{plan.ward.id}/ward.yml rồi ghi issuer với mã ấy"


def _shown(issuer: Issuer) -> str:
    return f"{issuer.id} ({issuer.name})"
