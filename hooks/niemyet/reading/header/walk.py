"""The one walk over what a YAML parser says: every value has a dotted name, every scalar stays text.

A field of a mapping is named by its key, an item of a list by its number: "event.when", "basis.0.title". What is noted
on the way is up to those who walk: where things stand and what is wrong (`nodes`), or where they begin and end (`spans`).
"""

from collections.abc import Iterator
from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

MAX_DEPTH = 8

Value = str | None | list["Value"] | dict[str, "Value"]
Events = Iterator[Any]


class TooDeepError(ValueError):
    """Values are nested deeper than the walk goes; `event` is the first one beyond."""

    def __init__(self, event: Any) -> None:
        super().__init__("too deep")
        self.event = event


class Walk:
    """Goes over a parser's events once, each value after what the parser says of its beginning."""

    def __init__(self, deepest: int = MAX_DEPTH) -> None:
        self.deepest = deepest

    def value(self, event: Any, events: Events, name: str, depth: int) -> Value:
        """The value that begins with an event; TooDeepError where it stands too deep."""
        self.enter(event, name)
        if depth > self.deepest:
            raise TooDeepError(event)
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        if isinstance(event, MappingStartEvent):
            return self.mapping(events, name + ".", depth + 1)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(events, name + ".", depth + 1)
        return None  # an alias

    def mapping(self, events: Events, prefix: str, depth: int) -> dict[str, Value]:
        """The fields of a mapping that has begun; of two with one name the first."""
        values: dict[str, Value] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self.key(event, events, depth)
            self.field(prefix + key, key, event)
            value = self.value(next(events), events, prefix + key, depth)
            values.setdefault(key, value)
        return values

    def _sequence(self, events: Events, prefix: str, depth: int) -> list[Value]:
        values: list[Value] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            values.append(self.value(event, events, f"{prefix}{len(values)}", depth))
        return values

    def enter(self, event: Any, name: str) -> None:
        """A value begins."""

    def field(self, name: str, key: str, event: Any) -> None:
        """A key is read."""

    def key(self, event: Any, events: Events, depth: int) -> str:
        """The name that a key gives its field; "?" for a key that is no single word."""
        if isinstance(event, ScalarEvent):
            return self.scalar(event) or ""
        self.value(event, events, "?", depth + 1)
        return "?"

    def scalar(self, event: Any) -> str | None:
        """A scalar as text without white space around it; None for an empty one."""
        return event.value.strip() or None
