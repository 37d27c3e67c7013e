"""The symbol begins with the letters of the kind of document."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import DOCUMENT_KINDS

RULE = Rule(
    "NY-317",
    Level.WARNING,
    "Ký hiệu không khớp với tên loại",
    "Ký hiệu gồm chữ viết tắt tên loại văn bản rồi đến cơ quan ban hành, ví dụ KH-UBND của một kế hoạch.",
    "Xem lại văn bản: sửa `symbol` nếu chép sai, sửa `kind` nếu văn bản là loại khác.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III",
    bad="kind: KH\nsymbol: QĐ-UBND",
    good="kind: KH\nsymbol: KH-UBND",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The symbol's first letters are `kind`, or at least a longer form of it such as KHLT."""
    kind, symbol = plan.front.kind, plan.front.symbol
    if not symbol:
        return
    sign = "/" if "/" in symbol.partition("-")[0] else "-"
    first, _, issuer = symbol.partition(sign)
    if first != kind and (first in DOCUMENT_KINDS or not first.startswith(kind)):
        issuer = issuer if first in DOCUMENT_KINDS else symbol
        message = (
            f"ký hiệu “{symbol}” không phải của {DOCUMENT_KINDS[kind].lower()} ({kind}); hãy viết {kind}{sign}{issuer}"
        )
        other = f", hoặc sửa kind thành {first}" if first in DOCUMENT_KINDS else ""
        yield Finding(plan.position("symbol"), message + other)
