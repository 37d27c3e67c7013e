"""Edits of a header by its lines, where YAML cannot tell fields apart, or tells them apart otherwise than was meant."""

import json
import re
from collections.abc import Mapping
from typing import Any

from niemyet.model.problem import Edits, Position, Replacement
from niemyet.reading.header.mending import ITEM
from niemyet.reading.header.written import Written

_VALUE = re.compile(r"\s*(?:- +)?(?:[^\s:#-][^:]*:)?\s+")


def line_edits(written: Written, mended: Mapping[int, str | None]) -> Edits:
    """Lines of a header, counted from 0, as they should be; None for one that goes."""
    lines = written.text.split("\n")
    return tuple(
        Replacement(Position(written.first_line + at, 1), f"{lines[at]}\n" if new is None else lines[at], new or "")
        for at, new in mended.items()
    )


def line_position(written: Written, at: int) -> Position:
    """Where a line's words begin."""
    line = written.text.split("\n")[at]
    return Position(written.first_line + at, len(line) - len(line.lstrip()) + 1)


def in_quotes(written: Written, event: Any, value: str = "", new: str = "") -> Edits:
    """The value at which an event begins, to the end of its line, as `new` or in quotes; nothing inside brackets."""
    mark = event.start_mark
    line = written.text.split("\n")[mark.line]
    old = value or line[mark.column :].rstrip()
    if not old.strip("*&!") or not _VALUE.fullmatch(line[: mark.column]) or not line[mark.column :].startswith(old):
        return ()
    place = Position(written.first_line + mark.line, mark.column + 1)
    return (Replacement(place, old, new or json.dumps(old, ensure_ascii=False)),)


def doubled(written: Written, first: Position, second: Position) -> Edits:
    """Takes the second of two equal lines away, where either is a whole field."""
    lines = written.text.split("\n")
    one, other = first.line - written.first_line, second.line - written.first_line
    after = lines[other + 1] if other + 1 < len(lines) else ""
    whole = not after.startswith((*" -", lines[other][: second.column - 1] + " "))
    if lines[one] != lines[other] or lines[other].rstrip().endswith(":") or not whole:
        return ()
    return line_edits(written, {other: None})


def swallowed(written: Written, first: int, last: int) -> dict[int, str]:
    """The lines of a value that begins as an item of a list does, but for its sign, with the sign of a list."""
    lines = written.text.split("\n")
    found = {at: match for at in range(first, last + 1) if (match := ITEM.fullmatch(lines[at]))}
    if first not in found:
        return {}
    return {at: f"{found[first]['indent']}- {match['words']}" for at, match in found.items()}
