"""The text of a plan as headings over paragraphs and items, without markup: what derivations read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from niemyet.model.body import Heading, Passage
from niemyet.reading.body.footnotes import taken_at
from niemyet.reading.body.headings import heading_key, level_of, unnumbered
from niemyet.reading.body.plain_words import LISTS, lines_of, own_text, text_of


class Item(NamedTuple):
    """An item of a list with the items below it; `mark` is its number as written ("3.", "a)"), "-" for any sign."""

    text: str
    items: tuple["Item", ...] = ()
    mark: str = "-"


class Paragraph(NamedTuple):
    """A paragraph as text."""

    text: str


class Table(NamedTuple):
    """A table: the words of its cells, row by row, the head first; a cell may have several lines."""

    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The words of its head."""
        return " · ".join(self.rows[0]) if self.rows else ""


Block = Paragraph | Item | Table


@dataclass(slots=True)
class Part:
    """A heading (None at the top), the blocks right under it, and the parts below it.

    `name` is the heading's words without its numbering, `key` these as they are matched; `notes` are the words of the
    footnotes that are first referred to in it.
    """

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    name: str = field(init=False)
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.name = unnumbered(self.heading.title) if self.heading else ""
        self.key = heading_key(self.heading.title) if self.heading else ""

    @property
    def anchor(self) -> str:
        """The heading's anchor, "" at the top."""
        return self.heading.anchor if self.heading else ""

    def walk(self) -> Iterator["Part"]:
        """The part itself and all below it, in the text's order."""
        yield self
        for part in self.parts:
            yield from part.walk()


def outline(root: Element, headings: tuple[Heading, ...], notes: Mapping[str, str]) -> Part:
    """The tree of parts that the headings open; `notes` are the words of footnotes by their marks."""
    top = Part(None)
    path = [top]
    coming, left = iter(headings), dict(notes)
    for element in root:
        if level := level_of(element):
            while path[-1].heading and path[-1].heading.level >= level:
                path.pop()
            part = Part(next(coming))
            path[-1].parts.append(part)
            path.append(part)
        elif element.tag != "section":
            path[-1].blocks.extend(_blocks(element))
        if left and element.tag != "section":
            path[-1].notes.extend(taken_at(element, left))
    return top


def passages(top: Part, left_out: Callable[[str], bool]) -> tuple[Passage, ...]:
    """The plain text under each heading with its footnotes, without the blocks whose text is left out."""
    found = []
    for part in top.walk():
        own = (line for block in part.blocks if not left_out(block.text) for line in lines(block))
        text = " ".join((*own, *part.notes))
        if text or part.heading:
            title = part.heading.title if part.heading else ""
            found.append(Passage(part.anchor or None, title, text))
    return tuple(found)


def lines(block: Block) -> Iterator[str]:
    """The texts of a block and of the items below it; of a table, its rows."""
    if isinstance(block, Table):
        yield from (" · ".join(row).replace("\n", " ") for row in block.rows)
        return
    yield block.text
    if isinstance(block, Item):
        for item in block.items:
            yield from lines(item)


def _blocks(element: Element) -> Iterator[Block]:
    if element.tag in LISTS:
        yield from _items(element)
    elif element.tag == "div" or element.tag == "table":
        yield Table(tuple(tuple(lines_of(cell) for cell in row) for row in element.iter("tr")))
    elif text := text_of(element):
        yield Paragraph(text)


def _items(element: Element) -> Iterator[Item]:
    for item in element:
        below = tuple(inner for child in item if child.tag in LISTS for inner in _items(child))
        yield Item(own_text(item), below, _mark(item))


def _mark(item: Element) -> str:
    number = item.get("value")
    return item.get("data-mark") or (f"{number}." if number else "-")
