"""What a calendar says about a plan's event: its title, how sure it is, whether it takes up people's days."""

from niemyet.catalogue.catalogue import Catalogue
from niemyet.catalogue.wording import DEMO, notice, official_title
from niemyet.language.when import Precision, When
from niemyet.model.brief import PlanBrief
from niemyet.model.terms import EventState, Status
from niemyet.outputs.parts.plain_lines import status_line, time_line, ward_line

_EXACT = (Precision.DAY, Precision.MINUTE)
_PREFIXES = {EventState.POSTPONED: "HOÃN: ", EventState.CANCELLED: "HỦY: "}
_VOID = {Status.REPLACED: "ĐÃ ĐƯỢC THAY THẾ: ", Status.WITHDRAWN: "ĐÃ THU HỒI: "}


def summary(plan: PlanBrief, catalogue: Catalogue) -> str:
    """The title; with several wards on the site also the ward, as their titles are often equal."""
    event, ward = plan.front.event, plan.ward.full_name
    ward_is_known = catalogue.only_ward or ward.lower() in plan.front.title.lower()
    title = plan.front.title if ward_is_known else f"{plan.front.title} – {ward}"
    prefix = (event and _PREFIXES.get(event.state)) or _VOID.get(plan.front.status, "")
    return prefix + title + _suffix(plan)


def _suffix(plan: PlanBrief) -> str:
    event = plan.front.event
    tentative = event is not None and event.tentative
    if event and event.when and _is_coarse(event.when):
        return " (dự kiến, chưa có ngày)" if tentative else " (chưa có ngày)"
    return " (dự kiến)" if tentative else ""


def description(plan: PlanBrief, catalogue: Catalogue) -> str:
    """Lines of text, first what kind of text this is, last the plan's address."""
    lines = (
        DEMO if catalogue.settings.demo else None,
        notice(plan),
        official_title(plan),
        ward_line(plan),
        time_line(plan),
        status_line(plan),
        *(
            f"Thay thế bởi: {catalogue.settings.absolute(new.address)}"
            for new in catalogue.replaced_by.get(plan.id, ())
        ),
        catalogue.settings.absolute(plan.address),
    )
    return "\n".join(line for line in lines if line)


def status(plan: PlanBrief) -> str:
    """CONFIRMED only where an issued plan names its time without reserve, or the event was held."""
    event = plan.front.event
    if event and event.state is EventState.CANCELLED:
        return "CANCELLED"
    if event and event.state is EventState.HELD:
        return "CONFIRMED"
    sure = event and event.state is EventState.PLANNED and not event.tentative
    return "CONFIRMED" if sure and plan.front.status is Status.ISSUED else "TENTATIVE"


def is_free(plan: PlanBrief) -> bool:
    """Whether the event must not block anybody's days: no day known, called off, or the plan no longer holds."""
    event = plan.front.event
    coarse = event is not None and event.when is not None and _is_coarse(event.when)
    called_off = event is not None and event.state in _PREFIXES
    return coarse or called_off or plan.front.status in _VOID


def _is_coarse(time: When) -> bool:
    """Whether the text leaves the day open; a span does where one of its ends does."""
    return not all(end.precision in _EXACT for end in time.ends or (time,))
