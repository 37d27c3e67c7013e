"""Texts as plain words: folded, abbreviations written out, so that every spelling of one thing is the same words."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from niemyet.vietnamese import fold, new_tone

_WORD = re.compile(r"[a-z0-9]+")
_SPELLED = re.compile(r"[^\W_]+")
_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
_TELEX_LETTERS = {
    "ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw",
}  # fmt: skip

Abbreviations = Mapping[str, tuple[str, ...]]
"""A folded abbreviation → the folded words it stands for: "cchc" → ("cai", "cach", "hanh", "chinh")."""


def make_abbreviations(written: Mapping[str, str]) -> Abbreviations:
    """The editors' table, folded; what an abbreviation stands for may itself hold none."""
    folded = {fold(short): tuple(_WORD.findall(fold(long))) for short, long in written.items()}
    return {short: long for short, long in folded.items() if long}


def plain_words(text: str, abbreviations: Abbreviations) -> tuple[str, ...]:
    """The folded words of a text, each abbreviation in place of itself written out."""
    words = _WORD.findall(fold(new_tone(text)))
    return tuple(long for word in words for long in abbreviations.get(word, (word,)))


def written_out(text: str, abbreviations: Abbreviations) -> Iterator[tuple[str, ...]]:
    """What the abbreviations in a text stand for, each once, where the text does not say it in full itself."""
    words = _WORD.findall(fold(new_tone(text)))
    whole = " ".join(words)
    for word in dict.fromkeys(words):
        long = abbreviations.get(word)
        if long and " ".join(long) not in whole:
            yield long


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
