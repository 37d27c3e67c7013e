"""Nothing is published with a hint of the first draft still in it."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.hints import MARK
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Position, Rule
from niemyet.model.terms import Status

RULE = Rule(
    "NY-321",
    Level.ERROR,
    "Còn chỗ chưa viết",
    "Bản nháp do lệnh niemyet new tạo ra có lời gợi ý trong hai cặp ngoặc vuông [[ ]] ở mỗi chỗ cần viết. "
    "Lời gợi ý không phải lời văn của kế hoạch nên không được đăng; ở dự thảo, đây là cảnh báo.",
    "Viết nội dung vào chỗ đó và xóa cả hai cặp ngoặc vuông; mục không dùng thì xóa cả mục.",
    source="Thông lệ: văn bản đăng công khai không còn lời gợi ý của bản nháp.",
    bad="## II. NỘI DUNG\n\n1. [[nội dung thứ nhất]]\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n",
    good="## II. NỘI DUNG\n\n1. Báo cáo kết quả năm 2025.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every mark in the file, in header and text; a warning where the plan is a draft."""
    if "[[" not in plan.markdown:
        return
    level = Level.WARNING if plan.front.status is Status.DRAFT else None
    for number, line in enumerate(plan.markdown.split("\n"), 1):
        for match in MARK.finditer(line):
            told = f"còn chỗ chưa viết: {match.group()}; hãy viết nội dung và xóa các dấu ngoặc vuông"
            yield Finding(Position(number, match.start() + 1), told, level=level)
