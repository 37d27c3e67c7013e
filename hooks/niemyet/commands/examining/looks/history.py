"""Git's history is there, whole, and may be read: the days of changes come from it."""

from niemyet.commands.examining.case import Case, Fault, Seen
from niemyet.sources import git_dates

TITLE = "Lịch sử git"


def look(case: Case) -> Seen:
    """What a build would say of it."""
    faults = tuple(_fault(problem.message) for problem in git_dates.problems(case.root))
    return Seen("" if faults else "đủ, đọc được", faults)


def _fault(message: str) -> Fault:
    """The message's last part says what to do."""
    what, _, advice = message.rpartition("; ")
    return Fault(what or message, advice)
