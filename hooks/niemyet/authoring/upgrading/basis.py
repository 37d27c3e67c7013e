"""The edits for `basis`: number and symbol become one reference, where it is known how the document writes it.

The first edition had no place for the Party's form (57-NQ/TW) and none for a year (30/2020/NĐ-CP): what was entered
there in its stead says less than the document, so it is told and left.
"""

import re
from collections.abc import Mapping
from typing import Any

from niemyet.authoring.editing.fields import line_end, line_start
from niemyet.authoring.upgrading.text_edits import Edit, Left, without_line
from niemyet.reading.header.first_edition import reference_of, unknown_form
from niemyet.reading.header.scalar import scalar
from niemyet.reading.header.spans import Span

_COMMA = re.compile(r"\s*,\s*")


def basis_edits(raw: str, known: Mapping[str, Span], values: Mapping[str, Any]) -> tuple[list[Edit], list[Left]]:
    """What to write for each document, and those that only who has the document can write."""
    edits: list[Edit] = []
    left: list[Left] = []
    basis = values.get("basis")
    for place, each in enumerate(basis if isinstance(basis, list) else []):
        name = f"basis.{place}"
        old = [field for field in ("number", "symbol") if f"{name}.{field}" in known]
        if not old or not isinstance(each, dict):
            continue
        if message := unknown_form(each):
            left.append(Left(f"{name}.{old[0]}", message))
        else:
            edits += _edits(raw, known, name, reference_of(each))
    return edits, left


def _edits(raw: str, known: Mapping[str, Span], name: str, reference: str) -> list[Edit]:
    """`ref` in the place of the number, and the symbol taken out; in the symbol's place where that opens the item."""
    number, symbol = known.get(f"{name}.number"), known.get(f"{name}.symbol")
    if number is None or f"{name}.ref" in known:
        raise ValueError(name)
    line = f"ref: {scalar(reference)}"
    if symbol is None:
        return [Edit(number.key, number.end, line)]
    if known[name].flow:
        return [Edit(number.key, number.end, line), _from_brackets(raw, symbol, number)]
    first, other = (symbol, number) if _opens_an_item(raw, symbol) else (number, symbol)
    gone = without_line(raw, line_start(raw, other.key), other.key, other.end, line_end(raw, other.end))
    return [Edit(first.key, first.end, line), gone]


def _from_brackets(raw: str, symbol: Span, number: Span) -> Edit:
    """A field with the comma that parts it from the field before it, or from the one behind it where it is the first."""
    if symbol.key > number.key:
        return Edit(raw.rindex(",", number.end, symbol.key), symbol.end)
    if comma := _COMMA.match(raw, symbol.end):
        return Edit(symbol.key, comma.end())
    raise ValueError(symbol)


def _opens_an_item(raw: str, span: Span) -> bool:
    return "-" in raw[line_start(raw, span.key) : span.key]
