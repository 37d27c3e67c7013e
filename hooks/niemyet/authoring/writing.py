"""The editor's files on disk: replaced in one step, or made where nothing was."""

import os
import stat
import tempfile
from pathlib import Path

from niemyet.base.stopped import StoppedError


def replace(path: Path, data: bytes) -> None:
    """Put new bytes in a file's place: whoever looks sees the old file or the new one, never a part."""
    mode = stat.S_IMODE(path.stat().st_mode)
    try:
        handle, name = tempfile.mkstemp(prefix=".niemyet-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.chmod(name, mode)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise StoppedError(f"không ghi được {path.name} ({error.strerror}); tệp còn nguyên như cũ") from None


def create(root: Path, path: str, data: bytes) -> None:
    """Make a new file below the project's folder; StoppedError where one is there already."""
    file = root / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.parent.resolve().is_relative_to((root / "plans").resolve()):
            raise StoppedError(f"thư mục của {path} nằm ngoài plans; không ghi gì")
        with file.open("xb") as opened:
            opened.write(data)
    except FileExistsError:
        raise StoppedError(f"đã có {path}; không ghi đè. Hãy chọn tên khác bằng --slug") from None
    except OSError as error:
        raise StoppedError(f"không ghi được {path} ({error.strerror})") from None
