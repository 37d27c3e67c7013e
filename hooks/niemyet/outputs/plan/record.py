"""One plan as data: plan.json beside its page, and the record that plans.json collects."""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from niemyet.catalogue.wording import notice
from niemyet.model.body import Body, Due, Task
from niemyet.model.event import Event
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.model.related import Basis
from niemyet.model.settings import Settings
from niemyet.outputs.parts.context import Context

Record = dict[str, Any]
VERSION = 2
"""The edition of the data: readers of the first one must look again."""


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The plan's plan.json."""
    content = to_json(record(plan, context), indent=2) + b"\n"
    yield Artifact(f"{plan.address}plan.json", content, "application/json")


def record(plan: Plan, context: Context) -> Record:
    """What the site publishes about a plan: the front matter's keys as typed, and what is derived.

    Absent things are left out; only `attendees[].group` and `assignments[].unit` say null. `size` counts bytes,
    `modified` is ISO 8601 with its offset. Every key is explained on the page du-lieu/.
    """
    return _identity(plan, context.catalogue.settings) | _kept(
        _written(plan, context.catalogue.settings) | _read(plan.body) | _history(plan, context)
    )


def _identity(plan: Plan, settings: Settings) -> Record:
    return {
        "version": VERSION,
        "id": plan.id,
        "url": settings.absolute(plan.address),
        "print_url": settings.absolute(f"{plan.address}ban-in/"),
        "notice": notice(plan),
        "ward": _kept(
            {"id": plan.ward.id, "name": plan.ward.name, "kind": plan.ward.kind.value, "code": plan.ward.code}
        ),
        "year": plan.year,
        "issuers": [
            _kept({"id": one.id, "lines": list(one.lines), "parent": list(one.parent), "code": one.code})
            for one in plan.issuers
        ],
    }


def _written(plan: Plan, settings: Settings) -> Record:
    """The front matter; the place is the ward's unless the plan names its own."""
    front: Record = plan.front.model_dump(mode="json", by_alias=True)
    del (
        front["issuer"],
        front["history_from"],
    )  # the first is told by its lines, the second is for whoever shows history
    sizes = {file.name: file.size for file in plan.files}
    for attachment in front["attachments"]:
        name = attachment["file"]
        attachment["url"] = settings.absolute(plan.address + name)
        if name in sizes:
            attachment["size"] = sizes[name]
    front["basis"] = [
        _kept(_kept(given) | _basis(basis, given))
        for basis, given in zip(plan.front.basis, front["basis"], strict=True)
    ]
    front["events"] = [
        _kept(given | _rule(event)) for event, given in zip(plan.front.events, front["events"], strict=True)
    ]
    for group in ("cosigners", "corrections", "results"):
        front[group] = [_kept(each) for each in front[group]]
    front["place"] = plan.place
    return front


def _basis(basis: Basis, given: Record) -> Record:
    """The parts of a reference, as far as its form is known; the kind that the editor wrote goes before."""
    reference = basis.reference
    if reference is None:
        return {}
    parts = {"number": reference.number, "year": reference.year, "symbol": reference.symbol}
    kind = {"kind": given.get("kind") or reference.kind}
    return kind | parts | ({"party": True} if reference.party else {})


def _rule(event: Event) -> Record:
    """How an event comes again, as RFC 5545 writes it, and each day that it falls on."""
    if event.repeats is None:
        return {}
    first = event.time
    return {
        "dtstart": first and (first.ends or (first,))[0].text,
        "rrule": event.repeats.recurrence.rrule,
        "sessions": [when.text for when in event.sessions()],
    }


def _read(body: Body) -> Record:
    """What the body says by itself."""
    speeches = body.speeches
    return {
        "attendees": [{"group": group.group, "items": list(group.items)} for group in body.attendees],
        "agenda": list(body.agenda),
        "speeches": speeches and {"minutes": speeches.minutes, "speakers": list(speeches.speakers)},
        "assignments": [
            {"unit": one.unit, "name": one.name, "anchor": one.anchor, "tasks": [_task(task) for task in one.tasks]}
            for one in body.assignments
        ],
        "deadlines": [_due(one.due) | {"what": one.what, "anchor": one.anchor} for one in body.deadlines],
        "annexes": [{"anchor": one.anchor, "title": one.title} for one in body.annexes],
        "sections": [{"anchor": one.anchor, "title": one.title, "level": one.level} for one in body.headings],
    }


def _task(task: Task) -> Record:
    """A task; its role, partners and deadline only where the text gives them."""
    due = _due(task.due) if task.due else None
    return _kept(
        {"text": task.text, "anchor": task.anchor, "role": task.role, "partners": list(task.partners), "due": due}
    )


def _due(due: Due) -> Record:
    return _kept({"when": due.when and due.when.text, "words": due.words})


def _history(plan: Plan, context: Context) -> Record:
    catalogue = context.catalogue
    return {
        "replaced_by": [newer.id for newer in catalogue.replaced_by.get(plan.id, ())],
        "amended_by": [newer.id for newer in catalogue.amended_by.get(plan.id, ())],
        "modified": plan.modified.isoformat(timespec="seconds") if plan.modified else None,
        "sha256": plan.sha256,
    }


def _kept(record: Record) -> Record:
    """The record without what is absent, also one level into its groups; false and 0 are facts and stay."""
    groups = {key: _kept(value) if isinstance(value, dict) else value for key, value in record.items()}
    return {key: value for key, value in groups.items() if value is not None and value not in ("", [], {})}
