"""Calendar files (RFC 5545): a plan's events as precisely as the plan gives it, and no more precisely."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Timezone, TimezoneStandard, vDDDTypes, vRecur, vText, vUri
from icalendar import Event as VEvent

from niemyet.catalogue.catalogue import Catalogue, is_public, updated
from niemyet.language.when import When
from niemyet.model.brief import PlanBrief
from niemyet.model.event import Event, Repeats
from niemyet.outputs.parts.ics_words import description, is_free, status, summary
from niemyet.outputs.parts.plain_lines import plain

MEDIA_TYPE = "text/calendar"
_ZONE = "Asia/Ho_Chi_Minh"
_TIMED = f"DTSTART;TZID={_ZONE}:".encode()


def vevents(plan: PlanBrief, catalogue: Catalogue) -> bytes:
    """The plan's events as iCalendar text; b"" for a draft, without a time, or without any date of change."""
    stamp = updated(plan)
    if not (is_public(plan) and stamp):
        return b""
    changed = stamp.astimezone(UTC)
    return b"".join(_vevent(plan, event, changed, catalogue) for event in plan.front.events)


def _vevent(plan: PlanBrief, event: Event, changed: datetime, catalogue: Catalogue) -> bytes:
    if event.time is None:
        return b""
    times = {"dtstamp": changed, "last-modified": changed} | _span(event.time)
    made = VEvent(_facts(plan, event, catalogue) | {name: vDDDTypes(moment) for name, moment in times.items()})
    if event.repeats:
        _add_rule(made, event.repeats, times["dtstart"])
    text: bytes = made.to_ical()
    return text


def _add_rule(made: VEvent, repeats: Repeats, first: date) -> None:
    """RRULE and EXDATE (RFC 5545, 3.8.5): both in the form of DTSTART, a day or a time of the day."""
    rule = repeats.recurrence
    made["rrule"] = vRecur.from_ical(rule.rrule)
    days = [datetime.combine(day, first.timetz()) if isinstance(first, datetime) else day for day in rule.exdates]
    if days:
        made.add("exdate", days)  # which says that they are days, where they are


def calendar(events: Iterable[bytes], name: str | None = None) -> bytes:
    """The events, as `vevents` gives them, as one calendar; `name` is what a subscriber's calendar shows.

    A calendar needs a component (RFC 5545, 3.6): one without events holds the time zone alone.
    """
    listed = list(events)
    timed = not listed or any(_TIMED in event for event in listed)
    begin, end = _frame(name, timed)
    return b"".join((begin, *listed, end))


@lru_cache(maxsize=4)
def _frame(name: str | None, timed: bool) -> tuple[bytes, bytes]:
    """What stands before and after a calendar's events."""
    made = Calendar()
    made.add("prodid", "-//Niêm Yết//vi")
    made.add("version", "2.0")
    if name:
        made.add("x-wr-calname", plain(name))
    if timed:
        made.add_component(_zone())
    begin, end, after = made.to_ical().rpartition(b"END:VCALENDAR")
    return begin, end + after


def _facts(plan: PlanBrief, event: Event, catalogue: Catalogue) -> dict[str, vText | vUri]:
    """The UID goes by the event's own id, or by the plan alone for one without: adding one moves no other."""
    name = ".".join((*plan.id.split("/"), *([event.id] if event.id else ())))
    facts = {
        "uid": f"{name}@{catalogue.settings.domain}",
        "summary": plain(summary(plan, event, catalogue)),
        "status": status(plan, event),
        "description": plain(description(plan, event, catalogue)),
    }
    if event.venue:
        facts["location"] = plain(plan.ward.venue(event.venue))
    if is_free(plan, event):
        facts["transp"] = "TRANSPARENT"
    url = vUri(catalogue.settings.absolute(plan.address))
    return {"url": url} | {name: vText(fact) for name, fact in facts.items()}


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
