"""Words that no Vietnamese text holds, each judged once for all plans: glued, impossible, or a known body's letters awry."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from niemyet.checks.texts import Text
from niemyet.language.alphabet import fold
from niemyet.language.syllables import is_syllable

_WORD = re.compile(r"(?<![\w@./\\¦'’])[^\W\d_]{3,40}(?![\w@\\'’])")
_BODIES = ("UBND", "HĐND", "MTTQ")  # what clerks write in every plan
_AFTER_BODY = re.compile(rf"({'|'.join(_BODIES)})(xã|phường|tỉnh|huyện|các|và|của|ngày)")
_VOWEL = re.compile("[aeiouy]")
_LOANS = frozenset(
    [
        "ôtô",
        "ôxy",
        "ôxi",
        "ôzôn",
        "ôliu",
        "bêtông",
        "cácbon",
        "cacbon",
        "mêtan",
        "êtan",
        "prôtêin",
        "xilô",
        "ampe",
        "vôn",
        "oát",
        "ăngten",
        "ăcquy",
        "ắcquy",
        "axít",
        "bazơ",
        "pôlyme",
        "càphê",
        "cafê",
        "xícma",
        "vécni",
        "mítinh",
        "míttinh",
        "matxa",
        "sôcôla",
        "xìtrum",
        "xìtin",
        "búppê",
        "rôbốt",
        "rôbôt",
        "côngtơ",
        "côngtenơ",
        "contenơ",
        "pêđan",
        "rôtuyn",
        "đrap",
        "đăk",
        "đắk",
        "đôla",
        "ơrô",
        "êđê",
        "mơnông",
    ]
)


class Kind(Enum):
    """What is wrong with a word."""

    GLUED = auto()
    IMPOSSIBLE = auto()
    AWRY = auto()


class Odd(NamedTuple):
    """A word that is wrong, and what was meant, "" where nobody can say."""

    kind: Kind
    word: str
    meant: str


def odd_words(text: Text, kind: Kind) -> Iterator[tuple[int, int, Odd]]:
    """Every such word of one kind, once, with the first place where it stands."""
    for odd in _all(text.written):
        if odd.kind is kind and (match := re.search(rf"(?<!\w){re.escape(odd.word)}(?!\w)", text.words)):
            yield match.start(), match.end(), odd


@lru_cache(maxsize=2)  # the rules ask for the same plan one after the other
def _all(written: tuple[str, ...]) -> tuple[Odd, ...]:
    """What is wrong in a text, whatever it is: each word once, in order."""
    return tuple(dict.fromkeys(odd for word in written for odd in _judged(word)))


@lru_cache(maxsize=8192)  # all plans together are written with a few thousand words, and signs beside them
def _judged(written: str) -> tuple[Odd, ...]:
    """What is wrong in what is written between two spaces."""
    if "@" in written or "://" in written or "www" in written:
        return ()
    return tuple(odd for word in _WORD.findall(written) if (odd := _odd(word)))


def _odd(word: str) -> Odd | None:
    if word.isupper():
        body = _awry(word)
        return Odd(Kind.AWRY, word, body) if body else None
    if behind := _AFTER_BODY.fullmatch(word):
        return Odd(Kind.GLUED, word, " ".join(behind.groups()))
    pieces = _at_capitals(word)
    if len(pieces) > 1:
        glued = all(map(_is_plain, pieces)) and not all(piece.isascii() for piece in pieces)
        return Odd(Kind.GLUED, word, " ".join(pieces)) if glued else None
    return _impossible(word) if word.islower() and not word.isascii() else None


def _at_capitals(word: str) -> list[str]:
    """The word cut before each capital letter."""
    cuts = [0, *(at for at in range(1, len(word)) if word[at].isupper()), len(word)]
    return [word[start:end] for start, end in pairwise(cuts)]


def _is_plain(piece: str) -> bool:
    return len(piece) > 1 and piece[1:].islower() and is_syllable(piece.lower())


def _impossible(word: str) -> Odd | None:
    """A word in small letters, marked as Vietnamese ones are, that is no syllable: two that are glued, or a slip."""
    folded = fold(word)
    if is_syllable(word) or word in _LOANS or not folded.isascii() or not _VOWEL.search(folded):
        return None
    halves = [(word[:at], word[at:]) for at in range(1, len(word)) if is_syllable(word[:at]) and is_syllable(word[at:])]
    if not halves:
        return Odd(Kind.IMPOSSIBLE, word, "")
    sure = [half for half in halves if all(len(piece) > 1 and not piece.isascii() for piece in half)]
    return Odd(Kind.GLUED, word, " ".join(sure[0])) if len(sure) == 1 else None


def _awry(word: str) -> str:
    """The body whose letters are all there but out of order, doubled or without their mark; "" for any other word."""
    return next((body for body in _BODIES if word != body and _is_near(word, body)), "")


def _is_near(word: str, body: str) -> bool:
    letters, right = re.sub(r"(.)\1", r"\1", fold(word)), re.sub(r"(.)\1", r"\1", fold(body))
    if letters == right:
        return True
    swapped = [right[:at] + right[at + 1] + right[at] + right[at + 2 :] for at in range(1, len(right) - 1)]
    return letters in swapped
