"""tim-kiem/tu-vung.json: what the search page reads a question with; fetched with the first question."""

import json
from collections.abc import Iterator

from niemyet.model.output import Artifact, Sheet
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Collected
from niemyet.search.words.vocabulary import vocabulary

ADDRESS = "tim-kiem/tu-vung.json"


def make(context: Context, collected: Collected) -> Iterator[Sheet]:
    """One file for the site; none without plans."""
    catalogue = context.catalogue

    def content() -> Artifact:
        text = json.dumps(vocabulary(catalogue, collected.words()), ensure_ascii=False, separators=(",", ":"))
        return Artifact(ADDRESS, text.encode(), "application/json")

    if catalogue.plans:
        wards = [ward.full_name for ward in catalogue.active_wards]
        yield Sheet(ADDRESS, (repr(wards), repr(catalogue.abbreviations), collected.digest("words")), content)
