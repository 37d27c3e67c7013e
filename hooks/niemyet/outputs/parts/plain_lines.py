"""Plain lines about a plan, for formats without markup: calendar and feed."""

import re
from collections.abc import Iterator

from niemyet.language.alphabet import capitalised
from niemyet.model.brief import PlanBrief
from niemyet.model.event import Event
from niemyet.model.terms import Status

# What neither XML 1.0 (production 2, Char) nor RFC 5545 (3.1, CONTROL) lets a text hold; tab and line feed are fine.
_UNFIT = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """The text without characters that a calendar or XML file must not hold."""
    return _UNFIT.sub("", text)


def ward_line(plan: PlanBrief) -> str:
    """Where the plan belongs: "Xã Suối Mơ, tỉnh Ví Dụ"."""
    return capitalised(f"{plan.ward.full_name}, {plan.ward.province}")


def status_line(plan: PlanBrief) -> str:
    """Where the plan stands, and why where it was withdrawn."""
    front = plan.front
    line = f"Tình trạng: {front.status.label}"
    return f"{line} ({front.reason})" if front.status is Status.WITHDRAWN and front.reason else line


def time_lines(plan: PlanBrief) -> Iterator[str]:
    """When its events are, each in words at the text's own precision; those without a time are left out."""
    return (line for event in plan.front.events if (line := time_line(event)))


def time_line(event: Event) -> str | None:
    """When one event is; None where nothing is said."""
    if event.words is None:
        return None
    label = f"Thời gian ({event.name})" if event.name else "Thời gian"
    return f"{label}: {event.words}{' (dự kiến)' if event.is_tentative else ''}{what_became(event)}"


def what_became(event: Event) -> str:
    """What stands behind the time of an event that is off: " – hoãn"; "" behind any other."""
    return f" – {event.state.label.lower()}" if event.state.is_off else ""
