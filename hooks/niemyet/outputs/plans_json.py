"""All plans as data in one file, for harvesters: du-lieu/plans.json."""

import json
from collections.abc import Iterator

from niemyet.model import Artifact
from niemyet.outputs.context import Context
from niemyet.outputs.plan_json import Record, record
from niemyet.wording import DEMO

ADDRESS = "du-lieu/plans.json"


def make(context: Context) -> Iterator[Artifact]:
    """Every plan's record in the catalogue's order, one a line, so that two editions differ only in changed lines."""
    head = json.dumps(_site(context), ensure_ascii=False, indent=1).removesuffix("\n}")
    plans = (json.dumps(record(plan, context), ensure_ascii=False) for plan in context.catalogue.plans)
    content = f'{head},\n "plans": [\n' + ",\n".join(plans) + "\n ]\n}\n"
    yield Artifact(ADDRESS, content.encode(), "application/json")


def _site(context: Context) -> Record:
    """Whose plans these are. A demonstration says so; topic keys carry their names."""
    catalogue = context.catalogue
    demo = {"demo": True, "notice": DEMO} if catalogue.settings.demo else {}
    return {
        "site_name": catalogue.settings.site_name,
        "site_url": catalogue.settings.site_url,
        **demo,
        "topics": dict(catalogue.topics),
    }
