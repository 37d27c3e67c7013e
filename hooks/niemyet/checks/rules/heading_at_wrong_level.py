"""Headings begin at ## and go down one level at a time."""

from collections.abc import Iterator

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import HeadingLine, headings, names_annex, shortened
from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Level, Rule

RULE = Rule(
    "NY-503",
    Level.WARNING,
    "Cấp của đề mục không đúng",
    "Mục lục, cỡ chữ trên bản in và phần mềm đọc màn hình dựa vào số dấu #. Dấu # đơn dành cho tên kế hoạch, trang tự đặt.",
    "Dùng ## cho mục I, II, III; ### cho khoản 1, 2, 3 có tiêu đề; #### cho cấp dưới nữa; không bỏ qua cấp nào.",
    source="Quy ước của trang",
    bad="## I. MỤC ĐÍCH, YÊU CẦU\n\n#### 1. Mục đích\n\n- Đánh giá kết quả.",
    good="## I. MỤC ĐÍCH, YÊU CẦU\n\n### 1. Mục đích\n\n- Đánh giá kết quả.",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No heading is at level 1, the first is at level 2 (3 in a text without parts), and none is two levels below the one above it."""
    above = 2 if _counts_from_one(plan) else 1
    for heading in headings(plan):
        deepest = max(above, 1) + 1
        if heading.level == 1 or heading.level > deepest:
            marks = 2 if heading.level == 1 else deepest
            yield Finding(heading.position, _message(heading, marks), edits=_edits(heading, marks))
        above = heading.level


def _is_to_fill(heading: HeadingLine) -> bool:
    return not any(letter.isalpha() for letter in heading.title)


def _edits(heading: HeadingLine, right: int) -> Edits:
    written = "#" * heading.level
    if _is_to_fill(heading):
        return ready.words(heading.position, f"{written} ", "")
    return ready.words(heading.position, written, "#" * right)


def _message(heading: HeadingLine, right: int) -> str:
    written, words = "#" * heading.level, shortened(heading.title)
    if _is_to_fill(heading):
        return f"“{words}” là dòng để điền, không phải đề mục; hãy xóa {written} ở đầu dòng"
    return f"“{words}” đang ở cấp {written}; hãy viết {'#' * right} ở đầu dòng"


def _counts_from_one(plan: Plan) -> bool:
    """Whether the text has no parts I, II: its headings are 1., 2., which may stand at the second level."""
    own = [heading for heading in headings(plan) if not names_annex(heading)]
    return all(heading.level > 2 and heading.number[:1].isdigit() for heading in own)
