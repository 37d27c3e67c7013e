"""Files of the wards as they were where a change began, from git."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from niemyet.commands import UsageError


def earlier(root: Path, revision: str, name: str) -> Iterator[tuple[str, bytes]]:
    """Each plans/<ward>/<name> and its bytes where the checked out state parted from a revision such as origin/main."""
    base = _git(root, revision, "merge-base", "--end-of-options", revision, "HEAD").decode().strip()
    listed = _git(root, revision, "ls-tree", "-r", "--name-only", "-z", base, "--", "plans")
    for path in listed.decode("utf-8", "replace").split("\0"):
        if path.count("/") == 2 and path.endswith(f"/{name}"):
            yield path, _git(root, revision, "show", f"{base}:./{path}")


def _git(root: Path, revision: str, *words: str) -> bytes:
    try:
        return subprocess.run(["git", *words], cwd=root, capture_output=True, check=True).stdout  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError):
        message = f"không đọc được “{revision}” trong lịch sử; hãy ghi một nhánh đã lấy về, ví dụ origin/main"
        raise UsageError(message) from None
