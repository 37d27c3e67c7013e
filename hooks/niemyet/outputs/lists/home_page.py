"""The first page: search, newest plans, events, and the ways into the lists."""

from collections.abc import Iterator, Sequence
from heapq import nlargest

from niemyet.catalogue.catalogue import Called
from niemyet.model.output import Page
from niemyet.outputs.lists.choices import by_topic, by_ward, by_year
from niemyet.outputs.parts.context import Context, relative
from niemyet.outputs.parts.entries import event_entry, plan_entry

NEWEST = 6
EVENTS = 6


def make(context: Context) -> Iterator[Page]:
    """The page at the site's own address."""
    catalogue = context.catalogue
    name, ward = catalogue.settings.site_name, catalogue.only_ward
    whose = ward.issuer_name if ward else "các xã, phường"
    lead = f"Tra cứu kế hoạch của {whose}: nội dung, thời gian, địa điểm và đơn vị thực hiện."
    content = context.templates.render(
        "niemyet/home.html",
        {
            "name": name,
            "lead": lead,
            "total": len(catalogue.plans),
            "newest": [plan_entry(plan, context, "") for plan in catalogue.plans[:NEWEST]],
            "events": [event_entry(*called, context, "") for called in _latest(catalogue.events)],
            "wards": by_ward(catalogue),
            "years": by_year(catalogue, ward) if ward else (),
            "topics": [choice for choice in by_topic(catalogue) if choice.count],
            "link": lambda target: relative(target, ""),
        },
    )
    yield Page("", name, lead, content)


def _latest(events: Sequence[Called]) -> list[Called]:
    """The events that end last, in order of their first time: a series that still goes on is among them."""
    ends = [called.event.last or called.event.time for called in events]
    known = ((end.sort_key, place) for place, end in enumerate(ends) if end)
    return [events[place] for place in sorted(place for _, place in nlargest(EVENTS, known))]
