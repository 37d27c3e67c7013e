"""Tables as clerks write them: right below a line of text, with rows of any length, `<br>` between lines of a cell; what
would be lost is told.

Python-Markdown sees a table only where it begins a block, and drops cells beyond the head's number.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor

from niemyet.model.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.limits import limited

BREAK = "<[bB][rR] *[/]?>"
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-*:?[ \t]*")
_BREAK = re.compile(BREAK)
_PIPE = re.compile(r"\\.|(`+)[^`]*\1|(\|)")


class Rows(NamedTuple):
    """Where a table's lines begin and end (behind the last), counted from 0."""

    start: int
    end: int


class TableBlocks(BlockProcessor):
    """Parts a block in which lines of text stand before or behind a table."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether there is a table that is not the whole block."""
        if "|" not in block:
            return False
        lines = block.split("\n")
        found = next(tables(lines), None)
        return found is not None and found != (0, len(lines))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Put the parts back, to be looked at one by one."""
        lines = blocks.pop(0).split("\n")
        start, end = next(tables(lines))
        parts = (lines[:start], lines[start:end], lines[end:])
        blocks[:0] = ["\n".join(part) for part in parts if part]


def tables(lines: Sequence[str]) -> Iterator[Rows]:
    """Every table of these lines: a head, a rule with as many cells, and all lines with a bar that follow."""
    number = 1
    while number < len(lines):
        if not _is_rule(lines[number]) or cells(lines[number - 1]) != cells(lines[number]):
            number += 1
            continue
        end = number + 1
        while end < len(lines) and _has_bar(lines[end]):
            end += 1
        yield Rows(number - 1, end)
        number = end + 1


def cells(row: str) -> int:
    """How many cells a row has, bars at its ends apart; 0 for a line without a bar."""
    bars = [match.start() for match in _PIPE.finditer(row) if match[2]]
    if not bars:
        return 0
    first = not row[: bars[0]].strip()
    last = len(bars) > first and not row[bars[-1] + 1 :].strip()
    return len(bars) + 1 - first - last


def without_breaks(body: str) -> str:
    """A body with blanks for every `<br>` within its tables, the one tag that it may hold."""
    if not _BREAK.search(body):
        return body
    lines = body.split("\n")
    for table in tables(lines):
        for number in range(*table):
            lines[number] = _BREAK.sub(lambda match: " " * len(match[0]), lines[number])
    return "\n".join(lines)


class LineBreaks(InlineProcessor):
    """Makes a line break of `<br>`; outside of tables the tag is refused."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The break."""
        return Element("br"), m.start(), m.end()


def part_lines(root: Element) -> None:
    """A new line behind every break of a line, for whoever reads words alone."""
    for line_break in root.iter("br"):
        if not (line_break.tail or "").startswith("\n"):
            line_break.tail = f"\n{line_break.tail or ''}"


def overfull(path: str, body: str, first_line: int) -> list[Problem]:
    """NY-206 for every table with a row of more cells than its head; the body begins at the file's line `first_line`."""
    if "|" not in body:
        return []
    lines = body.split("\n")
    found = (
        (table, [number for number in range(*table) if cells(lines[number]) > cells(lines[table.start])])
        for table in tables(lines)
    )
    return limited(
        ((table, numbers) for table, numbers in found if numbers),
        lambda each: _overfull(path, lines, each[0].start, each[1], first_line),
    )


def _overfull(path: str, lines: Sequence[str], head: int, numbers: Sequence[int], first_line: int) -> Problem:
    there, most = cells(lines[head]), max(cells(lines[number]) for number in numbers)
    others = "".join(f", {first_line + number}" for number in numbers[1:])
    message = (
        f"hàng này có {cells(lines[numbers[0]])} ô{f' (cũng vậy ở dòng{others[1:]})' if others else ''}, tiêu đề bảng chỉ có "
        f"{there}; hãy thêm ô vào dòng tiêu đề: {_row(lines[head], most - there, '')} và vào dòng kẻ: "
        f"{_row(lines[head + 1], most - there, '---')}; nếu dấu | thuộc về chữ trong ô thì viết \\|"
    )
    return Problem.of(rules.OVERFULL_ROW, path, Position(first_line + numbers[0], 1), message)


def _row(row: str, missing: int, cell: str) -> str:
    """The row with cells behind its last one, parted as its own are."""
    gap = " " if " " in row else ""
    return f"{row.strip().removesuffix('|').rstrip()}{gap}|{f'{gap}{cell}{gap}|' * missing}"


def _is_rule(line: str) -> bool:
    return "-" in line and _has_bar(line) and _RULE.fullmatch(line) is not None


def _has_bar(line: str) -> bool:
    return "|" in line and any(match[2] for match in _PIPE.finditer(line))
