"""An attachment is of an allowed type, by its bytes, and its name says so."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.sources.file_types import LARGEST, TYPES, ending

ALLOWED = ", ".join(f".{each}" for each in TYPES)
# Some servers go by any part of a name that they know: what runs there or shows as a page must be in none.
_ACTING = frozenset(
    ("asp", "aspx", "cgi", "htm", "html", "js", "jsp", "mjs", "php", "phtml", "pl", "py", "sh", "shtml", "svg", "xhtml")
)

RULE = Rule(
    "NY-331",
    Level.ERROR,
    "Tệp kèm không thuộc loại được đăng",
    "Trang nhận biết tệp theo nội dung, không theo tên: tệp đổi đuôi có thể mang mã độc, tệp HTML, SVG chạy được ngay trên địa chỉ của trang.",
    f"Chỉ đăng {ALLOWED}. Tệp .doc, .xls, .ppt: mở ra rồi lưu lại thành .docx, .xlsx, .pptx hoặc xuất PDF.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every file of the plan's folder, listed or not: all are published."""
    folder = plan.path.removesuffix(".md")
    for file in plan.files:
        if fault := _fault(file):
            yield Finding(plan.position(_field(plan, file.name)), f"{folder}/{file.name}: {fault}")


def _fault(file: FileInfo) -> str | None:
    end = ending(file.name)
    if end not in TYPES:
        return f"không đăng tệp .{end}; chỉ đăng {ALLOWED}"
    if inner := _ACTING & set(file.name.lower().split(".")[1:-1]):
        return f"tên có “.{min(inner)}.” ở giữa; hãy bỏ phần đó khỏi tên"
    if file.size > LARGEST or file.faults or file.type == TYPES[end]:  # what cannot be looked into has its own rules
        return None
    if not file.type:
        return f"nội dung không phải .{end} hay loại nào được đăng; hãy mở tệp gốc rồi lưu hoặc xuất lại thành .{end}"
    said = ".csv hoặc .txt" if file.type == "text" else f".{file.type}"
    return f"đuôi tên là .{end} nhưng nội dung là {said}; hãy đặt lại đuôi tên cho đúng"


def _field(plan: Plan, name: str) -> str:
    """The field that lists the file, or the list where none does."""
    numbers = [number for number, each in enumerate(plan.front.attachments) if each.file == name]
    return f"attachments.{numbers[0]}.file" if numbers else "attachments"
