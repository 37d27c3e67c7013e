"""removed.yml, a ward's list of what was taken down → tombstones, or problems at line and column."""

from niemyet.problem import START, Position, Problem
from niemyet.reading.nodes import Tree, read_tree
from niemyet.reading.schema import validated
from niemyet.reading.source import MAX_FILE, Refused, read_text
from niemyet.removal import Removal, Removals, Tombstone

NAME = "removed.yml"


def read_removed(path: str, data: bytes) -> tuple[tuple[Tombstone, ...], tuple[Problem, ...]]:
    """The tombstones of plans/<ward>/removed.yml, in the file's order; none where the file has a fault."""
    try:
        tree = read_tree(path, read_text(path, data), longest=MAX_FILE)
    except Refused as refused:
        return (), refused.problems
    removals, faults = (None, []) if tree.problems else validated(Removals, path, tree, START)
    removed = removals.removed if removals else ()
    stones = tuple(
        Tombstone(removal, path, *_places(tree, f"removed.{number}")) for number, removal in enumerate(removed)
    )
    return stones, (*tree.problems, *faults)


def _places(tree: Tree, name: str) -> tuple[Position, tuple[tuple[str, Position], ...]]:
    """Where an entry stands, and each of its fields that is written."""
    fields = ((field, tree.positions.get(f"{name}.{field}")) for field in Removal.model_fields)
    return tree.positions[name], tuple((field, place) for field, place in fields if place)
