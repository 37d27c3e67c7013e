"""A header's fields as lines, the way an editor would write them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from niemyet.reading.header.scalar import scalar

Shape: TypeAlias = "str | Sequence[Shape] | Mapping[str, Shape] | None"
"""What a field holds; what is empty is left out."""

# Truth and counts stand bare, as the schema for editors' programs has them.
_BARE = ("tentative", "expected_attendance", "open", "step")


def header_lines(fields: Mapping[str, Shape]) -> Iterator[str]:
    """The lines of a mapping, each field that holds something after the other."""
    for name, shape in fields.items():
        if isinstance(shape, str) and shape:
            yield f"{name}: {shape if name in _BARE else scalar(shape)}"
        elif shape and (inner := list(_inner(shape))):
            yield f"{name}:"
            yield from (f"  {line}" for line in inner)


def _inner(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Mapping):
        yield from header_lines(shape)
    else:
        for item in shape or ():
            yield from _item(item)


def _item(item: Shape) -> Iterator[str]:
    lines = [scalar(item)] if isinstance(item, str) else list(_inner(item))
    yield from (f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines))
