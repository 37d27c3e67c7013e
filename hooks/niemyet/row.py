"""What is known of one plan's file, and what that rests on."""

from dataclasses import dataclass

from niemyet.digest import digest_of, digest_of_bytes
from niemyet.model import FileInfo, Plan
from niemyet.problem import Problem
from niemyet.reading.plan import PlanFile
from niemyet.relations import Relations


@dataclass(frozen=True)
class Row:
    """One file: its stamp and its own files, what it was read from (`key`), what came of it, what the rules found.

    `ward` names the ward that it was read for; `brief` is None where the file holds no plan; `checked` names what the
    findings rest on.
    """

    path: str
    stamp: str
    files: tuple[FileInfo, ...]
    ward: str
    key: str
    problems: tuple[Problem, ...]
    brief: Plan | None
    asks: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    checked: str = ""
    findings: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()

    def rests_on(self, relations: Relations, rest: str) -> str:
        """A name for all that the findings rest on: the file, its ward, the plans that have to do with it, and the rest."""
        return digest_of(self.key, self.ward, relations.digest(self.asks), rest)


def empty(file: PlanFile, ward: str) -> Row:
    """The row of a file that nobody has read yet."""
    key = digest_of(file.path, repr(file.files), digest_of_bytes(file.data))
    return Row(file.path, file.stamp, file.files, ward, key, (), None)
