"""A page's file in docs/ before the engine reads it: text, with a header that the engine would not print as text."""

from collections.abc import Iterator

from niemyet.model.problem import Problem
from niemyet.reading.header.nodes import read_tree
from niemyet.reading.rules import BROKEN_HEADER
from niemyet.reading.text.encodings import decoded

_LONGEST = 512 * 1024


def file_problems(path: str, data: bytes) -> Iterator[Problem]:
    """NY-002 where it is no UTF-8; NY-013 where its header breaks off, which the engine passes over in silence."""
    text = decoded(path, data)
    if isinstance(text, Problem):
        yield text
        return
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    if end and lines[0].rstrip() == "---":
        tree = read_tree(path, "\n".join(lines[1:end]) + "\n", 2, longest=_LONGEST)
        yield from (problem for problem in tree.problems if problem.rule is BROKEN_HEADER)
