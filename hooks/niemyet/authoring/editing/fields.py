"""Write one field into a header: over its old value, or as a new line at its place."""

import re
from collections.abc import Iterable, Mapping

from niemyet.model.event import Event
from niemyet.model.fields import written_fields
from niemyet.model.front_matter import FrontMatter
from niemyet.reading.header.scalar import scalar
from niemyet.reading.header.spans import Span, header_bounds, spans

_ORDER = {"": tuple(written_fields(FrontMatter)), "events": tuple(written_fields(Event))}
_ITEM = re.compile(r"\.\d+$")
_END = re.compile(r"\r\n|\r|\n")


def set_field(raw: str, name: str, value: str) -> str:
    """The file's text with the dotted field `name` set; ValueError where its form does not allow that safely."""
    first, last = header_bounds(raw)
    known = spans(raw, first, last)
    if name in known:
        return _replaced(raw, known[name], value)
    group, _, key = name.rpartition(".")
    if group not in known:
        return _with_line(raw, known, "", group, f"{group}:", f"  {key}: {scalar(value)}")
    span = known[group]
    if span.kind == "scalar":
        return _below_key(raw, span, f"{key}: {scalar(value)}")
    if span.kind != "mapping":
        raise ValueError(name)
    if span.flow:
        rest = ", " if any(_is_child(other, group) for other in known) else ""
        return f"{raw[: span.start + 1]}{key}: {scalar(value)}{rest}{raw[span.start + 1 :]}"
    return _with_line(raw, known, group, key, f"{key}: {scalar(value)}")


Item = str | Mapping[str, str]
"""An item of a list: one text, or a group of fields."""


def new_field(raw: str, known: Mapping[str, Span], field: str, below: Iterable[str]) -> str:
    """The file's text with a field that it does not have yet, and the lines below its name."""
    return _with_line(raw, known, "", field, f"{field}:", *below)


def item_lines(item: Item) -> list[str]:
    """An item as the lines of a block: the first with its dash."""
    if isinstance(item, str):
        return [f"- {scalar(item)}"]
    lines = [f"{key}: {scalar(value)}" for key, value in item.items()]
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def line_start(raw: str, offset: int) -> int:
    """Where the line of an offset begins."""
    return max(raw.rfind("\n", 0, offset), raw.rfind("\r", 0, offset)) + 1


def line_end(raw: str, offset: int) -> int:
    """Where the next line begins."""
    match = _END.search(raw, offset)
    return match.end() if match else len(raw)


def _replaced(raw: str, span: Span, value: str) -> str:
    old = raw[span.start : span.end]
    if span.kind != "scalar" or _END.search(old) or old[:1] in ("|", ">", "&", "*", "!"):
        raise ValueError(old)
    if not old:
        space = "" if raw[span.start - 1].isspace() else " "
        new = space + scalar(value)
    elif old[0] in "\"'":
        new = f"{old[0]}{value}{old[0]}"
    else:
        new = value if re.fullmatch(r"[\w-]+", value) else scalar(value)
    return raw[: span.start] + new + raw[span.end :]


def _below_key(raw: str, span: Span, text: str) -> str:
    """Give a field without a value its first inner field, on the next line."""
    if span.start != span.end:
        raise ValueError(text)
    end = line_end(raw, span.end)
    return f"{raw[:end]}{_indent(raw, span.key)}  {text}{line_break(raw, span.end)}{raw[end:]}"


def _with_line(raw: str, known: Mapping[str, Span], group: str, key: str, *lines: str) -> str:
    """The field on lines of its own, behind the nearest field that the schema names before it, else before the first."""
    prefix = f"{group}." if group else ""
    siblings = {other.removeprefix(prefix): known[other] for other in known if _is_child(other, group)}
    if known[group].flow or not siblings:
        raise ValueError(key)
    earlier = _nearest(siblings, _ORDER.get(_ITEM.sub("", group), ()), key)
    first = min(siblings.values(), key=lambda span: span.key)
    if not earlier and raw[line_start(raw, first.key) : first.key].strip():
        raise ValueError(key)  # before the first field of a list's item stands its dash
    at = line_end(raw, _last_character(raw, earlier)) if earlier else line_start(raw, first.key)
    text = "".join(f"{_indent(raw, first.key)}{line}{line_break(raw, first.key)}" for line in lines)
    return raw[:at] + text + raw[at:]


def _nearest(siblings: Mapping[str, Span], order: Iterable[str], key: str) -> Span | None:
    names = list(order)
    before = [name for name in names[: names.index(key)] if name in siblings]
    return siblings[before[-1]] if before else None


def _last_character(raw: str, span: Span) -> int:
    """Behind a value's last visible character: a block of text ends with its line."""
    return span.start + len(raw[span.start : span.end].rstrip())


def _is_child(name: str, group: str) -> bool:
    return bool(name) and name.rpartition(".")[0] == group


def _indent(raw: str, key: int) -> str:
    space = raw[line_start(raw, key) : key]
    if space.strip(" -\ufeff"):
        raise ValueError(space)
    return space.strip("\ufeff").replace("-", " ")


def line_break(raw: str, offset: int) -> str:
    """The end of the line of an offset, as the file writes it."""
    match = _END.search(raw, offset)
    return match.group() if match else "\n"
