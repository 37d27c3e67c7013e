"""What a rule is given, and what it gives back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from niemyet.model import Plan
from niemyet.problem import Level, Position


@dataclass(frozen=True, slots=True)
class Finding:
    """Where, and what to write instead, in Vietnamese.

    `field` names the front matter field that is unknown, if that is the finding: listed in `review` it is an open
    question already and no longer told. `level` stands in for the rule's own, where the plan's status asks for it.
    """

    position: Position
    message: str
    field: str = ""
    level: Level | None = None


@dataclass(frozen=True)
class Known:
    """What a rule may look at beside its own plan: every readable plan by identity, the topics (None: unreadable)."""

    plans: Mapping[str, Plan]
    topics: Mapping[str, str] | None

    @cached_property
    def by_path(self) -> dict[str, Plan]:
        """Plans by the path of their file."""
        return {plan.path: plan for plan in self.plans.values()}

    @cached_property
    def aliases(self) -> Counter[str]:
        """How many plans claim each old address."""
        return Counter(alias for plan in self.plans.values() for alias in set(plan.front.aliases))

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The identities that some plan replaces."""
        return frozenset(old for plan in self.plans.values() for old in plan.front.replaces)
