"""Shares made on the spot, as outputs read them: nothing is kept, so nothing needs a name."""

from collections.abc import Iterable, Mapping
from typing import Any

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Group, Joined, OverAllPlans, Part, Share


class MadeShares:
    """The shares of whole plans: those given, else the context's own."""

    def __init__(self, context: Context, plans: Iterable[Plan] | None = None) -> None:
        self._context = context
        self._plans = {plan.id: plan for plan in (whole(context) if plans is None else plans)}

    def parts(self, share: Share[Part, Joined], group: Group) -> Mapping[str, Part]:
        """Each plan's part."""
        plans = self._context.catalogue.by_year.get(group, ())
        return {plan.id: share.make(self._plans[plan.id], self._context) for plan in plans}

    def joined(self, share: Share[Part, Joined], group: Group) -> Joined:
        """What they are joined to."""
        return share.join(self.parts(share, group))

    def digest(self, share: Share[Any, Any], groups: Iterable[Group]) -> str:
        """No name."""
        return ""


def whole(context: Context) -> list[Plan]:
    """The plans of a context that was made of whole ones."""
    plans = [plan for plan in context.catalogue.plans if isinstance(plan, Plan)]
    assert len(plans) == len(context.catalogue.plans)
    return plans


def over_all(output: OverAllPlans, context: Context) -> list[Artifact]:
    """What an output makes of all plans' shares."""
    return [sheet.artifact() for sheet in output.make(context, MadeShares(context))]
