"""When each plan's file last changed, from git, in one pass; nothing where the history cannot tell."""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from niemyet.base.cache import Cache


@dataclass(frozen=True, slots=True)
class State:
    """Where the history stands: the commit, "" where there is none or it cannot tell; what differs from it under plans/."""

    head: str
    prefix: str
    changed: tuple[str, ...]


def state(root: Path) -> State:
    """What git says of the project's folder, asked once a build; paths are from the repository's."""
    answer = _git(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "--verify", "HEAD").split("\n")
    shallow, prefix, head = answer[:3] if len(answer) > 2 else ("", "", "")
    known = shallow == "false"
    return State(head if known else "", prefix, tuple(_changed(root)) if known else ())


def modified(root: Path, now: State, cache: Cache) -> dict[str, datetime]:
    """Path from the project's folder → time of the last commit that touched it.

    Empty without git, without history, and in a shallow clone, whose one commit seems to touch every file. A file
    that differs from its last commit is left out: its last change has no date yet. Where the cache knows an older
    commit, only what came after it is asked for.
    """
    if not now.head:
        return {}
    known, dates = cache.get("history") or ("", {})
    if known != now.head:
        since = known if known and _is_before(root, known, now.head) else ""
        dates = _newest(dates if since else {}, _parsed(_log(root, since, now.head), now.prefix))
        cache.put("history", (now.head, dates))
    changed = {path.removeprefix(now.prefix) for path in now.changed}
    return {path: moment for path, moment in dates.items() if path not in changed}


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
