"""All plans at once: by ward, year and topic, which replaces which, and what comes when."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, TypeVar

from niemyet.language.alphabet import sort_key
from niemyet.model.brief import PlanBrief
from niemyet.model.event import Event
from niemyet.model.removal import Removal
from niemyet.model.settings import Settings
from niemyet.model.terms import Status
from niemyet.model.ward import Ward

Key = TypeVar("Key")


class Called(NamedTuple):
    """An event, and the plan that calls it."""

    plan: PlanBrief
    event: Event


@dataclass(frozen=True)
class Catalogue:
    """The plans that the site shows, newest first, with the wards and topics they belong to; and what was taken down.

    A draft is among them only where the settings say so, and is never told of any other plan.
    """

    plans: tuple[PlanBrief, ...]
    wards: Mapping[str, Ward]
    topics: Mapping[str, str]
    settings: Settings
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[Removal, ...] = ()
    series: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, PlanBrief]:
        """Plans by their identity."""
        return {plan.id: plan for plan in self.plans}

    @cached_property
    def active_wards(self) -> tuple[Ward, ...]:
        """Wards that have plans, in Vietnamese dictionary order."""
        return tuple(sorted((self.wards[ward] for ward in self.by_ward), key=lambda ward: sort_key(ward.name)))

    @cached_property
    def only_ward(self) -> Ward | None:
        """The ward, where the site is one ward's own."""
        return next(iter(self.wards.values())) if len(self.wards) == 1 else None

    @cached_property
    def by_ward(self) -> dict[str, tuple[PlanBrief, ...]]:
        """Plans by the id of their ward."""
        return _grouped(self.plans, lambda plan: plan.ward.id)

    @cached_property
    def by_year(self) -> dict[tuple[str, int], tuple[PlanBrief, ...]]:
        """Plans by ward id and year."""
        return _grouped(self.plans, lambda plan: (plan.ward.id, plan.year))

    @cached_property
    def years(self) -> dict[str, tuple[int, ...]]:
        """The years of each ward's plans, the first one first, by the ward's id."""
        found: dict[str, list[int]] = {}
        for ward, year in sorted(self.by_year):
            found.setdefault(ward, []).append(year)
        return {ward: tuple(years) for ward, years in found.items()}

    @cached_property
    def by_topic(self) -> dict[str, tuple[PlanBrief, ...]]:
        """Plans by topic key; a plan without a topic is in none."""
        return _grouped((plan for plan in self.plans if plan.front.topic), lambda plan: plan.front.topic or "")

    @cached_property
    def events(self) -> tuple[Called, ...]:
        """Events that have a time, those of drafts left out, in order of their first time."""
        dated = [
            (first.sort_key, plan.id, number, Called(plan, event))
            for plan in self.plans
            if plan.front.events and is_public(plan)
            for number, event in enumerate(plan.front.events)
            if (first := event.time)
        ]
        return tuple(called for *_, called in sorted(dated, key=itemgetter(0, 1, 2)))

    @cached_property
    def replaced_by(self) -> dict[str, tuple[PlanBrief, ...]]:
        """For each plan's id, the plans that replace it; a draft replaces nothing yet."""
        return _incoming((old, plan) for plan in self.plans if is_public(plan) for old in plan.front.replaces)

    @cached_property
    def amended_by(self) -> dict[str, tuple[PlanBrief, ...]]:
        """For each plan's id, the plans that amend it, likewise."""
        return _incoming((old, plan) for plan in self.plans if is_public(plan) for old in plan.front.amends)

    @cached_property
    def by_series(self) -> dict[tuple[str, str], tuple[PlanBrief, ...]]:
        """Plans by ward id and series, from period to period."""
        found = (plan for plan in self.plans if plan.front.series)
        grouped = _grouped(found, lambda plan: (plan.ward.id, plan.front.series or ""))
        return {key: tuple(sorted(plans, key=_series_order)) for key, plans in grouped.items()}

    def topic_name(self, plan: PlanBrief) -> str | None:
        """The topic's name as readers see it."""
        return self.topics.get(plan.front.topic) if plan.front.topic else None


def make_catalogue(
    plans: Iterable[PlanBrief],
    wards: Mapping[str, Ward],
    topics: Mapping[str, str],
    settings: Settings,
    abbreviations: Mapping[str, str] | None = None,
    removed: Iterable[Removal] = (),
    series: Mapping[str, str] | None = None,
) -> Catalogue:
    """A catalogue with the plans in their one order: newest first, then by identity."""
    by_identity = sorted(plans, key=lambda plan: plan.id)
    newest_first = sorted(by_identity, key=sort_date, reverse=True)
    return Catalogue(
        tuple(newest_first),
        dict(wards),
        dict(topics),
        settings,
        dict(abbreviations or {}),
        tuple(removed),
        dict(series or {}),
    )


def sort_date(plan: PlanBrief) -> date:
    """The day a plan is listed under: issued, else its event, else its year's first day."""
    known = plan.front.issued.earliest if plan.front.issued else plan.starts
    return known or date(plan.year, 1, 1)


def updated(plan: PlanBrief) -> datetime | None:
    """When a plan last changed, without asking the clock: git, else issued, else its event, else unknown."""
    if plan.modified:
        return plan.modified
    known = plan.front.issued.earliest if plan.front.issued else plan.starts
    return datetime.combine(known, time(), UTC) if known else None


def is_public(plan: PlanBrief) -> bool:
    """Whether a plan is everybody's: a draft is in no feed or calendar, and no other plan speaks of it."""
    return plan.front.status is not Status.DRAFT


def _series_order(plan: PlanBrief) -> tuple[date, str]:
    """By the period that a plan is about, else by the day it is listed under."""
    period = plan.front.period or plan.front.reviews
    return (period.earliest if period else sort_date(plan)), plan.id


def _grouped(plans: Iterable[PlanBrief], key: Callable[[PlanBrief], Key]) -> dict[Key, tuple[PlanBrief, ...]]:
    groups: dict[Key, list[PlanBrief]] = {}
    for plan in plans:
        groups.setdefault(key(plan), []).append(plan)
    return {key: tuple(group) for key, group in groups.items()}


def _incoming(pairs: Iterable[tuple[str, PlanBrief]]) -> dict[str, tuple[PlanBrief, ...]]:
    ordered = sorted(pairs, key=lambda pair: (pair[0], pair[1].id))
    return {old: tuple(plan for _, plan in group) for old, group in groupby(ordered, key=lambda pair: pair[0])}
