"""What came of a plan, each with the way to it."""

from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.plan import Plan
from niemyet.model.related import Result
from niemyet.outputs.parts.context import relative
from niemyet.outputs.plan.facts import FactLine


def results(plan: Plan, catalogue: Catalogue) -> tuple[FactLine, ...]:
    """The results in the file's order."""
    return tuple(FactLine(result.title, _href(result, plan, catalogue)) for result in plan.front.results)


def _href(result: Result, plan: Plan, catalogue: Catalogue) -> str | None:
    target = catalogue.by_id.get(result.plan) if result.plan else None
    return relative(target.address, plan.address) if target else result.url or result.file
