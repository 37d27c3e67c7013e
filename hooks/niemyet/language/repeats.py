"""What comes again and again, as a rule: every week, month or quarter, on which days, from when until when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice

from dateutil import rrule as recurrence

from niemyet.language import repeat_words
from niemyet.language.repeat_days import Every, Part, RepeatDay, parse_repeat_day

MOST_SESSIONS = 400
"""More sessions than that are a slip, or a series without an end."""
LAST_DAY = date(2199, 12, 31)
"""No session is looked for beyond."""
_BASE: dict[Every, int] = {"week": 1, "month": 1, "quarter": 3}
_END_OF_DAY = "T165959Z"  # 23:59:59 in Vietnam: UNTIL is told in UTC where sessions have an hour (RFC 5545, 3.3.10)


@dataclass(frozen=True, slots=True)
class Repeats:
    """A repeating event as it is written; whether it can be is told by `faults` of `repeat_faults`, before all else is asked.

    Weeks begin on Monday. The first session is the first day that fits, from `first` on; from it every `step`-th week or
    month is counted. In each quarter it is the month that has the same place as the month of `first`: from August on, the
    second. A month without the day is passed over.
    """

    every: Every
    days: tuple[str, ...]
    """T2 … T7, CN in weeks; 1 … 31, "cuối tháng" or "T5 lần 2", "T6 cuối" in months and quarters."""
    first: date
    until: date | None = None
    open: bool = False
    """Without an end: said in words, never written out day by day."""
    step: int = 1
    part: Part | None = None
    start: str | None = None
    """HH:MM, as `end`."""
    end: str | None = None
    except_: tuple[date, ...] = ()
    note: str | None = None
    """What the rule cannot say, holidays for one; stands beside the words."""

    @property
    def parsed_days(self) -> tuple[RepeatDay, ...]:
        """The days in their order within a week or month."""
        return tuple(sorted(map(parse_repeat_day, self.days), key=lambda day: day.order))

    @property
    def interval(self) -> int:
        """Every how many weeks or months; a quarter is three months."""
        return _BASE[self.every] * self.step

    @property
    def anchor(self) -> date | None:
        """The first day of the rule, even if it is excepted: what DTSTART has to be; None where no day fits."""
        return next(_days(self._rule(self.first, _BASE[self.every])), None)

    def dates(self) -> Iterator[date]:
        """The days of the rule one by one, with those that are excepted; of an open one, too, as far as anybody asks."""
        anchor = self.anchor
        return iter(()) if anchor is None else _days(self._rule(anchor, self.interval))

    def sessions(self, limit: int) -> tuple[date, ...]:
        """The first sessions, `limit` at the most; none of an open one."""
        if self.open:
            return ()
        return tuple(islice((day for day in self.dates() if day not in self.except_), limit))

    @property
    def count(self) -> int | None:
        """How many sessions there are, told up to one more than may be; None for an open one."""
        return None if self.open else len(self.sessions(MOST_SESSIONS + 1))

    @property
    def rrule(self) -> str:
        """The rule as RFC 5545 writes it, without the name RRULE."""
        days = self.parsed_days
        parts = {
            "FREQ": "WEEKLY" if self.every == "week" else "MONTHLY",
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYDAY": ",".join(day.rfc for day in days if day.weekday is not None),
            "BYMONTHDAY": ",".join(day.rfc for day in days if day.month_day is not None),
            "UNTIL": f"{self.until:%Y%m%d}{_END_OF_DAY if self.start else ''}" if self.until else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    @property
    def exdates(self) -> tuple[date, ...]:
        """The excepted days in the order of the calendar."""
        return tuple(sorted(self.except_))

    @property
    def words(self) -> str:
        """In Vietnamese, as a sentence without its full stop; the note is not in it."""
        return ", ".join(
            (
                repeat_words.rhythm(self.every, self.step, self.parsed_days, self.first.month),
                *repeat_words.hours(self.part, self.start, self.end),
                repeat_words.spell(self.first, self.until),
                *repeat_words.exceptions(self.exdates),
            )
        )

    def _rule(self, first: date, interval: int) -> recurrence.rrule:
        days = self.parsed_days
        return recurrence.rrule(
            recurrence.WEEKLY if self.every == "week" else recurrence.MONTHLY,
            dtstart=_midnight(first),
            interval=interval,
            wkst=recurrence.MO,
            until=_midnight(min(self.until or LAST_DAY, LAST_DAY)),
            byweekday=[recurrence.weekday(day.weekday, day.count) for day in days if day.weekday is not None] or None,
            bymonthday=[day.month_day for day in days if day.month_day is not None] or None,
        )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _days(rule: recurrence.rrule) -> Iterator[date]:
    return (moment.date() for moment in rule)
