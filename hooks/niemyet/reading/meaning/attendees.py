"""Who is invited, by the groups of the text; of persons the post alone."""

import re
from collections.abc import Iterator, Sequence

from niemyet.language.alphabet import match_key
from niemyet.model.body import AttendeeGroup
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.entries import Entry, Kind
from niemyet.reading.meaning.persons import is_bare, past_respect, person_at, without_person

_BEGINS = openings.beginning(*openings.ATTENDEES)
_LEAD = re.compile(
    r"(?:(?:kính\s)?mời\s[^:;]{0,60})?(?:bao\s)?gồm(?:\s(?:có|các|những|đồng chí|thành phần|đại biểu|sau|ông|bà))*\s*:?\s*",
    re.IGNORECASE,
)


def attendees(text: Sequence[Entry]) -> tuple[AttendeeGroup, ...]:
    """Who is invited, by the groups of the text; the invited of several meetings each under its heading."""
    opened = list(_opened(text, ""))
    several = len({title for title, *_ in opened}) > 1
    found: list[AttendeeGroup] = []
    for title, inline, blocks in opened if several else opened[:1]:
        for group in _groups(inline, blocks):
            named = group.group or (title.rstrip(" .:") if several and title else None)
            found.append(AttendeeGroup(named, group.items))
    return tuple(found)


def _opened(text: Sequence[Entry], title: str) -> Iterator[tuple[str, str, list[Entry]]]:
    """For each list of the invited: the heading above it, the words behind the colon, what stands below."""
    for at, entry in enumerate(text):
        if entry.annex:
            return
        heading = entry.kind is Kind.HEADING
        if heading and _opens(entry.key):
            yield title, "", entry.below
        elif heading:
            yield from _opened(entry.below, entry.text)
        elif ":" in entry.text and _BEGINS.match(entry.text) and _opens(match_key(entry.label)):
            inline = entry.text.partition(":")[2].strip()
            below = entry.below or ([] if inline else _following(text[at + 1 :]))
            yield title, inline, below


def _opens(key: str) -> bool:
    return openings.opens(key, openings.ATTENDEES) and not openings.opens(key, openings.NOT_ATTENDEES)


def _following(text: Sequence[Entry]) -> list[Entry]:
    """The items that follow a paragraph, up to what is none."""
    found: list[Entry] = []
    for entry in text:
        if entry.kind is not Kind.ITEM or entry.number:
            break
        found.append(entry)
    return found


def _groups(inline: str, blocks: Sequence[Entry]) -> Iterator[AttendeeGroup]:
    label: str | None = None
    loose = list(_lines(_without_lead(inline).split(";")))
    for block in _listed(blocks):
        if block.kind is Kind.HEADING or block.below:
            if loose:
                yield AttendeeGroup(label, tuple(loose))
            label, loose = None, []
            inner = tuple(_lines(each.text for below in block.below for each in below.walk()))
            if inner:
                yield AttendeeGroup(_label(block.text), inner)
        elif block.text.rstrip().endswith(":"):
            if loose:
                yield AttendeeGroup(label, tuple(loose))
            label, loose = _label(block.text), []
        else:
            loose.extend(_lines([block.text]))
    if loose:
        yield AttendeeGroup(label, tuple(loose))


def _listed(blocks: Sequence[Entry]) -> list[Entry]:
    """The items and headings of a list; its paragraphs where it has no items."""
    items = [block for block in blocks if block.kind is Kind.ITEM]
    paragraphs = [block for block in blocks if block.kind is Kind.TEXT and not block.text.startswith("(")]
    return [*(items or paragraphs), *(block for block in blocks if block.kind is Kind.HEADING)]


def _label(text: str) -> str | None:
    """A group's name; None for the sentence that only leads to the list."""
    label = text.rstrip(" :")
    return None if _LEAD.fullmatch(text.strip()) or re.search(r"\bgồm(?: có)?$", label) else label


def _without_lead(inline: str) -> str:
    match = _LEAD.match(inline)
    return inline[match.end() :] if match else inline


def _lines(texts: Iterator[str] | Sequence[str]) -> Iterator[str]:
    """The entries of an enumeration, each without the mark that parts it from the next."""
    for text in texts:
        line = unpunctuated(text)
        if line and not is_bare(line):
            yield without_person(line) if person_at(past_respect(line)) else line


def unpunctuated(text: str) -> str:
    """An entry of an enumeration without the mark that parts it from the next."""
    text = text.strip().rstrip(";, ")
    return text if text.endswith("..") else text.removesuffix(".")
