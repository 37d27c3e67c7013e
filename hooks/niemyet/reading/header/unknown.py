"""A field that is none: what it was meant to be, or where it belongs, with what to write ready where that is certain."""

from pydantic import BaseModel

from niemyet.model.fields import written_fields
from niemyet.model.problem import Edits
from niemyet.reading.header.fields_at import Location, fields_at, groups_of
from niemyet.reading.header.first_edition import new_form
from niemyet.reading.header.names import exact_name, guessed_name, homes, meant_name
from niemyet.reading.header.nodes import Tree
from niemyet.reading.limits import short

_SHOWN = 3
Advice = tuple[str, Edits]
"""What is told of a fault, and what it has ready."""


def unknown_field(tree: Tree, model: type[BaseModel], location: Location, name: str) -> Advice:
    """What to write in place of a field with a name that is none there."""
    key, known = str(location[-1]), fields_at(model, location[:-1])
    if form := new_form(location, tree.values, model):
        renamed = tree.written.key(name, "events") if name == "event" and "events" not in tree.keys else ()
        return f"trường “{key}” là cách viết cũ; {form}", renamed
    if meant := meant_name(key, known):
        return _renamed(tree, name, key, meant)
    if advice := _elsewhere(tree, model, location, name):
        return advice
    near = guessed_name(key, known)
    hint = f"có phải “{near}”?" if near else f"các trường dùng được: {', '.join(known)}"
    return f"không có trường “{short(key)}”; {hint}", ()


def _renamed(tree: Tree, name: str, key: str, meant: str) -> Advice:
    other = ".".join((*name.split(".")[:-1], meant))
    if place := tree.keys.get(other):
        told = f"không có trường “{short(key)}”; đã có {meant} ở dòng {place.line}, hãy xóa một trong hai"
        return told, ()
    return f"không có trường “{short(key)}”; hãy đổi tên thành {meant}", tree.written.key(name, meant)


def _elsewhere(tree: Tree, model: type[BaseModel], location: Location, name: str) -> Advice | None:
    """A field of a group that stands outside it, or one that no group has and stands in one."""
    key, groups = str(location[-1]), groups_of(model)
    if len(location) == 1:
        return _into_a_group(tree, model, key, dict(homes(key, groups)))
    meant = exact_name(key, written_fields(model))
    if meant is None or name.count(".") != 1 or location[0] not in groups:
        return None
    if meant != key:
        return _renamed(tree, name, key, meant)
    edits = tree.written.moved(name, "")
    return f"trường “{key}” không thuộc {location[0]}; hãy viết ở ngoài cùng, sát lề trái{_lines(edits)}", edits


def _into_a_group(tree: Tree, model: type[BaseModel], key: str, found: dict[str, str]) -> Advice | None:
    above = _group_above(tree, model, key)
    if above in found:
        found = {above: found[above]}
    if not found:
        return None
    if len(found) > 1:
        return f"trường “{short(key)}” không đứng ngoài cùng; hãy viết dưới {' hoặc '.join(found)}", ()
    ((group, meant),) = found.items()
    if meant != key:
        return f"không có trường “{short(key)}”; hãy đổi tên thành {meant}, dưới {group}", tree.written.key(key, meant)
    if group == "events" and group not in tree.keys and "event" in tree.keys:
        return f"trường “{key}” thuộc events; hãy đổi tên event thành events trước", tree.written.key("event", group)
    edits = tree.written.moved(key, group) if _is_first(tree, model, key, group) else ()
    told = f"trường “{key}” thuộc {group}; hãy viết dưới dòng {group}:, thụt vào hai dấu cách{_lines(edits)}"
    return told, edits


def _lines(edits: Edits) -> str:
    """What is ready to paste, line by line; a long list is told by its first lines."""
    new = next((edit.new for edit in edits if edit.new), "").strip("\n").split("\n")
    lines = [line.strip() for line in new]
    shown = " rồi ".join(lines[:_SHOWN]) + (" …" if len(lines) > _SHOWN else "")
    return f": {shown}" if shown else ""


def _is_first(tree: Tree, model: type[BaseModel], key: str, group: str) -> bool:
    """Whether the group is there, or this is the first field that makes it: the others follow once it is."""
    inner = written_fields(groups_of(model)[group])
    strange = [name for name in tree.keys if name in inner and name not in written_fields(model)]
    return group in tree.keys or key == min(strange, key=lambda name: tree.keys[name], default=key)


def _group_above(tree: Tree, model: type[BaseModel], key: str) -> str:
    """The field that stands above a key and all other strange ones beside it."""
    known = written_fields(model)
    order = sorted((name for name in tree.keys if "." not in name), key=lambda name: tree.keys[name])
    before = [name for name in order[: order.index(key)] if name in known] if key in order else []
    return before[-1] if before else ""
