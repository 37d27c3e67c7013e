"""Items are numbered one after the other: 1, 2, 3 …; a, b, c, d, đ, e … within their list."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import ItemLine
from niemyet.checks.numbering import faults
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-502",
    Level.WARNING,
    "Số thứ tự của khoản, điểm không liên tục",
    "Trang giữ nguyên số như đã viết. Số bị nhảy hoặc lặp làm người đọc ngờ rằng mất một nội dung. "
    "Các điểm theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h …",
    "Đối chiếu với văn bản gốc: chép thiếu thì bổ sung, đánh nhầm thì sửa số. "
    "Nếu văn bản đã ban hành đánh số như vậy thì giữ nguyên và thêm NY-502 vào `accept`.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ",
    bad="## II. NỘI DUNG\n\n1. Báo cáo kết quả:\n\na) Cải cách thủ tục;\n\nb) Cải cách bộ máy;\n\nd) Tài chính công.\n\n3. Thảo luận.",
    good="## II. NỘI DUNG\n\n1. Báo cáo kết quả:\n\na) Cải cách thủ tục;\n\nb) Cải cách bộ máy;\n\nc) Tài chính công.\n\n2. Thảo luận.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each numbered item follows the one before it in the same list."""
    for fault in faults(plan):
        if isinstance(fault.block, ItemLine):
            yield Finding(fault.block.position, fault.message)
