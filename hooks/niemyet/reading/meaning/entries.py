"""The outline as one tree of numbered entries: an item that carries on the numbers of headings stands beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import takewhile

from niemyet.reading.body.outline import Block, Item, Part, Table
from niemyet.reading.meaning import openings

_NUMBER = re.compile(r"(?:\*\*|__)?(\d{1,2}(?:\.\d{1,2})*)[.)/]?\s+(?=\S)|([a-zđ])[.)]\s+(?=\S)")
_CLOSES = openings.beginning(*openings.CLOSING[:2], "nơi nhận")
_HEAD_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


class Kind(Enum):
    """What an entry is in the text."""

    HEADING = auto()
    ITEM = auto()
    TEXT = auto()
    TABLE = auto()


@dataclass(slots=True)
class Entry:
    """A heading, item, paragraph or table: its words without the number, its number as digits, the heading above it.

    `key` is what a heading's words are matched by, `whole` a paragraph with the number that it begins with.
    """

    kind: Kind
    text: str
    anchor: str
    number: tuple[int, ...] = ()
    below: list["Entry"] = field(default_factory=list)
    rows: tuple[tuple[str, ...], ...] = ()
    annex: bool = False
    whole: str = ""
    key: str = ""

    @property
    def label(self) -> str:
        """The words before its first colon."""
        return self.text.partition(":")[0]

    def lines(self) -> str:
        """Its words and those of all below it, in one line."""
        return " ".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield self.whole or self.text
        for entry in self.below:
            yield from entry._lines()

    def walk(self) -> Iterator["Entry"]:
        """The entry itself and all below it, in the text's order."""
        yield self
        for entry in self.below:
            yield from entry.walk()


def entries(top: Part, annexes: frozenset[str]) -> list[Entry]:
    """The tree of a plan's text; `annexes` are the anchors of the headings that open its annexes."""
    root = Entry(Kind.HEADING, "", "")
    for block in top.blocks:
        root.below.append(_entry(block, ""))
    annex = False
    for part in top.parts:
        annex = annex or part.anchor in annexes
        for entry in _part(part):
            entry.annex = annex
            root.below.append(entry)
    return root.below


def _part(part: Part) -> list[Entry]:
    """A heading with what stands under it, and after it the items that carry on its number."""
    title = part.heading.title if part.heading else ""
    head = Entry(Kind.HEADING, part.name, part.anchor, _digits(_HEAD_NUMBER.match(title)), key=part.key)
    found = [head]
    for block in takewhile(_goes_on, part.blocks):
        entry = _entry(block, part.anchor)
        if (head.number and _follows(found[-1].number, entry.number) and not _counts_below(head, entry)) or (
            entry.kind is Kind.TEXT and found[-1].number and found[-1] is not head and not _fits_below(found[-1])
        ):
            found.append(entry)
        else:
            found[-1].below.append(entry)
    for inner in part.parts:
        found[-1].below.extend(_part(inner))
    return found


def _goes_on(block: Block) -> bool:
    """Whether a plan's own text still goes on at a block: behind the closing formula stand recipients and signature."""
    return isinstance(block, Item | Table) or not _CLOSES.match(block.text)


def _follows(before: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number is the next one of the same rank."""
    return bool(number) and number[:-1] == before[:-1] and bool(before) and number[-1] == before[-1] + 1


def _counts_below(head: Entry, entry: Entry) -> bool:
    """Whether the heading already has items of its own of that rank, which the entry carries on."""
    return any(_follows(each.number, entry.number) for each in head.below)


def _fits_below(entry: Entry) -> bool:
    """Whether paragraphs may belong to a numbered item: it is a name or a lead."""
    return entry.text.rstrip().endswith(":") or len(entry.text.split()) <= 14


def _entry(block: Block, anchor: str) -> Entry:
    if isinstance(block, Table):
        return Entry(Kind.TABLE, block.text, anchor, rows=block.rows)
    if isinstance(block, Item):
        below = [_entry(item, anchor) for item in block.items]
        return Entry(Kind.ITEM, block.text, anchor, _written(block.mark), below)
    match = _NUMBER.match(block.text)
    if match and match.group(1):
        text = block.text[match.end() :].strip("*_ ")
        return Entry(Kind.TEXT, text, anchor, _written(match.group(1)), whole=block.text)
    return Entry(Kind.TEXT, block.text, anchor)


def _digits(match: re.Match[str] | None) -> tuple[int, ...]:
    return _written(match.group(1)) if match else ()


def _written(mark: str) -> tuple[int, ...]:
    """A number as digits; () for letters and signs."""
    digits = mark.strip(".)").split(".")
    return tuple(int(each) for each in digits) if all(each.isdigit() for each in digits) else ()
