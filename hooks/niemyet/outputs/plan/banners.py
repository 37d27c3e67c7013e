"""What became of a plan, in the words that stand above it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue, is_public
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.terms import EventState, Status
from niemyet.outputs.parts.context import relative
from niemyet.outputs.plan.facts import FactLine

_EVENT_STATES = {
    EventState.POSTPONED: "Sự kiện nêu trong văn bản đã hoãn.",
    EventState.CANCELLED: "Sự kiện nêu trong văn bản đã hủy.",
    EventState.HELD: "Sự kiện nêu trong văn bản đã được tổ chức.",
}


@dataclass(frozen=True, slots=True)
class Banner:
    """One message above a plan, the plans it leads to, and whether readers must not miss it."""

    text: str
    plans: tuple[FactLine, ...] = ()
    warn: bool = False


def banners(plan: Plan, catalogue: Catalogue) -> tuple[Banner, ...]:
    """The messages, the gravest first."""
    return (*_standing(plan, catalogue), *_outgoing(plan, catalogue), *_event_state(plan))


def _standing(plan: Plan, catalogue: Catalogue) -> Iterator[Banner]:
    """Whether the plan still holds; a draft replaces or corrects nothing yet and is named as a draft."""
    status, name = plan.front.status, f"{wording.kind_name(plan)} này"
    if status is Status.DRAFT:
        yield Banner("Dự thảo: chưa được ban hành, nội dung còn có thể thay đổi.", warn=True)
    if status is Status.WITHDRAWN:
        reason = f" Lý do: {plan.front.reason}" if plan.front.reason else ""
        yield Banner(f"{name} đã bị thu hồi.{reason}", warn=True)
    newer, correcting = catalogue.replaced_by.get(plan.id, ()), catalogue.corrected_by.get(plan.id, ())
    if replacing := tuple(filter(is_public, newer)):
        yield Banner(f"{name} đã được thay thế bằng:", _lines(replacing, plan), warn=True)
    elif status is Status.REPLACED:
        yield Banner(f"{name} đã được thay thế.", warn=True)
    if corrections := tuple(filter(is_public, correcting)):
        yield Banner(f"{name} đã được đính chính tại:", _lines(corrections, plan), warn=True)
    if drafts := {other.id: other for other in (*newer, *correcting) if not is_public(other)}:
        yield Banner(f"Đang có dự thảo thay thế hoặc đính chính {name.lower()}:", _lines(drafts.values(), plan))


def _outgoing(plan: Plan, catalogue: Catalogue) -> Iterator[Banner]:
    for ids, verb in ((plan.front.replaces, "thay thế"), (plan.front.corrects, "đính chính")):
        known = [catalogue.by_id[id] for id in ids if id in catalogue.by_id]
        if known:
            yield Banner(f"{wording.kind_name(plan)} này {verb}:", _lines(known, plan))


def _event_state(plan: Plan) -> Iterator[Banner]:
    state = plan.front.event.state if plan.front.event else EventState.PLANNED
    if text := _EVENT_STATES.get(state):
        yield Banner(text, warn=state is not EventState.HELD)


def _lines(others: Iterable[PlanBrief], plan: Plan) -> tuple[FactLine, ...]:
    return tuple(FactLine(cited(other), relative(other.address, plan.address)) for other in others)


def cited(plan: PlanBrief) -> str:
    """A plan as another one cites it: kind, number, day, issuer and title, as far as they are known."""
    number = wording.full_number(plan)
    parts = (
        wording.kind_name(plan),
        f"số {number}" if number else "",
        plan.front.issued.words if plan.front.issued else "",
        f"của {plan.ward.issuer_name}:",
        plan.front.title,
    )
    return " ".join(filter(None, parts))
