"""Problems → lines for people."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from niemyet.problem import Level, Problem

_LABELS = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo", Level.HINT: "gợi ý"}


def lines(problems: Iterable[Problem]) -> Iterator[str]:
    """One line a problem: path:line:col: NY-xxx (level) message."""
    for problem in problems:
        place = f"{problem.path}:{problem.position.line}:{problem.position.column}"
        yield f"{place}: {problem.rule.id} {_LABELS[problem.level]}: {problem.message}"


def refusal(problems: Sequence[Problem]) -> str:
    """Why a build stopped: each problem on a line of its own, then their number."""
    return "\n".join(("không dựng trang được; hãy sửa những chỗ sau:", *lines(problems), summary(problems)))


def summary(problems: Iterable[Problem], accepted: int = 0) -> str:
    """How many of each level, in one line."""
    counts = Counter(problem.level for problem in problems)
    told = ", ".join(f"{counts[level]} {_LABELS[level]}" for level in Level)
    return f"{told}; {accepted} phát hiện đã được xem và giữ nguyên"
