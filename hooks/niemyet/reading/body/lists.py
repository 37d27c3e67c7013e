"""Lists as Vietnamese documents write them: numbers and signs kept as written, levels told by the kind of mark.

Python-Markdown renumbers items and merges "-" items into a numbered list above them. Here "1." rules over "1.1.",
that over "a)", that over "-", "–", "•" and "*", that over "+", with or without indentation; every item keeps its own
number or sign. Word puts a tab, a no-break space or nothing at all behind a sign.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

_GAP = "[ \t\u00a0]"
# Behind a sign that stands at its word ("-Lãnh đạo"), a letter: "-5 độ" and "*Ghi chú*" are no items.
_ITEM = re.compile(
    rf"^({_GAP}*)(?:(?:(\d{{1,3}})\.|(\d{{1,3}}(?:\.\d{{1,3}})+\.?|\d{{1,3}}\)|[a-zđ]\))|([-–•·*+])){_GAP}+"
    r"|([-–•])(?=[^\W\d_]))(\S.*)$"
)
# What never goes on with an item, blank line or not: a heading, and the formula that closes a plan.
_BREAK = re.compile(r"#|Trên đây là\b")
_SIGNS = {"-": "", "–": " ny-dash", "•": " ny-bullet", "·": " ny-dot", "*": " ny-star", "+": " ny-plus"}
"""Signs of items, each with the class by which pages show it."""
_RANKS = {"number": 0, "decimal": 1, "paren": 1, "letter": 2, **dict.fromkeys(_SIGNS, 3), "+": 4}
_KIND, _INDENT = "data-kind", "data-indent"


@dataclass(frozen=True, slots=True)
class Item:
    """One item as written: its indentation in columns, the kind of its mark, the mark, its text."""

    indent: int
    kind: str
    mark: str
    text: str


@lru_cache(maxsize=512)  # a line is asked about twice or more while lists are made, and again by the rules
def parse_item(line: str) -> Item | None:
    """The item that a line opens, if it opens one."""
    match = _ITEM.match(line)
    if not match:
        return None
    space, number, other, sign, close_sign, text = match.groups()
    sign = sign or close_sign
    indent = len(space.expandtabs(4))
    if number:
        return Item(indent, "number", number, text)
    if sign:
        return Item(indent, sign, sign, text)
    kind = "letter" if other[0].isalpha() else "paren" if other.endswith(")") else "decimal"
    return Item(indent, kind, other, text)


class WrittenLists(BlockProcessor):
    """Takes the place of Python-Markdown's two list processors."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether some line of the block opens an item."""
        return _first_item(block.split("\n")) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Turn the block's items into list elements; text before the first stays a paragraph."""
        lines = blocks.pop(0).split("\n")
        first = _first_item(lines) or 0
        if first:
            self.parser.parseBlocks(parent, ["\n".join(lines[:first])])
        stack = self._open_lists(parent)
        for number, line in enumerate(lines[first:], first):
            item = parse_item(line)
            if item:
                stack = self._with(item, stack, parent)
            elif _BREAK.match(line):
                blocks.insert(0, "\n".join(lines[number:]))
                return
            else:
                last = stack[-1][-1]
                last.text = f"{last.text}\n{line.strip()}"

    def _with(self, item: Item, stack: list[Element], parent: Element) -> list[Element]:
        """Put an item where it belongs; the lists that are open afterwards."""
        stack = _still_open(stack, item)
        if not stack or not _same_list(stack[-1], item):
            stack = [*stack, _new_list(stack[-1][-1] if stack else parent, item)]
        element = SubElement(stack[-1], "li")
        element.text = item.text
        if item.kind == "number":
            element.set("value", str(int(item.mark)))
            if item.mark.startswith("0"):
                element.set("data-mark", f"{item.mark}.")
        elif len(item.mark) > 1:
            element.set("data-mark", item.mark)
        return stack

    def _open_lists(self, parent: Element) -> list[Element]:
        """The lists that a further item could continue, outermost first."""
        stack: list[Element] = []
        last = self.lastChild(parent)
        while last is not None and last.get(_KIND):
            stack.append(last)
            item = last[-1]
            last = item[-1] if len(item) else None
        return stack


def opens_list(item: Item, *, first: bool) -> bool:
    """Whether an item that stands first in its block, or after lines of text, opens a list there."""
    # Within a paragraph a wrapped line may begin with a number ("năm\n2025. …"): only a first item opens a list.
    return first or item.kind in _SIGNS or item.mark in ("1", "1)", "a)")


def _first_item(lines: list[str]) -> int | None:
    for number, line in enumerate(lines):
        item = parse_item(line)
        if item and opens_list(item, first=number == 0):
            return number
    return None


def _still_open(stack: list[Element], item: Item) -> list[Element]:
    """The lists that the item belongs into, outermost first."""
    for depth in range(len(stack), 0, -1):
        if _same_list(stack[depth - 1], item):
            return stack[:depth]
    depth = len(stack)
    while depth and not _below(stack[depth - 1], item):
        depth -= 1
    return stack[:depth]


def _same_list(element: Element, item: Item) -> bool:
    return element.get(_KIND) == item.kind and abs(int(element.get(_INDENT, "0")) - item.indent) < 2


def _below(element: Element, item: Item) -> bool:
    indented = item.indent - int(element.get(_INDENT, "0"))
    if indented >= 2:
        return True
    kinds = {element.get(_KIND, "-"), item.kind}
    lower = _RANKS[item.kind] - _RANKS[element.get(_KIND, "-")]
    # A star names a group. Of other signs none rules over another: Word makes "-" to "–" within one list.
    ruled = len(kinds) == 2 and ("*" in kinds or not kinds <= _SIGNS.keys())
    return indented > -2 and (lower > 0 or (lower == 0 and ruled))


def _new_list(holder: Element, item: Item) -> Element:
    ordered = item.kind not in _SIGNS
    element = SubElement(holder, "ol" if ordered else "ul")
    extra = "" if item.kind == "number" else _SIGNS.get(item.kind, " ny-letters")
    element.set("class", "ny-list" + extra)
    element.set(_KIND, item.kind)
    element.set(_INDENT, str(item.indent))
    return element


def forget_marks(root: Element) -> None:
    """Take away what only the reading of lists needed."""
    for tag in ("ol", "ul"):
        for element in root.iter(tag):
            element.attrib.pop(_KIND, None)
            element.attrib.pop(_INDENT, None)
