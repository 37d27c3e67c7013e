"""Plain lines about a plan, for formats without markup: calendar and feed."""

import re

from niemyet.language.alphabet import capitalised
from niemyet.model.brief import PlanBrief
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


def time_line(plan: PlanBrief) -> str | None:
    """When the event is, in words at the text's own precision; None where nothing is said."""
    event = plan.front.event
    if event is None or event.when is None:
        return None
    return f"Thời gian: {event.when.words}{' (dự kiến)' if event.tentative else ''}"
