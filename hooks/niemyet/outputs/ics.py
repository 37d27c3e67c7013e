"""Calendar files (RFC 5545): a plan's event as precisely as the plan gives it, and no more precisely."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from niemyet.catalogue import Catalogue, is_public, updated
from niemyet.model import Plan
from niemyet.outputs.ics_words import description, is_free, status, summary
from niemyet.outputs.lines import plain
from niemyet.when import When

MEDIA_TYPE = "text/calendar"
_ZONE = "Asia/Ho_Chi_Minh"
_TIMED = f"DTSTART;TZID={_ZONE}:".encode()


def vevent(plan: Plan, catalogue: Catalogue) -> bytes:
    """The plan's event as iCalendar text; b"" for a draft, without a time, or without any date of change."""
    event, stamp = plan.front.event, updated(plan)
    if not (is_public(plan) and event and event.when and stamp):
        return b""
    made = Event()
    for name, value in _facts(plan, catalogue).items():
        made.add(name, value)
    made.add("dtstamp", stamp.astimezone(UTC))
    made.add("last-modified", stamp.astimezone(UTC))
    for name, moment in _span(event.when).items():
        made.add(name, moment)
    text: bytes = made.to_ical()
    return text


def calendar(events: Iterable[bytes], name: str | None = None) -> bytes:
    """The events, as `vevent` gives them, as one calendar; `name` is what a subscriber's calendar shows.

    A calendar needs a component (RFC 5545, 3.6): one without events holds the time zone alone.
    """
    made = Calendar()
    made.add("prodid", "-//Niêm Yết//vi")
    made.add("version", "2.0")
    if name:
        made.add("x-wr-calname", plain(name))
    listed = list(events)
    if not listed or any(_TIMED in event for event in listed):
        made.add_component(_zone())
    before, end, after = made.to_ical().rpartition(b"END:VCALENDAR")
    content: bytes = b"".join((before, *listed, end, after))
    return content


def _facts(plan: Plan, catalogue: Catalogue) -> dict[str, str]:
    event = plan.front.event
    facts = {
        "uid": f"{plan.id.replace('/', '.')}@{urlsplit(catalogue.settings.site_url).hostname}",
        "summary": plain(summary(plan, catalogue)),
        "status": status(plan),
        "url": catalogue.settings.absolute(plan.address),
        "description": plain(description(plan, catalogue)),
    }
    if event and event.venue:
        facts["location"] = plain(event.venue)
    if is_free(plan):
        facts["transp"] = "TRANSPARENT"
    return facts


def _span(when: When) -> dict[str, date]:
    """DTSTART and, where the text gives it, DTEND: DTEND is the first day (or minute) after the event."""
    first, last = when.ends or (when, None)
    start = _moment(first)
    if start is None or (last and _moment(last) is None):
        return {"dtstart": when.earliest, "dtend": when.latest + timedelta(days=1)}
    end = _moment(last) if last else None
    return {"dtstart": start, "dtend": end} if end and end > start else {"dtstart": start}


def _moment(when: When) -> datetime | None:
    if when.clock is None:
        return None
    return datetime.combine(when.earliest, time.fromisoformat(when.clock), ZoneInfo(_ZONE))


def _zone() -> Timezone:
    """Vietnam's time: seven hours before UTC, no summer time. Stated here, so no zone data's edition shows."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # local time: RFC 5545, 3.6.5
    standard.add("tzoffsetfrom", timedelta(hours=7))
    standard.add("tzoffsetto", timedelta(hours=7))
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", _ZONE)
    zone.add_component(standard)
    return zone
