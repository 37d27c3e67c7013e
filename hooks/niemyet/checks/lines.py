"""The lines of a plan's text as rules look at them: headings and items with their numbers, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model import Plan
from niemyet.problem import Position
from niemyet.reading.lists import Item, parse_item

_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$")
_NUMBER = re.compile(r"^(?:\*\*|__)?([IVXLC]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ][.)])(?=\s)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: its place in the file, and its words."""

    position: Position
    text: str


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading: its place, its level (the number of #), its number as written ("" for none), its whole title."""

    position: Position
    level: int
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item of a list: its place, what opens it, and how many headings stand above it (to tell lists apart)."""

    position: Position
    item: Item
    after: int


def body_lines(plan: Plan) -> Iterator[Line]:
    """Every line of the text below the front matter."""
    first = plan.position("body").line
    for number, text in enumerate(plan.markdown.split("\n")[first - 1 :], first):
        yield Line(Position(number, 1), text)


def headings(plan: Plan) -> Iterator[HeadingLine]:
    """Every heading, in order."""
    for line in body_lines(plan):
        if match := _HEADING.match(line.text):
            hashes, title = match.groups()
            number = _NUMBER.match(title)
            yield HeadingLine(line.position, len(hashes), number.group(1) if number else "", title)


def items(plan: Plan) -> Iterator[ItemLine]:
    """Every item of every list, in order."""
    after = 0
    for line in body_lines(plan):
        if _HEADING.match(line.text):
            after += 1
        elif item := parse_item(line.text):
            yield ItemLine(Position(line.position.line, item.indent + 1), item, after)


def place_of(plan: Plan, words: str) -> Position:
    """Where words stand in the text for the first time, or where the text begins."""
    for line in body_lines(plan):
        if (column := line.text.find(words)) >= 0:
            return Position(line.position.line, column + 1)
    return plan.position("body")
