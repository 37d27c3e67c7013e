"""Old addresses of a plan: a page at each that leads to the new one, with and without JavaScript."""

from collections.abc import Iterator

from niemyet.model import Artifact, Plan
from niemyet.outputs.context import Context, relative


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """One redirecting page for each of the plan's `aliases`."""
    for alias in plan.front.aliases:
        address = f"ke-hoach/{alias}/"
        html = context.templates.render(
            "niemyet/alias.html",
            {
                "title": plan.front.title,
                "target": relative(plan.address, address),
                "canonical": context.catalogue.settings.absolute(plan.address),
            },
        )
        yield Artifact(f"{address}index.html", html.encode(), "text/html")
