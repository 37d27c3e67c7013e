"""Files of the wards as they were where a change began, from git."""

from collections.abc import Iterator
from pathlib import Path

from niemyet.commands import UsageError
from niemyet.sources.git import Fault, NoAnswerError, ask
from niemyet.sources.git_faults import why
from niemyet.sources.layout import LARGEST_LEDGER


def earlier(root: Path, revision: str, name: str) -> Iterator[tuple[str, bytes]]:
    """Each plans/<ward>/<name> and its bytes where the checked out state parted from a revision such as origin/main."""
    base = _git(root, revision, "merge-base", "--end-of-options", revision, "HEAD").decode().strip()
    listed = _git(root, revision, "ls-tree", "-r", "--name-only", "-z", base, "--", "plans")
    for path in listed.decode("utf-8", "replace").split("\0"):
        if path.count("/") == 2 and path.endswith(f"/{name}"):
            yield path, _git(root, revision, "cat-file", "blob", f"{base}:./{path}")


def _git(root: Path, revision: str, *words: str) -> bytes:
    try:
        return ask(root, *words, longest=LARGEST_LEDGER)
    except NoAnswerError as error:
        if error.fault is not Fault.BROKEN:
            raise UsageError(why(error)) from None
        message = f"không đọc được “{revision}” trong lịch sử; hãy ghi một nhánh đã lấy về, ví dụ origin/main"
        raise UsageError(message) from None
