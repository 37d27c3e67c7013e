"""Where each field of a header begins and ends, to the character: what an edit that touches nothing else goes by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Span:
    """A field: where its key begins (its own beginning, for an item of a list), and its value from `start` to `end`.

    `end` stands behind the value's last character. `kind` is scalar, sequence or mapping; `flow` is true inside
    brackets; `value` is a scalar's text.
    """

    key: int
    start: int
    end: int
    kind: str
    flow: bool
    value: str = ""


def header_bounds(raw: str) -> tuple[int, int]:
    """Where the header begins and ends in a file's text as it is, with any line ends and byte order mark.

    ValueError where there is none.
    """
    lines = _lines(raw)
    first = next(lines, None)
    if first and raw[first[0] : first[1]].removeprefix("\ufeff").rstrip() == "---":
        for start, end in lines:
            if raw[start:end].rstrip() == "---":
                return first[1], start
    raise ValueError("no header")


def spans(raw: str, first: int, last: int) -> dict[str, Span]:
    """Dotted name → span of every field of the header raw[first:last]; "" is the whole. ValueError for no mapping."""
    try:
        node = yaml.compose(raw[first:last], Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("no mapping")
    return dict(_walk(node, "", first, first + node.start_mark.index))


def _walk(node: Any, name: str, shift: int, key: int) -> Iterator[tuple[str, Span]]:
    value = node.value if isinstance(node, yaml.ScalarNode) else ""
    flow = bool(getattr(node, "flow_style", False))
    yield name, Span(key, shift + node.start_mark.index, shift + _end(node), node.id, flow, value)
    prefix = f"{name}." if name else ""
    if isinstance(node, yaml.MappingNode):
        for inner, child in node.value:
            yield from _walk(child, prefix + str(inner.value), shift, shift + inner.start_mark.index)
    elif isinstance(node, yaml.SequenceNode):
        for number, child in enumerate(node.value):
            yield from _walk(child, f"{prefix}{number}", shift, shift + child.start_mark.index)


def _end(node: Any) -> int:
    """Behind the last character: the parser ends a block where the next thing begins."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _lines(raw: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(raw):
        if match.end() > match.start():
            yield match.start(), match.end()
