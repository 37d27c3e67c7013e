"""All plans as data, for harvesters: du-lieu/plans.json, and beyond a size one file for each ward and year."""

import json
from collections.abc import Iterator, Mapping

from niemyet.catalogue.wording import DEMO
from niemyet.model.output import Artifact, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Group, OverAllPlans, Share, Shares, as_they_are, digest_of_parts, group_of
from niemyet.outputs.plan.record import VERSION, Record, record

ADDRESS = "du-lieu/plans.json"
TOGETHER = 1000
"""So many plans at most stand in the one file; a harvester of more asks for what it needs."""


def make(context: Context, shares: Shares) -> Iterator[Sheet]:
    """Every plan's record in the catalogue's order, one a line, so that two editions differ only in changed lines."""
    groups = sorted(context.catalogue.by_year)
    if len(context.catalogue.plans) <= TOGETHER:
        yield _together(groups, context, shares)
        return
    yield _index(groups, context)
    for ward, year in groups:
        yield _part(ward, year, context, shares)


def part_address(ward: str, year: int) -> str:
    """Where the plans of a ward and a year stand, beyond the size."""
    return f"du-lieu/plans/{ward}-{year}.json"


def _together(groups: list[Group], context: Context, shares: Shares) -> Sheet:
    def content() -> Artifact:
        lines = {group: shares.parts(LINES, group) for group in groups}
        plans = (lines[group_of(plan)][plan.id] for plan in context.catalogue.plans)
        return _file(ADDRESS, _site(context), "plans", plans)

    order = [plan.id for plan in context.catalogue.plans]
    return Sheet(ADDRESS, (repr(_site(context)), repr(order), shares.digest(LINES, groups)), content)


def _index(groups: list[Group], context: Context) -> Sheet:
    catalogue = context.catalogue
    parts = [
        {
            "ward": ward,
            "year": year,
            "plans": len(catalogue.by_year[ward, year]),
            "url": catalogue.settings.absolute(part_address(ward, year)),
        }
        for ward, year in groups
    ]
    lines = [json.dumps(part, ensure_ascii=False) for part in parts]
    return Sheet(ADDRESS, (repr(_site(context)), *lines), lambda: _file(ADDRESS, _site(context), "parts", iter(lines)))


def _part(ward: str, year: int, context: Context, shares: Shares) -> Sheet:
    address = part_address(ward, year)

    def content() -> Artifact:
        return _file(address, _site(context), "plans", iter(shares.parts(LINES, (ward, year)).values()))

    return Sheet(address, (repr(_site(context)), shares.digest(LINES, [(ward, year)])), content)


def _file(address: str, site: Record, name: str, lines: Iterator[str]) -> Artifact:
    head = json.dumps(site, ensure_ascii=False, indent=1).removesuffix("\n}")
    content = f'{head},\n "{name}": [\n' + ",\n".join(lines) + "\n ]\n}\n"
    return Artifact(address, content.encode(), "application/json")


def _site(context: Context) -> Record:
    """Whose plans these are. A demonstration says so; topic keys carry their names."""
    catalogue = context.catalogue
    demo = {"demo": True, "notice": DEMO} if catalogue.settings.demo else {}
    return {
        "version": VERSION,
        "site_name": catalogue.settings.site_name,
        "site_url": catalogue.settings.site_url,
        **demo,
        "topics": dict(catalogue.topics),
        **({"series": dict(catalogue.series)} if catalogue.series else {}),
    }


def _line(plan: Plan, context: Context) -> str:
    """The plan's record as a line of JSON."""
    return json.dumps(record(plan, context), ensure_ascii=False)


LINES: Share[str, Mapping[str, str]] = Share("lines", _line, as_they_are, digest_of_parts)
OUTPUT = OverAllPlans((LINES,), make)
