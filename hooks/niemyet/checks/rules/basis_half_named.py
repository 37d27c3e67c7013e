"""A basis with a number has its symbol and its date as well."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-315",
    Level.HINT,
    "Căn cứ ghi chưa đủ ký hiệu, ngày",
    "Chỉ có số thì không tìm được văn bản. Căn cứ ghi tên loại, số, ký hiệu, cơ quan ban hành, ngày và trích yếu; riêng luật, pháp lệnh chỉ ghi tên.",
    "Ghi thêm `symbol` và `issued` của căn cứ. Nếu bản nguồn không có, thêm basis vào `review`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a",
    bad='basis:\n  - kind: QĐ\n    number: "133"',
    good='basis:\n  - kind: QĐ\n    number: "133"\n    symbol: QĐ-UBND\n    issued: 2025-07-30',
)

_NAMED_BY_TITLE = ("Luật", "PL")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every numbered basis but laws and ordinances has symbol and date."""
    for number, basis in enumerate(plan.front.basis):
        if not basis.number or basis.kind in _NAMED_BY_TITLE:
            continue
        for field, value in (("symbol", basis.symbol), ("issued", basis.issued)):
            if not value:
                label = (type(basis).model_fields[field].title or field).lower()
                message = f"căn cứ số {basis.number} chưa có {label}; hãy ghi thêm {field}"
                yield Finding(plan.position(f"basis.{number}.number"), message, field=f"basis.{number}.{field}")
