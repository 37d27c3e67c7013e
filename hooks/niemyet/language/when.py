"""A point or span of time as precisely as the text gives it, and no more precisely."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from niemyet.language.alphabet import capitalised


class Precision(StrEnum):
    """How much of a time the text gives."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    MINUTE = "minute"
    SPAN = "span"


@dataclass(frozen=True)
class When:
    """One time: `text` as typed; `earliest` and `latest` are the first and last day it can mean."""

    text: str
    precision: Precision
    earliest: date
    latest: date
    words: str
    clock: str | None = None
    ends: tuple["When", "When"] | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def year(self) -> int:
        """The year of the first day."""
        return self.earliest.year

    @property
    def month(self) -> int | None:
        """The month, where the text gives one."""
        known = (Precision.MONTH, Precision.WEEK, Precision.DAY, Precision.MINUTE)
        return self.earliest.month if self.precision in known else None

    @property
    def day(self) -> int | None:
        """The day of the month, where the text gives one."""
        return self.earliest.day if self.precision in (Precision.DAY, Precision.MINUTE) else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order by time; what is known more exactly comes first."""
        return self.earliest, self.latest, self.text

    @property
    def title(self) -> str:
        """The words with a capital first letter, to stand alone."""
        return capitalised(self.words)

    def overlaps(self, other: "When") -> bool:
        """Whether the two can be the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest
