"""What the search page is told beside the index: a few kilobytes, at any number of plans.

With it a question is read (patterns, abbreviations), names are recognised (wards, bodies), the hidden words that exist
are known (pairs), and a slip of the finger is mended (syllables, common ones first).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from niemyet.catalogue import Catalogue
from niemyet.model import Plan
from niemyet.searching.marks import shared_patterns
from niemyet.searching.tokens import strong_texts, unit_names
from niemyet.searching.words import Abbreviations, bigrams, make_abbreviations, plain_words

MOST_PAIRS = 1200
MOST_SYLLABLES = 1500
MOST_UNITS = 120


def vocabulary(catalogue: Catalogue) -> dict[str, Any]:
    """The vocabulary as it is published: plain values, in a fixed order."""
    abbreviations = make_abbreviations(catalogue.abbreviations)
    wards = sorted({" ".join(plain_words(ward.full_name, abbreviations)) for ward in catalogue.active_wards})
    units = Counter(" ".join(plain_words(name, abbreviations)) for plan in catalogue.plans for name in unit_names(plan))
    return {
        "patterns": [list(pattern) for pattern in shared_patterns()],
        "abbreviations": {short: " ".join(long) for short, long in sorted(abbreviations.items())},
        "wards": wards,
        "units": _common(units, MOST_UNITS),
        "pairs": _packed(_pairs(catalogue, abbreviations)),
        "syllables": " ".join(_common(_syllables(catalogue, abbreviations), MOST_SYLLABLES)),
    }


def _pairs(catalogue: Catalogue, abbreviations: Abbreviations) -> list[tuple[str, str]]:
    counts = Counter(
        pair
        for plan in catalogue.plans
        for text in strong_texts(plan, catalogue)
        for pair in bigrams(plain_words(text, abbreviations))
        if not any(word.isdigit() for word in pair)
    )
    kept = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:MOST_PAIRS]
    return sorted(pair for pair, _ in kept)


def _packed(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """First word → the words that follow it."""
    packed: dict[str, list[str]] = {}
    for first, second in pairs:
        packed.setdefault(first, []).append(second)
    return {first: " ".join(seconds) for first, seconds in packed.items()}


def _syllables(catalogue: Catalogue, abbreviations: Abbreviations) -> Counter[str]:
    """How many plans hold each syllable."""
    counts: Counter[str] = Counter()
    for plan in catalogue.plans:
        counts.update({word for text in _texts(plan, catalogue) for word in plain_words(text, abbreviations)})
    return Counter({word: count for word, count in counts.items() if word.isalpha() and 1 < len(word) < 8})


def _texts(plan: Plan, catalogue: Catalogue) -> Iterator[str]:
    yield from strong_texts(plan, catalogue)
    yield from unit_names(plan)
    yield from (f"{passage.title} {passage.text}" for passage in plan.body.passages)


def _common(counts: Counter[str], most: int) -> list[str]:
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    return [word for word, _ in ordered[:most]]
