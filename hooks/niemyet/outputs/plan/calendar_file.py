"""The events of one plan as a calendar file: plan.ics."""

from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.ics import MEDIA_TYPE, calendar, vevents


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The plan's plan.ics; nothing for a draft or a plan without a dated event."""
    events = context.once(vevents, plan)
    if events:
        yield Artifact(f"{plan.address}plan.ics", calendar((events,)), MEDIA_TYPE)
