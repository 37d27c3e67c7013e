"""`review` names fields that exist."""

from collections.abc import Iterator

from pydantic import BaseModel

from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.fields import written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.reading.header.fields_at import inner_model

RULE = Rule(
    "NY-306",
    Level.ERROR,
    "Trường chờ xác nhận không tồn tại",
    "Mục “Nội dung chờ xác nhận” sẽ thiếu chỗ mà người biên tập muốn nhắc.",
    "Viết tên trường như trong bảng các trường; trường con có dấu chấm, ví dụ signatory.name.",
    source="Quy ước của trang",
    bad="review: [nguoi_ky]",
    good="review: [signatory.name]",
)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """Each dotted name leads to a field of the front matter."""
    for number, name in enumerate(plan.front.review):
        if not _exists(name):
            yield Finding(plan.position(f"review.{number}"), f"không có trường “{name}”; hãy viết như signatory.name")


def _exists(name: str) -> bool:
    model: type[BaseModel] | None = FrontMatter
    for part in (part for part in name.split(".") if not part.isdigit()):
        if model is None or part not in written_fields(model):
            return False
        model = inner_model(written_fields(model)[part].annotation)
    return True
