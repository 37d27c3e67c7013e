"""Texts as plain words: folded, abbreviations written out, so that every spelling of one thing is the same words."""

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from niemyet.language.alphabet import fold, new_tone

_SPELLED = re.compile(r"[^\W_]+")
_LETTERS = string.ascii_lowercase + string.digits
_PARTING = bytes(code if chr(code) in _LETTERS else ord(" ") for code in range(256))
_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_LETTERS = {
    "ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw",
}  # fmt: skip

Abbreviations = Mapping[str, tuple[str, ...]]
"""A folded abbreviation → the folded words it stands for: "cchc" → ("cai", "cach", "hanh", "chinh")."""


def make_abbreviations(written: Mapping[str, str]) -> Abbreviations:
    """The editors' table, folded; what an abbreviation stands for may itself hold none."""
    folded = {fold(short): words_in(fold(long)) for short, long in written.items()}
    return {short: long for short, long in folded.items() if long}


def words_in(folded: str) -> tuple[str, ...]:
    """The words of a folded text: all but Latin letters and digits parts them."""
    return tuple(folded.encode("ascii", "replace").translate(_PARTING).decode("ascii").split())


def plain_words(name: str, abbreviations: Abbreviations) -> tuple[str, ...]:
    """The folded words of a name, each abbreviation in place of itself written out."""
    return in_full(_name_words(name), abbreviations)


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name that comes again and again: of a ward, a topic, a body."""
    return words_in(fold(name))


def in_full(words: tuple[str, ...], abbreviations: Abbreviations) -> tuple[str, ...]:
    """Folded words, each abbreviation in place of itself written out."""
    if abbreviations.keys().isdisjoint(words):
        return words
    return tuple(long for word in words for long in abbreviations.get(word, (word,)))


def distinct(words: tuple[str, ...], abbreviations: Abbreviations) -> set[str]:
    """Folded words, likewise, each once and in no order."""
    each = set(words)
    short = abbreviations.keys() & each
    return (each - short).union(*(abbreviations[word] for word in short))


def written_out(words: tuple[str, ...], abbreviations: Abbreviations) -> Iterator[tuple[str, ...]]:
    """What the abbreviations among a text's words stand for, each once, where the text does not say it in full itself."""
    short = [word for word in dict.fromkeys(words) if word in abbreviations]
    whole = " ".join(words) if short else ""
    return (abbreviations[word] for word in short if " ".join(abbreviations[word]) not in whole)


def bigrams(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Neighbouring words."""
    return pairwise(words)


def spelled(text: str) -> tuple[str, ...]:
    """The words of a text with their diacritics kept, written in ASCII as the telex method types them."""
    return tuple(telex(word) for word in _SPELLED.findall(new_tone(text).lower()))


@lru_cache(maxsize=4096)
def telex(word: str) -> str:
    """A word as the telex method types it, tone last: "đại" → "ddaij"."""
    letters: list[str] = []
    tone = ""
    for char in word:
        decomposed = unicodedata.normalize("NFD", char)
        tone = next((_TELEX_TONES[mark] for mark in decomposed if mark in _TELEX_TONES), tone)
        base = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TELEX_TONES))
        letters.append(_TELEX_LETTERS.get(base, base))
    return "".join(letters) + tone
