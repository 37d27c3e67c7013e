"""The calendar (/lich/): every dated event under the month of its first day, the latest month first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby

from niemyet.language.alphabet import slug
from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision, When
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Page, Sheet
from niemyet.outputs.lists.paging import Leaf, leaves
from niemyet.outputs.parts.context import Context, relative
from niemyet.outputs.parts.entries import EventEntry, event_entry

ADDRESS = "lich/"
_WIDE = (Precision.YEAR, Precision.HALF, Precision.QUARTER)
Dated = tuple[When, PlanBrief]


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
    total = len(context.catalogue.events)
    for leaf in leaves(ADDRESS, _latest_month_first(context.catalogue.events)):
        digests = "".join(plan.digest for _, plan in leaf.items)
        yield Sheet(leaf.address, (repr((leaf.numbers, total)), digests), partial(_page, leaf, total, context))


def _page(leaf: Leaf[Dated], total: int, context: Context) -> Page:
    title = f"Lịch{leaf.suffix}"
    content = context.templates.render(
        "niemyet/calendar.html",
        {
            "leaf": leaf,
            "total": total,
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


def _latest_month_first(events: Iterable[PlanBrief]) -> list[Dated]:
    """Events in order of time within a month, the months from the latest back; a quarter follows its last month."""
    dated = [(event.when, plan) for plan in events if (event := plan.front.event) and event.when]
    texts = {when.text: when for when, _ in dated}
    periods = {text: period(when) for text, when in texts.items()}
    placed = [(periods[when.text], plan) for when, plan in dated]
    return sorted(placed, key=lambda item: (item[0].latest, item[0].earliest), reverse=True)


def _years(leaf: Leaf[Dated], context: Context) -> list[Year]:
    years = groupby(leaf.items, key=lambda item: item[0].year)
    return [Year(number, tuple(_sections(items, leaf.address, context))) for number, items in years]


def _sections(items: Iterable[Dated], address: str, context: Context) -> Iterator[Section]:
    for when, group in groupby(items, key=lambda item: item[0]):
        entries = (event_entry(plan, context, address) for _, plan in group)
        title = f"{when.title} (chưa rõ tháng)" if when.precision in _WIDE else when.title
        yield Section(slug(when.words), title, tuple(entry for entry in entries if entry))
