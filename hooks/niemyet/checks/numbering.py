"""Whether numbers follow one another: I, II …, 1, 2 …, 1.1, 1.2 …, and letters, where đ follows d.

Headings and items are walked together, for a plan may write "1." and "2." as items and "3." as a heading.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from niemyet.checks.lines import Entry, HeadingLine, ItemLine, Line, entries_of, shortened
from niemyet.checks.marks import Mark, parse_mark
from niemyet.model.plan import Plan

_BELOW_HEADINGS = 20  # depths of items begin here; those of headings are even numbers up to 12


@dataclass(frozen=True, slots=True)
class Fault:
    """A heading or an item whose number does not follow, and what it should be."""

    entry: HeadingLine | ItemLine
    message: str


def faults(plan: Plan) -> Iterator[Fault]:
    """Every number of the text that does not follow the one before it."""
    return iter(_faults(plan.markdown, plan.position("body").line))


@lru_cache(maxsize=2)  # the rules on headings and on items ask for the same plan one after the other
def _faults(markdown: str, first: int) -> tuple[Fault, ...]:
    numbering, found = _Numbering(), []
    for entry in entries_of(markdown, first):
        if not isinstance(entry, Line):
            message = numbering.take(*_placed(entry))
            if message:
                found.append(Fault(entry, f"“{_words(entry)}” {message}"))
        if not isinstance(entry, ItemLine):
            numbering.interrupt(entry)
    return tuple(found)


def _placed(entry: HeadingLine | ItemLine) -> tuple[int, str, Mark | None]:
    if isinstance(entry, HeadingLine):
        mark = parse_mark(entry.number)
        return 2 * entry.level, mark.kind if mark else "", mark
    mark = parse_mark(entry.item.mark)
    return _BELOW_HEADINGS + entry.item.indent, mark.kind if mark else entry.item.kind, mark


def _words(entry: HeadingLine | ItemLine) -> str:
    if isinstance(entry, HeadingLine):
        return shortened(entry.title)
    dot = "." if entry.item.kind == "number" else ""
    return shortened(f"{entry.item.mark}{dot} {entry.item.text}")


@dataclass(slots=True)
class _Series:
    """Numbers of one kind at one depth: the last of them, and which may come next beside its successor."""

    depth: int
    kind: str
    last: Mark | None = None
    expected: int = 1
    fresh: bool = True

    def follows(self, mark: Mark) -> bool:
        if self.last is None or self.fresh or mark.prefix != self.last.prefix:
            first_or_next = (1, self.last.rank + 1) if self.last else (1,)
            return mark.rank in first_or_next
        return mark.rank == self.last.rank + 1 or (mark.rank == self.expected and mark.rank != self.last.rank)

    def take(self, mark: Mark) -> None:
        goes_on = self.last is not None and mark.prefix == self.last.prefix and mark.rank > 1
        self.expected = 1 + (self.expected if goes_on else mark.rank)
        self.last, self.fresh = mark, False


class _Numbering:
    """The series that are open, outermost first, and the last numbers of those that something else cut off."""

    def __init__(self) -> None:
        self._open: list[_Series] = []
        self._cut: dict[str, int] = {}

    def take(self, depth: int, kind: str, mark: Mark | None) -> str:
        """Go on by one heading or item (mark None: without a number); what is wrong with its number, or ""."""
        series = self._series(depth, kind, counted=mark is not None)
        if mark is None:
            return ""
        message = "" if series.follows(mark) or self._goes_on(series, mark) else _fault_message(series, mark)
        series.take(mark)
        self._cut.clear()
        return message

    def interrupt(self, entry: Entry) -> None:
        """After a paragraph or a heading without a number, counting may begin anew."""
        if isinstance(entry, HeadingLine) and parse_mark(entry.number):
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

    def _goes_on(self, series: _Series, mark: Mark) -> bool:
        before = [one.last.rank for one in self._open if one is not series and one.kind == mark.kind and one.last]
        return mark.rank - 1 in (*before, self._cut.get(mark.kind))


def _fault_message(series: _Series, mark: Mark) -> str:
    last, letter = series.last, mark.kind == "letter"
    number, part = ("điểm", "điểm") if letter else ("số", "mục")
    if last is None or mark.prefix != last.prefix:
        first = mark.at(1)
        return f"đứng đầu mà không mang {number} {first}; hãy đánh từ {first}, hoặc bổ sung phần còn thiếu"
    following = mark.at(last.rank + 1)
    if mark.rank == last.rank:
        return f"lặp lại {number} {mark.at(mark.rank)} ở trước; hãy ghi {following}"
    if mark.rank < last.rank:
        return f"đứng sau {number} {mark.at(last.rank)}; hãy ghi {following}"
    return (
        f"đứng ngay sau {number} {mark.at(last.rank)}; hãy ghi {following}, hoặc bổ sung {part} {following} còn thiếu"
    )
