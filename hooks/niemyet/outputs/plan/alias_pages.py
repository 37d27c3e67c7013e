"""Old addresses of a plan: what once stood there still answers, by leading on or by being there, too.

Pages lead to where they are now, with and without JavaScript; data, which cannot lead anywhere, is given again. The
plan's files are copied to old addresses, too, where files are copied.
"""

from collections.abc import Iterator
from dataclasses import replace

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.moved import moved_page
from niemyet.outputs.plan import calendar_file as plan_ics
from niemyet.outputs.plan import markdown as plan_markdown
from niemyet.outputs.plan import record as plan_json


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """For each of the plan's `aliases` two redirecting pages, and the plan's data as it is now."""
    for alias in plan.front.aliases:
        address = f"ke-hoach/{alias}/"
        yield _leading(plan, context, address, "")
        yield _leading(plan, context, address, "ban-in/")
        for output in (plan_json, plan_markdown, plan_ics):
            for artifact in output.make(plan, context):
                yield replace(artifact, path=address + artifact.path.removeprefix(plan.address))


def _leading(plan: Plan, context: Context, old: str, page: str) -> Artifact:
    """The redirect from a page below the old address to the same page below the plan's own."""
    return moved_page(context, old + page, plan.address + page, plan.front.title, plan.address)
