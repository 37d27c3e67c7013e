"""What a calendar says about a plan's event: its title, how sure it is, whether it takes up people's days."""

from niemyet.catalogue.catalogue import Catalogue
from niemyet.catalogue.wording import DEMO, notice, official_title
from niemyet.language.when import Precision, When
from niemyet.model.brief import PlanBrief
from niemyet.model.event import Event
from niemyet.model.terms import EventState, Status
from niemyet.outputs.parts.plain_lines import status_line, time_line, ward_line

_EXACT = (Precision.DAY, Precision.MINUTE)
_PREFIXES = {EventState.POSTPONED: "HOÃN: ", EventState.CANCELLED: "HỦY: "}
_VOID = {
    Status.REPLACED: "ĐÃ ĐƯỢC THAY THẾ: ",
    Status.ENDED: "HẾT HIỆU LỰC: ",
    Status.WITHDRAWN: "ĐÃ THU HỒI: ",
}


def summary(plan: PlanBrief, event: Event, catalogue: Catalogue) -> str:
    """The title; with several wards on the site also the ward, as their titles are often equal."""
    ward = plan.ward.full_name
    name = f"{event.name} – {plan.name}" if event.name else plan.name
    title = name if catalogue.only_ward or ward.lower() in name.lower() else f"{name} – {ward}"
    prefix = _PREFIXES.get(event.state) or _VOID.get(plan.front.status, "")
    return prefix + title + _suffix(event)


def _suffix(event: Event) -> str:
    if event.when and _is_coarse(event.when):
        return " (dự kiến, chưa có ngày)" if event.is_tentative else " (chưa có ngày)"
    return " (dự kiến)" if event.is_tentative else ""


def description(plan: PlanBrief, event: Event, catalogue: Catalogue) -> str:
    """Lines of text, first what kind of text this is, last the plan's address."""
    lines = (
        DEMO if catalogue.settings.demo else None,
        notice(plan),
        official_title(plan),
        ward_line(plan),
        time_line(event),
        f"Ai được dự: {event.audience.label.lower()}" if event.audience else None,
        status_line(plan),
        *(
            f"Thay thế bởi: {catalogue.settings.absolute(new.address)}"
            for new in catalogue.replaced_by.get(plan.id, ())
        ),
        catalogue.settings.absolute(plan.address),
    )
    return "\n".join(line for line in lines if line)


def status(plan: PlanBrief, event: Event) -> str:
    """CONFIRMED only where an issued plan names its time without reserve, or the event was held."""
    if event.state is EventState.CANCELLED:
        return "CANCELLED"
    if event.state is EventState.HELD:
        return "CONFIRMED"
    sure = event.state is EventState.PLANNED and not event.tentative
    return "CONFIRMED" if sure and plan.front.status is Status.ISSUED else "TENTATIVE"


def is_free(plan: PlanBrief, event: Event) -> bool:
    """Whether the event must not block anybody's days: no day known, called off, or the plan no longer holds."""
    coarse = event.when is not None and _is_coarse(event.when)
    hourless = event.repeats is not None and not event.repeats.start
    return coarse or hourless or event.state.is_off or plan.front.status in _VOID


def _is_coarse(time: When) -> bool:
    """Whether the text leaves the day open; a span does where one of its ends does."""
    return not all(end.precision in _EXACT for end in time.ends or (time,))
