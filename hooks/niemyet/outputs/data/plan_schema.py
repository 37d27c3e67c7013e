"""The JSON Schema of what an editor writes above a plan's text: du-lieu/plan.schema.json."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.front_matter import FrontMatter
from niemyet.model.output import Artifact
from niemyet.outputs.data.json_schema import published, schema_of
from niemyet.outputs.parts.context import Context

ADDRESS = "du-lieu/plan.schema.json"
_TITLE = "Phần đầu của tệp kế hoạch"
_DESCRIPTION = (
    "Các trường ghi giữa hai dòng --- ở đầu tệp Markdown của một kế hoạch. "
    "Trường nào chưa biết thì bỏ qua, không ghi giá trị tạm."
)


def make(context: Context) -> Iterator[Artifact]:
    """The schema as published."""
    yield published(schema(), ADDRESS, context)


def schema() -> dict[str, Any]:
    """The front matter's schema."""
    return schema_of(FrontMatter, _TITLE, _DESCRIPTION)
