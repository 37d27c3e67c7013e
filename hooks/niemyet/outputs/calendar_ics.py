"""Every event of the site as one calendar to subscribe to: lich.ics."""

from collections.abc import Iterator

from niemyet.model import Artifact
from niemyet.outputs.context import Context
from niemyet.outputs.ics import MEDIA_TYPE, calendar, vevent


def make(context: Context) -> Iterator[Artifact]:
    """The site's lich.ics, in order of time; there even while nothing is dated, as people subscribe to it."""
    catalogue = context.catalogue
    events = [event for plan in catalogue.events if (event := vevent(plan, catalogue)) is not None]
    yield Artifact("lich.ics", calendar(events, catalogue.settings.site_name), MEDIA_TYPE)
