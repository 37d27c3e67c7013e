"""What a build makes of the catalogue: pages, artifacts, files to copy, search pages. Where they go is build's matter."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from niemyet.catalogue import Catalogue
from niemyet.checks import all_rules
from niemyet.model import Artifact, Page
from niemyet.outputs import DATA, OF_A_PLAN, PAGES, problem_page, rule_pages, search_records, sitemap
from niemyet.outputs.context import Context
from niemyet.problem import Problem, has_errors
from niemyet.reading.plan import name_problems


def pages(context: Context, problems: Sequence[Problem]) -> Iterator[Page]:
    """The site's own pages, and one for each plan that has errors among the problems."""
    for make in PAGES:
        yield from make(context)
    yield from rule_pages.make(context, all_rules())
    broken = (problem for problem in problems if problem.path.endswith(".md"))
    for path, group in groupby(broken, key=lambda problem: problem.path):
        found = tuple(group)
        if has_errors(found) and not name_problems(path):
            yield from problem_page.make(context, path, found)


def of_plans(context: Context) -> Iterator[Page | Artifact]:
    """Everything that is made of one plan, plan by plan."""
    for plan in context.catalogue.plans:
        for make in OF_A_PLAN:
            yield from make(plan, context)


def of_the_site(context: Context, addresses: Sequence[str]) -> Iterator[Artifact]:
    """Data, feeds, styles, and the sitemap over the plans and the pages at the addresses."""
    for make in DATA:
        yield from make(context)
    yield from sitemap.make(context, addresses)


def search_pages(context: Context) -> Iterator[Artifact]:
    """What the search index is made of; never published."""
    for plan in context.catalogue.plans:
        yield from search_records.make(plan, context)


def files(catalogue: Catalogue, root: Path) -> Iterator[tuple[Path, str]]:
    """Files that are published as they are: (where it lies, its path in the site)."""
    for plan in catalogue.plans:
        folder = root / plan.path.removesuffix(".md")
        yield from ((folder / file.name, plan.address + file.name) for file in plan.files)
    for ward in catalogue.wards.values():
        if ward.emblem:
            yield root / "plans" / ward.id / ward.emblem, f"ke-hoach/{ward.id}/{ward.emblem}"
