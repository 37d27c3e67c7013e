"""Outputs over all plans: what each plan adds to one, so that a change makes one plan's part and not everything anew.

A build keeps the parts from one time to the next, a ward's plans of a year together: a *group*. Each output names its share
in its own file: how a plan's part is made, what the parts of a group become when they are joined, and a name for that.
Whoever keeps shares knows none of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from niemyet.base.digest import digest_of
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context

Part = TypeVar("Part")
Joined = TypeVar("Joined")
Group = tuple[str, int]
"""A ward's id and a year."""


@dataclass(frozen=True)
class Share(Generic[Part, Joined]):
    """What every plan adds to an output over all plans.

    `name` tells it from other shares. `join` is given the parts of a group by their plan's id, in the catalogue's order;
    equal digests mean equal joined values. Parts and joined values are plain: text, bytes, numbers, collections of them,
    frozen dataclasses.
    """

    name: str
    make: Callable[[Plan, Context], Part]
    join: Callable[[Mapping[str, Part]], Joined]
    digest: Callable[[Joined], str]


class Shares(Protocol):
    """The shares of all plans, as outputs read them."""

    def parts(self, share: Share[Part, Joined], group: Group) -> Mapping[str, Part]:
        """The parts of a group's plans by id, in the catalogue's order."""

    def joined(self, share: Share[Part, Joined], group: Group) -> Joined:
        """What they were joined to."""

    def digest(self, share: Share[Any, Any], groups: Iterable[Group]) -> str:
        """A name for what is joined of some groups: equal names, equal values."""


def _no_pages(context: Context) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class OverAllPlans:
    """An output over all plans: the shares that it reads, and what it makes of them.

    `pages` are the addresses of those sheets that are pages, known before any share is: chrome is made ready for them.
    """

    shares: tuple[Share[Any, Any], ...]
    make: Callable[[Context, Shares], Iterator[Sheet]]
    pages: Callable[[Context], Iterable[str]] = _no_pages


def as_they_are(parts: Mapping[str, Part]) -> Mapping[str, Part]:
    """The way to join parts that are only ever read one by one: nothing is kept twice."""
    return parts


def digest_of_parts(parts: Mapping[str, object]) -> str:
    """A name for parts by what they are and whose."""
    return digest_of(*(repr(pair) for pair in parts.items()))


def group_of(plan: PlanBrief) -> Group:
    """The group that a plan belongs to."""
    return plan.ward.id, plan.year
