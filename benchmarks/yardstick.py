"""What is read of a plan against what a person read of it: which tasks, whose, in what role, by when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from niemyet.language.alphabet import match_key
from niemyet.model.body import Assignment, Body, Task

_SAME = (
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"), ("đồng chí ", ""), ("ông ", ""),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One fact of the gold: the body by any of its names, the words of the task, its role and time where it has them."""

    bodies: tuple[str, ...]
    words: tuple[str, ...]
    role: str = ""
    by: str = ""
    partners: tuple[str, ...] = ()
    unsure: bool = False


class Counts(NamedTuple):
    """Of a list: how many facts, how many of them told, how many told that are none."""

    gold: int
    right: int
    invented: int


@dataclass
class Tally:
    """How many rows there are, how many told rightly, how many tasks told, how many of them right; roles, dates, lists."""

    gold: int = 0
    right: int = 0
    told: int = 0
    good: int = 0
    roles: tuple[int, int] = (0, 0)
    dates: tuple[int, int] = (0, 0)
    lists: dict[str, Counts] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.gold, self.right = self.gold + other.gold, self.right + other.right
        self.told, self.good = self.told + other.told, self.good + other.good
        self.roles = (self.roles[0] + other.roles[0], self.roles[1] + other.roles[1])
        self.dates = (self.dates[0] + other.dates[0], self.dates[1] + other.dates[1])
        for name, counts in other.lists.items():
            own = self.lists.get(name, Counts(0, 0, 0))
            self.lists[name] = Counts(*(one + two for one, two in zip(own, counts, strict=True)))
        self.lost, self.invented = self.lost + other.lost, self.invented + other.invented
        return self

    @property
    def precision(self) -> float:
        """Of what is told, how much is right."""
        return self.good / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """Of what there is, how much is told."""
        return self.right / self.gold if self.gold else 1.0


def score(body: Body, rows: Sequence[Row]) -> Tally:
    """Hold the tasks of a body against the rows; a partner that a task names counts for its row, too."""
    tally = Tally()
    told = [(given, task) for given in body.assignments for task in given.tasks]
    for row in (row for row in rows if not row.unsure):
        _count_row(tally, row, [(given, task) for given, task in told if _same_task(row, task)])
    for given, task in told:
        alike = [row for row in rows if _same_task(row, task)]
        good = any(_same_body(row, given.name) for row in alike)
        if good or not any(row.unsure for row in alike):
            tally.told, tally.good = tally.told + 1, tally.good + good
            if not good:
                tally.invented.append(f"{given.name}: {task.text}")
    return tally


def listed(facts: Iterable[tuple[str, bool]], told: Sequence[str]) -> Counts:
    """Facts, each with whether it is unsure, against what is told."""
    known = list(facts)
    right = sum(any(_holds(one, fact) for one in told) for fact, unsure in known if not unsure)
    invented = sum(not any(_holds(one, fact) for fact, _ in known) for one in told)
    return Counts(sum(not unsure for _, unsure in known), right, invented)


def _count_row(tally: Tally, row: Row, alike: list[tuple[Assignment, Task]]) -> None:
    mine = [task for given, task in alike if _same_body(row, given.name)]
    helps = [task for _, task in alike if any(_same_body(row, name) for name in task.partners)]
    right = bool(mine or helps)
    tally.gold, tally.right = tally.gold + 1, tally.right + right
    if not right:
        tally.lost.append(f"{row.bodies[0]}: {row.words[0]}")
        return
    if row.role:
        said = any(task.role == row.role for task in mine) or (row.role == "partner" and bool(helps))
        tally.roles = (tally.roles[0] + said, tally.roles[1] + 1)
    if row.by:
        tally.dates = (tally.dates[0] + any(_same_time(row.by, task) for task in (*mine, *helps)), tally.dates[1] + 1)


def _same_time(by: str, task: Task) -> bool:
    if not task.due:
        return False
    return (
        by == str(task.due.when)
        or (match_key(by) in match_key(task.due.words) and task.due.when is None)
        or (match_key(task.due.words) in match_key(by) and not by[:4].isdigit())
    )


def _same_task(row: Row, task: Task) -> bool:
    return any(_holds(task.text, words) for words in row.words)


def _holds(text: str, words: str) -> bool:
    """Whether a text holds the words; fewer than eight of them begin or end it, or a name and a colon stand before them."""
    there, here = _key(text), _key(words)
    if len(here.split()) >= 8:
        return here in there
    return there.startswith(here) or there.endswith(here) or (f" {here} " in f" {there} " and len(here.split()) >= 3)


def _same_body(row: Row, name: str) -> bool:
    told = _name(name)
    return any(_name(body) == told or told in _name(body) or _name(body) in told for body in row.bodies) and bool(told)


def _name(name: str) -> str:
    key = match_key(name) + " "
    for long, short in _SAME:
        key = key.replace(long, short)
    return key.strip()


def _key(text: str) -> str:
    return match_key(text)
