"""tim-kiem/tu-vung.json: what the search page reads a question with; fetched with the first question."""

import json
from collections.abc import Iterator, Mapping

from niemyet.base.digest import digest_of
from niemyet.model.output import Artifact, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import OverAllPlans, Share, Shares
from niemyet.outputs.search.records import folded_plan
from niemyet.search.words.vocabulary import Words, together, vocabulary, words_of

ADDRESS = "tim-kiem/tu-vung.json"


def make(context: Context, shares: Shares) -> Iterator[Sheet]:
    """One file for the site; none without plans."""
    catalogue, groups = context.catalogue, sorted(context.catalogue.by_year)

    def content() -> Artifact:
        words = together(shares.joined(WORDS, group) for group in groups)
        text = json.dumps(vocabulary(catalogue, words), ensure_ascii=False, separators=(",", ":"))
        return Artifact(ADDRESS, text.encode(), "application/json")

    if catalogue.plans:
        wards = [ward.full_name for ward in catalogue.active_wards]
        yield Sheet(ADDRESS, (repr(wards), repr(catalogue.abbreviations), shares.digest(WORDS, groups)), content)


def _words(plan: Plan, context: Context) -> Words:
    return words_of(folded_plan(plan, context), context.catalogue, context.abbreviations)


def _joined(parts: Mapping[str, Words]) -> Words:
    return together(parts.values())


def _digest(words: Words) -> str:
    return digest_of(*(repr(sorted(some.items())) for some in (words.pairs, words.units, words.syllables)))


WORDS: Share[Words, Words] = Share("words", _words, _joined, _digest)
OUTPUT = OverAllPlans((WORDS,), make)
