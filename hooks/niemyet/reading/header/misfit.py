"""A value that is none of its field's: what it was meant to be, ready to write where that is certain."""

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from niemyet.language.alphabet import slug
from niemyet.language.references import parse_reference
from niemyet.model.fields import written_fields
from niemyet.model.patterns import EMAIL, PHONE, SYMBOL
from niemyet.model.problem import Edits
from niemyet.model.terms import DOCUMENT_KINDS, SourceKind
from niemyet.reading.header.fields_at import field_at, groups_of, inner_model
from niemyet.reading.header.nodes import Tree
from niemyet.reading.header.scalar import scalar
from niemyet.reading.header.values import in_brackets, listed, meant_kind, meant_value, number, symbol, type_of

_BOTH = re.compile(r"(?P<number>[^/]*\d[a-zđ]?)\s*/\s*(?P<symbol>[^\d\s].*)")
_BARE = re.compile(r"(?P<key>[a-z_]+)(?: *= *| +|:)(?P<value>[^:\s].*)")
_NAME = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\.? ){1,5}[^\W\d_a-z][^\W\d_]*")


def ready_value(tree: Tree, model: type[BaseModel], details: ErrorDetails, name: str) -> tuple[str, Edits]:
    """What to write, as its line, and the edits that write it; nothing where only the editor knows."""
    written, key = details["input"], name.rpartition(".")[2]
    if name in ("number", "symbol") and isinstance(written, str) and (both := _BOTH.fullmatch(written)):
        return _both(tree, name, both)
    if isinstance(written, str) and (group := _blank_group_above(tree, model, name)):
        return f"{key}: {written} dưới dòng {group}:, thụt vào hai dấu cách", tree.written.moved(name, group)
    if isinstance(written, dict) and details["type"] == "string_type":
        return _with_colon(tree, name, written)
    value = _meant(model, details, name)
    edits = tree.written.value(name, value) if value and value != written else ()
    return (value if key.isdigit() else f"{key}: {value}", edits) if edits and value else ("", ())


def _blank_group_above(tree: Tree, model: type[BaseModel], name: str) -> str:
    """The group without a field right above a field that groups may have, too: there it was meant to be."""
    groups = {group: inner for group, inner in groups_of(model).items() if name in written_fields(inner)}
    place = tree.keys.get(name)
    above = (group for group in groups if group in tree.keys and tree.values.get(group) is None)
    return next((group for group in above if place and tree.keys[group].line == place.line - 1), "")


def _both(tree: Tree, name: str, both: re.Match[str]) -> tuple[str, Edits]:
    """Number and symbol that stand in one of the two fields."""
    other = "symbol" if name == "number" else "number"
    found = {"number": number(both["number"]), "symbol": symbol(both["symbol"])}
    new, beside, there = found[name], found[other], tree.values.get(other)
    if not new or not beside or not re.fullmatch(SYMBOL, str(found["symbol"])):
        return "", ()
    if there is not None:
        own = _BOTH.fullmatch(there) if isinstance(there, str) else None
        same = isinstance(there, str) and (own[other] if own else there).strip().lstrip("0") == beside
        return (f"{name}: {new}", tree.written.value(name, new)) if same else ("", ())
    edits = (*tree.written.value(name, new), *tree.written.added(other, beside))
    return f"{name}: {new}, và {other}: {beside}", edits


def _with_colon(tree: Tree, name: str, written: Mapping[str, Any]) -> tuple[str, Edits]:
    """A text that YAML took for a field because of its colon; the archive's line is no recipient but a field."""
    key, value = next(iter(written.items()), ("", None))
    if len(written) > 1 or not isinstance(value, str):
        return "", ()
    if name.startswith("recipients.") and slug(key) == "luu":
        filed = value.rstrip(" .;")
        edits = tree.written.without(name)
        if "filed" in tree.keys:
            there = tree.values.get("filed")
            if there == filed:
                return f"filed: {filed} (đã có), và bỏ dòng này khỏi recipients", edits
            return f"ở filed một trong hai, {there} hoặc {filed}, và bỏ dòng này khỏi recipients", ()
        return f"filed: {filed}, và bỏ dòng này khỏi recipients", (*edits, *tree.written.added("filed", scalar(filed)))
    quoted = json.dumps(f"{key}: {value}", ensure_ascii=False)
    return (quoted if name.rpartition(".")[2].isdigit() else f"{name}: {quoted}"), tree.written.value(name, quoted)


def _meant(model: type[BaseModel], details: ErrorDetails, name: str) -> str | None:
    """The value as YAML."""
    written, kind, key = details["input"], details["type"], name.rpartition(".")[2]
    info = field_at(model, details["loc"])
    if isinstance(written, list):
        texts = [each for each in written if isinstance(each, str)]
        one = len(texts) == len(written) and kind == "string_type" and (key == "filed" or len(texts) == 1)
        return scalar(", ".join(texts)) if one else None
    if not isinstance(written, str):
        return None
    if kind == "tuple_type":
        return _references(written) if key == "basis" else listed(name, written)
    if kind.startswith("model_"):
        return _group(name, written, inner_model(info.annotation) if info else None)
    if key == "kind" and kind == "value_error":
        meant = meant_kind(written)
        return meant if meant in DOCUMENT_KINDS or "." in name else None
    return meant_value(type_of(info.annotation) if info else None, str(details.get("ctx", {}).get("pattern")), written)


def _group(name: str, written: str, model: type[BaseModel] | None) -> str | None:
    """The fields of a group of which one text stands alone."""
    fields: Mapping[str, Any] = {}
    bare = _BARE.fullmatch(written)
    if bare and model and bare["key"] in written_fields(model):
        fields = {bare["key"]: in_brackets(bare["value"])}
    elif name == "source":
        fields = {"kind": meant_value(SourceKind, "", written)}
    elif name in ("signatory", "cosigners") and not any(char in written for char in ",;/"):
        capitals = written.isupper()
        fields = (
            {"position" if capitals else "name": in_brackets(written)} if capitals or _NAME.fullmatch(written) else {}
        )
    elif name == "contact":
        fields = {
            "phone" if re.fullmatch(PHONE, written) else "email" if re.fullmatch(EMAIL, written) else "": scalar(
                written
            )
        }
    elif re.fullmatch(r"basis\.\d+", name) and _is_reference(written):
        fields = {"ref": in_brackets(written)}
    filled = {key: value for key, value in fields.items() if key and value}
    return f"{{{', '.join(f'{key}: {value}' for key, value in filled.items())}}}" if filled else None


def _references(written: str) -> str | None:
    parts = [part.strip() for part in written.split(";") if part.strip()]
    if not parts or not all(map(_is_reference, parts)):
        return None
    return f"[{', '.join(f'{{ref: {in_brackets(part)}}}' for part in parts)}]"


def _is_reference(text: str) -> bool:
    reference = parse_reference(text)
    return bool(reference.number and reference.symbol)
