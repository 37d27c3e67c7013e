"""The plan's own file, given back as it stands: plan.md."""

from collections.abc import Iterator

from niemyet.model import Artifact, Plan
from niemyet.outputs.context import Context


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The plan's plan.md, nothing added and nothing taken away."""
    yield Artifact(f"{plan.address}plan.md", plan.markdown.encode(), "text/markdown")
