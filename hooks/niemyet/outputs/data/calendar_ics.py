"""Every event of the site as one calendar to subscribe to: lich.ics."""

from collections.abc import Iterator, Mapping

from niemyet.model.output import Artifact, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.ics import MEDIA_TYPE, calendar, vevents
from niemyet.outputs.parts.shares import OverAllPlans, Share, Shares, as_they_are, digest_of_parts, group_of

ADDRESS = "lich.ics"


def make(context: Context, shares: Shares) -> Iterator[Sheet]:
    """The site's lich.ics, in order of time; there even while nothing is dated, as people subscribe to it."""
    catalogue, name = context.catalogue, context.catalogue.settings.site_name

    def events() -> Iterator[bytes]:
        parts = {group: shares.parts(EVENTS, group) for group in catalogue.by_year}
        plans = {called.plan.id: called.plan for called in catalogue.events}
        return (text for plan in plans.values() if (text := parts[group_of(plan)][plan.id]))

    def content() -> Artifact:
        return Artifact(ADDRESS, calendar(events(), name), MEDIA_TYPE)

    yield Sheet(ADDRESS, (name, shares.digest(EVENTS, sorted(catalogue.by_year))), content)


def _event(plan: Plan, context: Context) -> bytes:
    """The plan's events as iCalendar text, b"" without one."""
    return context.once(vevents, plan)


EVENTS: Share[bytes, Mapping[str, bytes]] = Share("events", _event, as_they_are, digest_of_parts)
OUTPUT = OverAllPlans((EVENTS,), make)
