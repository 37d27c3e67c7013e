"""When each plan's file last changed, from git, in one pass; nothing where the history cannot tell."""

import subprocess
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from niemyet.cache import Cache


def modified(root: Path, cache: Cache) -> dict[str, datetime]:
    """Path from the project's folder → time of the last commit that touched it.

    Empty without git, without history, and in a shallow clone, whose one commit seems to touch every file. A file
    that differs from its last commit is left out: its last change has no date yet. Where the cache knows an older
    commit, only what came after it is asked for.
    """
    shallow, prefix, head = _place(root)
    if shallow != "false" or not head:
        return {}
    known, dates = cache.get("history") or ("", {})
    if known != head:
        since = known if known and _is_before(root, known, head) else ""
        dates = _newest(dates if since else {}, _parsed(_log(root, since, head), prefix))
        cache.put("history", (head, dates))
    changed = {path.removeprefix(prefix) for path in _changed(root)}
    return {path: moment for path, moment in dates.items() if path not in changed}


def standing(root: Path) -> str:
    """The commit, and what differs from it under plans/: equal where `modified` is equal."""
    return "\n".join((*_place(root), *_changed(root)))


def _place(root: Path) -> tuple[str, str, str]:
    """Whether the clone is shallow, the project's folder in the repository, the commit: "" for each without one."""
    said = _git(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "--verify", "HEAD").split("\n")
    return (said[0], said[1], said[2]) if len(said) > 2 else ("", "", "")


def _log(root: Path, since: str, head: str) -> str:
    span = f"{since}..{head}" if since else head
    return _git(root, "log", "--format=%x01%cI", "--name-only", "--no-renames", "-z", span, "--", "plans")


def _is_before(root: Path, old: str, new: str) -> bool:
    """Whether a commit's history holds another, which may be gone."""
    return _git(root, "merge-base", old, new).strip() == old


def _newest(known: Mapping[str, datetime], found: Mapping[str, datetime]) -> dict[str, datetime]:
    return {**known, **{path: max(moment, known.get(path, moment)) for path, moment in found.items()}}


def _parsed(log: str, prefix: str) -> dict[str, datetime]:
    dates: dict[str, datetime] = {}
    for commit in log.split("\x01")[1:]:
        when, _, names = commit.partition("\x00")
        moment = datetime.fromisoformat(when.strip())
        for name in names.split("\x00"):
            path = name.strip("\n").removeprefix(prefix)
            if path:
                dates[path] = max(moment, dates.get(path, moment))
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
