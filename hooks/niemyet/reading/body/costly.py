"""Bodies that would take too long to render, told by their lines before anything is rendered.

Python-Markdown begins a block anew at every heading within it, compares every code sign of a row with every cell, and
goes some calls deeper with every level. Plans come nowhere near these bounds; a hostile file gets no further. What
signs within one paragraph cost is `plain_texts`' matter.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from niemyet.model.problem import Position, Problem
from niemyet.reading import rules

MAX_LINES = 10_000
MAX_CELLS = 20_000
MAX_LEAD = 40  # columns before the mark of an item or a quote; two make a level
BUDGET = 10_000_000  # steps, each about a tenth of a microsecond

_FAR_IN = re.compile(r"^[ \t>]{11}", re.MULTILINE)  # ten tabs are forty columns
_LEAD = re.compile(r"[ \t>]*(?=>|[-*+][ \t]|\d{1,3}[.)]|[a-zđ]\))")
_UNDER_HEAD = re.compile(r"[|:\->\s]+")
_DEFINITION = re.compile(r"\s{0,3}\[[^\[\]]*\]:")
_BEGINS_ANEW = re.compile(rf"#|{_DEFINITION.pattern}|\s{{0,3}}[-_*][-_* ]*$|Trên đây là\b")

Lines = list[tuple[int, str]]  # each with its number in the file


def too_costly(path: str, body: str, first_line: int) -> list[Problem]:
    """NY-204 for what would make a body costly, at most one of each kind; it begins at the file's line `first_line`."""
    if _is_small(body):
        return []
    lines = list(enumerate(body.split("\n"), first_line))
    if len(lines) > MAX_LINES:
        message = f"nội dung dài {len(lines)} dòng, tối đa {MAX_LINES}; hãy tách phụ lục thành tệp kèm"
        return [_problem(path, first_line + MAX_LINES, message)]
    blocks = [list(block) for filled, block in groupby(lines, lambda line: bool(line[1].strip())) if filled]
    return [*_deep(path, lines), *_wide(path, blocks), *_tangled(path, blocks)]


def _is_small(body: str) -> bool:
    """Whether a body is within the bounds however its signs are spread over its lines, as nearly all are."""
    length, lines, ticks, pipes = len(body), body.count("\n") + 1, body.count("`"), body.count("|")
    steps = lines * length // 4 + ticks * (ticks + pipes) + length**2 // 20
    return steps <= BUDGET and lines * (pipes + 1) <= MAX_CELLS and not _FAR_IN.search(body)


def _deep(path: str, lines: Lines) -> Iterator[Problem]:
    """The first item or quote with too many levels above it."""
    for number, line in lines:
        lead = _LEAD.match(line)
        width = len(lead.group().expandtabs(4)) if lead else 0
        if width > MAX_LEAD:
            message = (
                f"lồng quá nhiều cấp: {width} cột trước dấu đầu mục, tối đa {MAX_LEAD}; hãy bớt cấp, thụt dòng ít hơn"
            )
            yield _problem(path, number, message)
            return


def _wide(path: str, blocks: list[Lines]) -> Iterator[Problem]:
    """The table with which there are too many cells; a row that is too short is filled up with empty ones."""
    cells = 0
    for block in blocks:
        cells += len(block) * max(_columns(line) for _, line in block)
        if cells > MAX_CELLS:
            message = f"các bảng đến đây có khoảng {cells} ô, tối đa {MAX_CELLS}; hãy đưa bảng lớn vào tệp kèm"
            yield _problem(path, block[0][0], message)
            return


def _columns(line: str) -> int:
    """How many columns a table gets by the line under its head; 0 where the line is none."""
    if "|" not in line or not _UNDER_HEAD.fullmatch(line):
        return 0
    return line.strip().removeprefix("|").removesuffix("|").count("|") + 1


def _tangled(path: str, blocks: list[Lines]) -> Iterator[Problem]:
    """The costliest block, where all together are too costly."""
    costs = [(_steps(block), block[0][0]) for block in blocks]
    if sum(steps for steps, _ in costs) > BUDGET:
        message = "quá nhiều dòng liền nhau có ký hiệu (#, |, `, [ ], ---); hãy tách bằng dòng trống, bỏ bớt ký hiệu"
        yield _problem(path, max(costs)[1], message)


def _steps(block: Lines) -> int:
    """What a block costs at worst."""
    texts = [line for _, line in block]
    steps = sum(1 for line in texts if _BEGINS_ANEW.match(line)) * sum(map(len, texts)) // 4
    steps += sum(ticks * (ticks + line.count("|")) for line in texts if (ticks := line.count("`")))
    if any(map(_DEFINITION.match, texts)):
        steps += sum(len(line) ** 2 for line in texts) // 20
    return steps


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem.of(rules.TOO_COSTLY, path, Position(line, 1), message)
