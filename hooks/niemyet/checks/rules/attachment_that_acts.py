"""No attachment does anything by itself when somebody opens it."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-333",
    Level.ERROR,
    "Tệp kèm có mã tự chạy",
    "Macro trong Word, Excel, mã JavaScript trong PDF hay công thức trong CSV chạy trong máy người mở tệp; đối tượng nhúng, liên kết ra ngoài mở hoặc tải thứ khác. Tệp đăng công khai không cần chúng.",
    "Lưu lại tệp không có macro (.docx, .xlsx), ngắt liên kết, thay đối tượng nhúng bằng ảnh, xuất lại PDF bằng lệnh in, hoặc thay công thức bằng giá trị.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every file of the plan's folder, as far as its bytes tell."""
    folder = plan.path.removesuffix(".md")
    for file in plan.files:
        if file.traps:
            message = f"{folder}/{file.name} có {', '.join(file.traps)}; hãy lưu hoặc xuất lại tệp không có phần đó"
            yield Finding(plan.position("attachments"), message)
