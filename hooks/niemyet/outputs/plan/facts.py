"""What a plan says at a glance: when, where, who, what, on what money and on what grounds."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.body import AttendeeGroup
from niemyet.model.front_matter import Basis, Event
from niemyet.model.plan import Plan
from niemyet.model.terms import BASIS_KINDS, EventState
from niemyet.outputs.parts.context import relative
from niemyet.outputs.parts.entries import event_time

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
    rows = (*_event(plan), *_from_body(plan), *_means(plan), *_grounds(plan, catalogue))
    return tuple(Fact(label, parts) for label, parts in rows if parts)


def basis_words(basis: Basis) -> str:
    """A basis as documents cite it: "Quyết định số 133/QĐ-UBND ngày 30/07/2025 của … về việc …".

    Parts that are not known are left out; "" where nothing is.
    """
    parts = (
        BASIS_KINDS[basis.kind] if basis.kind else "",
        _basis_number(basis),
        basis.issued.words if basis.issued else "",
        f"của {basis.issuer}" if basis.issuer else "",
        basis.title or "",
    )
    return " ".join(filter(None, parts))


def _basis_number(basis: Basis) -> str:
    if not basis.number:
        return f"ký hiệu {basis.symbol}" if basis.symbol else ""
    number = wording.printed_number(basis.number)
    return f"số {number}/{basis.symbol}" if basis.symbol else f"số {number}"


def _event(plan: Plan) -> Iterator[tuple[str, tuple[FactPart, ...]]]:
    event = plan.front.event
    if event is None:
        return
    yield "Thời gian", _line(_time(event))
    yield "Địa điểm", _line(event.venue)
    yield "Số đại biểu dự kiến", _line(str(event.expected_attendance) if event.expected_attendance else None)


def _time(event: Event) -> str | None:
    """The time, with what became of the event where that is not what was planned."""
    if event.when is None:
        return None
    time = event_time(event, event.when)
    changed = event.state in (EventState.POSTPONED, EventState.CANCELLED)
    return f"{time} – {event.state.label.lower()}" if changed else time


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
    if covers := plan.front.covers:
        yield "Kỳ đánh giá", _line(covers.reviews.title if covers.reviews else None)
        yield "Kỳ triển khai", _line(covers.rolls_out.title if covers.rolls_out else None)


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
