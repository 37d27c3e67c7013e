"""The hidden words of a plan: what a question names exactly, written so that nobody types it by chance.

Pagefind expands every word it is asked for as a prefix and knows no neighbours, so "Hà Nam" would find every plan with
"hàng" and "năm". A hidden word begins with "zz", which no Vietnamese word does, and ends with "z", which ends the
prefix; the words inside are parted by "0". Kinds: b two neighbouring words of title, topic or ward · x the same with
their diacritics, as telex types them · w a ward, with and without phường or xã · u a body with tasks · n the plan's own
number · c a number that it cites or bears · p a period of the title, of `reviews` or `period` · e any time it speaks of.
"""

import re
from collections.abc import Iterable, Iterator

from niemyet.catalogue.catalogue import Catalogue
from niemyet.language.alphabet import fold
from niemyet.model.plan import Plan
from niemyet.search.words.folded_plan import FoldedPlan
from niemyet.search.words.marks import Mark, find_marks
from niemyet.search.words.names import numbers_of, period_of, times_of
from niemyet.search.words.words import Abbreviations, bigrams, in_full, plain_words, spelled, words_in, written_out


def token(kind: str, words: Iterable[str]) -> str:
    """One hidden word."""
    return f"zz{kind}{'0'.join(words)}z"


EVERY = token("a", ())
"""The hidden word of every plan: without any word Pagefind would load the whole index to find them all."""


def tokens(folded: FoldedPlan, catalogue: Catalogue, abbreviations: Abbreviations) -> tuple[str, ...]:
    """The plan's hidden words, each once, in order."""
    strong = strong_words(folded, catalogue, abbreviations)
    return tuple(sorted({*_names(folded.plan, abbreviations), *_pairs(folded.plan, strong), *_marks(folded)}))


def strong_words(folded: FoldedPlan, catalogue: Catalogue, abbreviations: Abbreviations) -> tuple[tuple[str, ...], ...]:
    """The plain words of the texts that say what a plan is about: title, topic, ward."""
    names = (catalogue.topic_name(folded.plan), folded.plan.ward.full_name)
    title = in_full(words_in(folded.title), abbreviations)
    return (title, *(plain_words(name, abbreviations) for name in names if name))


def unit_names(plan: Plan) -> tuple[str, ...]:
    """The listed bodies that the plan gives tasks to."""
    names = {unit.id: unit.name for unit in plan.ward.units}
    given = (names.get(unit) for unit in plan.body.units)
    return tuple(dict.fromkeys(name for name in given if name))


def hidden_words(folded: FoldedPlan, abbreviations: Abbreviations) -> tuple[str, ...]:
    """What the abbreviations of the whole text stand for, where the text does not say it in full."""
    return tuple(" ".join(long) for long in written_out(folded.words, abbreviations))


def _names(plan: Plan, abbreviations: Abbreviations) -> Iterator[str]:
    for name in (plan.ward.name, plan.ward.full_name):
        yield token("w", plain_words(name, abbreviations))
    for name in unit_names(plan):
        yield token("u", plain_words(name, abbreviations))


def _pairs(plan: Plan, strong: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for words in strong:
        yield from (token("b", pair) for pair in _wordy(bigrams(words)))
    for text in (plan.front.title, plan.ward.name):
        yield from (token("x", pair) for pair in _wordy(bigrams(spelled(text))))


def _wordy(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs without a number, which is a time with hidden words of its own, and without other alphabets."""
    return ((one, two) for one, two in pairs if _is_wordy(one) and _is_wordy(two))


def _is_wordy(word: str) -> bool:
    return word.isascii() and not word.isdigit()


def _marks(folded: FoldedPlan) -> Iterator[str]:
    title = find_marks(folded.title)
    found = (*title, *find_marks(_rest(folded)))
    own = set(_own_numbers(folded.plan))
    strong = {str(folded.plan.year), *_covered(folded.plan), *times_of(title)}
    names = {
        "n": own,
        "c": own.union(numbers_of(found)),
        "p": strong,
        "e": strong.union(_known_times(folded.plan), times_of(found)),
    }
    return (token(kind, (name,)) for kind, named in names.items() for name in named)


def _own_numbers(plan: Plan) -> Iterator[str]:
    if plan.front.number:
        parts = {"number": re.sub(r"\D", "", plan.front.number), "symbol": fold(plan.front.symbol or "")}
        yield from numbers_of([Mark("number", parts)])


def _covered(plan: Plan) -> Iterator[str]:
    for when in (plan.front.reviews, plan.front.period):
        if when:
            yield from period_of(when)


def _rest(folded: FoldedPlan) -> str:
    basis = folded.plan.front.basis
    cited = (fold(one.reference.bare) for one in basis if one.reference)
    return " . ".join((*folded.texts, *cited))


def _known_times(plan: Plan) -> Iterator[str]:
    sessions = (when for event in plan.front.events for when in event.sessions())
    for when in (plan.front.issued, *sessions, *(basis.issued for basis in plan.front.basis)):
        if when:
            yield from period_of(when)
