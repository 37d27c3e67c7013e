"""What is known of one plan's file, and what that rests on."""

from dataclasses import dataclass

from niemyet.base.digest import digest_of, digest_of_bytes
from niemyet.model.brief import PlanBrief
from niemyet.model.files import FileInfo
from niemyet.model.problem import Problem
from niemyet.sources.layout import PlanFile


@dataclass(frozen=True)
class Row:
    """One file: its stamp and its own files, what it was read from (`key`), what came of it, what the rules found.

    `ward` names the ward that it was read for; `brief` is None where the file holds no plan. What the rules found rests on
    the file, its ward, the plans that have to do with it (named by `around`), and on what `checked` names.
    """

    path: str
    stamp: str
    files: tuple[FileInfo, ...]
    ward: str
    key: str
    problems: tuple[Problem, ...]
    brief: PlanBrief | None
    asks: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    around: str = ""
    checked: str = ""
    findings: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()


def empty(file: PlanFile, ward: str) -> Row:
    """The row of a file that nobody has read yet."""
    key = digest_of(file.path, repr(file.files), digest_of_bytes(file.data))
    return Row(file.path, file.stamp, file.files, ward, key, (), None)
