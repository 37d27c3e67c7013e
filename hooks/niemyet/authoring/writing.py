"""The editor's files on disk: replaced in one step, or made where nothing was."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from niemyet.base.stopped import StoppedError

ASIDE = ".niemyet-"
"""How files are called that are written and are not whole yet; what a kill leaves of one is nobody's plan."""


def replace(path: Path, data: bytes) -> None:
    """Put new bytes in a file's place: whoever looks sees the old file or the new one, never a part."""
    mode = stat.S_IMODE(path.stat().st_mode)
    try:
        with _written_aside(path, data, mode) as name:
            os.replace(name, path)
    except OSError as error:
        raise StoppedError(f"không ghi được {path.name} ({error.strerror}); tệp còn nguyên như cũ") from None


def create(root: Path, path: str, data: bytes) -> None:
    """Make a new file, whole or not at all, below the project's folder; StoppedError where one is there already."""
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.parent.resolve().is_relative_to((root / "plans").resolve()):
            raise StoppedError(f"thư mục của {path} nằm ngoài plans; không ghi gì")
        with _written_aside(file, data, 0o666 & ~_umask()) as name:
            _name_anew(name, file)
    except FileExistsError:
        raise StoppedError(f"đã có {path}; không ghi đè. Hãy chọn tên khác bằng --slug") from None
    except OSError as error:
        raise StoppedError(f"không ghi được {path} ({error.strerror})") from None


@contextmanager
def _written_aside(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    """The bytes in a file beside the path, wholly on the disk; it is gone after the block unless it was renamed."""
    handle, name = tempfile.mkstemp(prefix=ASIDE, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _name_anew(aside: Path, file: Path) -> None:
    """Its name for a file; FileExistsError where another bears it."""
    try:
        os.link(aside, file)
    except FileExistsError:
        raise
    except OSError:  # no hard links here
        if os.path.lexists(file):
            raise FileExistsError(file) from None
        os.rename(aside, file)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
