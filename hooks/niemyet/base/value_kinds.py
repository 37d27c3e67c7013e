"""Which values may be kept from one build to the next: told by the kind of their class, so that a new class needs no entry.

Bytes from elsewhere name the class of what they hold. So nothing of a class's own runs when a value of it is read back: an
empty instance is made past its constructor, and takes its fields as they are. What would act all the same is no value.
Classes themselves are never in a reader's hands, only what makes their instances, and to that nothing can be added.
"""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import Enum, ReprEnum, StrEnum
from functools import cache
from types import MethodType
from typing import Any, Generic

Parts = tuple[Any, ...]
"""A value taken apart as `pickle` wants it: its class, what its maker is given, its state, …"""
_PACKAGE = __name__.partition(".")[0]
_PLAIN = {(kind.__module__, kind.__qualname__): kind for kind in (date, datetime, timedelta, timezone, Counter)}
_GROUND = (object, Generic, tuple, str, Enum, ReprEnum, StrEnum)
_ACTING = ("__setstate__", "__del__", "__getattr__", "__getattribute__")


@dataclass(frozen=True)
class Kind:
    """A kind of classes: how a value is taken apart, and what an instance is made by, given the class."""

    apart: Callable[[Any], Parts]
    maker: Callable[[Any], Callable[..., Any]]


def _fields_apart(value: Any) -> Parts:
    return type(value), (), value.__getstate__()


def _items_apart(value: Any) -> Parts:
    return type(value), (), None, None, iter(value.items())


_FIELDS = Kind(_fields_apart, lambda kind: MethodType(object.__new__, kind))
_TUPLE = Kind(lambda value: (type(value), (tuple(value),)), lambda kind: MethodType(tuple.__new__, kind))
_MEMBER = Kind(lambda value: (type(value), (value.value,)), lambda kind: kind._value2member_map_.__getitem__)
_COUNTS = Kind(_items_apart, lambda kind: MethodType(dict.__new__, kind))
_TIME = Kind(lambda value: value.__reduce_ex__(5), lambda kind: MethodType(kind.__new__, kind))


@cache
def kind_of(of: type) -> Kind | None:
    """The kind of a class whose values may be kept; None for any other class."""
    if of in _PLAIN.values():
        return _COUNTS if of is Counter else _TIME
    if of.__module__.partition(".")[0] != _PACKAGE or _named(of.__module__, of.__qualname__) is not of:
        return None
    if not all(map(_is_plain, of.__mro__)):
        return None
    if issubclass(of, StrEnum):
        return _MEMBER
    if issubclass(of, tuple):
        return _TUPLE if hasattr(of, "_fields") else None
    return _FIELDS if _is_frozen(of) else None


@cache
def maker(module: str, name: str) -> Callable[..., Any] | None:
    """What makes instances of the class of this name; None where values of it may not be kept, or nobody has loaded it."""
    of = _PLAIN.get((module, name)) or _named(module, name)
    kind = kind_of(of) if of else None
    return kind.maker(of) if kind else None


def _named(module: str, name: str) -> type | None:
    """The class that a module which is loaded has defined under its own name: none inside another, none from elsewhere."""
    found = getattr(sys.modules.get(module), name, None)
    return found if isinstance(found, type) and (found.__module__, found.__qualname__) == (module, name) else None


def _is_plain(of: type) -> bool:
    """Whether a class among those that a value's class stands on runs nothing when the value is read back."""
    if of.__module__.partition(".")[0] != _PACKAGE:
        return of in _GROUND or _is_model(of)
    return not any(getattr(vars(of).get(name), "__module__", "") == of.__module__ for name in _ACTING)


def _is_frozen(of: type) -> bool:
    """A dataclass, or a model of fields."""
    if any(map(_is_model, of.__mro__)):
        return bool(getattr(of, "model_config", {}).get("frozen"))
    return "__dataclass_params__" in vars(of) and of.__dataclass_params__.frozen  # type: ignore[attr-defined]


def _is_model(of: type) -> bool:
    """Pydantic's own class, by its name: to load it takes longer than a build that has nothing to do."""
    return (of.__module__, of.__qualname__) == ("pydantic.main", "BaseModel")
