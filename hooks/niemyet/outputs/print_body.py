"""A body's HTML made ready for pages: split into text, last paragraph and annexes, short paragraphs kept whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

CLOSING_LIMIT = 500  # a longer last paragraph may be split: the signature then stays with its last lines
_VOID = frozenset({"br", "hr", "img", "wbr"})
_PLAIN = re.compile(r"<(p|li)((?: [^>]*)?)>((?:(?!</?(?:p|li|ul|ol|div|table|pre)\b).)*)</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Block:
    """One block at the top level: its tag, its HTML, its plain text."""

    tag: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class PrintBody:
    """HTML of the text, of its last paragraph (kept with the signature; may be ""), and of each annex."""

    text: str
    closing: str
    annexes: tuple[str, ...]


def split(html: str, whole: int) -> PrintBody:
    """Split a body; paragraphs and items of up to `whole` characters get the class ny-whole, bases ny-basis."""
    main, *annexes = _at_annexes(blocks(str(html)))
    closing = [main.pop()] if main and main[-1].tag == "p" and len(main[-1].text) <= CLOSING_LIMIT else []
    return PrintBody(_mark(_bases(main), whole), _mark(closing, whole), tuple(_mark(annex, whole) for annex in annexes))


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks at the top level, in order."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    return tuple(reader.found)


class _Reader(HTMLParser):
    """Finds where each block at the top level begins and ends."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self.depth = self.start = 0
        self.found: list[Block] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.depth == 0:
            self.start = self._offset()
        self.depth += 1
        if tag in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1
        if self.depth == 0:
            html = self.html[self.start : self.html.index(">", self._offset()) + 1]
            self.found.append(Block(tag, html, plain(html)))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column


def plain(html: str) -> str:
    """The text of a piece of HTML."""
    return unescape(_TAG.sub("", html)).strip()


def _at_annexes(found: tuple[Block, ...]) -> list[list[Block]]:
    parts: list[list[Block]] = [[]]
    for block in found:
        if block.tag == "h2" and block.text.casefold().startswith("phụ lục"):
            parts.append([])
        parts[-1].append(block)
    return parts


def _bases(main: list[Block]) -> list[Block]:
    """Legal bases ("Căn cứ …;") open a text, one a paragraph, in italics (Decree 30/2020/NĐ-CP, Annex I, II.6.a)."""

    def marked() -> Iterator[Block]:
        opening = True
        for block in main:
            opening = opening and block.tag == "p"
            basis = opening and block.text.startswith("Căn cứ ")
            html = block.html.replace("<p", '<p class="ny-basis"', 1) if basis else block.html
            yield Block(block.tag, html, block.text)

    return list(marked())


def _mark(part: list[Block], whole: int) -> str:
    def classed(match: re.Match[str]) -> str:
        tag, attributes, inner = match.groups()
        if len(plain(inner)) > whole:
            return match.group()
        if 'class="' in attributes:
            attributes = attributes.replace('class="', 'class="ny-whole ', 1)
        else:
            attributes = f'{attributes} class="ny-whole"'
        return f"<{tag}{attributes}>{inner}</{tag}>"

    return "\n".join(_PLAIN.sub(classed, block.html) for block in part)
