"""The facets of the search: one place for what the index stores and what the page offers, so that both agree.

A key is both Pagefind's filter name and the parameter in the search page's address; a value is an address-safe word.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue
from niemyet.language.alphabet import capitalised, name_slug, sort_key
from niemyet.model.brief import PlanBrief
from niemyet.model.terms import DOCUMENT_KINDS, Status

Pair = tuple[str, str]
"""A value and the label that readers see for it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, its label, and how many plans have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the choices that at least one plan has, in a fixed order."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A facet: what of a plan it goes by (`raw`), the pairs that come of it, and the order of the choices."""

    label: str
    raw: Callable[[PlanBrief], Hashable]
    of: Callable[[PlanBrief, Catalogue], Iterator[Pair]]
    order: Callable[[Pair, Catalogue], Any]


def values(plan: PlanBrief, catalogue: Catalogue) -> Iterator[Pair]:
    """The facets of a plan as (key, value), each once."""
    for key, kind in _KINDS.items():
        for value, _ in dict.fromkeys(kind.of(plan, catalogue)):
            yield key, value


def facets(catalogue: Catalogue) -> tuple[Facet, ...]:
    """Every facet that parts the plans of the catalogue: one with a single value is left out."""
    # PlanBrief by plan, since what a plan holds lies together in memory: column by column takes twice as long.
    found = [[kind.raw(plan) for kind in _KINDS.values()] for plan in catalogue.plans]
    made = (_facet(key, raw, catalogue) for key, raw in zip(_KINDS, zip(*found, strict=True), strict=False))
    return tuple(facet for facet in made if len(facet.choices) > 1)


def _facet(key: str, raw: Sequence[Hashable], catalogue: Catalogue) -> Facet:
    """`raw` is what the facet goes by, of each plan of the catalogue."""
    kind = _KINDS[key]
    counts: Counter[str] = Counter()
    labels: dict[str, str] = {}
    one_of_each = dict(zip(reversed(raw), reversed(catalogue.plans), strict=True))
    for alike, number in Counter(raw).items():
        for value, label in dict.fromkeys(kind.of(one_of_each[alike], catalogue)):
            counts[value] += number
            labels.setdefault(value, label)
    ordered = sorted(labels.items(), key=lambda pair: kind.order(pair, catalogue))
    return Facet(key, kind.label, tuple(Choice(value, label, counts[value]) for value, label in ordered))


def _ward(plan: PlanBrief, _: Catalogue) -> Iterator[Pair]:
    yield plan.ward.id, capitalised(plan.ward.full_name)


def _year(plan: PlanBrief, _: Catalogue) -> Iterator[Pair]:
    yield str(plan.year), str(plan.year)


def _topic(plan: PlanBrief, catalogue: Catalogue) -> Iterator[Pair]:
    if plan.front.topic and (name := catalogue.topic_name(plan)):
        yield plan.front.topic, name


def _units(plan: PlanBrief, _: Catalogue) -> Iterator[Pair]:
    """Bodies that the ward lists: by name, because one id may mean different bodies in two wards."""
    names = {unit.id: unit.name for unit in plan.ward.units}
    for unit in plan.units:
        if name := names.get(unit):
            yield name_slug(name), name


def _status(plan: PlanBrief, _: Catalogue) -> Iterator[Pair]:
    yield name_slug(plan.front.status.label), plan.front.status.label


def _kind(plan: PlanBrief, _: Catalogue) -> Iterator[Pair]:
    name = wording.kind_name(plan)
    yield name_slug(name), name


def _alphabet(pair: Pair, _: Catalogue) -> Any:
    return sort_key(pair[1])


def _newest(pair: Pair, _: Catalogue) -> Any:
    return -int(pair[0])


def _as_listed(pair: Pair, catalogue: Catalogue) -> Any:
    return list(catalogue.topics).index(pair[0])


def _as_in_life(pair: Pair, _: Catalogue) -> Any:
    return [status.label for status in Status].index(pair[1])


def _as_decreed(pair: Pair, _: Catalogue) -> Any:
    return list(DOCUMENT_KINDS.values()).index(pair[1])


_KINDS: Mapping[str, _Kind] = {
    "xa-phuong": _Kind("Xã, phường, đặc khu", lambda plan: plan.ward.id, _ward, _alphabet),
    "nam": _Kind("Năm", lambda plan: plan.year, _year, _newest),
    "linh-vuc": _Kind("Lĩnh vực", lambda plan: plan.front.topic, _topic, _as_listed),
    "don-vi": _Kind("Đơn vị thực hiện", lambda plan: (plan.ward.id, plan.unit_ids), _units, _alphabet),
    "tinh-trang": _Kind("Tình trạng", lambda plan: plan.front.status, _status, _as_in_life),
    "loai": _Kind("Loại", lambda plan: plan.front.kind, _kind, _as_decreed),
}
