"""A plan says what it rests on."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import SourceKind

RULE = Rule(
    "NY-522",
    Level.HINT,
    "Không có căn cứ",
    "Kế hoạch mở đầu bằng căn cứ ban hành hoặc văn bản mà nó thực hiện; người đọc cần biết việc này từ đâu ra.",
    "Thêm basis, và câu Căn cứ … ở đầu văn bản. Bản ký không có: ghi accept: [NY-522].",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm a",
    bad='basis: ""',
    good="basis:\n  - ref: 248/QĐ-UBND\n    issued: 2025-10-23\n    issuer: Ủy ban nhân dân tỉnh Ví Dụ",
)

_OPENING = re.compile(r"\b(?:căn cứ|thực hiện|triển khai|theo|xét|trên cơ sở|để|nhằm|được sự)\b", re.IGNORECASE)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The header names a basis, or the text says so before its first heading."""
    if plan.front.basis or plan.front.source.kind is SourceKind.DIGEST:
        return
    text = context.text(plan)
    opening = text.words[text.body :].partition("\n#")[0]
    if not _OPENING.search(opening.lstrip() if not opening.lstrip().startswith("#") else ""):
        message = "kế hoạch không có căn cứ; hãy thêm basis và câu “Căn cứ …” ở đầu văn bản"
        yield Finding(plan.position("title"), message, field="basis")
