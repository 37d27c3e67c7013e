"""Every event of the site as one calendar to subscribe to: lich.ics."""

from collections.abc import Iterator

from niemyet.model.output import Artifact, Sheet
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.ics import MEDIA_TYPE, calendar
from niemyet.outputs.parts.shares import Collected

ADDRESS = "lich.ics"


def make(context: Context, collected: Collected) -> Iterator[Sheet]:
    """The site's lich.ics, in order of time; there even while nothing is dated, as people subscribe to it."""
    name = context.catalogue.settings.site_name

    def content() -> Artifact:
        return Artifact(ADDRESS, calendar(collected.events(), name), MEDIA_TYPE)

    yield Sheet(ADDRESS, (name, collected.digest("events")), content)
