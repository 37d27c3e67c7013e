"""Rules over whole plans: one a file, found by being there. A rule's file has RULE and `check(plan, context)`."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from niemyet.catalogue.permanence.rules import PERMANENCE_RULES
from niemyet.checks import rules
from niemyet.checks.finding import RuleContext
from niemyet.checks.signed import as_asked
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem, Rule
from niemyet.reading.limits import limited_by_rule
from niemyet.reading.rules import READING_RULES

__all__ = ["RuleContext", "all_rules", "check_all", "check_plan"]


def check_all(plans: Iterable[Plan], context: RuleContext) -> tuple[list[Problem], list[Problem]]:
    """Every finding over some plans, and apart from them those that editors have looked at and accepted."""
    each = [check_plan(plan, context) for plan in plans]
    return [found for kept, _ in each for found in kept], [found for _, accepted in each for found in accepted]


def check_plan(plan: Plan, context: RuleContext) -> tuple[list[Problem], list[Problem]]:
    """The same over one plan: what it has to do with others, the context has to hold."""
    kept: list[Problem] = []
    accepted: list[Problem] = []
    for problem in limited_by_rule(_findings(plan, context, _modules())):
        (accepted if _is_accepted(problem, plan) else kept).append(problem)
    return kept, accepted


def all_rules() -> tuple[Rule, ...]:
    """The rules of reading and of these files, in order of id."""
    own: Iterable[Rule] = (module.RULE for module in _modules())
    return tuple(sorted((*READING_RULES, *PERMANENCE_RULES, *own), key=lambda rule: rule.id))


def _findings(plan: Plan, context: RuleContext, modules: tuple[ModuleType, ...]) -> Iterator[Problem]:
    for module in modules:
        for finding in module.check(plan, context):
            if not _in_review(finding.field, plan.front.review):
                rule: Rule = module.RULE
                message, level = as_asked(plan, rule, finding.message, finding.level or rule.level)
                edits = finding.edits if message == finding.message else ()
                yield Problem.of(rule, plan.path, finding.position, message, level, edits)


def _in_review(field: str, review: tuple[str, ...]) -> bool:
    """Whether `review` names a field or one above it, with or without the numbers in lists: basis, basis.symbol."""
    unnumbered = ".".join(part for part in field.split(".") if not part.isdigit())
    return any(f"{name}.".startswith(f"{asked}.") for asked in review for name in (field, unnumbered) if name)


def _is_accepted(problem: Problem, plan: Plan) -> bool:
    return problem.level is not Level.ERROR and problem.rule.id in plan.front.accept


@cache
def _modules() -> tuple[ModuleType, ...]:
    names = sorted(info.name for info in iter_modules(rules.__path__))
    return tuple(import_module(f"{rules.__name__}.{name}") for name in names)
