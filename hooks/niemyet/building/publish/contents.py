"""What a build makes of the catalogue: pages, artifacts, files to copy. Where they go is not known here."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from niemyet.catalogue.catalogue import Catalogue
from niemyet.checks import all_rules
from niemyet.model.output import Artifact, Page, Sheet
from niemyet.model.plan import Plan
from niemyet.model.problem import Problem
from niemyet.outputs import DATA, OF_A_PLAN, OVER_ALL_PLANS, PAGES
from niemyet.outputs.data import sitemap
from niemyet.outputs.editors import broken_files, rule_pages
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Share, Shares


def pages(context: Context, problems: Sequence[Problem], paths: Iterable[str] = ()) -> Iterator[Sheet]:
    """The site's own pages, and one for each address that is broken among the problems and `paths` of plans' files."""
    return map(Sheet.of, _pages(context, problems, paths))


def _pages(context: Context, problems: Sequence[Problem], paths: Iterable[str]) -> Iterator[Page | Sheet]:
    for make in PAGES:
        yield from (broken_files.on_home(context, made, problems) for made in make(context))
    yield from rule_pages.make(context, all_rules())
    if problems:
        yield from broken_files.make(context, problems, paths)


def of_plan(plan: Plan, context: Context) -> Iterator[Page | Artifact]:
    """Everything that is made of one plan."""
    for make in OF_A_PLAN:
        yield from make(plan, context)


def shares() -> tuple[Share[Any, Any], ...]:
    """Everything that a plan adds to outputs over all plans, each once."""
    return tuple({share.name: share for output in OVER_ALL_PLANS for share in output.shares}.values())


def pages_over_all(context: Context) -> list[str]:
    """The addresses of pages that are made of the shares of all plans."""
    return [address for output in OVER_ALL_PLANS for address in output.pages(context)]


def of_the_site(context: Context, kept: Shares, addresses: Sequence[str]) -> Iterator[Sheet]:
    """Data, feeds, styles, what is made over all plans, and the sitemap over the plans and the pages at the addresses."""
    for make in DATA:
        yield from map(Sheet.of, make(context))
    for output in OVER_ALL_PLANS:
        yield from output.make(context, kept)
    yield from map(Sheet.of, sitemap.make(context, addresses))


def files_of(plan: Plan, root: Path) -> Iterator[tuple[Path, str]]:
    """A plan's own files, published as they are, at its old addresses, too: (where it lies, its path in the site)."""
    folder = root / plan.path.removesuffix(".md")
    places = (plan.address, *(f"ke-hoach/{alias}/" for alias in plan.front.aliases))
    return ((folder / file.name, place + file.name) for place in places for file in plan.files)


def emblems(catalogue: Catalogue, root: Path) -> Iterator[tuple[Path, str]]:
    """The wards' emblems, likewise."""
    for ward in catalogue.wards.values():
        if ward.emblem:
            yield root / "plans" / ward.id / ward.emblem, f"ke-hoach/{ward.id}/{ward.emblem}"
