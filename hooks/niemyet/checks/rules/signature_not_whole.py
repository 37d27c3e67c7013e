"""A file that is listed as digitally signed bears a signature, and is as it was when it was signed."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.files import FileInfo, SignatureState
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import AttachmentKind

RULE = Rule(
    "NY-338",
    Level.WARNING,
    "Chữ ký số trong tệp kèm thiếu hoặc không còn nguyên",
    "Tệp ghi là văn bản ký số thì người đọc tin là đúng bản đã ký. In ra rồi quét lại, xuất lại PDF, nén hay sửa tệp đều làm mất chữ ký số. Trang chỉ so tệp với chữ ký trong tệp, không xét chữ ký ấy có đáng tin không.",
    "Chép lại đúng tệp đã ký từ hệ thống quản lý văn bản, không mở ra lưu lại; nếu là bản quét thì ghi kind: scan.",
    source="Quy ước của trang",
)
_AGAIN = "hãy chép lại đúng tệp đã ký, không mở ra lưu lại"
_SAID = {
    SignatureState.CHANGED: f"đã bị sửa sau khi ký; {_AGAIN}",
    SignatureState.BROKEN: f"có chữ ký số không khớp với nội dung; {_AGAIN}",
    SignatureState.UNREADABLE: f"có chữ ký số không đọc được; {_AGAIN}",
}


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Files that are listed as signed, and every other that bears a signature."""
    signed = [each.file for each in plan.front.attachments if each.kind is AttachmentKind.SIGNED]
    for file in plan.files:
        if said := _said(file, file.name in signed):
            yield Finding(plan.position(_field(plan, file.name)), f"{plan.path.removesuffix('.md')}/{file.name} {said}")


def _said(file: FileInfo, is_listed: bool) -> str | None:
    if is_listed and file.type == "pdf" and not file.signatures:
        return f"ghi là văn bản ký số nhưng trong tệp không có chữ ký số; {_AGAIN}, hoặc ghi kind: scan nếu là bản quét"
    states = {signature.state for signature in file.signatures}
    return next((words for state, words in _SAID.items() if state in states), None)


def _field(plan: Plan, name: str) -> str:
    numbers = [number for number, each in enumerate(plan.front.attachments) if each.file == name]
    return f"attachments.{numbers[0]}.kind" if numbers else "attachments"
