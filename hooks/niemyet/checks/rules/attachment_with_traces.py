"""A published office file tells what its text says, and not how it was written."""

from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import Status

_HOW = "hãy mở bằng Word, Excel hoặc PowerPoint, chọn Tệp > Thông tin > Kiểm tra Sự cố > Kiểm tra Tài liệu, bấm Loại bỏ Tất cả rồi lưu"

RULE = Rule(
    "NY-336",
    Level.WARNING,
    "Tệp kèm còn dấu vết soạn thảo",
    "Nội dung ẩn, chữ đã xóa còn theo dõi, nhận xét và tên người soạn nằm trong tệp văn phòng; ai tải tệp công khai về cũng đọc được.",
    "Chấp nhận hoặc bỏ mọi thay đổi, xóa nhận xét, rồi chạy Kiểm tra Tài liệu (Document Inspector) và lưu lại; hoặc đăng bản PDF.",
    source="Quy ước của trang",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Every file of a plan that is published; a draft may still be worked at."""
    if plan.front.status is Status.DRAFT:
        return
    folder = plan.path.removesuffix(".md")
    for file in plan.files:
        if file.traces:
            message = f"{folder}/{file.name} còn {', '.join(file.traces)}; {_HOW}"
            yield Finding(plan.position("attachments"), message)
