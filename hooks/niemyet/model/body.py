"""The text of a plan as HTML, and what it says by itself."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from niemyet.language.when import When
from niemyet.model.problem import START, Position


@dataclass(frozen=True)
class Heading:
    """A heading of the body as written, its anchor without the numbering, its level (2, 3 …)."""

    anchor: str
    title: str
    level: int


@dataclass(frozen=True)
class Annex:
    """An annex: the anchor of its heading, and its title, with its number as written."""

    anchor: str
    title: str


@dataclass(frozen=True)
class AttendeeGroup:
    """Who is invited: the label of the group as written, or None, and its lines."""

    group: str | None
    items: tuple[str, ...]


@dataclass(frozen=True)
class Speeches:
    """The papers read at a meeting: the limit in minutes and who reads."""

    minutes: int | None
    speakers: tuple[str, ...]


class Role(StrEnum):
    """What a body is in a task, where the text says so."""

    LEAD = "lead"
    PARTNER = "partner"


class Due(NamedTuple):
    """By when, in the text's words; `when` only where they name a time with its year."""

    words: str
    when: When | None = None


class Task(NamedTuple):
    """One task as the text has it: below which heading, in what role, with whom, by when."""

    text: str
    anchor: str
    role: Role | None = None
    partners: tuple[str, ...] = ()
    due: Due | None = None


@dataclass(frozen=True)
class Assignment:
    """Tasks of one body, in the text's order; `unit` is the ward's id for it, None where the ward lists none."""

    unit: str | None
    name: str
    anchor: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True)
class Deadline:
    """A report that is due: by when, the sentence that says so, and below which heading it stands."""

    due: Due
    what: str
    anchor: str


@dataclass(frozen=True)
class Passage:
    """The plain text under one heading (None before the first), for search; the closing formula is left out."""

    anchor: str | None
    title: str
    text: str


@dataclass(frozen=True)
class Body:
    """The text of a plan as HTML, and what it says by itself.

    `unowned` are the sentences of a part that gives out tasks which name nobody.
    In `html` a link to a plan's file stands as href="plan:<id>#…", one to a plan's attachment as href="file:<name>".
    """

    html: str
    headings: tuple[Heading, ...] = ()
    attendees: tuple[AttendeeGroup, ...] = ()
    agenda: tuple[str, ...] = ()
    speeches: Speeches | None = None
    assignments: tuple[Assignment, ...] = ()
    passages: tuple[Passage, ...] = ()
    links: tuple["Link", ...] = ()
    files: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    unowned: tuple[str, ...] = ()

    @property
    def anchors(self) -> tuple[str, ...]:
        """The names of its headings, in order."""
        return tuple(heading.anchor for heading in self.headings)

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the ward's units that it gives tasks to, in order."""
        return tuple(dict.fromkeys(assignment.unit for assignment in self.assignments if assignment.unit))


@dataclass(frozen=True)
class Link:
    """A link from a body to a plan's file: the plan's id, the anchor or "", and where it stands."""

    plan: str
    anchor: str
    position: Position = START
