"""When each plan's file last changed, from git, in one pass; where the history cannot tell, one warning that says why."""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from niemyet.base.cache import Cache
from niemyet.model.problem import START, Problem, Reading
from niemyet.sources.git import NoAnswerError, ask, no_filters, parts
from niemyet.sources.git_faults import SHALLOW, UNBORN, UNKNOWN_PLANS, odd_times, undated
from niemyet.sources.plan_names import is_plan
from niemyet.sources.rules import HISTORY

_LOG = (
    "log", "-z", "--format=%x00%H %cd", "--date=raw", "--encoding=UTF-8", "--name-only", "--no-renames", "--no-ext-diff",
    "--no-textconv", "--no-color", "--no-notes", "--no-show-signature", "--ignore-submodules=all", f"-O{os.devnull}",
)  # fmt: skip
_STATUS = ("status", "--porcelain", "-z", "--untracked-files=no", "--no-renames", "--ignore-submodules=all")
_END = int(datetime(2200, 1, 1, tzinfo=UTC).timestamp())  # texts know no later year either
_WIDEST = 14 * 60  # minutes between a place's clock and Greenwich's


@dataclass(frozen=True, slots=True)
class State:
    """Where the history stands: the commit, "" where there is none or it cannot tell; what differs from it under plans/.

    `fault` says, in Vietnamese, why it cannot tell.
    """

    head: str
    prefix: str = ""
    changed: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What was read of a history: a time for each plan's file, the first commit whose time cannot be, how many such there are."""

    dates: Mapping[str, datetime]
    odd: str = ""
    count: int = 0

    def before(self, later: "History") -> "History":
        """It and what came after it: of each file the later time."""
        newer = {path: max(moment, self.dates.get(path, moment)) for path, moment in later.dates.items()}
        return History({**self.dates, **newer}, self.odd or later.odd, self.count + later.count)


def state(root: Path) -> State:
    """What git says of the project's folder, asked once a build; paths are from the repository's."""
    try:
        shallow, prefix = _place(root)
        if shallow:
            return State("", fault=SHALLOW)
        head = _head(root)
        return State(head, prefix, tuple(_changed(root))) if head else State("", fault=UNBORN)
    except NoAnswerError as error:
        return State("", fault=undated(error))


def modified(root: Path, now: State, cache: Cache) -> Reading[dict[str, datetime]]:
    """Path from the project's folder → time of the last commit that touched it; a warning where some or all are missing.

    Empty without git, without history, and in a shallow clone, whose one commit seems to touch every file. A file
    that differs from its last commit is left out: its last change has no date yet. Where the cache knows an older
    commit, only what came after it is asked for.
    """
    if not now.head:
        return Reading({}, _told(now.fault))
    try:
        history = _history(root, now, cache)
    except NoAnswerError as error:
        return Reading({}, _told(undated(error)))
    changed = {path.removeprefix(now.prefix) for path in now.changed}
    fault = odd_times(history.odd, history.count) if history.odd else "" if history.dates else UNKNOWN_PLANS
    return Reading({path: moment for path, moment in history.dates.items() if path not in changed}, _told(fault))


def problems(root: Path) -> tuple[Problem, ...]:
    """What is wrong with the history, for those who want no dates."""
    return modified(root, state(root), Cache()).problems


def _told(fault: str) -> tuple[Problem, ...]:
    return (Problem.of(HISTORY, "plans", START, fault),) if fault else ()


def _place(root: Path) -> tuple[bool, str]:
    """Whether the history was cut short; the project's folder from the repository's, with "/" behind, or ""."""
    shallow, _, prefix = ask(root, "rev-parse", "--is-shallow-repository", "--show-prefix").partition(b"\n")
    return shallow != b"false", prefix.decode("utf-8", "replace").removesuffix("\n")


def _head(root: Path) -> str:
    """The commit that is checked out, "" before the first."""
    try:
        return ask(root, "rev-parse", "--verify", "--quiet", "HEAD").decode("ascii", "replace").strip()
    except NoAnswerError as error:
        if error.said:
            raise
        return ""


def _history(root: Path, now: State, cache: Cache) -> History:
    head, known = cache.get("history") or ("", History({}))
    if head != now.head:
        since = head if head and _is_before(root, head, now.head) else ""
        new = _read(parts(root, *_LOG, f"{since}..{now.head}" if since else now.head, "--", "plans"), now.prefix)
        known = known.before(new) if since else new
        cache.put("history", (now.head, known))
    return known


def _is_before(root: Path, old: str, new: str) -> bool:
    """Whether a commit's history holds another, which may be gone."""
    with suppress(NoAnswerError):
        return ask(root, "merge-base", old, new).decode("ascii", "replace").strip() == old
    return False


def _read(log: Iterator[bytes], prefix: str) -> History:
    """Each commit comes as an empty part, one with its name and time, then one for each file: of plans alone is kept."""
    dates: dict[str, datetime] = {}
    odd: list[str] = []
    moment: datetime | None = None
    for part in log:
        if not part:
            commit, _, when = next(log, b"").decode("ascii", "replace").partition(" ")
            moment = _moment(when)
            odd += [] if moment else [commit]
            continue
        path = part.removeprefix(b"\n").decode("utf-8", "replace").removeprefix(prefix)
        if moment and (path in dates or is_plan(path)):
            dates[path] = max(moment, dates.get(path, moment))
    return History(dates, odd[0] if odd else "", len(odd))


def _moment(raw: str) -> datetime | None:
    """The time of "1762392600 +0700"; None where none can be meant. A zone that is none leaves the moment as it is."""
    seconds, _, zone = raw.strip().partition(" ")
    if not (seconds.isdigit() and len(seconds) < 12 and 0 < int(seconds) < _END):
        return None
    return datetime.fromtimestamp(int(seconds), _zone(zone))


def _zone(text: str) -> timezone:
    digits = text[1:]
    if len(text) != 5 or text[0] not in "+-" or not (digits.isascii() and digits.isdigit()) or digits[2:] > "59":
        return UTC
    minutes = int(digits[:2]) * 60 + int(digits[2:])
    return UTC if minutes > _WIDEST else timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _changed(root: Path) -> list[str]:
    status = ask(root, *_STATUS, "--", "plans", settings=no_filters(root)).decode("utf-8", "replace")
    return [entry[3:] for entry in status.split("\0") if entry]
