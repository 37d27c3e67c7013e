"""A basis is named so that it can be found: a reference in a known form, and its date."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-315",
    Level.HINT,
    "Căn cứ ghi chưa đủ hoặc chưa rõ",
    "Chỉ có số thì không tìm được văn bản. Căn cứ ghi tên loại, số, ký hiệu, cơ quan ban hành, ngày và trích yếu; riêng luật, pháp lệnh chỉ ghi tên.",
    "Ghi `ref` đúng như trên văn bản được viện dẫn và thêm `issued`. Nếu bản nguồn không có, thêm basis vào `review`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a",
    bad="basis:\n  - ref: 133/QĐ-UBND",
    good="basis:\n  - ref: 133/QĐ-UBND\n    issued: 2025-07-30",
)

_NAMED_BY_TITLE = ("Luật", "PL")


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every reference has a form that is known and, laws and ordinances apart, a date; every kind has more than itself."""
    for number, basis in enumerate(plan.front.basis):
        place = f"basis.{number}"
        if basis.reference is None:
            if basis.kind and not (basis.title or basis.plan or basis.url):
                message = "căn cứ chỉ có tên loại; hãy ghi ref (số, ký hiệu) hoặc title (tên luật, trích yếu)"
                yield Finding(plan.position(place), message, field=f"{place}.title")
            continue
        if not basis.reference.known:
            message = (
                f"“{basis.ref}” không giống số, ký hiệu văn bản; hãy viết như 248/QĐ-UBND, 30/2020/NĐ-CP, 57-NQ/TW"
            )
            yield Finding(plan.position(f"{place}.ref"), message, field=f"{place}.ref")
        if not basis.issued and basis.known_kind not in _NAMED_BY_TITLE:
            message = f"căn cứ {basis.ref} chưa có ngày ban hành; hãy ghi thêm issued"
            yield Finding(plan.position(f"{place}.ref"), message, field=f"{place}.issued")
