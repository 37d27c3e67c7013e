"""Every link of one body: what leads to plans and files is rewritten, what is not allowed is told."""

import re
from bisect import bisect_right
from functools import cached_property
from posixpath import normpath
from xml.etree.ElementTree import Element

from niemyet.model.body import Heading, Link
from niemyet.model.field_checks import url_fault
from niemyet.model.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.limits import limited, short

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_PERSON = re.compile(r"(?:mailto:\S+|tel:[+0-9 .-]+)", re.IGNORECASE)
_PLAN = re.compile(r"plans/([a-z0-9-]+/[0-9]{4}/[a-z0-9-]+)\.md(?:#([a-z0-9-]+))?")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+")


class Links:
    """What a body links to: plans, files of its own folder, and what is wrong with its links.

    `first_line` is the file's line where the body starts.
    """

    def __init__(self, path: str, body: str, first_line: int) -> None:
        self.path = path
        self.body = body
        self.first_line = first_line
        self.folder, _, name = path.rpartition("/")
        self.files_folder = f"{self.folder}/{name.removesuffix('.md')}"
        self.plans: list[Link] = []
        self.files: list[str] = []
        self._faults: list[tuple[str, str]] = []
        self._found_until: dict[str, int] = {}

    @property
    def problems(self) -> list[Problem]:
        """NY-202 for each link that cannot be kept."""
        return limited(self._faults, lambda fault: self._problem(*fault))

    def resolve(self, root: Element, headings: tuple[Heading, ...]) -> None:
        """Rewrite the links of a tree."""
        anchors = {heading.anchor for heading in headings}
        for element in root.iter():
            if element.tag == "a":
                element.set("href", self._resolved(element.get("href", ""), anchors))
            elif element.tag == "img":
                element.set("src", self._file(element.get("src", "")))

    def _resolved(self, target: str, anchors: set[str]) -> str:
        if _WEB.fullmatch(target):
            return self._web(target)
        if _PERSON.fullmatch(target):
            return target
        if target.startswith("#"):
            if target[1:] not in anchors:
                self._tell(target, f"không có mục “{short(target)}” trong kế hoạch này; hãy xem lại tên mục")
            return target
        if target.partition("#")[0].endswith(".md"):
            return self._plan(target)
        return self._file(target)

    def _web(self, target: str) -> str:
        if fault := url_fault(target):
            self._tell(target, fault.replace(target, short(target)))
            return ""
        return target

    def _plan(self, target: str) -> str:
        match = _PLAN.fullmatch(normpath(f"{self.folder}/{target}"))
        if not match:
            message = f"“{short(target)}” không phải tệp kế hoạch; hãy viết đường dẫn đến tệp .md trong thư mục plans"
            self._tell(target, message)
            return ""
        plan, anchor = match.group(1), match.group(2) or ""
        self.plans.append(Link(plan, anchor, self.position(target)))
        return f"plan:{plan}" + (f"#{anchor}" if anchor else "")

    def _file(self, target: str) -> str:
        folder, _, name = normpath(f"{self.folder}/{target}").rpartition("/")
        if folder != self.files_folder or not _FILE.fullmatch(name):
            slug = self.files_folder.rpartition("/")[2]
            message = (
                f"không liên kết được đến “{short(target)}”; "
                f"hãy dùng http(s)://…, tệp .md của kế hoạch, hoặc {slug}/tên-tệp.pdf"
            )
            self._tell(target, message)
            return ""
        self.files.append(name)
        return f"file:{name}"

    def position(self, target: str) -> Position:
        """Where a link target stands in the file: each time it is asked for, the next place."""
        start = self._find(target)
        line = bisect_right(self._line_starts, start)
        return Position(line + self.first_line - 1, start - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer("\n", self.body))]

    def _find(self, target: str) -> int:
        begun = self._found_until.get(target, 0)
        for wanted in (target, *target.split()[:1]):  # white space in it may be written otherwise
            for start in (begun, 0):
                if (found := self.body.find(wanted, start)) >= 0:
                    self._found_until[target] = found + len(wanted)
                    return found
        return 0

    def _tell(self, target: str, message: str) -> None:
        self._faults.append((target, message))

    def _problem(self, target: str, message: str) -> Problem:
        return Problem.of(rules.LINK, self.path, self.position(target), message)
