"""Take one item out of a list in a header; with the last item goes the field."""

import re

from niemyet.authoring.editing.fields import line_end, line_start
from niemyet.reading.header.spans import Span, header_bounds, spans

_DASH = re.compile(r"[ \t]*-[ \t]+")


def drop_item(raw: str, field: str, item: str) -> str:
    """The file's text without `item` in the list `field`; unchanged where it is not there."""
    known = spans(raw, *header_bounds(raw))
    names = [name for name in known if re.fullmatch(rf"{field}\.\d+", name)]
    items = [known[name] for name in names]
    found = next((number for number, span in enumerate(items) if span.value.strip() == item), None)
    if found is None or known[field].kind != "sequence":
        return raw
    drop = _from_brackets if known[field].flow else _from_lines
    return drop_item(drop(raw, known[field], items, found), field, item)


def _from_lines(raw: str, whole: Span, items: list[Span], found: int) -> str:
    start, end = line_start(raw, items[found].start), line_end(raw, items[found].end)
    if not _DASH.fullmatch(raw[start : items[found].start]):
        raise ValueError(raw[start:end])
    without = raw[:start] + raw[end:]
    return without if len(items) > 1 else _without_key(without, whole.key, whole.key)


def _from_brackets(raw: str, whole: Span, items: list[Span], found: int) -> str:
    if len(items) == 1:
        return _without_key(raw, whole.key, whole.end)
    if found + 1 < len(items):
        return raw[: items[found].start] + raw[items[found + 1].start :]
    return raw[: items[found - 1].end] + raw[items[found].end :]


def _without_key(raw: str, key: int, end: int) -> str:
    start = line_start(raw, key)
    if raw[start:key].strip():
        raise ValueError(raw[start:key])
    return raw[:start] + raw[line_end(raw, end) :]
