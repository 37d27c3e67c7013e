"""What the search page is told beside the index: a few kilobytes, at any number of plans.

With it a question is read (patterns, abbreviations), names are recognised (wards, bodies), the hidden words that exist
are known (pairs), and a slip of the finger is mended (syllables, common ones first).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from niemyet.catalogue.catalogue import Catalogue
from niemyet.search.words.folded_plan import FoldedPlan
from niemyet.search.words.marks import PATTERNS
from niemyet.search.words.tokens import strong_words, unit_names
from niemyet.search.words.words import Abbreviations, bigrams, distinct, make_abbreviations, plain_words

Key = TypeVar("Key", str, tuple[str, str])

MOST_PAIRS = 1200
MOST_SYLLABLES = 1500
MOST_UNITS = 120


@dataclass(frozen=True)
class Words:
    """What plans have in common with the vocabulary: in how many of them each neighbouring pair, body and syllable is."""

    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    units: Counter[str] = field(default_factory=Counter)
    syllables: Counter[str] = field(default_factory=Counter)


def words_of(folded: FoldedPlan, catalogue: Catalogue, abbreviations: Abbreviations) -> Words:
    """One plan's share."""
    strong = strong_words(folded, catalogue, abbreviations)
    names = [plain_words(name, abbreviations) for name in unit_names(folded.plan)]
    pairs = (pair for words in strong for pair in bigrams(words))
    words = distinct(folded.words, abbreviations).union(*strong, *names)
    return Words(
        Counter((one, two) for one, two in pairs if not (one.isdigit() or two.isdigit())),
        Counter(" ".join(name) for name in names),
        Counter(dict.fromkeys([word for word in words if 1 < len(word) < 8 and word.isalpha()], 1)),
    )


def together(each: Iterable[Words]) -> Words:
    """The words of several plans."""
    made = Words()
    for words in each:
        made.pairs.update(words.pairs)
        made.units.update(words.units)
        made.syllables.update(words.syllables)
    return made


def vocabulary(catalogue: Catalogue, words: Words) -> dict[str, Any]:
    """The vocabulary as it is published, from the words of all plans: plain values, in a fixed order."""
    abbreviations = make_abbreviations(catalogue.abbreviations)
    wards = sorted({" ".join(plain_words(ward.full_name, abbreviations)) for ward in catalogue.active_wards})
    pairs = sorted(_common(words.pairs, MOST_PAIRS))
    return {
        "patterns": [list(pattern) for pattern in PATTERNS],
        "abbreviations": {short: " ".join(long) for short, long in sorted(abbreviations.items())},
        "wards": wards,
        "units": _common(words.units, MOST_UNITS),
        "pairs": _packed(pairs),
        "syllables": " ".join(_common(words.syllables, MOST_SYLLABLES)),
    }


def _packed(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """First word → the words that follow it."""
    packed: dict[str, list[str]] = {}
    for first, second in pairs:
        packed.setdefault(first, []).append(second)
    return {first: " ".join(seconds) for first, seconds in packed.items()}


def _common(counts: Counter[Key], most: int) -> list[Key]:
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return [word for word, _ in ordered[:most]]
