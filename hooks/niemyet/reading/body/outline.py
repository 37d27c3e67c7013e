"""The text of a plan as headings over paragraphs and items, without markup: what derivations read."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from niemyet.language.alphabet import match_key, name_slug
from niemyet.model.body import Heading, Passage
from niemyet.model.fields import PAGE_IDS

_NUMBERING = re.compile(
    r"^(?:(?:phần|chương|mục|điều)\s+[0-9ivxlc]+[.:]?|[ivxlc]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ][.)])\s+", re.IGNORECASE
)
_CODE = re.compile("\x02([^\x03]*)\x03")
_LISTS = ("ol", "ul")
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class Item(NamedTuple):
    """An item of a list with the items below it."""

    text: str
    items: tuple["Item", ...] = ()


class Paragraph(NamedTuple):
    """A paragraph, or a row of a table, as text."""

    text: str


Block = Paragraph | Item


@dataclass(slots=True)
class Part:
    """A heading (None at the top), the blocks right under it, and the parts below it.

    `name` is the heading's words without its numbering, `key` these as they are matched.
    """

    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)
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


@lru_cache(maxsize=4096)  # plans share most of their headings, and several rules ask
def heading_key(title: str) -> str:
    """A heading's words without its number, as they are matched."""
    return match_key(unnumbered(title))


@lru_cache(maxsize=4096)
def unnumbered(title: str) -> str:
    """A heading without its number: "II. NỘI DUNG" → "NỘI DUNG"."""
    return _NUMBERING.sub("", title).strip() or title


def set_anchors(root: Element) -> tuple[Heading, ...]:
    """Give every heading of the tree its id; doubles get -2, then -3."""
    used: dict[str, int] = {}
    headings = []
    for element in root:
        if level := _level(element):
            title = text_of(element)
            name = name_slug(unnumbered(title)) or "muc"
            name = f"muc-{name}" if name.startswith(PAGE_IDS) else name
            used[name] = used.get(name, 0) + 1
            anchor = name if used[name] == 1 else f"{name}-{used[name]}"
            element.set("id", anchor)
            headings.append(Heading(anchor, title, level))
    return tuple(headings)


def outline(root: Element, headings: tuple[Heading, ...]) -> Part:
    """The tree of parts that the headings open."""
    top = Part(None)
    path = [top]
    coming = iter(headings)
    for element in root:
        if level := _level(element):
            while path[-1].heading and path[-1].heading.level >= level:
                path.pop()
            part = Part(next(coming))
            path[-1].parts.append(part)
            path.append(part)
        else:
            path[-1].blocks.extend(_blocks(element))
    return top


def passages(top: Part, left_out: Callable[[str], bool]) -> tuple[Passage, ...]:
    """The plain text under each heading, without the blocks whose text is left out."""
    found = []
    for part in top.walk():
        text = " ".join(line for block in part.blocks if not left_out(block.text) for line in lines(block))
        if text or part.heading:
            title = part.heading.title if part.heading else ""
            found.append(Passage(part.anchor or None, title, text))
    return tuple(found)


def lines(block: Block) -> Iterator[str]:
    """The texts of a block and of the items below it."""
    yield block.text
    if isinstance(block, Item):
        for item in block.items:
            yield from lines(item)


def text_of(element: Element) -> str:
    """An element's words without markup, white space folded."""
    return _clean("".join(element.itertext()))


def _level(element: Element) -> int:
    return _LEVELS.get(element.tag, 0)


def _blocks(element: Element) -> Iterator[Block]:
    if element.tag in _LISTS:
        yield from _items(element)
    elif element.tag == "div" or element.tag == "table":
        for row in element.iter("tr"):
            yield Paragraph(" · ".join(text_of(cell) for cell in row))
    elif text := text_of(element):
        yield Paragraph(text)


def _items(element: Element) -> Iterator[Item]:
    for item in element:
        below = tuple(inner for child in item if child.tag in _LISTS for inner in _items(child))
        yield Item(_own_text(item), below)


def _own_text(item: Element) -> str:
    parts = [item.text or ""]
    for child in item:
        if child.tag not in _LISTS:
            parts += ["".join(child.itertext()), " " if child.tag == "p" else ""]
        parts.append(child.tail or "")
    return _clean("".join(parts))


def _clean(text: str) -> str:
    """Undo Python-Markdown's internal codes and fold white space."""
    if "\x02" in text:
        text = _CODE.sub(_decoded, text)
    return " ".join((html.unescape(text) if "&" in text else text).split())


def _decoded(match: re.Match[str]) -> str:
    code = match.group(1)
    return chr(int(code)) if code.isdigit() else "&" if code == "amp" else ""
