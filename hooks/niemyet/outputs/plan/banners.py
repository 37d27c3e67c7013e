"""What became of a plan, in the words that stand above it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.related import Correction
from niemyet.model.terms import EventState, Status
from niemyet.outputs.parts.citations import correction_words
from niemyet.outputs.parts.context import relative
from niemyet.outputs.plan.facts import FactLine

_EVENT_STATES = {
    EventState.POSTPONED: "đã hoãn",
    EventState.CANCELLED: "đã hủy",
    EventState.HELD: "đã được tổ chức",
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
    """Whether the plan holds, or still holds."""
    status, name = plan.front.status, f"{wording.kind_name(plan)} này"
    if status is Status.DRAFT:
        yield Banner(wording.draft_notice(catalogue.settings), warn=True)
    if status is Status.WITHDRAWN:
        reason = f" Lý do: {plan.front.reason}" if plan.front.reason else ""
        yield Banner(f"{name} đã bị thu hồi.{reason}", warn=True)
    if replacing := catalogue.replaced_by.get(plan.id):
        yield Banner(f"{name} đã được thay thế bằng:", _lines(replacing, plan), warn=True)
    elif status is Status.REPLACED:
        yield Banner(f"{name} đã được thay thế.", warn=True)
    if status is Status.ENDED:
        yield Banner(f"{name} đã hết hiệu lực.", warn=True)
    if amendments := catalogue.amended_by.get(plan.id):
        yield Banner(f"{name} đã được điều chỉnh, bổ sung tại:", _lines(amendments, plan), warn=True)
    if plan.front.corrections:
        yield Banner(f"{name} đã được đính chính tại:", tuple(map(_correction, plan.front.corrections)), warn=True)


def _outgoing(plan: Plan, catalogue: Catalogue) -> Iterator[Banner]:
    for ids, verb in ((plan.front.replaces, "thay thế"), (plan.front.amends, "điều chỉnh, bổ sung")):
        known = [catalogue.by_id[id] for id in ids if id in catalogue.by_id]
        if known:
            yield Banner(f"{wording.kind_name(plan)} này {verb}:", _lines(known, plan))


def _event_state(plan: Plan) -> Iterator[Banner]:
    for event in plan.front.events:
        if became := _EVENT_STATES.get(event.state):
            named = len(plan.front.events) > 1 and (event.name or event.words)
            yield Banner(
                f"{f'“{named}”' if named else 'Sự kiện nêu trong văn bản'} {became}.",
                warn=event.state is not EventState.HELD,
            )


def _correction(correction: Correction) -> FactLine:
    words = correction_words(correction)
    return FactLine(f"{words}: {correction.note}" if correction.note else words, correction.file)


def _lines(others: Iterable[PlanBrief], plan: Plan) -> tuple[FactLine, ...]:
    return tuple(FactLine(cited(other), relative(other.address, plan.address)) for other in others)


def cited(plan: PlanBrief) -> str:
    """A plan as another one cites it: kind, number, day, issuer and title, as far as they are known."""
    number = wording.full_number(plan)
    parts = (
        wording.kind_name(plan),
        f"số {number}" if number else "",
        plan.front.issued.words if plan.front.issued else "",
        f"của {plan.issuer_name}:",
        plan.front.title,
    )
    return " ".join(filter(None, parts))
