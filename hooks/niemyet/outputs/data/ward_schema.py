"""The JSON Schema of a ward's own file (plans/<ward>/ward.yml): du-lieu/ward.schema.json."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.output import Artifact
from niemyet.model.ward import Ward
from niemyet.outputs.data.json_schema import published, schema_of
from niemyet.outputs.parts.context import Context

ADDRESS = "du-lieu/ward.schema.json"
_TITLE = "Tệp ward.yml của xã, phường, đặc khu"
_DESCRIPTION = "Thông tin của xã, phường, đặc khu, viết một lần và dùng cho mọi kế hoạch."


def make(context: Context) -> Iterator[Artifact]:
    """The schema as published."""
    yield published(schema(), ADDRESS, context)


def schema() -> dict[str, Any]:
    """The schema of ward.yml."""
    return schema_of(Ward, _TITLE, _DESCRIPTION)
