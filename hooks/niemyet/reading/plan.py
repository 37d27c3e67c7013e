"""One plan's file → a Plan, or the problems that keep it from being one."""

from hashlib import sha256

from niemyet.model.body import Body
from niemyet.model.front_matter import ONE_OR_MANY, FrontMatter
from niemyet.model.plan import Plan
from niemyet.model.problem import START, Position, Problem, Reading, has_errors
from niemyet.model.ward import Ward
from niemyet.reading import rules
from niemyet.reading.body.markdown import BodyReader, Rendered
from niemyet.reading.body.nothing_lost import lost
from niemyet.reading.body.old_anchors import with_old_anchors
from niemyet.reading.body.outline import passages
from niemyet.reading.body.safe_html import unsafe
from niemyet.reading.header.nodes import Tree, read_tree
from niemyet.reading.header.schema import validated
from niemyet.reading.meaning.agenda import agenda
from niemyet.reading.meaning.assign import assign, speakers
from niemyet.reading.meaning.attendees import attendees
from niemyet.reading.meaning.bodies import bodies_of
from niemyet.reading.meaning.entries import entries
from niemyet.reading.meaning.found import Found
from niemyet.reading.meaning.nobodys import is_closing
from niemyet.reading.meaning.reports import deadlines
from niemyet.reading.meaning.speeches import speeches
from niemyet.reading.meaning.units import unit_names
from niemyet.reading.text.source import Parts, Refused, read_text, split
from niemyet.sources import rules as sources_rules
from niemyet.sources.layout import PlanFile
from niemyet.sources.plan_names import better, is_plan


def read_plan(file: PlanFile, ward: Ward, bodies: BodyReader) -> Reading[Plan | None]:
    """Read one plan of a ward; a plan comes back only where nothing is wrong with its file."""
    try:
        text = read_text(file.path, file.data)
        parts = split(file.path, text)
    except Refused as refused:
        return Reading(None, (*name_problems(file.path), *refused.problems))
    tree, faults = read_tree(file.path, parts.header, parts.header_line)
    whole = all(problem.rule is rules.TWICE for problem in faults)
    front, misfits = validated(FrontMatter, file.path, tree, START) if whole else Reading(None)
    rendered = bodies.render(file.path, parts.body, parts.body_line)
    problems = [*name_problems(file.path), *faults, *misfits, *rendered.problems]
    if not has_errors(problems):
        problems += unsafe(file.path, rendered.html, parts.body, parts.body_line)
        problems += lost(file.path, rendered.html, parts.body, parts.body_line)
    if front is None or has_errors(problems):
        return Reading(None, tuple(problems))
    return Reading(_plan(file, ward, front, text, tree, rendered, parts), tuple(problems))


def name_problems(path: str) -> tuple[Problem, ...]:
    """NY-001 where a path is no identity of a plan."""
    if is_plan(path):
        return ()
    message = (
        f"“{path}” không đúng quy ước; hãy đặt tại {better(path)}, chỉ dùng chữ thường không dấu, chữ số, gạch nối, "
        "và không dùng tên trang, ban-in, cac-lan-sua hoặc tên mà Windows giữ riêng (con, aux, nul …)"
    )
    return (Problem.of(sources_rules.NAME, path, START, message),)


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
        sha256=sha256(file.data).hexdigest(),
        files=file.files,
        modified=file.modified,
        positions=_positions(tree) | {"body": Position(parts.body_line, 1)},
    )


def _positions(tree: Tree) -> dict[str, Position]:
    """The place of each field; what stands alone where a list may stand is found under its number in that list, too."""
    places = {**tree.keys, **tree.positions}
    for name in ONE_OR_MANY:
        if not isinstance(tree.values.get(name), list):
            inner = {key: place for key, place in places.items() if key == name or key.startswith(f"{name}.")}
            places |= {f"{name}.0{key.removeprefix(name)}": place for key, place in inner.items()}
    return places


def _body(rendered: Rendered, front: FrontMatter, ward: Ward) -> Body:
    names = unit_names(ward)
    top = rendered.outline
    text = entries(top, frozenset(annex.anchor for annex in rendered.annexes))
    found = Found(bodies_of(names))
    assign(text, found)
    given = found.assignments()
    return Body(
        html=with_old_anchors(rendered.html, front.anchors),
        headings=rendered.headings,
        attendees=attendees(text),
        agenda=agenda(text),
        speeches=speeches(text, names, speakers(given)),
        assignments=given,
        passages=passages(top, is_closing),
        links=rendered.links,
        files=rendered.files,
        annexes=rendered.annexes,
        deadlines=deadlines(text),
        unowned=tuple(found.unowned),
    )
