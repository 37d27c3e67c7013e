"""The JSON Schema of a ward's list of what was taken down (plans/<ward>/removed.yml): du-lieu/removed.schema.json."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.output import Artifact
from niemyet.model.removal import Removals
from niemyet.outputs.data.json_schema import published, schema_of
from niemyet.outputs.parts.context import Context

ADDRESS = "du-lieu/removed.schema.json"
_TITLE = "Tệp removed.yml của xã, phường, đặc khu"
_DESCRIPTION = "Những kế hoạch và tệp kèm đã gỡ khỏi trang, mỗi địa chỉ một mục."


def make(context: Context) -> Iterator[Artifact]:
    """The schema as published."""
    yield published(schema(), ADDRESS, context)


def schema() -> dict[str, Any]:
    """The schema of removed.yml."""
    return schema_of(Removals, _TITLE, _DESCRIPTION)
