"""Markdown of a plan's body → HTML and outline: one fixed list of extensions, no raw HTML, links kept apart."""

import re
from dataclasses import dataclass
from operator import attrgetter
from posixpath import normpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from niemyet.model import Heading, Link
from niemyet.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.lists import WrittenLists, forget_marks
from niemyet.reading.outline import Part, outline, set_anchors
from niemyet.reading.source import position_at

_TAG = re.compile(r"<(?!https?://)[A-Za-z/!?][^\s<]{0,40}")
_EXTERNAL = re.compile(r"^(?:https?://[^\s]+|mailto:[^\s]+|tel:[+0-9 .-]+)$", re.IGNORECASE)
_PLAN = re.compile(r"^plans/([a-z0-9-]+/\d{4}/[a-z0-9-]+)\.md(?:#([a-z0-9-]+))?$")
_FILE = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$")
# Indented code, setext headings, HTML and e-mail masking: each turns what clerks write into something else.
_LEFT_OUT = (
    ("preprocessors", "html_block"),
    ("parser.blockprocessors", "code"),
    ("parser.blockprocessors", "setextheader"),
    ("parser.blockprocessors", "olist"),
    ("parser.blockprocessors", "ulist"),
    ("inlinePatterns", "html"),
    ("inlinePatterns", "entity"),
    ("inlinePatterns", "automail"),
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A body's HTML, its headings, its outline, its links to plans, and what is wrong in it."""

    html: str
    headings: tuple[Heading, ...]
    outline: Part
    links: tuple[Link, ...]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


class BodyReader:
    """One Python-Markdown instance, used for every body; holds nothing from one body to the next."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=[TableExtension(use_align_attribute=True)], output_format="html")
        for registry, name in _LEFT_OUT:
            attrgetter(registry)(self._markdown).deregister(name)
        self._markdown.parser.blockprocessors.register(WrittenLists(self._markdown.parser), "written", 95)
        self._finishing = _Finishing(self._markdown)
        self._markdown.treeprocessors.register(self._finishing, "finishing", -1)

    def render(self, path: str, body: str, first_line: int) -> Rendered:
        """The body of the plan at `path`; `first_line` is the file's line where the body starts."""
        links = _Links(path, body, first_line)
        self._finishing.begin(links)
        html = self._markdown.reset().convert(body)
        headings, parts = self._finishing.headings, self._finishing.outline
        problems = (*_tags(links), *links.problems)
        return Rendered(html, headings, parts, tuple(links.plans), tuple(links.files), problems)


class _Finishing(Treeprocessor):
    """Runs last over the tree: anchors, links, outline, framed tables."""

    def begin(self, links: "_Links") -> None:
        """Forget the last body: an empty one is never run."""
        self.links = links
        self.headings: tuple[Heading, ...] = ()
        self.outline = Part(None)

    def run(self, root: Element) -> None:
        """Finish one tree and keep what was read from it."""
        _lower_first_level(root)
        self.headings = set_anchors(root)
        forget_marks(root)
        self.links.settle(root, self.headings)
        self.outline = outline(root, self.headings)
        _frame_tables(root)


class _Links:
    """Every link of one body: what leads to plans and files is rewritten, what is not allowed is told."""

    def __init__(self, path: str, body: str, first_line: int) -> None:
        self.path = path
        self.body = body
        self.first_line = first_line
        self.folder, _, name = path.rpartition("/")
        self.files_folder = f"{self.folder}/{name.removesuffix('.md')}"
        self.plans: list[Link] = []
        self.files: list[str] = []
        self.problems: list[Problem] = []

    def settle(self, root: Element, headings: tuple[Heading, ...]) -> None:
        anchors = {heading.anchor for heading in headings}
        for element in root.iter():
            if element.tag == "a":
                element.set("href", self._settled(element.get("href", ""), anchors))
            elif element.tag == "img":
                element.set("src", self._file(element.get("src", "")))

    def _settled(self, target: str, anchors: set[str]) -> str:
        if _EXTERNAL.match(target):
            return target
        if target.startswith("#"):
            if target[1:] not in anchors:
                self._tell(target, f"không có mục “{target}” trong kế hoạch này; hãy xem lại tên mục")
            return target
        if target.partition("#")[0].endswith(".md"):
            return self._plan(target)
        return self._file(target)

    def _plan(self, target: str) -> str:
        match = _PLAN.match(normpath(f"{self.folder}/{target}"))
        if not match:
            self._tell(
                target, f"“{target}” không phải tệp kế hoạch; hãy viết đường dẫn đến tệp .md trong thư mục plans"
            )
            return ""
        plan, anchor = match.group(1), match.group(2) or ""
        self.plans.append(Link(plan, anchor, self.position(target)))
        return f"plan:{plan}" + (f"#{anchor}" if anchor else "")

    def _file(self, target: str) -> str:
        folder, _, name = normpath(f"{self.folder}/{target}").rpartition("/")
        if folder != self.files_folder or not _FILE.match(name):
            slug = self.files_folder.rpartition("/")[2]
            message = f"không liên kết được đến “{target}”; hãy dùng http(s)://…, tệp .md của kế hoạch, hoặc {slug}/tên-tệp.pdf"
            self._tell(target, message)
            return ""
        self.files.append(name)
        return f"file:{name}"

    def position(self, target: str) -> Position:
        """Where a link target stands in the file."""
        place = position_at(self.body, max(self.body.find(target), 0))
        return Position(place.line + self.first_line - 1, place.column)

    def _tell(self, target: str, message: str) -> None:
        self.problems.append(Problem.of(rules.LINK, self.path, self.position(target), message))


def _tags(links: _Links) -> list[Problem]:
    problems = []
    for match in _TAG.finditer(links.body):
        place = position_at(links.body, match.start())
        position = Position(place.line + links.first_line - 1, place.column)
        message = f"không dùng thẻ HTML “{match.group()}”; hãy bỏ thẻ, hoặc thêm dấu cách sau dấu <"
        problems.append(Problem.of(rules.RAW_HTML, links.path, position, message))
    return problems


def _lower_first_level(root: Element) -> None:
    """The page's h1 is the plan's title: a body that starts at "#" begins at h2 like the others."""
    if root.find("h1") is None:
        return
    for element in root:
        if re.fullmatch("h[1-5]", element.tag):
            element.tag = f"h{int(element.tag[1]) + 1}"


def _frame_tables(root: Element) -> None:
    """Let wide tables scroll in a frame of their own; say alignment by class, which needs no inline style."""
    for cell in root.iter():
        if align := cell.attrib.pop("align", None):
            cell.set("class", f"ny-{align}")
    for parent in list(root.iter()):
        for index, child in enumerate(list(parent)):
            if child.tag == "table":
                frame = Element("div", {"class": "ny-table"})
                frame.append(child)
                frame.tail, child.tail = child.tail, None
                parent[index] = frame
