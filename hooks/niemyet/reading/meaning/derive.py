"""What the text itself says: who comes, what happens, who speaks, who does what. Nothing is guessed: what does not
match the table of openings is absent."""

import re
from collections.abc import Iterable, Iterator

from niemyet.language.alphabet import match_key, match_start, nfc
from niemyet.model.body import AttendeeGroup, Speeches
from niemyet.reading.body.outline import Block, Item, Paragraph, Part, lines
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.units import UnitNames

_CLOSING = openings.beginning(*openings.CLOSING[:2])
_MINUTES = re.compile(r"(?<!\d)0*(\d{1,3})\s*phút", re.IGNORECASE)


def attendees(top: Part) -> tuple[AttendeeGroup, ...]:
    """Who is invited, by the groups of the text."""
    opened = _opened(top, openings.ATTENDEES)
    return tuple(_groups(*opened)) if opened else ()


def agenda(top: Part) -> tuple[str, ...]:
    """The items of the programme; "Chương trình" goes before "Nội dung"."""
    for words in (openings.AGENDA_FIRST, openings.AGENDA):
        opened = _opened(top, words)
        items = tuple(block.text for block in opened[1] if isinstance(block, Item)) if opened else ()
        if items:
            return items
    return ()


def speeches(top: Part, names: UnitNames, speakers_by_task: Iterable[str]) -> Speeches | None:
    """Time limit and speakers; without a list of them, the units whose task it is to speak."""
    part = next((part for part in top.walk() if _opens(part.key, openings.SPEECHES)), None)
    speakers = tuple(_speakers(part, names)) if part else ()
    speakers = speakers or tuple(dict.fromkeys(speakers_by_task))
    minutes = _minutes(part) if part else None
    return Speeches(minutes, speakers) if minutes or speakers else None


def opened_parts(top: Part, words: tuple[str, ...]) -> Iterator[Part]:
    """The parts whose headings begin with one of the words, none inside another."""
    for part in top.parts:
        if _opens(part.key, words):
            yield part
        else:
            yield from opened_parts(part, words)


def is_closing(text: str) -> bool:
    """Whether a paragraph closes the whole plan rather than belonging to the part above it."""
    return _CLOSING.match(nfc(text)) is not None


def _opens(key: str, words: tuple[str, ...]) -> bool:
    return key.startswith(words) and any(key == word or key.startswith(word + " ") for word in words)


def _opened(top: Part, words: tuple[str, ...]) -> tuple[str, list[Block], list[Part]] | None:
    """The text after the colon, the blocks and the parts under the first heading or item that the words open."""
    begins = openings.beginning(*words)
    for part in top.walk():
        if part.heading and _opens(part.key, words):
            return "", part.blocks, part.parts
        for block in part.blocks:
            if isinstance(block, Item) and ":" in block.text and begins.match(nfc(block.text)):
                label, _, rest = block.text.partition(":")
                if _opens(match_start(label), words):
                    return rest.strip(), list(block.items), []
    return None


def _groups(inline: str, blocks: list[Block], parts: list[Part]) -> Iterator[AttendeeGroup]:
    loose = [_unpunctuated(text) for text in inline.split(";") if _unpunctuated(text)]
    items = [block for block in blocks if isinstance(block, Item)]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph) and not block.text.startswith("(")]
    for block in items or paragraphs:
        below = [_unpunctuated(line) for item in getattr(block, "items", ()) for line in lines(item)]
        if not below:
            loose.append(_unpunctuated(block.text))
            continue
        if loose:
            yield AttendeeGroup(None, tuple(loose))
            loose = []
        yield AttendeeGroup(block.text.rstrip(" :"), tuple(below))
    if loose:
        yield AttendeeGroup(None, tuple(loose))
    for part in parts:
        texts = [_unpunctuated(line) for block in part.blocks for line in lines(block)]
        if texts:
            yield AttendeeGroup(part.name.rstrip(" :"), tuple(texts))


def _speakers(part: Part, names: UnitNames) -> Iterator[str]:
    for block in part.blocks:
        label, colon, rest = block.text.partition(":")
        if colon and "tham luận" in match_key(label):
            yield from (_unpunctuated(name) for name in names.split(rest))
            yield from (_unpunctuated(item.text) for item in getattr(block, "items", ()))


def _minutes(part: Part) -> int | None:
    texts = (line for block in part.blocks for line in lines(block))
    return next((int(match.group(1)) for text in texts if (match := _MINUTES.search(text))), None)


def _unpunctuated(text: str) -> str:
    """An entry of an enumeration without the mark that parts it from the next."""
    text = text.strip().rstrip(";, ")
    return text if text.endswith("..") else text.removesuffix(".")
