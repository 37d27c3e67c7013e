"""An attachment can be opened by everybody, and by the checks."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-335",
    Level.ERROR,
    "Tệp kèm hỏng, có mật khẩu hoặc không kiểm tra được",
    "Tệp mà máy không mở được thì nhiều người đọc cũng không mở được, và không ai biết trong tệp có gì. Tệp hỏng một phần mở được bằng chương trình này nhưng có thể hiện khác đi ở chương trình khác: đó là cảnh báo.",
    "Mở tệp gốc rồi lưu hoặc xuất lại, không đặt mật khẩu; tệp quét thì quét lại; tệp tải về thì tải lại cho đủ.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every file of the plan's folder: an error where nobody can look into it, a warning where it is damaged."""
    folder = plan.path.removesuffix(".md")
    for file in plan.files:
        for told, level in ((file.faults, Level.ERROR), (file.flaws, Level.WARNING)):
            if told:
                message = f"{folder}/{file.name}: {', '.join(told)}; hãy mở tệp gốc rồi lưu, xuất hoặc tải lại cho đủ"
                yield Finding(plan.position("attachments"), message, level=level)
