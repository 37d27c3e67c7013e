"""What is told where work on a file fails: a fault of the software, unless the disk or the machine failed."""

from niemyet.base.new_files import in_one_line, is_of_the_system
from niemyet.base.stopped import StoppedError


class FaultError(StoppedError):
    """The software failed at a task."""


def fault_at(name: str, error: Exception) -> StoppedError:
    """What to raise in place of an error that came up at the file of this name."""
    if is_of_the_system(error):
        return StoppedError(in_one_line(error))
    said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return FaultError(f"{name}: phần mềm gặp lỗi khi xử lý tệp này ({said})")
