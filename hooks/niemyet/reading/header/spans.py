"""Where each field of a header begins and ends, to the character: what an edit that touches nothing else goes by."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from niemyet.reading.header.walk import Events, Value, Walk

_KINDS = {yaml.MappingStartEvent: "mapping", yaml.SequenceStartEvent: "sequence"}
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
    walk = _Spans(first)
    try:
        walk.read(yaml.parse(raw[first:last], Loader=yaml.CSafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    return walk.found


class _Spans(Walk):
    """Notes where things begin and end; of two fields with one name the first, which is the one that is read."""

    def __init__(self, shift: int) -> None:
        super().__init__()
        self.found: dict[str, Span] = {}
        self._shift = shift
        self._keys: dict[str, int] = {}
        self._last: Any = None
        self._end = 0

    def read(self, events: Events) -> None:
        """Walk over a document, which must be one mapping and the only one."""
        events = self._remembering(events)
        start = next((event for event in events if isinstance(event, yaml.NodeEvent)), None)
        if not isinstance(start, yaml.MappingStartEvent):
            raise ValueError("no mapping")
        self._note(start, "", filled=bool(self.mapping(events, "", 1)))
        if any(isinstance(event, yaml.DocumentStartEvent) for event in events):
            raise ValueError("more than one document")

    def field(self, name: str, key: str, event: Any) -> None:
        self._keys.setdefault(name, event.start_mark.index)

    def value(self, event: Any, events: Events, name: str, depth: int) -> Value:
        value = super().value(event, events, name, depth)
        self._note(event, name, filled=bool(value))
        return value

    def _remembering(self, events: Events) -> Events:
        for self._last in events:
            yield self._last

    def _note(self, event: Any, name: str, *, filled: bool) -> None:
        """A value whose last event is just over: the parser ends a block only where the next thing begins."""
        kind, flow = _KINDS.get(type(event), "scalar"), bool(getattr(event, "flow_style", False))
        if kind == "scalar" or flow or not filled:
            self._end = self._last.end_mark.index
        start = event.start_mark.index
        key = self._keys.get(name, start)
        text = getattr(event, "value", "")
        span = Span(self._shift + key, self._shift + start, self._shift + self._end, kind, flow, text)
        self.found.setdefault(name, span)


def _lines(raw: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(raw):
        if match.end() > match.start():
            yield match.start(), match.end()
