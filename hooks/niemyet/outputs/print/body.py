"""A body's HTML made ready for pages: split into text, last paragraph, footnotes and annexes, short paragraphs kept whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import takewhile

from niemyet.reading.body.table_widths import TURNED

CLOSING_LIMIT = 500  # a longer last paragraph may be split: the signature then stays with its last lines
_HEADING = re.compile(r"h[2-6]")
_MARK = re.compile(r'href="#(cuoc-chu_[^"]*)"')
_NOTE = re.compile(r'(?=<p><sup id="([^"]*)">)(.*?</p>)', re.DOTALL)
_BEGINS_ANNEX = '<h2 class="ny-annex__head"'
_VOID = frozenset({"br", "hr", "img", "wbr"})
# An innermost paragraph or item; *+ and (?>…) take text whole, as no tag begins within it. No *+ behind a group: before
# Python 3.11.5 that takes too much.
_PLAIN = re.compile(r"<(p|li)((?: [^>]*)?)>((?>[^<]*+(?:<(?!/?(?:p|li|ul|ol|div|table|pre)\b)[^<]*+)*))</\1>")
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")


@dataclass(frozen=True, slots=True)
class Block:
    """One block at the top level: its tag and its HTML."""

    tag: str
    html: str

    @property
    def text(self) -> str:
        """Its plain text, which few blocks are asked for."""
        return plain(self.html)


@dataclass(frozen=True, slots=True)
class PrintAnnex:
    """An annex: HTML of what names it and of the rest.

    `given` where the text itself says to what it belongs, `turned` where a table asks for sheets laid across.
    """

    title: str
    text: str
    given: bool
    turned: bool


@dataclass(frozen=True, slots=True)
class PrintBody:
    """HTML of the text, of its last paragraph (kept with the signature), of its footnotes; the annexes."""

    text: str
    closing: str
    notes: str
    annexes: tuple[PrintAnnex, ...]


def split(html: str, whole: int) -> PrintBody:
    """Split a body; paragraphs and items of up to `whole` characters get the class ny-whole, bases ny-basis."""
    found = blocks(str(html))
    foot = found[-1] if found and found[-1].tag == "section" else None
    parts = _at_annexes(found[:-1] if foot else found)
    notes = _notes(foot, parts) if foot else [""] * len(parts)
    main, *annexes = parts
    closing = [main.pop()] if main and main[-1].tag == "p" and len(main[-1].text) <= CLOSING_LIMIT else []
    sheets = (_annex(annex, whole, below) for annex, below in zip(annexes, notes[1:], strict=True))
    return PrintBody(_mark(_bases(_with_headings(main)), whole), _mark(closing, whole), notes[0], tuple(sheets))


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks at the top level, in order; of HTML as the body reader writes it, with every > of a text escaped."""
    found: list[Block] = []
    depth = start = 0
    for match in _TAG.finditer(html):
        closing, tag = match.groups()
        if not closing:
            start = start if depth else match.start()
            depth += 1
        if closing or tag in _VOID:
            depth -= 1
            if depth == 0:
                found.append(Block(tag, html[start : match.end()]))
    return tuple(found)


def plain(html: str) -> str:
    """The text of a piece of HTML."""
    return unescape(_TAG.sub("", html)).strip()


def _at_annexes(found: tuple[Block, ...]) -> list[list[Block]]:
    parts: list[list[Block]] = [[]]
    for block in found:
        if block.html.startswith(_BEGINS_ANNEX):
            parts.append([])
        parts[-1].append(block)
    return parts


def _notes(foot: Block, parts: list[list[Block]]) -> list[str]:
    """The footnotes of each part: of the text or the annex that refers to them first."""
    opening = foot.html[: foot.html.index(">") + 1]
    left = dict(_NOTE.findall(foot.html))
    found = []
    for part in parts:
        marks = set(_MARK.findall("".join(block.html for block in part)))
        own = [left.pop(name) for name in tuple(left) if name in marks] if marks else []
        found.append("\n".join((opening, *own, "</section>")) if own else "")
    return found


def _with_headings(main: list[Block]) -> list[Block]:
    """The headings right above a table whose sheet is turned go with it, or a sheet would end with them."""
    kept: list[Block] = []
    for block in main:
        together = [block.html]
        if block.tag == "div" and _is_turned(block):
            while kept and _HEADING.fullmatch(kept[-1].tag):
                together.insert(0, kept.pop().html)
        whole = "\n".join(together)
        kept.append(block if len(together) == 1 else Block("div", f'<div class="{TURNED}">\n{whole}\n</div>'))
    return kept


def _is_turned(block: Block) -> bool:
    return f" {TURNED}" in block.html.partition(">")[0]


def _bases(main: list[Block]) -> list[Block]:
    """Legal bases ("Căn cứ …;") open a text, one a paragraph, in italics (Decree 30/2020/NĐ-CP, Annex I, II.6.a)."""

    def marked() -> Iterator[Block]:
        opening = True
        for block in main:
            opening = opening and block.tag == "p"
            basis = opening and block.text.startswith("Căn cứ ")
            yield Block("p", block.html.replace("<p", '<p class="ny-basis"', 1)) if basis else block

    return list(marked())


def _annex(annex: list[Block], whole: int, notes: str) -> PrintAnnex:
    """What names an annex is centred with its heading (Decree 30, Annex I, III.1); its classes come from the reader."""
    named = [*takewhile(lambda block: "ny-annex__" in block.html.partition(">")[0], annex)]
    given = any("ny-annex__given" in block.html for block in named)
    rest = _mark(annex[len(named) :], whole)
    turned = any(map(_is_turned, annex))
    return PrintAnnex(_mark(named, whole), "\n".join(filter(None, (rest, notes))), given, turned)


def _mark(part: list[Block], whole: int) -> str:
    def classed(match: re.Match[str]) -> str:
        tag, attributes, inner = match.groups()
        if len(inner) > whole and len(plain(inner)) > whole:  # tags and entities only make it longer
            return match.group()
        if 'class="' in attributes:
            attributes = attributes.replace('class="', 'class="ny-whole ', 1)
        else:
            attributes = f'{attributes} class="ny-whole"'
        return f"<{tag}{attributes}>{inner}</{tag}>"

    return _PLAIN.sub(classed, "\n".join(block.html for block in part))
