"""Footnotes: `[^1]` where a note belongs, and `[^1]: …`, one paragraph, for its words; numbers stay as written.

Python-Markdown's own extension counts notes anew, and a note there may hold headings and tables. Ids of notes hold "_",
which no heading's anchor does: the two never meet.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from niemyet.reading.body.lists import opens_list, parse_item
from niemyet.reading.body.plain_words import text_of

PATTERN = r"\[\^([^\]\n]*)\]"
REFERENCE = re.compile(rf"(?<!\\){PATTERN}")
_NOTE = re.compile(rf"[ \t\u00a0]*{PATTERN}:[ \t\u00a0]*(.*)")
_ENDS = re.compile(r"\s*(?:$|[#>|]|Trên đây là\b)")
_SECTION = {"class": "ny-notes", "role": "doc-endnotes", "aria-label": "Cước chú"}


class Note(NamedTuple):
    """A note: its mark as written, its line in the body from 0, its words as Markdown."""

    label: str
    line: int
    text: str


class Parted(NamedTuple):
    """A body without its notes, the notes, and the lines of the notes alone; every line stands where it stood."""

    text: str
    notes: tuple[Note, ...] = ()
    foot: str = ""


def parted(body: str) -> Parted:
    """A body and its notes apart; a note goes on over the lines below it, up to a blank one or to what begins anew."""
    if "[^" not in body:
        return Parted(body)
    notes: list[Note] = []
    lines, foot = body.split("\n"), []
    inside = False
    for number, line in enumerate(lines):
        begins = _NOTE.fullmatch(line)
        inside = bool(begins) or (inside and not _ends_note(line))
        if begins:
            notes.append(Note(begins[1], number, begins[2]))
        elif inside:
            notes[-1] = notes[-1]._replace(text=f"{notes[-1].text}\n{line.strip()}".lstrip("\n"))
        foot.append(line if inside else "")
        lines[number] = "" if inside else line
    return Parted("\n".join(lines), tuple(notes), "\n".join(foot)) if notes else Parted(body)


def _ends_note(line: str) -> bool:
    item = parse_item(line)
    return _ENDS.match(line) is not None or (item is not None and opens_list(item, first=False))


class NoteMarks(InlineProcessor):
    """Makes an empty element of each `[^1]`: a mark is no word of the sentence that it stands in."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        """The mark's place; `fill` writes the mark there."""
        return Element("sup", {"class": "ny-note", "data-label": m[1]}), m.start(), m.end()


class NotesBelow(Treeprocessor):
    """Puts the notes of the body that is being read below its text, before signs within texts are looked for."""

    notes: tuple[Note, ...] = ()

    def run(self, root: Element) -> None:
        """Add one section, a paragraph a note."""
        if self.notes:
            section = SubElement(root, "section", _SECTION)
            for note in self.notes:
                SubElement(section, "p", {"data-label": note.label}).text = note.text


class Marks(NamedTuple):
    """How often each note is referred to: from the text, and from within notes."""

    above: Counter[str]
    within: Counter[str]


def marks_of(root: Element) -> Marks:
    """Every mark of a tree, before `fill`."""
    section = _section(root)
    within = Counter(_labels(section)) if section is not None else Counter[str]()
    return Marks(Counter(_labels(root)) - within, within)


def words_of(root: Element) -> dict[str, str]:
    """The words of each note, by its mark; before `fill`."""
    section = _section(root)
    return {note.get("data-label", ""): text_of(note) for note in section} if section is not None else {}


def taken_at(element: Element, words: dict[str, str]) -> Iterator[str]:
    """Take out the words of those notes that an element refers to; before `fill`."""
    yield from (words.pop(label) for label in _labels(element) if label in words)


def fill(root: Element) -> None:
    """Write the marks as links to the notes, and behind each note the links back."""
    places = Counter[str]()
    for mark in root.iter("sup"):
        label = mark.attrib.pop("data-label")
        places[label] += 1
        mark.set("id", _place(label, places[label]))
        link = {"href": f"#cuoc-chu_{label}", "role": "doc-noteref", "aria-label": f"Cước chú {label}"}
        SubElement(mark, "a", link).text = label
    section = _section(root)
    for note in () if section is None else section:
        label = note.attrib.pop("data-label")
        _finish(note, label, places[label])


def _finish(note: Element, label: str, places: int) -> None:
    mark = Element("sup", {"id": f"cuoc-chu_{label}"})
    mark.text, mark.tail, note.text = label, f" {note.text or ''}", None
    note.insert(0, mark)
    last = note[-1]
    last.tail = f"{last.tail or ''} "
    for number in range(1, places + 1):
        name = f"Về chỗ dẫn cước chú {label}" + (f", lần {number}" if places > 1 else "")
        back = {"class": "ny-back", "href": f"#{_place(label, number)}", "role": "doc-backlink", "aria-label": name}
        SubElement(note, "a", back).text = "↩"


def _place(label: str, number: int) -> str:
    return f"goi-chu_{label}" + (f"_{number}" if number > 1 else "")


def _section(root: Element) -> Element | None:
    last = root[-1] if len(root) else None
    return last if last is not None and last.tag == "section" else None


def _labels(element: Element) -> Iterator[str]:
    return (mark.get("data-label", "") for mark in element.iter("sup"))
