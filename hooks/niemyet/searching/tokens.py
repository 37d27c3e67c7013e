"""The hidden words of a plan: what a question names exactly, written so that nobody types it by chance.

Pagefind expands every word it is asked for as a prefix and knows no neighbours, so "Hà Nam" would find every plan with
"hàng" and "năm". A hidden word begins with "zz", which no Vietnamese word does, and ends with "z", which ends the
prefix; the words inside are parted by "0". Kinds: b two neighbouring words of title, topic or ward · x the same with
their diacritics, as telex types them · w a ward, with and without phường or xã · u a body with tasks · n the plan's own
number · c a number that it cites or bears · p a period of the title or of `covers` · e any time it speaks of.
"""

import re
from collections.abc import Iterable, Iterator

from niemyet import wording
from niemyet.catalogue import Catalogue
from niemyet.model import Plan
from niemyet.searching.marks import Mark, find_marks, name_of
from niemyet.searching.said import Said
from niemyet.searching.words import Abbreviations, bigrams, in_full, plain_words, spelled, words_in, written_out
from niemyet.vietnamese import fold
from niemyet.when import Precision, When


def token(kind: str, words: Iterable[str]) -> str:
    """One hidden word."""
    return f"zz{kind}{'0'.join(words)}z"


EVERY = token("a", ())
"""The hidden word of every plan: without any word Pagefind would load the whole index to find them all."""


def tokens(said: Said, catalogue: Catalogue, abbreviations: Abbreviations) -> tuple[str, ...]:
    """The plan's hidden words, each once, in order."""
    strong = strong_words(said, catalogue, abbreviations)
    return tuple(sorted({*_names(said.plan, abbreviations), *_pairs(said.plan, strong), *_marks(said)}))


def strong_words(said: Said, catalogue: Catalogue, abbreviations: Abbreviations) -> tuple[tuple[str, ...], ...]:
    """The plain words of the texts that say what a plan is about: title, topic, ward."""
    names = (catalogue.topic_name(said.plan), said.plan.ward.full_name)
    title = in_full(words_in(said.title), abbreviations)
    return (title, *(plain_words(name, abbreviations) for name in names if name))


def unit_names(plan: Plan) -> tuple[str, ...]:
    """The listed bodies that the plan gives tasks to."""
    names = {unit.id: unit.name for unit in plan.ward.units}
    given = (names.get(unit) for unit in plan.body.units)
    return tuple(dict.fromkeys(name for name in given if name))


def hidden_words(said: Said, abbreviations: Abbreviations) -> tuple[str, ...]:
    """What the abbreviations of the whole text stand for, where the text does not say it in full."""
    return tuple(" ".join(long) for long in written_out(said.words, abbreviations))


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
    return (pair for pair in pairs if not any(word.isdigit() or not word.isascii() for word in pair))


def _marks(said: Said) -> Iterator[str]:
    plan, front = said.plan, said.plan.front
    if front.number:
        numbers = _numbers(
            Mark("number", {"number": re.sub(r"\D", "", front.number), "symbol": fold(front.symbol or "")})
        )
        yield from (token(kind, (name,)) for name in numbers for kind in ("n", "c"))
    strong = [name for mark in find_marks(said.title) for name in _times(mark)]
    covers = (front.covers.reviews, front.covers.rolls_out) if front.covers else ()
    strong += [name for when in covers if when for name in _period(when)]
    yield from (token(kind, (name,)) for name in (*strong, str(plan.year)) for kind in ("p", "e"))
    yield from (token("e", (name,)) for name in _known_times(plan))
    for mark in find_marks(_whole(said)):
        yield from (token("e", (name,)) for name in _times(mark))
        yield from (token("c", (name,)) for name in _numbers(mark))


def _whole(said: Said) -> str:
    basis = said.plan.front.basis
    cited = (fold(f"{one.number}/{one.symbol}") for one in basis if one.number and one.symbol)
    return " . ".join((*said.texts, *cited, f"{fold(wording.kind_name(said.plan))} {said.title}"))


def _known_times(plan: Plan) -> Iterator[str]:
    event = plan.front.event
    known = (plan.front.issued, event.when if event else None, *(basis.issued for basis in plan.front.basis))
    for when in known:
        if when:
            yield from _period(when)


def _numbers(mark: Mark) -> Iterator[str]:
    """A number alone and with its symbol."""
    if mark.kind == "number":
        yield str(int(mark.parts["number"]))
        yield name_of(mark)
        if symbol := re.sub("[^a-z]", "", mark.parts.get("symbol", "")):
            yield str(int(mark.parts["number"])) + re.sub("(ubnd|hdnd).*$", "", symbol)


def _times(mark: Mark) -> Iterator[str]:
    """A time with its year and, for halves, quarters and months, without; a date's month and year, too."""
    if mark.kind == "number":
        return
    yield name_of(mark)
    if year := mark.parts.get("year"):
        yield year
    if mark.kind in ("half", "quarter", "month"):
        yield name_of(Mark(mark.kind, mark.parts | {"year": ""}))
    if mark.kind == "date":
        yield name_of(Mark("month", mark.parts))


def _period(when: When) -> Iterator[str]:
    first, year = when.earliest, str(when.year)
    yield year
    if when.precision is Precision.HALF:
        yield from (f"{year}h{(first.month + 5) // 6}", f"h{(first.month + 5) // 6}")
    if when.precision is Precision.QUARTER:
        yield from (f"{year}q{(first.month + 2) // 3}", f"q{(first.month + 2) // 3}")
    if when.month:
        yield from (f"{year}m{first.month}", f"m{first.month}")
    if when.day:
        yield f"{year}{first.month:02d}{first.day:02d}"
