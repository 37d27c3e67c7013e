"""Annexes: from a heading "Phụ lục …" after the sentence that closes a plan to the next one; each with its title.

Classes say where an annex begins and which lines name it, so that page and sheet need not look again.
"""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from niemyet.model.body import Annex, Heading
from niemyet.reading.body.headings import heading_key, level_of
from niemyet.reading.body.plain_words import text_of

HEAD, TITLE, GIVEN = "ny-annex__head", "ny-annex__title", "ny-annex__title ny-annex__given"
"""Classes of an annex's heading, of the lines of its title, and of the one that says to what it belongs."""

_CLOSES = re.compile(r'Trên đây\b|.*\./\.[\s”"*_]*$', re.DOTALL)
_BELONGS = re.compile(r"\(?\s*(?:ban hành )?kèm theo\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[IVX]+|\d+(?:\.\d+)*)[.)/-]|[a-zđ][.)]")


def annexes(root: Element, headings: Sequence[Heading]) -> tuple[Annex, ...]:
    """The annexes of a tree whose headings have their anchors, in order; marks what names them."""
    if not any(map(is_annex, headings)):
        return ()
    elements = list(root)
    titles = {heading.anchor: heading for heading in headings if is_annex(heading)}
    closed = _closed_at(elements)
    begins = [at for at, element in enumerate(elements) if at > closed and element.get("id") in titles]
    return tuple(_annex(titles[elements[at].get("id", "")], elements[at:]) for at in begins)


def is_annex(heading: Heading) -> bool:
    """Whether a heading names an annex, wherever it stands."""
    return heading.level == 2 and heading_key(heading.title).startswith("phụ lục")


def _closed_at(elements: Sequence[Element]) -> int:
    """Where the closing sentence stands; before everything where there is none."""
    found = (at for at, each in enumerate(elements) if not level_of(each) and _CLOSES.match(text_of(each)))
    return next(found, -1)


def _annex(heading: Heading, elements: Sequence[Element]) -> Annex:
    elements[0].set("class", HEAD)
    words = [heading.title.rstrip(" :.")]
    for element, text in _naming(elements[1:]):
        given = _BELONGS.match(text) is not None
        element.set("class", GIVEN if given else TITLE)
        if not given:
            words.append(text)
    title = " ".join(words[1:])
    return Annex(heading.anchor, f"{words[0]}: {title}" if title else words[0])


def _naming(elements: Sequence[Element]) -> Iterator[tuple[Element, str]]:
    """The lines right below an annex's heading that name it: in bold, in capitals, or "(Kèm theo …)", which is the last."""
    for element in elements:
        text = text_of(element)
        if _BELONGS.match(text) and (element.tag == "p" or level_of(element)):
            yield element, text
            return
        if not _names(element, text):
            return
        yield element, text


def _names(element: Element, text: str) -> bool:
    if _NUMBERED.match(text) or is_annex_title(text):
        return False
    return (text.isupper() and (element.tag == "p" or level_of(element) > 2)) or _is_bold(element)


def is_annex_title(text: str) -> bool:
    """Whether words begin as the heading of an annex does."""
    return heading_key(text).startswith("phụ lục")


def _is_bold(element: Element) -> bool:
    """Whether a paragraph is in bold from end to end."""
    inner = list(element)
    bare = (element.text, *(child.tail for child in inner))
    return (
        element.tag == "p"
        and bool(inner)
        and not any(map(_is_filled, bare))
        and {*map(_tag, inner)} <= {"strong", "br"}
    )


def _is_filled(text: str | None) -> bool:
    return bool(text and text.strip())


def _tag(element: Element) -> str:
    return element.tag
