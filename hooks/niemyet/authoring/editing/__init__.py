"""A plan's bytes with some fields filled in: by position, so that no other byte changes, and checked afterwards."""

from collections.abc import Collection, Mapping, Sequence
from copy import deepcopy
from typing import Any

from niemyet.authoring.editing.additions import add_item, with_items
from niemyet.authoring.editing.fields import Item, set_field
from niemyet.authoring.editing.lists import drop_item
from niemyet.base.stopped import StoppedError
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.text.source import read_text, split

__all__ = ["edited", "header_values"]


def header_values(path: str, data: bytes) -> dict[str, Any]:
    """The values of a file's header, every scalar as text; Refused where the file has none."""
    parts = split(path, read_text(path, data))
    return dict(_filled(read_tree(path, parts.header, parts.header_line).value.values))


def edited(
    path: str,
    data: bytes,
    fields: Mapping[str, str],
    confirmed: Collection[str] = (),
    added: Mapping[str, Sequence[Item]] | None = None,
) -> bytes:
    """The file with `fields` (dotted names) written in, items `added` to lists, and `confirmed` ones no longer under review.

    Line ends, comments, quotes and Unicode forms elsewhere stay as they are. Refused where the file cannot be read,
    StoppedError where it is written in a way that cannot be edited safely.
    """
    before = header_values(path, data)
    raw = data.decode("utf-8")
    try:
        for name, value in fields.items():
            raw = set_field(raw, name, value)
        for name, items in (added or {}).items():
            for item in items:
                raw = add_item(raw, name, item)
        for name in confirmed:
            raw = drop_item(raw, "review", name)
    except ValueError:
        raise _unsafe(fields, added) from None
    after = raw.encode("utf-8")
    if header_values(path, after) != _expected(before, fields, confirmed, added or {}) or _body(path, after) != _body(
        path, data
    ):
        raise _unsafe(fields, added)
    return after


def _unsafe(fields: Mapping[str, str], added: Mapping[str, Sequence[Item]] | None) -> StoppedError:
    items = ((name, ", ".join(map(str, items))) for name, items in (added or {}).items())
    wanted = ", ".join(f"{name}: {value}" for name, value in (*fields.items(), *items))
    return StoppedError(f"phần đầu tệp viết theo cách mà lệnh này không sửa được an toàn; hãy tự ghi {wanted}")


def _expected(
    before: dict[str, Any], fields: Mapping[str, str], confirmed: Collection[str], added: Mapping[str, Sequence[Item]]
) -> dict[str, Any]:
    values = deepcopy(before)
    for name, value in fields.items():
        *groups, key = name.split(".")
        inner: Any = values
        for group in groups:
            inner = inner[int(group)] if isinstance(inner, list) else inner.setdefault(group, {})
        inner[int(key) if isinstance(inner, list) else key] = value
    with_items(values, added)
    if isinstance(values.get("review"), list):
        values["review"] = [name for name in values["review"] if name not in confirmed]
    return dict(_filled(values))


def _filled(value: Any) -> Any:
    """The values without empty ones: an empty field is an absent one."""
    if isinstance(value, dict):
        inner = {key: _filled(item) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item not in (None, [], {})}
    return [_filled(item) for item in value] if isinstance(value, list) else value


def _body(path: str, data: bytes) -> str:
    return split(path, read_text(path, data)).body
