"""What is wrong with a text of an editor's, where, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Value_co = TypeVar("Value_co", covariant=True)
Found = TypeVar("Found")


class Level(StrEnum):
    """How bad a problem is: errors stop a build, warnings and hints never do."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True)
class Rule:
    """One rule: its id is the name of its page; `why` and `mend` are written for editors, in Vietnamese.

    `bad` breaks the rule and `good` keeps it: lines of front matter, then "---" and lines of the text where there are
    any. They stand on the rule's page and are its tests. `source` names the article of the law, or practice.
    """

    id: str
    level: Level
    title: str
    why: str
    mend: str
    source: str = ""
    bad: str = ""
    good: str = ""

    @property
    def address(self) -> str:
        """The rule's page, as a path in the site."""
        return f"bien-tap/quy-tac/{self.id}/"


class Position(NamedTuple):
    """A place in a file: line and column, both counted from 1. Of every line and field there is one, so it is light."""

    line: int
    column: int


START = Position(1, 1)


class Replacement(NamedTuple):
    """Words at a place, and what is written there instead; either may be nothing, or several lines.

    It holds what it takes away, so that it is made nowhere but where those words still stand.
    """

    position: Position
    old: str
    new: str


Edits = tuple[Replacement, ...]
"""What mends one problem: all of it, or nothing."""


@dataclass(frozen=True)
class Problem:
    """One finding: the message is in Vietnamese and says what to write instead.

    `edits` are what the message has ready, where it leaves nothing to choose; made by whoever words it.
    """

    path: str
    position: Position
    rule: Rule
    message: str
    level: Level
    edits: Edits = ()

    @classmethod
    def of(
        cls,
        rule: Rule,
        path: str,
        position: Position,
        message: str,
        level: Level | None = None,
        edits: Edits = (),
    ) -> "Problem":
        """A problem at the rule's own level unless another is given."""
        return cls(path, position, rule, message, level or rule.level, edits)

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by place, then rule."""
        return self.path, self.position.line, self.position.column, self.rule.id, self.message


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether anything here stops a build."""
    return any(problem.level is Level.ERROR for problem in problems)


class Reading(NamedTuple, Generic[Value_co]):
    """What every reader gives back: what it made of a file, None or nothing where it could not, and what is wrong in it."""

    value: Value_co
    problems: tuple[Problem, ...] = ()


def gathered(readings: Iterable[Reading[Found | None]]) -> Reading[tuple[Found, ...]]:
    """Several readings as one: the values that are there, and all problems."""
    each = tuple(readings)
    values = tuple(reading.value for reading in each if reading.value is not None)
    return Reading(values, tuple(problem for reading in each for problem in reading.problems))
