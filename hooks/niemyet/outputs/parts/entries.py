"""A plan as one entry of a list, and its event as one entry of the calendar: what readers see of each."""

from dataclasses import dataclass

from niemyet.catalogue.wording import UNREADABLE, full_number, kind_name, missing_issued, missing_number
from niemyet.language.alphabet import capitalised
from niemyet.language.when import When
from niemyet.model.brief import PlanBrief
from niemyet.model.front_matter import Event
from niemyet.model.terms import EventState, SourceKind, Status
from niemyet.outputs.parts.context import Context, relative


@dataclass(frozen=True, slots=True)
class EventEntry:
    """A dated event: `earliest` and `latest` are ISO days, for the script that marks what is past."""

    href: str
    title: str
    time: str
    earliest: str
    latest: str
    tentative: bool
    state: EventState
    status: Status
    venue: str | None
    ward: str | None

    @property
    def is_open(self) -> bool:
        """Whether nothing but the calendar decides if it is past: planned, by a plan that still stands."""
        return self.state is EventState.PLANNED and not self.lapsed

    @property
    def lapsed(self) -> bool:
        """Whether the plan that calls it is withdrawn or replaced."""
        return self.status in (Status.REPLACED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan in a list: `facts` are number, ward and day of issue, each as known or why it is not."""

    href: str
    title: str
    facts: tuple[str, ...]
    status: Status
    text_kind: str | None
    event: EventEntry | None


def plan_entry(plan: PlanBrief, context: Context, address: str) -> PlanEntry:
    """A plan as the list at an address shows it; the ward is named where the site has several."""
    kind = None if plan.front.kind == "KH" else kind_name(plan)
    source = plan.front.source.kind
    return PlanEntry(
        href=relative(plan.address, address),
        title=plan.front.title,
        facts=tuple(fact for fact in (kind, _number(plan), _ward(plan, context), _issued(plan)) if fact),
        status=plan.front.status,
        text_kind=None if source is SourceKind.ORIGINAL else source.label,
        event=event_entry(plan, context, address),
    )


def event_entry(plan: PlanBrief, context: Context, address: str) -> EventEntry | None:
    """A plan's event as the page at an address shows it; None where the plan gives it no time."""
    event = plan.front.event
    if event is None or event.when is None:
        return None
    return EventEntry(
        href=relative(plan.address, address),
        title=plan.front.title,
        time=event_time(event, event.when),
        earliest=event.when.earliest.isoformat(),
        latest=event.when.latest.isoformat(),
        tentative=event.tentative,
        state=event.state,
        status=plan.front.status,
        venue=event.venue,
        ward=_ward(plan, context),
    )


def event_time(event: Event, when: When) -> str:
    """The time in words, as tentative as the plan calls it: "Tháng 12/2025 (dự kiến)"."""
    return f"{when.title} (dự kiến)" if event.tentative else when.title


def _number(plan: PlanBrief) -> str:
    number = full_number(plan)
    return f"Số {number}" if number else _missing("Số", missing_number(plan))


def _issued(plan: PlanBrief) -> str | None:
    issued, missing = plan.front.issued, missing_issued(plan)
    if issued and missing:
        return f"{issued.title} ({missing[:1].lower()}{missing[1:]})"
    return issued.title if issued else _missing("Ngày ban hành", missing or UNREADABLE)


def _missing(label: str, reason: str) -> str:
    """Why something is not there; "unreadable" alone would not say what is."""
    return f"{label}: {UNREADABLE[:1].lower()}{UNREADABLE[1:]}" if reason == UNREADABLE else reason


def _ward(plan: PlanBrief, context: Context) -> str | None:
    return None if context.catalogue.only_ward else capitalised(plan.ward.full_name)
