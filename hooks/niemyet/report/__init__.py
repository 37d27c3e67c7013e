"""Problems → lines for people: what the build, the command and the annotations of a change all say alike."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from niemyet.model.problem import Level, Problem
from niemyet.report.excerpt import printable

LABELS = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo", Level.HINT: "gợi ý"}


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """One line a problem: path:line:col: NY-xxx (level) message."""
    for problem in problems:
        place = f"{problem.path}:{problem.position.line}:{problem.position.column}"
        yield printable(f"{place}: {problem.rule.id} {LABELS[problem.level]}: {problem.message}")


def refusal(problems: Sequence[Problem]) -> str:
    """Why a build stopped: each problem on a line of its own, then their number."""
    return "\n".join(("không dựng trang được; hãy sửa những chỗ sau:", *lines(problems), summary(problems)))


def summary(problems: Iterable[Problem], accepted: int | None = None, questions: int | None = None) -> str:
    """How many of each level, in one line; then how many were accepted and how many fields are under review."""
    counts = Counter(problem.level for problem in problems)
    told = [", ".join(f"{counts[level]} {LABELS[level]}" for level in Level)]
    if accepted is not None:
        told.append(f"{accepted} phát hiện đã được xem và giữ nguyên")
    if questions is not None:
        told.append(f"{questions} trường chờ xác nhận")
    return "; ".join(told)
