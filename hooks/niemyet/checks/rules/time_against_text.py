"""The time in the header says what the text says."""

import re
from collections.abc import Iterator

from niemyet.checks.finding import Finding, RuleContext
from niemyet.checks.lines import body_lines
from niemyet.language.periods import periods
from niemyet.language.when import When
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule
from niemyet.model.terms import EventState

RULE = Rule(
    "NY-609",
    Level.WARNING,
    "Thời gian ở phần đầu khác với thời gian trong văn bản",
    "Lịch công khai lấy thời gian ở phần đầu; người dân sẽ đến nhầm ngày.",
    "Sửa events.when cho đúng với dòng “Thời gian:” của văn bản; nếu hội nghị đã hoãn thì ghi state: postponed.",
    source="Quy ước của trang",
    bad="events:\n  when: 2025-11\n---\n## I. THỜI GIAN\n\n1. Thời gian: Dự kiến trong tháng 12/2025.",
    good="events:\n  when: 2025-12\n---\n## I. THỜI GIAN\n\n1. Thời gian: Dự kiến trong tháng 12/2025.",
)

_LABEL = re.compile(
    r"^[\s#*_+-]{0,12}(?:\d+[.)]|[a-zđ][.)])?[\s*_]{0,6}Thời gian(?: tổ chức| dự kiến)?[*_ ]*:(.*)$", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?<![\d/.:])(?P<hour>[01]?\d|2[0-3])\s{0,2}(?:giờ|g|h|:)\s{0,2}(?P<minute>[0-5]\d)?(?!\d)", re.IGNORECASE
)
_RANGE = re.compile(r"\b(?:từ|đến)\b", re.IGNORECASE)


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """The first line "Thời gian:" and the time of the one event can mean the same day; a moved event is left alone.

    Of several events nobody can say which one a line means.
    """
    if len(plan.front.events) != 1:
        return
    event = plan.front.events[0]
    if not event.when or event.state is EventState.POSTPONED:
        return
    labelled = (line.text for line in body_lines(plan) if ":" in line.text)
    written = next((match.group(1) for text in labelled if (match := _LABEL.match(text))), "")
    named = [period.when for period in periods(written)]
    if named and not any(_can_be(event.when, one, bool(_RANGE.search(written))) for one in named):
        advice = f"{named[0]}{_hour(written, event.when) if named[0].day else ''}"
        message = f"events.when là {event.when.words} nhưng văn bản ghi {named[0].words}; hãy viết {advice}"
        yield Finding(plan.position("events.0.when"), message, "events.when")


def _hour(written: str, given: When) -> str:
    """The hour as `when` has it behind the day: that of the line, else the one that was given, else none."""
    if match := _CLOCK.search(written):
        return f"T{int(match['hour']):02d}:{int(match['minute'] or 0):02d}"
    return f"T{given.clock}" if given.clock else ""


def _can_be(given: When, named: When, is_range: bool) -> bool:
    """Whether the two overlap; of "từ … đến …" often one end alone bears its year, so only the year counts."""
    return given.overlaps(named) or (is_range and given.year == named.year)
