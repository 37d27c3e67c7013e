"""An attachment is small enough to be downloaded on a phone."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.sources.file_types import LARGEST

MEGABYTE = 1024 * 1024
LARGE = 10 * MEGABYTE

RULE = Rule(
    "NY-332",
    Level.WARNING,
    "Tệp kèm lớn",
    f"Nhiều người đọc mở trang bằng điện thoại và trả tiền theo dung lượng. Trên {LARGE // MEGABYTE} MB là cảnh báo, trên {LARGEST // MEGABYTE} MB là lỗi.",
    "Quét lại ở 200 dpi, đen trắng hoặc xám; xuất PDF ở mức nén cho web; hoặc tách thành nhiều tệp.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every file of the plan's folder: a warning from 10 MB on, an error from 25 MB on."""
    folder = plan.path.removesuffix(".md")
    for file in plan.files:
        if file.size > LARGE:
            too_large = file.size > LARGEST
            most = f"tối đa {LARGEST // MEGABYTE} MB" if too_large else f"nên dưới {LARGE // MEGABYTE} MB"
            message = f"{folder}/{file.name} gần {-(-file.size // MEGABYTE)} MB, {most}; hãy nén hoặc tách tệp"
            level = Level.ERROR if too_large else Level.WARNING
            yield Finding(plan.position("attachments"), message, level=level)
