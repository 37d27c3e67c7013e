import json
import re
from typing import Any

import pytest

from niemyet.model.front_matter import FrontMatter
from niemyet.model.terms import Status
from niemyet.outputs.data import plan_schema
from tests.helpers import golden
from tests.helpers.factory import make_context

SCHEMA = plan_schema.schema()


def field(*path: str) -> dict[str, Any]:
    """The first form of a field: `field("issued")`, `field("Event", "tentative")`."""
    *group, name = path
    owner = SCHEMA["$defs"][group[0]] if group else SCHEMA
    found: dict[str, Any] = owner["properties"][name]
    return found["anyOf"][0] if "anyOf" in found else found


def described(node: Any) -> list[str]:
    if isinstance(node, list):
        return [text for item in node for text in described(item)]
    if not isinstance(node, dict):
        return []
    own = [node[key] for key in ("title", "description") if isinstance(node.get(key), str)]
    return own + [text for value in node.values() for text in described(value)]


def test_schema_as_published() -> None:
    (artifact,) = plan_schema.make(make_context())
    data = json.loads(artifact.content)
    assert artifact.path == "du-lieu/plan.schema.json"
    assert data["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert data["$id"] == "https://kehoach.example/tinh/du-lieu/plan.schema.json"
    golden.check(golden.GOLDEN / "schema-of-the-front-matter" / "plan.schema.json", artifact.content)


def test_schema_has_every_field_and_allows_no_other() -> None:
    assert list(SCHEMA["properties"]) == list(FrontMatter.model_fields)
    assert SCHEMA["additionalProperties"] is False
    assert SCHEMA["required"] == ["title", "status", "source"]


@pytest.mark.parametrize("path", [("issued",), ("Event", "when"), ("reviews",), ("Basis", "issued")])
def test_times_are_texts_or_a_year_that_yaml_reads_as_a_number(path: tuple[str, ...]) -> None:
    time = field(*path)
    assert time["type"] == ["string", "integer"]
    assert (time["minimum"], time["maximum"]) == (1900, 2199)
    assert re.search(time["pattern"], "2025-10-W2")
    assert not re.search(time["pattern"], "tháng 10")


@pytest.mark.parametrize("path", [("number",)])
def test_document_numbers_may_be_written_without_quotes(path: tuple[str, ...]) -> None:
    assert field(*path)["type"] == ["string", "integer"]


def test_truth_and_counts_are_what_yaml_makes_of_them() -> None:
    assert field("Event", "tentative")["type"] == "boolean"
    count = field("Event", "expected_attendance")
    assert count["type"] == ["integer", "string"]
    assert re.search(count["pattern"], "40")
    assert not re.search(count["pattern"], "khoảng 40")


def test_closed_lists_explain_their_values() -> None:
    status = SCHEMA["$defs"]["Status"]
    assert status["enum"] == [member.value for member in Status]
    assert "withdrawn: Đã thu hồi" in status["description"]


def test_every_word_of_the_schema_is_vietnamese() -> None:
    english = re.compile(r"\b(the|that|what|where|who|Basis|Covers|Signatory|FrontMatter|EventState)\b")
    texts = described(SCHEMA)
    assert len(texts) > 50
    assert [text for text in texts if english.search(text)] == []


def test_every_field_has_title_and_description() -> None:
    groups = [SCHEMA, *(group for group in SCHEMA["$defs"].values() if "properties" in group)]
    fields = [(name, info) for group in groups for name, info in group["properties"].items()]
    assert [name for name, info in fields if not (info.get("title") and info.get("description"))] == []


def test_unset_is_never_a_default() -> None:
    assert '"default": null' not in json.dumps(SCHEMA)
