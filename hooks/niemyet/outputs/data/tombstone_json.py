"""Where a plan was taken down, its plan.json says so: its identity and address, when, and why."""

import json
from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.outputs.parts.context import Context


def make(context: Context) -> Iterator[Artifact]:
    """A plan.json of status "removed" for each plan that was taken down; files have none."""
    for removal in context.catalogue.removed:
        if not removal.is_file:
            record = {
                "id": removal.address,
                "url": context.catalogue.settings.absolute(removal.path),
                "status": "removed",
                "removed": removal.model_dump(mode="json", exclude={"address"}, exclude_none=True),
            }
            content = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
            yield Artifact(f"{removal.path}plan.json", content.encode(), "application/json")
