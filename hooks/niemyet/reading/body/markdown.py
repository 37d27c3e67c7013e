"""Markdown of a plan's body → HTML and outline: one fixed list of extensions, no raw HTML, links kept apart."""

import re
from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX

from niemyet.model.body import Annex, Heading, Link
from niemyet.model.problem import Problem
from niemyet.reading import rules
from niemyet.reading.body.annexes import annexes
from niemyet.reading.body.as_written import as_written
from niemyet.reading.body.costly import too_costly
from niemyet.reading.body.footnote_faults import footnote_faults
from niemyet.reading.body.footnotes import PATTERN, Marks, NoteMarks, NotesBelow, fill, marks_of, parted, words_of
from niemyet.reading.body.headings import set_anchors
from niemyet.reading.body.links import Links
from niemyet.reading.body.lists import WrittenLists, forget_marks
from niemyet.reading.body.outline import Part, outline
from niemyet.reading.body.plain_texts import PlainTexts
from niemyet.reading.body.table_rows import BREAK, LineBreaks, TableBlocks, overfull, part_lines
from niemyet.reading.body.table_widths import fit_tables
from niemyet.reading.body.tables import frame_tables
from niemyet.reading.body.tags import tags
from niemyet.reading.limits import limited
from niemyet.reading.text.characters import hidden_entities, position_at, without_entities

_DEFINITION = re.compile(r"^ {0,3}(\[[^\[\]^\n]+\]):[ \t]*<?([^\s>]+)", re.MULTILINE)
_ADDRESS = re.compile(r"https?://|[\w./-]+\.(?:md|pdf)\b")
_UNTIDY = ("\t", "\r", " \n", STX, ETX)
_USUAL = ("p", "li", "ul", "ol", "h2", "h3", "h4")  # looked for first: each element is, in a list of fifty
# Indented code, setext headings, definitions ("[2]: QĐ-133"), HTML and e-mail masking: each turns what clerks write into
# something else.
_LEFT_OUT = (
    ("preprocessors", "html_block"),
    ("parser.blockprocessors", "code"),
    ("parser.blockprocessors", "setextheader"),
    ("parser.blockprocessors", "olist"),
    ("parser.blockprocessors", "ulist"),
    ("parser.blockprocessors", "reference"),
    ("inlinePatterns", "html"),
    ("inlinePatterns", "entity"),
    ("inlinePatterns", "automail"),
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body's HTML, its headings, its outline, its annexes, its links to plans, and what is wrong in it."""

    html: str
    headings: tuple[Heading, ...]
    outline: Part
    annexes: tuple[Annex, ...]
    links: tuple[Link, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


class BodyReader:
    """One Python-Markdown instance, used for every body; holds nothing from one body to the next."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=[TableExtension(use_align_attribute=True)], output_format="html")
        for registry, name in _LEFT_OUT:
            attrgetter(registry)(self._markdown).deregister(name)
        self._markdown.preprocessors.register(_Whitespace(self._markdown), "normalize_whitespace", 30)
        self._markdown.parser.blockprocessors.register(TableBlocks(self._markdown.parser), "tables", 97)
        self._markdown.parser.blockprocessors.register(WrittenLists(self._markdown.parser), "written", 95)
        self._plain = PlainTexts(self._markdown)
        self._markdown.treeprocessors.register(self._plain, "plain", 25)
        self._markdown.parser.blockprocessors.register(_Headings(self._markdown.parser), "hashheader", 70)
        self._markdown.inlinePatterns.register(NoteMarks(PATTERN, self._markdown), "note", 175)
        self._markdown.inlinePatterns.register(LineBreaks(BREAK, self._markdown), "break", 115)
        self._notes = NotesBelow(self._markdown)
        self._markdown.treeprocessors.register(self._notes, "notes", 50)
        self._markdown.block_level_elements.sort(key=_USUAL.__contains__, reverse=True)
        self._unescaping = _Unescaping(self._markdown)
        self._markdown.treeprocessors.register(self._unescaping, "unescape", 0)
        self._finishing = _Finishing(self._markdown)
        self._markdown.treeprocessors.register(self._finishing, "finishing", -1)

    def render(self, path: str, body: str, first_line: int) -> Rendered:
        """The body of the plan at `path`; `first_line` is the file's line where the body starts."""
        if costly := too_costly(path, body, first_line):
            return Rendered("", (), Part(None), (), (), (), tuple(costly))
        links = Links(path, body, first_line)
        self._finishing.begin(links)
        hidden = hidden_entities(path, body, first_line)
        text = as_written(without_entities(body) if hidden else body)
        self._unescaping.needed = "\\" in text
        parts = parted(text)
        self._notes.notes = parts.notes
        html = self._markdown.reset().convert(parts.text)
        notes = footnote_faults(path, parts, self._finishing.marks, first_line)
        costly = self._plain.problems(path, body, first_line)
        wide = overfull(path, body, first_line)
        problems = (*tags(links), *_definitions(links), *hidden, *links.problems, *costly, *wide, *notes)
        found = self._finishing
        targets = tuple(links.plans), tuple(links.files)
        return Rendered(html, found.headings, found.outline, found.annexes, *targets, problems)


class _Whitespace(NormalizeWhitespace):
    """Takes the place of Python-Markdown's own, which looks for blank lines at every sign of a text."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines without tabs, control signs and spaces in blank lines, and two blank ones at the end."""
        text = "\n".join([*lines, ""])
        return super().run(lines) if any(sign in text for sign in _UNTIDY) else [*lines, "", ""]


class _Headings(HashHeaderProcessor):
    """Takes the place of Python-Markdown's own, which looks for a heading at every sign of a text."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether some line of the block is a heading."""
        return "#" in block and super().test(parent, block)


class _Unescaping(UnescapeTreeprocessor):
    """Takes the place of Python-Markdown's own, which looks through all texts even where nothing is escaped."""

    needed = True

    def run(self, root: Element) -> None:
        """Put escaped signs back."""
        if self.needed:
            super().run(root)


class _Finishing(Treeprocessor):
    """Runs last over the tree: anchors, links, outline, annexes, footnotes, framed tables."""

    def begin(self, links: Links) -> None:
        """Forget the last body: an empty one is never run."""
        self.links = links
        self.headings: tuple[Heading, ...] = ()
        self.outline = Part(None)
        self.annexes: tuple[Annex, ...] = ()
        self.marks = Marks(Counter(), Counter())

    def run(self, root: Element) -> None:
        """Finish one tree and keep what was read from it."""
        _lower_first_level(root)
        self.headings = set_anchors(root)
        forget_marks(root)
        self.links.resolve(root, self.headings)
        part_lines(root)
        self.marks = marks_of(root)
        self.outline = outline(root, self.headings, words_of(root))
        self.annexes = annexes(root, self.headings)
        fill(root)
        frame_tables(root)
        fit_tables(root)


def _definitions(links: Links) -> list[Problem]:
    def problem(match: re.Match[str]) -> Problem:
        position = position_at(links.body, match.start(1), links.first_line)
        name, target = match.groups()
        message = f"không dùng liên kết viết ở hai nơi; hãy xóa dòng này và viết [chữ]({target}) thay cho [chữ]{name}"
        return Problem.of(rules.LINK, links.path, position, message)

    found = _DEFINITION.finditer(links.body) if "]:" in links.body else ()
    return limited((each for each in found if _ADDRESS.match(each[2]) or f"]{each[1]}" in links.body), problem)


def _lower_first_level(root: Element) -> None:
    """The page's h1 is the plan's title: a body that starts at "#" begins at h2 like the others."""
    if root.find("h1") is None:
        return
    for element in root:
        if re.fullmatch("h[1-5]", element.tag):
            element.tag = f"h{int(element.tag[1]) + 1}"
