"""Which fields a model has at a place within it."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from niemyet.model.fields import written_fields
from niemyet.model.front_matter import ONE_OR_MANY

Location = tuple[int | str, ...]
"""The way to a field: names, and numbers in lists."""


def fields_at(model: type[BaseModel], location: Location) -> dict[str, FieldInfo]:
    """The fields of the model that stands at a location."""
    current: type[BaseModel] = model
    for part in location:
        if isinstance(part, str) and part in current.model_fields:
            current = inner_model(current.model_fields[part].annotation) or current
    return {name: info for name, info in written_fields(current).items() if not info.exclude}


def field_at(model: type[BaseModel], location: Location) -> FieldInfo | None:
    """The field that a location names, or that it is an item of."""
    names = [part for part in location if isinstance(part, str)]
    return fields_at(model, location[: location.index(names[-1])]).get(names[-1]) if names else None


def groups_of(model: type[BaseModel]) -> Mapping[str, type[BaseModel]]:
    """The fields of a model that hold fields of their own, each once."""
    inner = {name: inner_model(info.annotation) for name, info in written_fields(model).items()}
    once = {name for name in inner if name in ONE_OR_MANY or "tuple[" not in str(model.model_fields[name].annotation)}
    return {name: group for name, group in inner.items() if group and name in once}


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as tuple[Basis, ...] or Event | None; None where there is none."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (inner_model(argument) for argument in getattr(annotation, "__args__", ()))
    return next((model for model in inner if model), None)
