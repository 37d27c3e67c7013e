"""Values as bytes and back: by a reader that knows nothing but plain values, so that bytes from elsewhere can run nothing."""

import io
import pickle
import zlib
from typing import Any

from niemyet.base.stopped import StoppedError
from niemyet.base.value_kinds import kind_of, maker

_FAULT = (
    "lỗi của phần mềm, không phải của bộ nhớ đệm: không giữ lại được giá trị thuộc “{}”; giữ được: dataclass frozen, "
    "NamedTuple, StrEnum và Section của gói niemyet không có phương thức riêng cho việc đọc lại (niemyet/base/value_kinds.py)"
)


class TornError(StoppedError):
    """A kept value cannot be read back: everything kept is to be thrown away."""


class NotKeptError(StoppedError):
    """A value of a class whose values may not be kept: a fault of our own code, told where the value is to be kept."""


def torn(reason: object) -> TornError:
    """What is told where a kept value is no good: the reason, and what to do."""
    return TornError(f"bộ nhớ đệm .cache/niemyet bị hỏng ({reason}); hãy xóa thư mục đó rồi dựng lại")


def packed(value: object) -> bytes:
    """A value as bytes with a checksum; NotKeptError where it is, or holds, what no reader would take."""
    written = io.BytesIO()
    _Writer(written, 5).dump(value)
    return zlib.compress(written.getbuffer(), 1)


def unpacked(data: bytes) -> Any:
    """The value again; TornError where the bytes are not what `packed` made."""
    try:
        return _Reader(io.BytesIO(zlib.decompress(data))).load()
    except Exception as error:
        raise torn(error) from error


class _Writer(pickle.Pickler):
    _class: Any = None

    def reducer_override(self, value: Any) -> Any:
        """Take a value apart; its class, which comes next, is written by its name."""
        if value is self._class:
            return NotImplemented
        self._class = type(value)
        kind = kind_of(self._class)
        if kind is None:
            named = value if hasattr(value, "__qualname__") else self._class
            raise NotKeptError(_FAULT.format(f"{named.__module__}.{named.__qualname__}"))
        return kind.apart(value)


class _Reader(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        found = maker(module, name)
        if found is None:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found
