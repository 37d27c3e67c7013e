"""A plan rests on documents that were there before it."""

from collections.abc import Iterator
from datetime import date

from niemyet.checks.citations import citations
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-620",
    Level.WARNING,
    "Căn cứ có ngày sau ngày ban hành",
    "Văn bản không thể căn cứ vào văn bản chưa có; thường là gõ nhầm năm, hoặc lấy nhầm ngày.",
    "Đối chiếu ngày của căn cứ và ngày ban hành. Văn bản đã ban hành ghi như vậy: giữ nguyên, ghi accept: [NY-620].",
    source="Thực tiễn soạn thảo",
    bad="issued: 2025-11-05\nbasis:\n  - ref: 248/QĐ-UBND\n    issued: 2025-12-23\n    issuer: Ủy ban nhân dân tỉnh Ví Dụ",
    good="issued: 2025-11-05\nbasis:\n  - ref: 248/QĐ-UBND\n    issued: 2025-10-23\n    issuer: Ủy ban nhân dân tỉnh Ví Dụ",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No basis of the header and no document that the text cites is of a later day than the plan can be."""
    issued = plan.front.issued
    if not issued:
        return
    told: set[date] = set()
    for number, basis in enumerate(plan.front.basis):
        if basis.issued and basis.issued.earliest > issued.latest:
            told.add(basis.issued.latest)
            field = f"basis.{number}.issued"
            yield Finding(
                plan.position(field), _message(basis.ref or "căn cứ", basis.issued.words, issued.words), field
            )
    text = context.text(plan)
    for cited in citations(plan, context):
        if cited.day > issued.latest and cited.day not in told:
            told.add(cited.day)
            place = text.place(plan, cited.start, cited.end)
            yield Finding(place, _message(cited.ref, f"ngày {cited.day:%d/%m/%Y}", issued.words))


def _message(ref: str, day: str, issued: str) -> str:
    return f"{ref} là của {day}, sau khi kế hoạch này ban hành ({issued}); hãy xem lại hai ngày ấy"
