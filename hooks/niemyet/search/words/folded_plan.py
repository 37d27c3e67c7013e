"""A plan's texts as search takes them: folded once and split once, for its hidden words and for the vocabulary."""

from dataclasses import dataclass

from niemyet.language.alphabet import fold
from niemyet.model.plan import Plan
from niemyet.search.words.words import words_in

_BETWEEN = "\x00"  # which no text may hold


@dataclass(frozen=True, slots=True)
class FoldedPlan:
    """A plan with its folded title, the folded texts under its headings, and the words of all of it in their order."""

    plan: Plan
    title: str
    texts: tuple[str, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, plan: Plan) -> "FoldedPlan":
        """What a plan says: its title, and each heading with the text under it."""
        body = (text for passage in plan.body.passages for text in (passage.title, passage.text))
        folded = fold(_BETWEEN.join((plan.front.title, *body)))
        title, *parts = folded.split(_BETWEEN)
        return cls(plan, title, tuple(parts[1::2]), words_in(folded))
