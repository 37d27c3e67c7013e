"""Edits of a text by position, and places that nobody can edit without the document."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_COMMENT = re.compile(r"[ \t]+(?=#)")


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """raw[start:end] becomes `text`."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A field that stays as it is: its dotted name, and what to write instead."""

    name: str
    message: str


def applied(raw: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; ValueError where two meet."""
    pieces, done = [], 0
    for edit in sorted(edits):
        if edit.start < done:
            raise ValueError(edit)
        pieces += [raw[done : edit.start], edit.text]
        done = edit.end
    return "".join((*pieces, raw[done:]))


def without_line(raw: str, start: int, field_start: int, field_end: int, end: int) -> Edit:
    """Takes a field out of the line raw[start:end] that it has for itself; a comment behind it stays on the line."""
    if raw[start:field_start].strip(" \ufeff"):
        raise ValueError(raw[start:end])
    rest = raw[field_end:end]
    if space := _COMMENT.match(rest):
        return Edit(field_start, field_end + space.end())
    if rest.strip():
        raise ValueError(rest)
    return Edit(start, end)
