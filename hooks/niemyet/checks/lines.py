"""The lines of a plan's text as rules look at them: headings and items with their numbers, each with its place."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from niemyet.model.plan import Plan
from niemyet.model.problem import Position
from niemyet.reading.body.annexes import is_annex_title
from niemyet.reading.body.footnotes import REFERENCE, parted
from niemyet.reading.body.headings import BARE_NUMBER
from niemyet.reading.body.lists import Item, opens_list, parse_item

_HEADING = re.compile(r"(#{1,6})[ \t]*")
_NUMBER = re.compile(
    r"^(?:\*\*|__)?([IVXLC]{1,9}\s?[.)/–-]|\d{1,3}[.)]|\d{1,3}(?:\.\d{1,3})+[.)]?|[a-zđ][.)])(?=\s|[^\W\d_])"
)
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_SHORT = 7  # words of the text that a message repeats


class Line(NamedTuple):
    """One line of the text: which of the file's it is, from 1, and its words."""

    number: int
    text: str

    @property
    def position(self) -> Position:
        """Where the line begins."""
        return Position(self.number, 1)


class HeadingLine(NamedTuple):
    """A heading: its place, its level (the number of #), its number as written ("" for none), its whole title."""

    position: Position
    level: int
    number: str
    title: str


class ItemLine(NamedTuple):
    """An item of a list: its place, what opens it, and how many headings stand above it (to tell lists apart)."""

    position: Position
    item: Item
    after: int


BlockLine = HeadingLine | ItemLine | Line


def body_lines(plan: Plan) -> Iterator[Line]:
    """Every line of the text below the front matter."""
    return iter(_lines(plan.markdown, plan.position("body").line))


def text_lines(plan: Plan) -> Iterator[Line]:
    """Every line of the text without footnotes and their marks: a note's line is a blank one."""
    return iter(text_lines_of(plan.markdown, plan.position("body").line))


def block_lines(plan: Plan) -> Iterator[BlockLine]:
    """Headings, items and the first lines of paragraphs, in order; other lines carry on the one above them."""
    return iter(block_lines_of(plan.markdown, plan.position("body").line))


def headings(plan: Plan) -> Iterator[HeadingLine]:
    """Every heading, in order."""
    return iter(_headings_of(plan.markdown, plan.position("body").line))


def items(plan: Plan) -> Iterator[ItemLine]:
    """Every item of every list, in order."""
    return (block for block in block_lines(plan) if isinstance(block, ItemLine))


def annex_headings(plan: Plan) -> tuple[HeadingLine, ...]:
    """The headings that open the plan's annexes, in order: the last of those that could."""
    if not plan.body.annexes:
        return ()
    named = [heading for heading in headings(plan) if heading.level <= 2 and names_annex(heading)]
    return tuple(named[len(named) - len(plan.body.annexes) :])


def names_annex(heading: HeadingLine) -> bool:
    """Whether a heading's words are those of an annex, wherever it stands."""
    return is_annex_title(plain(heading.title))


def place_of(plan: Plan, words: str) -> Position:
    """Where words stand in the text for the first time, or where the text begins."""
    for line in body_lines(plan):
        if (column := line.text.find(words)) >= 0:
            return Position(line.number, column + 1)
    return plan.position("body")


@lru_cache(maxsize=512)  # several rules look at the same headings
def plain(title: str) -> str:
    """A heading's title without the signs of bold and italic around it, and without the targets of links."""
    return _LINK.sub(r"\1", title).strip("*_ \t")


def shortened(text: str) -> str:
    """The first words of a text, as a message repeats them."""
    words = plain(text).split()
    return " ".join(words[:_SHORT]) + ("…" if len(words) > _SHORT else "")


# A plan's lines are asked for by one rule after the other; the next plan's take their place.
@lru_cache(maxsize=2)
def _lines(markdown: str, first: int) -> tuple[Line, ...]:
    return tuple(map(Line, count(first), markdown.split("\n")[first - 1 :]))


def text_lines_of(markdown: str, first: int) -> tuple[Line, ...]:
    """The same of a plan's text that begins at its line `first`."""
    lines = _lines(markdown, first)
    if "[^" not in markdown:
        return lines
    return tuple(
        map(Line, count(first), REFERENCE.sub("", parted("\n".join(line.text for line in lines)).text).split("\n"))
    )


@lru_cache(maxsize=2)
def block_lines_of(markdown: str, first: int) -> tuple[BlockLine, ...]:
    """The block lines of a plan's text that begins at its line `first`."""
    found: list[BlockLine] = []
    above, opens, listed = 0, True, False
    for line in text_lines_of(markdown, first):
        if not line.text.strip():
            opens, listed = True, False
        elif heading := _heading(line):
            found.append(heading)
            above, opens, listed = above + 1, True, False
        else:
            item = parse_item(line.text)
            if item and (listed or opens_list(item, first=opens)):
                found.append(_item(line, item, above))
                listed = True
            elif opens:
                found.append(line)
            opens = False
    return tuple(found)


@lru_cache(maxsize=2)
def _headings_of(markdown: str, first: int) -> tuple[HeadingLine, ...]:
    return tuple(block for block in block_lines_of(markdown, first) if isinstance(block, HeadingLine))


def _heading(line: Line) -> HeadingLine | None:
    hashes = _HEADING.match(line.text) if line.text.startswith("#") else None
    title = line.text[hashes.end() :].rstrip("# \t") if hashes else ""
    if not hashes or not title:
        return None
    number = _NUMBER.match(title) or (BARE_NUMBER.match(title) if title.isupper() else None)
    return HeadingLine(line.position, len(hashes.group(1)), number.group(1) if number else "", title)


def _item(line: Line, item: Item, above: int) -> ItemLine:
    column = len(line.text) - len(line.text.lstrip()) + 1
    return ItemLine(Position(line.number, column), item, above)
