"""Rules over whole plans: one a file, found by being there. A rule's file has RULE and `check(plan, known)`."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from niemyet.checks.finding import Known
from niemyet.model import Plan
from niemyet.problem import Level, Problem, Rule
from niemyet.reading.rules import READING_RULES

__all__ = ["Known", "all_rules", "check_all"]

_HELPERS = ("finding", "lines", "marks", "numbering", "periods", "syllables", "texts")


def check_all(known: Known) -> tuple[list[Problem], list[Problem]]:
    """Every finding over every plan, and apart from them those that editors have looked at and accepted."""
    modules = _modules()
    found = [problem for plan in known.plans.values() for problem in _findings(plan, known, modules)]
    kept: list[Problem] = []
    accepted: list[Problem] = []
    for problem in found:
        (accepted if _accepted(problem, known) else kept).append(problem)
    return kept, accepted


def all_rules() -> tuple[Rule, ...]:
    """The rules of reading and of these files, in order of id."""
    own: Iterable[Rule] = (module.RULE for module in _modules())
    return tuple(sorted((*READING_RULES, *own), key=lambda rule: rule.id))


def _findings(plan: Plan, known: Known, modules: tuple[ModuleType, ...]) -> Iterator[Problem]:
    for module in modules:
        for finding in module.check(plan, known):
            if not _in_review(finding.field, plan.front.review):
                yield Problem.of(module.RULE, plan.path, finding.position, finding.message, finding.level)


def _in_review(field: str, review: tuple[str, ...]) -> bool:
    """Whether `review` names a field or one above it, with or without the numbers in lists: basis, basis.symbol."""
    unnumbered = ".".join(part for part in field.split(".") if not part.isdigit())
    return any(f"{name}.".startswith(f"{asked}.") for asked in review for name in (field, unnumbered) if name)


def _accepted(problem: Problem, known: Known) -> bool:
    plan = known.by_path.get(problem.path)
    return plan is not None and problem.level is not Level.ERROR and problem.rule.id in plan.front.accept


def _modules() -> tuple[ModuleType, ...]:
    names = sorted(info.name for info in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}") for name in names if name not in _HELPERS)
