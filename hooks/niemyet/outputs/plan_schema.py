"""The JSON Schema of what an editor writes above a plan's text: du-lieu/plan.schema.json."""

import json
from collections.abc import Iterator
from typing import Any

from niemyet import terms, when
from niemyet.front import NUMBER, FrontMatter
from niemyet.model import Artifact
from niemyet.outputs.context import Context

ADDRESS = "du-lieu/plan.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TITLE = "Phần đầu của tệp kế hoạch"
_DESCRIPTION = (
    "Các trường ghi giữa hai dòng --- ở đầu tệp Markdown của một kế hoạch. "
    "Trường nào chưa biết thì bỏ qua, không ghi giá trị tạm."
)

# Texts that YAML takes for whole numbers where they are all digits: `issued: 2025`, `number: 7`.
_DIGITS = {
    when.PATTERN: {"type": ["string", "integer"], "minimum": 1945, "maximum": 9999},
    NUMBER: {"type": ["string", "integer"], "minimum": 1, "maximum": 99999},
}
_COUNT = {"type": ["integer", "string"], "pattern": r"^\d{1,6}$", "minimum": 0, "maximum": 999999}


def make(context: Context) -> Iterator[Artifact]:
    """The schema, in JSON Schema draft 2020-12, made from the model that also reads the files."""
    identity = {"$schema": _DIALECT, "$id": context.catalogue.settings.absolute(ADDRESS)}
    content = json.dumps(identity | schema(), ensure_ascii=False, indent=2) + "\n"
    yield Artifact(ADDRESS, content.encode(), "application/schema+json")


def schema() -> dict[str, Any]:
    """The front matter's schema, in Vietnamese, with every value as YAML reads it."""
    made: dict[str, Any] = _as_written(FrontMatter.model_json_schema())
    groups = {name: _in_vietnamese(name, group) for name, group in made["$defs"].items()}
    return {"title": _TITLE, "description": _DESCRIPTION} | _untitled(made) | {"$defs": groups}


def _as_written(node: Any) -> Any:
    if isinstance(node, list):
        return [_as_written(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _as_written(value) for key, value in node.items() if not (key == "default" and value is None)}
    if kept.get("type") == "integer":
        return kept | _COUNT
    return kept | _DIGITS.get(node["pattern"], {}) if isinstance(node.get("pattern"), str) else kept


def _in_vietnamese(name: str, group: dict[str, Any]) -> dict[str, Any]:
    """A group without its class's English name; a closed list with the labels that readers see."""
    labels = {kind.__name__: kind for kind in terms.Labelled.__subclasses__()}
    if name not in labels:
        return _untitled(group)
    words = " · ".join(f"{member.value}: {member.label}" for member in labels[name])
    return {"description": words} | _untitled(group)


def _untitled(group: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in group.items() if key not in ("title", "description", "$defs")}
