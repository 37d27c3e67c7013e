"""The plan's own file, given back as it stands: plan.md."""

from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The plan's plan.md, nothing added and nothing taken away."""
    yield Artifact(f"{plan.address}plan.md", plan.markdown.encode(), "text/markdown")
