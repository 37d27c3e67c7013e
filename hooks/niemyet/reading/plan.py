"""One plan's file → a Plan, or the problems that keep it from being one."""

import re
from dataclasses import dataclass
from datetime import datetime

from niemyet.front import FrontMatter
from niemyet.model import Body, FileInfo, Plan, Ward
from niemyet.problem import START, Position, Problem, has_errors
from niemyet.reading import assign, derive, rules
from niemyet.reading.markdown import BodyReader, Rendered
from niemyet.reading.nodes import Tree, read_tree
from niemyet.reading.old_anchors import with_old_anchors
from niemyet.reading.outline import passages
from niemyet.reading.safe_html import unsafe
from niemyet.reading.schema import validated
from niemyet.reading.source import Parts, Refused, read_text, split
from niemyet.reading.units import unit_names

_PATH = re.compile(r"^plans/([a-z0-9]+(?:-[a-z0-9]+)*)/([0-9]{4})/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$")
_RESERVED = ("trang", "ban-in")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan's file as found: its path from the project's folder, its bytes, the files of its own folder.

    `stamp` says what the file system knows of all of them, "" where that is not enough to know them again.
    """

    path: str
    data: bytes
    files: tuple[FileInfo, ...] = ()
    modified: datetime | None = None
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: a plan, or none; and every problem found on the way."""

    plan: Plan | None
    problems: tuple[Problem, ...]


def read_plan(file: PlanFile, ward: Ward, bodies: BodyReader) -> Reading:
    """Read one plan of a ward; a plan comes back only where nothing is wrong with its file."""
    try:
        text = read_text(file.path, file.data)
        parts = split(file.path, text)
    except Refused as refused:
        return Reading(None, (*name_problems(file.path), *refused.problems))
    tree = read_tree(file.path, parts.header, parts.header_line)
    problems = [*name_problems(file.path), *tree.problems]
    whole = all(problem.rule is rules.TWICE for problem in tree.problems)
    front, faults = validated(FrontMatter, file.path, tree, START) if whole else (None, [])
    rendered = bodies.render(file.path, parts.body, parts.body_line)
    problems += [*faults, *rendered.problems]
    if not has_errors(tuple(problems)):
        problems += unsafe(file.path, rendered.html, parts.body, parts.body_line)
    if front is None or has_errors(tuple(problems)):
        return Reading(None, tuple(problems))
    return Reading(_plan(file, ward, front, text, tree, rendered, parts), tuple(problems))


def name_problems(path: str) -> tuple[Problem, ...]:
    """NY-001 where a path is no identity of a plan."""
    match = _PATH.match(path)
    if match and match.group(3) not in _RESERVED:
        return ()
    message = (
        f"“{path}” không đúng quy ước; hãy đặt tại plans/<xã-phường>/<năm>/<tên>.md, "
        "chỉ dùng chữ thường không dấu, chữ số, gạch nối, và không dùng tên trang, ban-in"
    )
    return (Problem.of(rules.NAME, path, START, message),)


def _plan(
    file: PlanFile, ward: Ward, front: FrontMatter, text: str, tree: Tree, rendered: Rendered, parts: Parts
) -> Plan:
    return Plan(
        id=file.path.removeprefix("plans/").removesuffix(".md"),
        path=file.path,
        ward=ward,
        front=front,
        body=_body(rendered, front, ward),
        markdown=text,
        files=file.files,
        modified=file.modified,
        positions=tree.keys | tree.positions | {"body": Position(parts.body_line, 1)},
    )


def _body(rendered: Rendered, front: FrontMatter, ward: Ward) -> Body:
    names = unit_names(ward)
    top = rendered.outline
    given = assign.assignments(top, names)
    return Body(
        html=with_old_anchors(rendered.html, front.anchors),
        headings=rendered.headings,
        attendees=derive.attendees(top),
        agenda=derive.agenda(top),
        speeches=derive.speeches(top, names, assign.speakers(given)),
        assignments=given,
        passages=passages(top, derive.is_closing),
        links=rendered.links,
        files=rendered.files,
    )
