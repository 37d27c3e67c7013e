"""Put one more item into a list in a header: behind its last one, in its brackets, or as a field of its own."""

from collections.abc import Mapping, Sequence

from niemyet.authoring.editing.fields import Item, item_lines, line_break, line_end, line_start, new_field
from niemyet.reading.header.scalar import scalar
from niemyet.reading.header.spans import Span, header_bounds, spans


def add_item(raw: str, field: str, item: Item) -> str:
    """The file's text with `item` at the end of the list `field`; ValueError where its form does not allow that safely.

    An item is one text, or a group of fields.
    """
    return _added(raw, spans(raw, *header_bounds(raw)), field, item)


def add_entry(raw: str, field: str, item: Item) -> str:
    """The same for a file that is one mapping from its first line to its last."""
    if not raw.strip():
        return f"{field}:\n" + "".join(f"  {line}\n" for line in item_lines(item))
    return _added(raw, spans(raw, 0, len(raw)), field, item)


def _added(raw: str, known: Mapping[str, Span], field: str, item: Item) -> str:
    if field not in known:
        return new_field(raw, known, field, [f"  {line}" for line in item_lines(item)])
    span = known[field]
    if span.kind == "scalar" and span.start == span.end:
        end = line_end(raw, span.end)
        lines = "".join(f"  {line}{line_break(raw, span.end)}" for line in item_lines(item))
        return raw[:end] + lines + raw[end:]
    if span.kind != "sequence":
        raise ValueError(field)
    return _in_brackets(raw, span, item) if span.flow else _below_the_last(raw, known, field, item)


def _in_brackets(raw: str, span: Span, item: Item) -> str:
    text = (
        scalar(item)
        if isinstance(item, str)
        else f"{{{', '.join(f'{key}: {scalar(value)}' for key, value in item.items())}}}"
    )
    inside = raw[span.start + 1 : span.end - 1].strip()
    between = "" if not inside else ", " if not inside.endswith(",") else " "
    return f"{raw[: span.end - 1].rstrip()}{between}{text}{raw[span.end - 1 :]}"


def _below_the_last(raw: str, known: Mapping[str, Span], field: str, item: Item) -> str:
    items = [name for name in known if name.rpartition(".")[0] == field and name.rpartition(".")[2].isdigit()]
    first, last = known[items[0]], known[items[-1]]
    dash = raw[line_start(raw, first.key) : first.key]
    if dash.strip(" ") != "-":
        raise ValueError(field)
    margin = dash[: dash.index("-")]
    end = last.start + len(raw[last.start : last.end].rstrip())
    at = line_end(raw, end)
    lines = "".join(f"{margin}{line}{line_break(raw, end)}" for line in item_lines(item))
    return raw[:at] + lines + raw[at:]


def with_items(values: dict[str, object], added: Mapping[str, Sequence[Item]]) -> None:
    """The same over a header's values: what the edit must come to."""
    for field, items in added.items():
        old = values.get(field)
        values[field] = [
            *(old if isinstance(old, list) else []),
            *(dict(i) if isinstance(i, Mapping) else i for i in items),
        ]
