"""Every attached or linked file lies in the plan's folder."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-305",
    Level.ERROR,
    "Thiếu tệp kèm",
    "Người đọc bấm tải về sẽ gặp trang lỗi.",
    "Chép tệp vào thư mục cùng tên với kế hoạch, đúng chữ hoa chữ thường.",
    source="Quy ước của trang",
    bad="attachments:  # trong thư mục của kế hoạch chưa có tệp này\n  - file: ke-hoach-ky-so.pdf\n    title: Kế hoạch đã ký số\n    kind: signed",
    good="attachments: []  # chưa có tệp thì chưa ghi",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Files of the front matter and files linked in the body exist."""
    there = {file.name for file in plan.files}
    folder = plan.path.removesuffix(".md")
    for number, attachment in enumerate(plan.front.attachments):
        if attachment.file not in there:
            message = f"không có tệp {folder}/{attachment.file}; hãy chép tệp vào đó"
            yield Finding(plan.position(f"attachments.{number}.file"), message)
    for field, name in _others(plan):
        if name not in there:
            yield Finding(plan.position(field), f"không có tệp {folder}/{name}; hãy chép tệp vào đó")
    for name in plan.body.files:
        if name not in there:
            message = f"nội dung liên kết đến {folder}/{name} nhưng không có tệp đó; hãy chép tệp vào"
            yield Finding(plan.position("body"), message)


def _others(plan: Plan) -> Iterator[tuple[str, str]]:
    """The files that corrections and results name, with the fields that do."""
    for number, correction in enumerate(plan.front.corrections):
        if correction.file:
            yield f"corrections.{number}.file", correction.file
    for number, result in enumerate(plan.front.results):
        if result.file:
            yield f"results.{number}.file", result.file
