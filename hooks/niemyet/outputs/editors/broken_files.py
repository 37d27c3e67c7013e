"""While an editor is at work (serve): what is wrong with a file that many pages rest on, at each of their addresses and on home."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from niemyet.model.output import Page, Sheet
from niemyet.model.problem import Level, Problem
from niemyet.outputs.editors import problem_page
from niemyet.outputs.parts.context import Context
from niemyet.sources import plan_names

_TOPICS = "plans/topics.yml"
By = Mapping[str, tuple[Problem, ...]]
"""Problems by the path of their file."""


def make(context: Context, problems: Sequence[Problem], paths: Iterable[str]) -> Iterator[Page]:
    """A page for every address that is broken; `paths` are those of all plans' files.

    Those of plans with faults of their own or of a wrong name, of a ward that cannot be read and of its plans, of topics.
    """
    by = _by_file(problems)
    catalogue = context.catalogue
    made: dict[str, list[str]] = {}
    for path in sorted({*paths, *by}):
        if plan_names.is_plan(path) and path[6:-3] not in catalogue.by_id:
            made[_address(path)] = [each for each in (path, *_of_ward(path.split("/")[1])) if each in by]
        elif path in by and (better := _meant(path)) and better[6:-3] not in catalogue.by_id:
            made.setdefault(_address(better), [path])
    for ward in filter(
        plan_names.is_ward, {path.split("/")[1] for path in by if path.count("/") > 1} - catalogue.wards.keys()
    ):
        made[f"ke-hoach/{ward}/"] = [path for path in _of_ward(ward) if path in by]
    if _TOPICS in by:
        for topic in {plan.front.topic for plan in catalogue.plans if plan.front.topic} - catalogue.topics.keys():
            made[f"linh-vuc/{topic}/"] = [_TOPICS]
    for address, files in made.items():
        if files:
            yield problem_page.of_files(context, address, [(path, by[path]) for path in files])


def on_home(context: Context, page: Page | Sheet, problems: Sequence[Problem]) -> Page | Sheet:
    """The first page with what is wrong with files that are no single plan's above it; any other page as it is."""
    if isinstance(page, Sheet) or page.address or not problems:
        return page
    by = {path: found for path, found in _by_file(problems).items() if not plan_names.is_plan(path)}
    if not by:
        return page
    return replace(page, content=problem_page.listed(context, "", list(by.items())) + page.content)


def _by_file(problems: Sequence[Problem]) -> By:
    """All that is told of each file that has an error."""
    broken = {problem.path for problem in problems if problem.level is Level.ERROR}
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in problems:
        if problem.path in broken:
            found[problem.path] = (*found.get(problem.path, ()), problem)
    return found


def _of_ward(ward: str) -> tuple[str, str]:
    """Where it may be told why a ward cannot be read."""
    return f"plans/{ward}", f"plans/{ward}/ward.yml"


def _meant(path: str) -> str:
    """The path that a file of a wrong name should have; "" where it is no plan's, or nobody can know."""
    name = path.rpartition("/")[2]
    better = plan_names.better(path) if path.startswith("plans/") and plan_names.is_meant_as_plan(name) else ""
    return "" if "<" in better else better


def _address(path: str) -> str:
    return f"ke-hoach/{path.removeprefix('plans/').removesuffix('.md')}/"
