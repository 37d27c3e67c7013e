"""What is new, as an Atom feed (RFC 4287): feed.xml."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from heapq import nlargest
from xml.etree.ElementTree import Element

from niemyet.catalogue.catalogue import Catalogue, is_public, updated
from niemyet.catalogue.wording import DEMO, notice, official_title
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Artifact
from niemyet.outputs.data.xml_file import LANG, add, document
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.plain_lines import plain, status_line, time_lines, ward_line

ADDRESS = "feed.xml"
LENGTH = 50
_ATOM = "http://www.w3.org/2005/Atom"

Dated = tuple[datetime, PlanBrief]


def make(context: Context) -> Iterator[Artifact]:
    """The feed; none while no plan has a date, since a feed must say when it changed and we invent nothing."""
    entries = newest(context.catalogue)
    if entries:
        yield Artifact(ADDRESS, document(_feed(entries, context.catalogue)), "application/atom+xml")


def is_there(catalogue: Catalogue) -> bool:
    """Whether there is a feed."""
    return any(_dated(catalogue))


def newest(catalogue: Catalogue) -> Sequence[Dated]:
    """The public plans that changed last, newest first, equal ones in the catalogue's order."""
    return nlargest(LENGTH, _dated(catalogue), key=lambda entry: entry[0])


def _dated(catalogue: Catalogue) -> Iterator[Dated]:
    return ((changed, plan) for plan in catalogue.plans if is_public(plan) and (changed := updated(plan)))


def _feed(entries: Sequence[Dated], catalogue: Catalogue) -> Element:
    settings = catalogue.settings
    feed = Element("feed", {"xmlns": _ATOM, LANG: "vi"})
    add(feed, "id", settings.identifier(ADDRESS))
    add(feed, "title", plain(settings.site_name))
    if settings.demo:
        add(feed, "subtitle", DEMO)
    add(feed, "updated", _instant(entries[0][0]))
    add(feed, "link", rel="alternate", type="text/html", href=settings.site_url)
    add(feed, "link", rel="self", type="application/atom+xml", href=settings.absolute(ADDRESS))
    for changed, plan in entries:
        _add_entry(feed, changed, plan, catalogue)
    return feed


def _add_entry(feed: Element, changed: datetime, plan: PlanBrief, catalogue: Catalogue) -> None:
    permalink = catalogue.settings.absolute(plan.address)
    entry = add(feed, "entry")
    add(entry, "id", catalogue.settings.identifier(plan.address))
    add(entry, "title", plain(official_title(plan)))
    add(entry, "updated", _instant(changed))
    add(add(entry, "author"), "name", plain(plan.issuer_name))
    add(entry, "link", rel="alternate", type="text/html", href=permalink)
    if plan.front.topic:
        add(entry, "category", term=plan.front.topic, label=plain(catalogue.topic_name(plan) or plan.front.topic))
    add(entry, "summary", plain(_summary(plan)), type="text")


def _summary(plan: PlanBrief) -> str:
    """What kind of text this is comes first; then the ward, the time, the status."""
    lines = (ward_line(plan), *time_lines(plan), status_line(plan))
    return f"{notice(plan)} {'. '.join(lines)}."


def _instant(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
