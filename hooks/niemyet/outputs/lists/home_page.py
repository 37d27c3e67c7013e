"""The first page: search, newest plans, events, and the ways into the lists."""

from collections.abc import Iterator

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
            "events": [event_entry(*called, context, "") for called in catalogue.events[-EVENTS:]],
            "wards": by_ward(catalogue),
            "years": by_year(catalogue, ward) if ward else (),
            "topics": [choice for choice in by_topic(catalogue) if choice.count],
            "link": lambda target: relative(target, ""),
        },
    )
    yield Page("", name, lead, content)
