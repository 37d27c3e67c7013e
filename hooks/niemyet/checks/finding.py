"""What a rule is given, and what it gives back."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from niemyet.catalogue.catalogue import is_public
from niemyet.catalogue.identities import own_identities, title_identity
from niemyet.checks.texts import Text, all_text
from niemyet.language.references import Identity
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Level, Position
from niemyet.reading.meaning.units import UnitNames


@dataclass(frozen=True, slots=True)
class Finding:
    """Where, and what to write instead, in Vietnamese.

    `field` names the front matter field that is unknown, if that is the finding: listed in `review` it is an open
    question already and no longer told. `level` stands in for the rule's own, where the plan's status asks for it.
    `edits` (`ready`) are what the message has ready, where it leaves nothing to choose.
    """

    position: Position
    message: str
    field: str = ""
    level: Level | None = None
    edits: Edits = ()


@dataclass(frozen=True)
class RuleContext:
    """What a rule may look at beside its own plan: readable plans by identity, the topics and
    the series (None: unreadable).

    Of the plans it holds at least those that have to do with the rule's own.
    `wards` are the ids of all wards; `names` are the names of each ward's units, where they are at hand.
    """

    plans: Mapping[str, PlanBrief]
    topics: Mapping[str, str] | None
    names: Mapping[str, UnitNames] = field(default_factory=dict)
    series: Mapping[str, str] | None = None
    wards: frozenset[str] = frozenset()

    @cached_property
    def aliases(self) -> Counter[str]:
        """How many plans claim each old address."""
        return Counter(alias for plan in self.plans.values() for alias in set(plan.front.aliases))

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The identities that some plan replaces; a draft replaces nothing yet."""
        return frozenset(old for plan in self.plans.values() if is_public(plan) for old in plan.front.replaces)

    @cached_property
    def _text(self) -> dict[str, Text]:
        return {}

    def text(self, plan: Plan) -> Text:
        """All words of a plan; kept until the next plan's are asked for, as rules look at one plan after another."""
        if plan.id not in self._text:
            self._text.clear()
            self._text[plan.id] = all_text(plan)
        return self._text[plan.id]

    @cached_property
    def unit_names(self) -> Mapping[str, UnitNames]:
        """The names of each ward's units, by the ward's id."""
        if self.names:
            return self.names
        wards = {plan.ward.id: plan.ward for plan in self.plans.values()}
        return {name: UnitNames(ward) for name, ward in wards.items()}

    @cached_property
    def numbered(self) -> dict[Identity, tuple[str, ...]]:
        """Which plans bear a number: what documents are told apart by → ids of plans, in order."""
        found: dict[Identity, tuple[str, ...]] = {}
        for plan in self.plans.values():
            for known in own_identities(plan):
                found[known] = (*found.get(known, ()), plan.id)
        return found

    @cached_property
    def titled(self) -> dict[tuple[str, int, str], tuple[PlanBrief, ...]]:
        """The plans that lists cannot tell apart by their titles, in order."""
        found: dict[tuple[str, int, str], tuple[PlanBrief, ...]] = {}
        for plan in self.plans.values():
            known = title_identity(plan)
            found[known] = (*found.get(known, ()), plan)
        return found
