"""JSON Schemas of what editors write, made from the models that also read the files."""

import json
from typing import Any

from niemyet.language.parse_when import PATTERN
from niemyet.model import terms
from niemyet.model.fields import Section
from niemyet.model.output import Artifact
from niemyet.model.patterns import NUMBER
from niemyet.outputs.parts.context import Context

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Texts that YAML takes for whole numbers where they are all digits: `issued: 2025`, `number: 7`.
_DIGITS = {
    PATTERN: {"type": ["string", "integer"], "minimum": 1900, "maximum": 2199},
    NUMBER: {"type": ["string", "integer"], "minimum": 1, "maximum": 99999},
}
_COUNT = {"type": ["integer", "string"], "pattern": r"^\d{1,6}$", "minimum": 0, "maximum": 999999}


def schema_of(model: type[Section], title: str, description: str) -> dict[str, Any]:
    """The model's schema, in Vietnamese, with every value as YAML reads it; fields that no file holds left out."""
    made: dict[str, Any] = _as_written(model.model_json_schema())
    groups = {name: _in_vietnamese(name, group) for name, group in made["$defs"].items()}
    made["properties"] = {
        name: made["properties"][name] for name, field in model.model_fields.items() if not field.exclude
    }
    return {"title": title, "description": description} | _untitled(made) | {"$defs": groups}


def published(schema: dict[str, Any], address: str, context: Context) -> Artifact:
    """The schema as a file of the site, in JSON Schema draft 2020-12."""
    identity = {"$schema": _DIALECT, "$id": context.catalogue.settings.absolute(address)}
    return Artifact(address, as_text(identity | schema).encode(), "application/schema+json")


def as_text(schema: dict[str, Any]) -> str:
    """The schema as a file's text."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _as_written(node: Any) -> Any:
    if isinstance(node, list):
        return [_as_written(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _as_written(value) for key, value in node.items() if not (key == "default" and value is None)}
    if kept.get("type") == "integer":
        return kept | {key: value for key, value in _COUNT.items() if key == "type" or key not in kept}
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
