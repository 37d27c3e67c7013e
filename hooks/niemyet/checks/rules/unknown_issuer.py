"""Each issuer of a plan is one of its ward's."""

from collections.abc import Iterator
from difflib import get_close_matches

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-341",
    Level.ERROR,
    "Cơ quan ban hành không có trong ward.yml",
    "Tên cơ quan ở đầu văn bản và trên bản in lấy từ ward.yml; thiếu thì không biết văn bản của ai.",
    "Thêm cơ quan vào issuers của ward.yml với id và lines, hoặc viết đúng mã đang có; của Ủy ban nhân dân thì bỏ trường issuer.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2",
    bad="issuer: hoi-dong",
    good="issuer: ubnd",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every id is `ubnd` or stands in the ward's `issuers`; none is named twice."""
    known = [issuer.id for issuer in plan.ward.all_issuers]
    for number, name in enumerate(plan.front.issuer):
        if name not in known:
            close = get_close_matches(name, known, n=1)
            hint = f"có phải “{close[0]}”?" if close else _to_add(plan, name, known)
            yield Finding(plan.position(f"issuer.{number}"), f"không có cơ quan “{name}”; {hint}")
        elif name in plan.front.issuer[:number]:
            yield Finding(plan.position(f"issuer.{number}"), f"“{name}” ghi hai lần; hãy xóa một")


def _to_add(plan: Plan, name: str, known: list[str]) -> str:
    return (
        f"hãy dùng một mã đang có ({', '.join(known)}), hoặc thêm vào issuers trong plans/{plan.ward.id}/ward.yml: "
        f"- {{id: {name}, lines: [tên cơ quan]}}"
    )
