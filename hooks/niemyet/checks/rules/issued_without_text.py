"""A plan that is published as issued has a text."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-319",
    Level.ERROR,
    "Kế hoạch không có nội dung",
    "Trang sẽ nói đây là toàn văn mà không có chữ nào; người đọc không biết văn bản nói gì.",
    "Chép nội dung văn bản vào dưới dòng --- thứ hai; chưa có nội dung thì ghi status: draft.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Only a draft may be without a word below its header."""
    says_nothing = not (plan.body.headings or any(passage.text.strip() for passage in plan.body.passages))
    if says_nothing and plan.front.status is not Status.DRAFT:
        message = "kế hoạch không có nội dung; hãy chép văn bản vào dưới dòng --- thứ hai, hoặc ghi status: draft"
        yield Finding(plan.position("status"), message)
