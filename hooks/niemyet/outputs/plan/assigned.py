"""Who does what as a table: one row a body, however often the text comes back to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from niemyet.language.alphabet import match_start, name_key
from niemyet.model.body import Role, Task
from niemyet.model.plan import Plan
from niemyet.outputs.parts.formats import dialled

_SAID = {Role.LEAD: "Chủ trì", Role.PARTNER: "Phối hợp"}


@dataclass(frozen=True)
class Row:
    """One task: its words, what the body is in it, with whom, by when; the heading it stands under, if another."""

    text: str
    role: str
    partners: str
    due: str
    anchor: str
    heading: str


@dataclass(frozen=True)
class Group:
    """A body with all its tasks: those that it leads or does by itself first, then those that it helps with."""

    name: str
    anchor: str
    phone: str | None
    rows: tuple[Row, ...]

    @property
    def dialled(self) -> str | None:
        """The telephone as a phone dials it."""
        return dialled(self.phone) if self.phone else None


@dataclass(frozen=True)
class Assigned:
    """The table, and whether any task has partners or a deadline: an empty column is not shown."""

    groups: tuple[Group, ...]
    has_partners: bool
    has_due: bool


def assigned(plan: Plan) -> Assigned | None:
    """The table of a plan; None where it gives no tasks."""
    phones = {unit.id: unit.phone for unit in plan.ward.units}
    tasks: dict[str, list[Task]] = {}
    heads: dict[str, tuple[str, str, str | None]] = {}
    for given in plan.body.assignments:
        key = given.unit or name_key(given.name)
        heads.setdefault(key, (given.name, given.anchor, phones.get(given.unit or "")))
        tasks.setdefault(key, []).extend(given.tasks)
    titles = {heading.anchor: heading.title for heading in plan.body.headings}
    groups = tuple(Group(*head, _rows(tasks[key], head[1], titles)) for key, head in heads.items())
    rows = [row for group in groups for row in group.rows]
    return Assigned(groups, any(row.partners for row in rows), any(row.due for row in rows)) if groups else None


def _rows(tasks: list[Task], anchor: str, titles: Mapping[str, str]) -> tuple[Row, ...]:
    apart = sorted(tasks, key=lambda task: task.role is Role.PARTNER)
    return tuple(
        Row(
            task.text,
            _said(task),
            "; ".join(task.partners),
            task.due.words if task.due else "",
            task.anchor,
            titles.get(task.anchor, "") if task.anchor != anchor else "",
        )
        for task in apart
    )


def _said(task: Task) -> str:
    """What the body is in a task, where the task's own words do not begin with it."""
    said = _SAID[task.role] if task.role else ""
    return "" if match_start(task.text).startswith(said.lower()) else said
