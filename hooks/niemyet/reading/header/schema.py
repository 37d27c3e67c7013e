"""Plain values → frozen models; what does not fit is told at its line and column, with what to write instead."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from niemyet.model.fields import FaultsError
from niemyet.model.problem import Edits, Position, Problem, Reading, Rule
from niemyet.reading import rules
from niemyet.reading.header.expected import expected
from niemyet.reading.header.fields_at import Location, field_at, fields_at
from niemyet.reading.header.misfit import ready_value
from niemyet.reading.header.names import meant_name
from niemyet.reading.header.nodes import Tree
from niemyet.reading.header.unknown import unknown_field
from niemyet.reading.header.walk import Value
from niemyet.reading.limits import limited, short

Model = TypeVar("Model", bound=BaseModel)
_QUOTED = re.compile("“([^”]*)”")


def validated(model: type[Model], path: str, tree: Tree, top: Position) -> Reading[Model | None]:
    """The model filled from the tree, or None and every problem; a missing field is told at `top`."""
    values = _without_blanks(dict(tree.values))
    try:
        return Reading(model.model_validate(values))
    except ValidationError as error:
        translator = _Translator(model, path, tree, top)
        return Reading(None, tuple(limited(translator.untold(_each(error.errors())), translator.problem)))


def _each(errors: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """The errors, one for each fault that a value has in itself, at the field at fault."""
    found: list[ErrorDetails] = []
    for details in errors:
        error = details.get("ctx", {}).get("error")
        if isinstance(error, FaultsError):
            parts = ({**details, "loc": (*details["loc"], *way), "ctx": {"error": text}} for way, text in error.faults)
            found += [cast(ErrorDetails, part) for part in parts]
        else:
            found.append(details)
    return found


def _without_blanks(values: Value) -> Any:
    if isinstance(values, dict):
        filled = {key: _without_blanks(value) for key, value in values.items()}
        return {key: value for key, value in filled.items() if value is not None}
    if isinstance(values, list):
        return [_without_blanks(value) for value in values]
    return values


class _Translator:
    """Turns pydantic's findings into problems for editors."""

    def __init__(self, model: type[BaseModel], path: str, tree: Tree, top: Position) -> None:
        self.model = model
        self.path = path
        self.tree = tree
        self.top = top

    def untold(self, errors: list[ErrorDetails]) -> list[ErrorDetails]:
        """The errors without the missing fields that another one finds under a wrong name."""
        strange = [error["loc"] for error in errors if error["type"] == "extra_forbidden"]
        meant = {(*loc[:-1], meant_name(str(loc[-1]), fields_at(self.model, loc[:-1]))) for loc in strange}
        return [error for error in errors if error["type"] != "missing" or error["loc"] not in meant]

    def problem(self, details: ErrorDetails) -> Problem:
        name = self._as_written(details["loc"])
        rule, message, edits = self._translated(details, name)
        places = self.tree.keys if rule is rules.UNKNOWN_FIELD else self.tree.positions
        return Problem.of(rule, self.path, self._position(name, places), message, edits=edits)

    def _as_written(self, location: Location) -> str:
        """A field's dotted name; one event without a list around it has no number."""
        single = len(location) > 1 and not isinstance(self.tree.values.get(str(location[0])), list)
        return ".".join(str(part) for place, part in enumerate(location) if not (single and place == 1 and part == 0))

    def _translated(self, details: ErrorDetails, name: str) -> tuple[Rule, str, Edits]:
        kind, location = details["type"], details["loc"]
        if kind == "missing":
            return rules.MISSING_FIELD, f"thiếu “{name}” ({self._help(location)})", ()
        if kind == "extra_forbidden":
            return rules.UNKNOWN_FIELD, *unknown_field(self.tree, self.model, location, name)
        ready, edits = ready_value(self.tree, self.model, details, name)
        if kind == "value_error":
            error = details.get("ctx", {}).get("error")
            message = _QUOTED.sub(lambda quoted: f"“{short(quoted.group(1))}”", str(error))
            if _is_time(self.model, location):
                return rules.TIME, f"{name}: {message}", edits
            return rules.FORM, _with(ready, f"{name}: {message}"), edits
        told = f"{name}: {expected(details)}"
        return rules.FORM, _with(ready, told) if ready else f"{told} ({self._help(location)})", edits

    def _help(self, location: Location) -> str:
        found = field_at(self.model, location)
        return f"{found.title}: {found.description}" if found is not None else "xem bảng các trường"

    def _position(self, name: str, places: Mapping[str, Position]) -> Position:
        while name and name not in places:
            name = name.rpartition(".")[0]
        return places.get(name) or self.tree.positions.get(name, self.top)


def _with(ready: str, message: str) -> str:
    """A message with what is ready in place of its advice."""
    return f"{message.partition('; hãy ')[0]}; hãy viết: {ready}" if ready else message


def _is_time(model: type[BaseModel], location: Location) -> bool:
    info = field_at(model, location)
    return info is not None and "When" in str(info.annotation)
