"""A plan as one entry of a list, and its events as entries of the calendar: what readers see of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.catalogue.wording import UNREADABLE, full_number, kind_name, missing_issued, missing_number
from niemyet.language.alphabet import capitalised
from niemyet.language.when import When
from niemyet.model.brief import PlanBrief
from niemyet.model.event import SHOWN, Event
from niemyet.model.terms import EventState, SourceKind, Status
from niemyet.outputs.parts.context import Context, relative

_LISTED = 3  # events of one plan that a list tells; more are counted


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event, or one session of it: `earliest` and `latest` are ISO days, for the script that marks what is past.

    Both are "" for a series of which nobody knows the end. `more` counts sessions that are not told one by one.
    """

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
    audience: str | None = None
    name: str | None = None
    more: int = 0

    @property
    def is_open(self) -> bool:
        """Whether nothing but the calendar decides if it is past: planned, by a plan that still stands."""
        return self.state is EventState.PLANNED and not self.lapsed and bool(self.latest)

    @property
    def lapsed(self) -> bool:
        """Whether the plan that calls it no longer holds."""
        return not self.status.stands


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A plan in a list: `facts` are number, ward and day of issue, each as known or why it is not.

    `events` are its first ones, `more_events` says how many there are besides.
    """

    href: str
    title: str
    facts: tuple[str, ...]
    status: Status
    text_kind: str | None
    events: tuple[EventEntry, ...]
    more_events: int = 0


def plan_entry(plan: PlanBrief, context: Context, address: str) -> PlanEntry:
    """A plan as the list at an address shows it; the ward is named where the site has several."""
    kind = None if plan.front.kind == "KH" else kind_name(plan)
    source = plan.front.source.kind
    events = tuple(event_entry(plan, event, context, address) for event in plan.front.events if event.words)
    return PlanEntry(
        href=relative(plan.address, address),
        title=plan.name,
        facts=tuple(fact for fact in (kind, _number(plan), *_whose(plan, context), _issued(plan)) if fact),
        status=plan.front.status,
        text_kind=None if source is SourceKind.ORIGINAL else source.label,
        events=events[:_LISTED],
        more_events=len(events[_LISTED:]),
    )


def event_entry(
    plan: PlanBrief, event: Event, context: Context, address: str, session: When | None = None, more: int = 0
) -> EventEntry:
    """A plan's event, or one session of it, as the page at an address shows it."""
    first, last = session or event.time, session or event.last
    return EventEntry(
        href=relative(plan.address, address),
        title=f"{event.name} – {plan.name}" if event.name else plan.name,
        time=event_time(event, session),
        earliest=first.earliest.isoformat() if first and last else "",
        latest=last.latest.isoformat() if last else "",
        tentative=event.is_tentative,
        state=event.state,
        status=plan.front.status,
        venue=event.venue,
        ward=_ward(plan, context),
        audience=event.audience.label if event.audience else None,
        name=event.name,
        more=more,
    )


def event_time(event: Event, session: When | None = None) -> str:
    """The time in words, as tentative as the plan calls it: "Tháng 12/2025 (dự kiến)"."""
    words = capitalised(session.words if session else event.words or "")
    return f"{words} (dự kiến)" if event.is_tentative else words


def beyond(event: Event) -> int:
    """How many sessions of a series are not told one by one."""
    return max(0, event.count - SHOWN)


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


def _whose(plan: PlanBrief, context: Context) -> Iterator[str | None]:
    """The ward where the site has several, and the issuer where it is not the ward's own."""
    yield _ward(plan, context)
    yield plan.issuer_name if plan.front.issuer else None


def _ward(plan: PlanBrief, context: Context) -> str | None:
    return None if context.catalogue.only_ward else capitalised(plan.ward.full_name)
