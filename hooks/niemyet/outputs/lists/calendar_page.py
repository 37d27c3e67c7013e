"""The calendar (/lich/): every session of every event under the month of its first day, the latest month first.

A series without an end stands above the months, in words, because nobody knows its last day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby

from niemyet.catalogue.catalogue import Called
from niemyet.language.alphabet import slug
from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision, When
from niemyet.model.event import SHOWN
from niemyet.model.output import Page, Sheet
from niemyet.outputs.lists.paging import Leaf, leaves
from niemyet.outputs.parts.context import Context, relative
from niemyet.outputs.parts.entries import EventEntry, beyond, event_entry

ADDRESS = "lich/"
_WIDE = (Precision.YEAR, Precision.HALF, Precision.QUARTER)
Dated = tuple[When, When, int, Called]
"""The month that an event stands under, the time of one session, how many more are not told, and whose it is."""


@dataclass(frozen=True, slots=True)
class Section:
    """Events of one month, or of a longer time whose month is not known."""

    anchor: str
    title: str
    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The sections of one year."""

    number: int
    sections: tuple[Section, ...]


def make(context: Context) -> Iterator[Sheet]:
    """The calendar's pages."""
    events = context.catalogue.events
    endless = [called for called in events if called.event.repeats and called.event.repeats.open]
    around = "".join(called.plan.digest for called in endless)
    for leaf in leaves(ADDRESS, _latest_month_first(events)):
        digests = "".join(called.plan.digest for *_, called in leaf.items)
        key = (repr((leaf.numbers, len(events))), around, digests)
        yield Sheet(leaf.address, key, partial(_page, leaf, endless, context))


def _page(leaf: Leaf[Dated], endless: Iterable[Called], context: Context) -> Page:
    title = f"Lịch{leaf.suffix}"
    content = context.templates.render(
        "niemyet/calendar.html",
        {
            "leaf": leaf,
            "total": len(context.catalogue.events),
            "endless": [event_entry(*called, context, leaf.address) for called in endless],
            "years": _years(leaf, context),
            "link": lambda target: relative(target, leaf.address),
        },
    )
    return Page(leaf.address, title, "Hội nghị và hoạt động trong các kế hoạch, theo từng tháng.", content, leaf.head)


def period(when: When) -> When:
    """The month an event stands under; a year, half or quarter where no month is known; a span's first one."""
    if when.ends:
        return period(when.ends[0])
    return when if when.precision in _WIDE else _month(when.earliest.year, when.earliest.month)


@lru_cache(maxsize=600)
def _month(year: int, month: int) -> When:
    return parse_when(f"{year:04}-{month:02}")


def _latest_month_first(events: Iterable[Called]) -> list[Dated]:
    """Sessions in order of time within a month, the months from the latest back; a quarter follows its last month."""
    sessions = sorted((one for called in events for one in _sessions(called)), key=lambda item: item[0].sort_key)
    texts = {when.text: when for when, *_ in sessions}
    periods = {text: period(when) for text, when in texts.items()}
    placed = [(periods[when.text], when, more, called) for when, more, called in sessions]
    return sorted(placed, key=lambda item: (item[0].latest, item[0].earliest), reverse=True)


def _sessions(called: Called) -> Iterator[tuple[When, int, Called]]:
    """The sessions that are told, the last of them with how many more there are."""
    shown = called.event.sessions(SHOWN)
    for number, session in enumerate(shown, 1):
        yield session, beyond(called.event) if number == SHOWN else 0, called


def _years(leaf: Leaf[Dated], context: Context) -> list[Year]:
    years = groupby(leaf.items, key=lambda item: item[0].year)
    return [Year(number, tuple(_sections(items, leaf.address, context))) for number, items in years]


def _sections(items: Iterable[Dated], address: str, context: Context) -> Iterator[Section]:
    for month, group in groupby(items, key=lambda item: item[0]):
        entries = tuple(event_entry(*called, context, address, when, more) for _, when, more, called in group)
        title = f"{month.title} (chưa rõ tháng)" if month.precision in _WIDE else month.title
        yield Section(slug(month.words), title, entries)
