"""What a plan says at a glance: when, where, who, what, on what money and on what grounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue, is_public
from niemyet.model.body import AttendeeGroup
from niemyet.model.event import SHOWN, Event
from niemyet.model.plan import Plan
from niemyet.model.related import Basis
from niemyet.outputs.parts.citations import basis_words
from niemyet.outputs.parts.context import relative
from niemyet.outputs.parts.entries import beyond, event_time
from niemyet.outputs.parts.formats import dialled
from niemyet.outputs.parts.plain_lines import what_became

_OPEN_LINES = 5  # more lines than these push what follows off a phone's screen


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line of the card, and where it leads: an address relative to the plan's page, or a full one."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class FactPart:
    """Lines that belong together; `summary` is what stands for them while they are folded away."""

    lines: tuple[FactLine, ...]
    title: str | None = None
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its parts."""

    label: str
    parts: tuple[FactPart, ...]


def facts(plan: Plan, catalogue: Catalogue) -> tuple[Fact, ...]:
    """The facts that the plan gives, in the order of the card; what is absent is left out."""
    rows = (
        *_events(plan),
        *_from_body(plan),
        *_means(plan),
        *_answers(plan, catalogue),
        *_series(plan, catalogue),
        *_grounds(plan, catalogue),
    )
    return tuple(Fact(label, parts) for label, parts in rows if parts)


def _events(plan: Plan) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    events = plan.front.events
    if len(events) == 1:
        yield from _one_event(plan, events[0])
    elif events:
        yield "Các hoạt động", tuple(part for event in events for part in _of_several(plan, event, len(events)))


def _one_event(plan: Plan, event: Event) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    yield "Hoạt động", _line(event.name)
    yield "Thời gian", _line(_time(event)) + _sessions(event)
    yield "Địa điểm", _line(plan.ward.venue(event.venue) if event.venue else None)
    yield "Ai được dự", _line(event.audience.label if event.audience else None)
    yield "Số đại biểu dự kiến", _line(str(event.expected_attendance) if event.expected_attendance else None)


def _of_several(plan: Plan, event: Event, count: int) -> tuple[FactPart, ...]:
    """One of several events as lines under its name, folded away where there are many; a series' days apart."""
    known = (
        _time(event),
        plan.ward.venue(event.venue) if event.venue else None,
        event.audience.label if event.audience else None,
        f"Dự kiến {event.expected_attendance} người" if event.expected_attendance else None,
    )
    lines = tuple(FactLine(text) for text in known if text)
    title = event.name or (lines[0].text if lines else event.id or "")
    lines = lines if event.name else lines[1:]
    if count > _OPEN_LINES:
        when = next((session.words for session in event.sessions(1)), None) if not event.repeats else None
        return (FactPart(lines, summary=f"{title}: {when}" if event.name and when else title), *_sessions(event))
    return (FactPart(lines, title=title), *_sessions(event))


def _sessions(event: Event) -> tuple[FactPart, ...]:
    """The days of a series, one by one; nothing for what takes place once, or has no end."""
    if event.repeats is None or not (sessions := event.sessions(SHOWN)):
        return ()
    rest = beyond(event)
    more = (FactLine(f"và {rest} buổi nữa"),) if rest else ()
    lines = tuple(FactLine(session.title) for session in sessions)
    return (FactPart((*lines, *more), summary=f"{event.count} buổi"),)


def _time(event: Event) -> str | None:
    """The time, with what became of the event where that is not what was planned."""
    return None if event.words is None else event_time(event) + what_became(event)


def _from_body(plan: Plan) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    body = plan.body
    yield "Thành phần", tuple(_attendees(group) for group in body.attendees if group.items)
    yield "Chương trình", _folded(body.agenda, f"{len(body.agenda)} nội dung")
    if body.speeches:
        minutes = body.speeches.minutes
        limit = _line(f"Không quá {minutes} phút mỗi tham luận" if minutes else None)
        yield "Tham luận", limit + _folded(body.speeches.speakers, f"{len(body.speeches.speakers)} nơi trình bày")


def _means(plan: Plan) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    yield "Kinh phí", _line(plan.front.funding)
    yield "Kỳ đánh giá", _line(plan.front.reviews.title if plan.front.reviews else None)
    yield "Thời gian thực hiện", _line(plan.front.period.title if plan.front.period else None)


def _answers(plan: Plan, catalogue: Catalogue) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    """Whom to ask: the plan's own contact, else the ward's; a site for demonstration sends nobody to a ward."""
    contact = plan.front.contact
    phone, email = (contact.phone, contact.email) if contact else (plan.ward.phone, plan.ward.email)
    if catalogue.settings.demo and not contact:
        return
    known = (
        FactLine(contact.post) if contact and contact.post else None,
        FactLine(phone, f"tel:{dialled(phone)}") if phone else None,
        FactLine(email, f"mailto:{quote(email, safe='@')}") if email else None,
    )
    lines = tuple(line for line in known if line)
    yield "Hỏi ai", (FactPart(lines),) if lines else ()


def _series(plan: Plan, catalogue: Catalogue) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    """The series' name, and the plans before and after this one."""
    name = catalogue.series.get(plan.front.series) if plan.front.series else None
    if not name or not plan.front.series:
        return
    others = [
        one
        for one in catalogue.by_series.get((plan.ward.id, plan.front.series), ())
        if is_public(one) or one.id == plan.id
    ]
    place = next((number for number, one in enumerate(others) if one.id == plan.id), None)
    lines = [FactLine(name)]
    if place is not None:
        near = (("Kỳ trước", others[place - 1 : place]), ("Kỳ sau", others[place + 1 : place + 2]))
        lines += [
            FactLine(f"{word}: {one.name}", relative(one.address, plan.address)) for word, ones in near for one in ones
        ]
    yield "Chuỗi kế hoạch", (FactPart(tuple(lines)),)


def _grounds(plan: Plan, catalogue: Catalogue) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    lines = tuple(_basis(basis, plan, catalogue) for basis in plan.front.basis)
    known = tuple(line for line in lines if line.text)
    yield "Căn cứ", (FactPart(known),) if known else ()


def _basis(basis: Basis, plan: Plan, catalogue: Catalogue) -> FactLine:
    target = catalogue.by_id.get(basis.plan) if basis.plan else None
    if target:
        return FactLine(basis_words(basis) or wording.official_title(target), relative(target.address, plan.address))
    return FactLine(basis_words(basis) or basis.url or "", basis.url)


def _attendees(group: AttendeeGroup) -> FactPart:
    lines = tuple(FactLine(item) for item in group.items)
    if len(lines) <= _OPEN_LINES:
        return FactPart(lines, title=group.group)
    return FactPart(lines, summary=f"{group.group or 'Thành phần mời'} ({len(lines)})")


def _line(text: str | None) -> tuple[FactPart, ...]:
    return (FactPart((FactLine(text),)),) if text else ()


def _folded(lines: tuple[str, ...], summary: str) -> tuple[FactPart, ...]:
    if not lines:
        return ()
    return (FactPart(tuple(map(FactLine, lines)), summary=summary if len(lines) > _OPEN_LINES else None),)
