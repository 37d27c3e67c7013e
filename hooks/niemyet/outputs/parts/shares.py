"""What every plan adds to the outputs that are made of all plans: its event, its line of data, its words, its search page.

A build keeps these from one time to the next, so that data, calendar and search need not read every plan again.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.ics import vevent
from niemyet.outputs.plan.record import record
from niemyet.outputs.search import records as search_records
from niemyet.search.words.said import Said
from niemyet.search.words.vocabulary import Words, together, words_of


@dataclass(frozen=True, slots=True)
class Share:
    """One plan's: the event as iCalendar text (b"" without one), the record as a line of JSON, words, search page."""

    event: bytes
    line: str
    words: Words
    search: bytes


class Collected(Protocol):
    """The shares of all plans, with names for what they say: equal names, equal shares."""

    def events(self) -> Iterator[bytes]:
        """Every event, in order of time."""

    def lines(self, ward: str, year: int) -> Iterator[str]:
        """The lines of a ward's plans of a year, in the catalogue's order."""

    def words(self) -> Words:
        """The words of all plans."""

    def digest(self, kind: str, ward: str = "", year: int = 0) -> str:
        """A name for all "events", all "words", or the "lines" of a ward and year."""


def share(plan: Plan, context: Context) -> Share:
    """What one plan adds."""
    said = Said.of(plan)
    (search,) = search_records.make(plan, context, said)
    return Share(
        context.once(vevent, plan),
        json.dumps(record(plan, context), ensure_ascii=False),
        words_of(said, context.catalogue, context.abbreviations),
        search.content,
    )


class FromPlans:
    """The shares made on the spot, of a catalogue that holds whole plans."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def _shares(self) -> dict[str, Share]:
        return {plan.id: share(plan, self._context) for plan in self._context.catalogue.plans}

    def events(self) -> Iterator[bytes]:
        """Every event, in order of time."""
        return (event for plan in self._context.catalogue.events if (event := self._shares[plan.id].event))

    def lines(self, ward: str, year: int) -> Iterator[str]:
        """The lines of a ward's plans of a year, in the catalogue's order."""
        return (self._shares[plan.id].line for plan in self._context.catalogue.by_year.get((ward, year), ()))

    def words(self) -> Words:
        """The words of all plans."""
        return together(one.words for one in self._shares.values())

    def digest(self, kind: str, ward: str = "", year: int = 0) -> str:
        """Nothing is kept here, so nothing needs a name."""
        return ""
