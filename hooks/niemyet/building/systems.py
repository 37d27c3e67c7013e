"""Which systems build a site: those that lock files as Linux and macOS do. The commands ask nothing of the kind."""

from importlib.util import find_spec

from niemyet.base.stopped import StoppedError

_NOT_HERE = (
    "không dựng được trang trên Windows; hãy dựng trên Linux, macOS hoặc WSL. "
    "Trên máy này vẫn dùng được niemyet check, new, number, event và ledger"
)


def check_builds() -> None:
    """StoppedError on a system that builds no site."""
    if find_spec("fcntl") is None:
        raise StoppedError(_NOT_HERE)
