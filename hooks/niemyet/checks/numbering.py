"""Whether numbers follow one another: I, II …, 1, 2 …, 1.1, 1.2 …, and letters, where đ follows d.

Headings and items are walked together, for a plan may write "1." and "2." as items and "3." as a heading.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from niemyet.checks.lines import BlockLine, HeadingLine, ItemLine, Line, block_lines_of, names_annex, shortened
from niemyet.checks.numerals import Numeral, parse_numeral
from niemyet.model.plan import Plan

_IN_PARAGRAPH = re.compile(r"[*_]{0,3}(\d{1,3}(?:\.\d{1,3})*[.)])(?=\s)")
_BELOW_HEADINGS = 20  # depths of items begin here; those of headings are even numbers up to 12


@dataclass(frozen=True, slots=True)
class Fault:
    """A heading or an item whose number does not follow, and what it should be."""

    block: HeadingLine | ItemLine
    message: str


def faults(plan: Plan) -> Iterator[Fault]:
    """Every number of the text that does not follow the one before it."""
    return iter(_faults(plan.markdown, plan.position("body").line))


@lru_cache(maxsize=2)  # the rules on headings and on items ask for the same plan one after the other
def _faults(markdown: str, first: int) -> tuple[Fault, ...]:
    numbering, found = _Numbering(), []
    for block in block_lines_of(markdown, first):
        if isinstance(block, HeadingLine) and names_annex(block):
            numbering = _Numbering()  # an annex counts by itself
        if not isinstance(block, Line):
            message = numbering.take(*_placed(block))
            if message:
                found.append(Fault(block, f"“{_words(block)}” {message}"))
        if not isinstance(block, ItemLine):
            numbering.interrupt(block)
        if isinstance(block, Line):
            numbering.pass_by(_opening_number(block.text))
    return tuple(found)


def _opening_number(text: str) -> Numeral | None:
    """The number that opens a paragraph, as in "*1.1. Nội dung:* …": it counts, though no heading bears it."""
    opening = _IN_PARAGRAPH.match(text)
    return parse_numeral(opening.group(1)) if opening else None


def _placed(block: HeadingLine | ItemLine) -> tuple[int, str, Numeral | None]:
    if isinstance(block, HeadingLine):
        numeral = parse_numeral(block.number)
        return 2 * block.level, numeral.kind if numeral else "", numeral
    numeral = parse_numeral(block.item.mark)
    return _BELOW_HEADINGS + block.item.indent, numeral.kind if numeral else block.item.kind, numeral


def _words(block: HeadingLine | ItemLine) -> str:
    if isinstance(block, HeadingLine):
        return shortened(block.title)
    dot = "." if block.item.kind == "number" else ""
    return shortened(f"{block.item.mark}{dot} {block.item.text}")


@dataclass(slots=True)
class _Series:
    """Numbers of one kind at one depth: the last of them, and which may come next beside its successor."""

    depth: int
    kind: str
    last: Numeral | None = None
    expected: int = 1
    fresh: bool = True

    def follows(self, numeral: Numeral) -> bool:
        if self.last is None or self.fresh or numeral.prefix != self.last.prefix:
            first_or_next = (1, self.last.rank + 1) if self.last else (1,)
            return numeral.rank in first_or_next
        return numeral.rank == self.last.rank + 1 or (numeral.rank == self.expected and numeral.rank != self.last.rank)

    def take(self, numeral: Numeral) -> None:
        goes_on = self.last is not None and numeral.prefix == self.last.prefix and numeral.rank > 1
        self.expected = 1 + (self.expected if goes_on else numeral.rank)
        self.last, self.fresh = numeral, False


class _Numbering:
    """The series that are open, outermost first, and the last numbers of those that something else cut off."""

    def __init__(self) -> None:
        self._open: list[_Series] = []
        self._cut: dict[str, int] = {}
        self._passed: set[Numeral] = set()

    def take(self, depth: int, kind: str, numeral: Numeral | None) -> str:
        """Go on by one heading or item (numeral None: without a number); what is wrong with its number, or ""."""
        series = self._series(depth, kind, counted=numeral is not None)
        if numeral is None:
            return ""
        message = "" if series.follows(numeral) or self._goes_on(series, numeral) else _fault_message(series, numeral)
        series.take(numeral)
        self._cut.clear()
        return message

    def pass_by(self, numeral: Numeral | None) -> None:
        """A paragraph opens with this number: the next one may follow it."""
        if numeral:
            self._passed.add(numeral)

    def interrupt(self, block: BlockLine) -> None:
        """After a paragraph or a heading without a number, counting may begin anew."""
        if isinstance(block, HeadingLine) and parse_numeral(block.number):
            return
        for series in self._open:
            series.fresh = True

    def _series(self, depth: int, kind: str, *, counted: bool) -> _Series:
        while self._open and self._open[-1].depth > depth + 1:
            self._cut_off(self._open.pop())
        same = [one for one in self._open if one.kind == kind and abs(one.depth - depth) < 2]
        if not same:
            self._open.append(_Series(depth, kind))
        while same and self._open[-1] is not same[-1]:
            over = self._open.pop()
            if not counted:  # a dash does not end the numbers around it
                self._cut_off(over)
        return self._open[-1]

    def _cut_off(self, series: _Series) -> None:
        if series.last:
            self._cut[series.kind] = series.last.rank

    def _goes_on(self, series: _Series, numeral: Numeral) -> bool:
        if replace(numeral, rank=numeral.rank - 1) in self._passed:
            return True
        before = [one.last.rank for one in self._open if one is not series and one.kind == numeral.kind and one.last]
        return numeral.rank - 1 in (*before, self._cut.get(numeral.kind))


def _fault_message(series: _Series, numeral: Numeral) -> str:
    last, letter = series.last, numeral.kind == "letter"
    number, part = ("điểm", "điểm") if letter else ("số", "mục")
    if last is None or numeral.prefix != last.prefix:
        first = numeral.at(1)
        return f"đứng đầu mà không mang {number} {first}; hãy đánh từ {first}, hoặc bổ sung phần còn thiếu"
    following = numeral.at(last.rank + 1)
    if numeral.rank == last.rank:
        return f"lặp lại {number} {numeral.at(numeral.rank)} ở trước; hãy ghi {following}"
    if numeral.rank < last.rank:
        return f"đứng sau {number} {numeral.at(last.rank)}; hãy ghi {following}"
    return f"đứng ngay sau {number} {numeral.at(last.rank)}; hãy ghi {following}, hoặc bổ sung {part} {following} còn thiếu"
