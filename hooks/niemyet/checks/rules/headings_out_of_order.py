"""Headings are numbered one after the other: I, II, III …; 1, 2, 3 … within their parent."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import HeadingLine
from niemyet.checks.numbering import faults
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-501",
    Level.WARNING,
    "Số thứ tự của đề mục không liên tục",
    "Số bị nhảy hoặc lặp làm người đọc ngờ rằng văn bản mất một phần, và không viện dẫn đúng mục được.",
    "Đối chiếu với văn bản gốc: chép thiếu thì bổ sung, đánh nhầm thì sửa số. "
    "Nếu văn bản đã ban hành đánh số như vậy thì giữ nguyên và thêm NY-501 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ",
    bad="## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\n### 1. Yêu cầu\n\n## III. NỘI DUNG",
    good="## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\n### 2. Yêu cầu\n\n## II. NỘI DUNG",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each numbered heading follows the one before it under the same parent."""
    for fault in faults(plan):
        if isinstance(fault.block, HeadingLine):
            yield Finding(fault.block.position, fault.message)
