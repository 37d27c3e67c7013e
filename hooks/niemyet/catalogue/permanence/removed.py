"""removed.yml, a ward's list of what was taken down → tombstones, or problems at line and column."""

from niemyet.model.problem import START, Position, Reading
from niemyet.model.removal import Removal, Removals, Tombstone
from niemyet.reading.header.nodes import Tree, read_tree
from niemyet.reading.header.schema import validated
from niemyet.reading.text.source import Refused, read_text
from niemyet.sources.layout import MAX_FILE


def read_removed(path: str, data: bytes) -> Reading[tuple[Tombstone, ...]]:
    """The tombstones of plans/<ward>/removed.yml, in the file's order; none where the file has a fault."""
    try:
        tree, faults = read_tree(path, read_text(path, data), longest=MAX_FILE)
    except Refused as refused:
        return Reading((), refused.problems)
    removals, misfits = Reading(None) if faults else validated(Removals, path, tree, START)
    removed = removals.removed if removals else ()
    tombstones = tuple(
        Tombstone(removal, path, *_places(tree, f"removed.{number}")) for number, removal in enumerate(removed)
    )
    return Reading(tombstones, (*faults, *misfits))


def _places(tree: Tree, name: str) -> tuple[Position, tuple[tuple[str, Position], ...]]:
    """Where an entry stands, and each of its fields that is written."""
    fields = ((field, tree.positions.get(f"{name}.{field}")) for field in Removal.model_fields)
    return tree.positions[name], tuple((field, place) for field, place in fields if place)
