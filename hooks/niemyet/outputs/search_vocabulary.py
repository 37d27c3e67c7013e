"""tim-kiem/tu-vung.json: what the search page reads a question with; fetched with the first question."""

import json
from collections.abc import Iterator

from niemyet.model import Artifact
from niemyet.outputs.context import Context
from niemyet.searching.vocabulary import vocabulary

ADDRESS = "tim-kiem/tu-vung.json"


def make(context: Context) -> Iterator[Artifact]:
    """One file for the site; none without plans."""
    if context.catalogue.plans:
        text = json.dumps(vocabulary(context.catalogue), ensure_ascii=False, separators=(",", ":"))
        yield Artifact(ADDRESS, text.encode(), "application/json")
