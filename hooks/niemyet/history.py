"""When each plan's file last changed, from git, in one pass; nothing where the history cannot tell."""

import subprocess
from datetime import datetime
from pathlib import Path


def modified(root: Path) -> dict[str, datetime]:
    """Path from the project's folder → time of the last commit that touched it.

    Empty without git, without history, and in a shallow clone, whose one commit seems to touch every file. A file
    that differs from its last commit is left out: its last change has no date yet.
    """
    if _git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    prefix = _git(root, "rev-parse", "--show-prefix").strip()
    log = _git(root, "log", "--format=%x01%cI", "--name-only", "--no-renames", "-z", "--", "plans")
    dates = _parsed(log, prefix)
    for path in _changed(root):
        dates.pop(path.removeprefix(prefix), None)
    return dates


def _parsed(log: str, prefix: str) -> dict[str, datetime]:
    dates: dict[str, datetime] = {}
    for commit in log.split("\x01")[1:]:
        when, _, names = commit.partition("\x00")
        moment = datetime.fromisoformat(when.strip())
        for name in names.split("\x00"):
            path = name.strip("\n").removeprefix(prefix)
            if path:
                dates.setdefault(path, moment)
    return dates


def _changed(root: Path) -> list[str]:
    status = _git(root, "status", "--porcelain", "-z", "--untracked-files=no", "--no-renames", "--", "plans")
    return [entry[3:] for entry in status.split("\x00") if entry]


def _git(root: Path, *arguments: str) -> str:
    """What git prints, or nothing where there is no git, no repository or no commit."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", errors="replace")  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
