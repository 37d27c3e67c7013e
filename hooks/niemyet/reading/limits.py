"""Problems by the thousand, told by the dozen: a hostile or mangled file is never a page of the same line."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from niemyet.model.problem import Level, Problem

MOST = 20  # of one kind in one file
_LONGEST = 60
Found = TypeVar("Found")


def limited(found: Iterable[Found], make: Callable[[Found], Problem]) -> list[Problem]:
    """A problem for each of the first twenty; a last one, at the same place, says how many there are beside them."""
    rest = iter(found)
    problems = [make(each) for each in islice(rest, MOST)]
    untold = sum(1 for _ in rest)
    return [*problems, _remark(problems[-1], untold)] if untold else problems


def limited_by_rule(problems: Iterable[Problem]) -> list[Problem]:
    """The same of problems that are made already: twenty of each rule and level, in the order given."""
    kept: list[Problem] = []
    last: dict[tuple[str, Level], Problem] = {}
    seen: Counter[tuple[str, Level]] = Counter()
    for problem in problems:
        kind = problem.rule.id, problem.level
        seen[kind] += 1
        if seen[kind] <= MOST:
            kept.append(problem)
            last[kind] = problem
    return kept + [_remark(last[kind], count - MOST) for kind, count in seen.items() if count > MOST]


def _remark(last: Problem, untold: int) -> Problem:
    message = f"còn {untold} chỗ khác như vậy trong tệp này; hãy sửa những chỗ đã nêu rồi kiểm tra lại"
    return replace(last, message=message, edits=())


def short(text: str) -> str:
    """A text of any length as a message quotes it: one line, at most sixty characters."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
