"""Values as bytes and back: by a reader that knows nothing but this package's own plain values, so that bytes from elsewhere
can run nothing.
"""

import functools
import io
import pickle
import zlib
from collections.abc import Callable
from enum import Enum
from importlib import import_module
from typing import Any

from niemyet.base.stopped import StoppedError

_OURS = frozenset(
    f"niemyet.{room}"
    for room in (
        "model.front_matter",
        "model.ward",
        "model.body",
        "model.brief",
        "model.files",
        "model.plan",
        "model.fields",
        "model.terms",
        "model.problem",
        "language.when",
        "project.record",
        "building.publish.kept_shares",
        "search.words.vocabulary",
    )
)
_PLAIN = frozenset(
    {
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "timezone"),
        ("datetime", "timedelta"),
        ("collections", "Counter"),
    }
)


class TornError(StoppedError):
    """A kept value cannot be read back: everything kept is to be thrown away."""


def torn(reason: object) -> TornError:
    """What is told where a kept value is no good: the reason, and what to do."""
    return TornError(f"bộ nhớ đệm .cache/niemyet bị hỏng ({reason}); hãy xóa thư mục đó rồi dựng lại")


def packed(value: object) -> bytes:
    """A value as bytes with a checksum."""
    written = io.BytesIO()
    _Writer(written, 5).dump(value)
    return zlib.compress(written.getbuffer(), 1)


def unpacked(data: bytes) -> Any:
    """The value again; TornError where the bytes are not what `packed` made."""
    try:
        return _Reader(io.BytesIO(zlib.decompress(data))).load()
    except Exception as error:
        raise torn(error) from error


def _by_value(member: Enum) -> tuple[type[Enum], tuple[Any]]:
    return type(member), (member.value,)


class _Reductions(dict[type, Callable[[Any], Any]]):
    """How values are taken apart, by their class, where it is not as Python does it by itself."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if not issubclass(kind, Enum):
            raise KeyError(kind)
        return self.setdefault(kind, _by_value)


class _Writer(pickle.Pickler):
    """Takes members of enums apart by their value: some Pythons (3.11.2 among them) do it by `getattr` and their name."""

    dispatch_table = _Reductions()


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        return _class(module, name)


@functools.cache  # asked for each class of each value; what is not ours is never remembered, since that raises
def _class(module: str, name: str) -> type:
    known = module in _OURS or (module, name) in _PLAIN
    found = getattr(import_module(module), name, None) if known else None
    if not isinstance(found, type):
        raise pickle.UnpicklingError(f"{module}.{name}")
    return found
