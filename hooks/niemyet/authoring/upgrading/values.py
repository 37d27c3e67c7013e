"""What the values of a header are in the second edition: what an upgrade of its text must come to."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from niemyet.reading.header.first_edition import PERIODS, reference_of

_RENAMED = {
    "covers": "period",
    "corrects": "amends",
    "basis.number": "basis.ref",
    "basis.symbol": "basis.ref",
} | {f"covers.{old}": new for old, new in PERIODS.items()}


def review_name(name: str) -> str:
    """A field's dotted name in the second edition."""
    if name == "event" or name.startswith("event."):
        return f"events{name.removeprefix('event')}"
    return _RENAMED.get(name, name)


def upgraded_values(values: Mapping[str, Any], left: Collection[str]) -> dict[str, Any]:
    """The same header; the fields named in `left` (dotted) stay as they are."""
    return dict(_fields(values, left))


def _fields(values: Mapping[str, Any], left: Collection[str]) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if name == "event":
            yield "events", value
        elif name == "covers":
            yield from ((PERIODS[old], value[old]) for old in PERIODS if old in value)
        elif name == "review" and isinstance(value, list):
            yield name, list(dict.fromkeys(map(review_name, value)))
        elif name == "basis" and isinstance(value, list):
            yield name, [_basis(one, f"{name}.{place}", left) for place, one in enumerate(value)]
        else:
            yield name, value


def _basis(basis: Any, name: str, left: Collection[str]) -> Any:
    if not isinstance(basis, dict) or not ("number" in basis or "symbol" in basis):
        return basis
    if any(each.startswith(f"{name}.") for each in left):
        return basis
    return {key: value for key, value in basis.items() if key not in ("number", "symbol")} | {
        "ref": reference_of(basis)
    }
