"""Where the name of a body begins and ends in a sentence: the words that open one, and those that say what it does."""

import re
from functools import lru_cache

from niemyet.language.alphabet import match_key, new_tone
from niemyet.reading.meaning.openings import (
    ACTS,
    BEHIND_NOUN,
    BODY_WORDS,
    COLLECTIVE,
    COMPOUNDS,
    NOT_BODIES,
    ONLY_ALONE,
    POST_WORDS,
    STILL_BODIES,
    opens,
)

_START = 48
REACH, LONGEST = 300, 20
"""Characters and words within which a name ends."""

WORD = re.compile(r"[^\W_]+|[:;.(]|[,+]|&")
"""Words, and the signs that end names."""

IN_CHARGE = re.compile(
    r"(?:cán bộ|chuyên viên|công chức|viên chức|nhân viên|giáo viên|người)[^:]{0,40}? (?:phụ trách|làm công tác|làm) ",
    re.IGNORECASE,
)
"""A post that is told by what it is charged with."""

_ALSO_NOUNS = (
    "tổ",
    "kiểm",
    "giám",
    "hỗ",
    "quản",
    "phục",
    "thanh",
    "tham",
    "chỉ",
    "vận",
    "công",
    "tiếp",
    "hướng",
    "điều",
)
_STRONG = ("chủ trì", "phối hợp", "tham mưu", "chịu trách nhiệm", "có trách nhiệm", "thực hiện", "chuẩn bị", "tổng hợp")


def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        words = phrase.split()
        found.setdefault(words[0], []).append(words)
    return found


_ACTS = _by_first_word(ACTS)
_STRONG_ACTS = _by_first_word(_STRONG)
_PHRASES = _by_first_word(tuple(phrase for phrase in (*BODY_WORDS, *POST_WORDS, *COLLECTIVE) if " " in phrase))
FIRST_WORDS = frozenset(words.split()[0] for words in (*BODY_WORDS, *POST_WORDS, *COLLECTIVE))


def opened_words(key: str) -> int:
    """How many words of a text are the beginning of a name that is known: these say nothing of what the body does."""
    words = key.split()
    phrases = _PHRASES.get(words[0], ()) if words else ()
    return max((len(phrase) for phrase in phrases if words[: len(phrase)] == phrase), default=1)


def name_start(text: str) -> str:
    """The beginning of a text as names are matched: long enough for every word that opens one."""
    return _start(text[:_START])


@lru_cache(maxsize=4096)
def _start(text: str) -> str:
    return match_key(text)


@lru_cache(maxsize=4096)
def first_word(word: str) -> str:
    """A word as the first words of names are kept."""
    return new_tone(word).lower()


def begins(text: str, small: bool) -> bool:
    """Whether a text begins as an unlisted body's name does; in small letters only where it is sure to be one."""
    first = WORD.search(text)
    if not first or first.start() > 2 or first_word(first.group()) not in FIRST_WORDS:
        return False
    key = name_start(text)
    if opens(key, COLLECTIVE):
        return True
    if not (small or first.group()[0].isupper()):
        return False
    if opens(key, ONLY_ALONE) and len(text[:REACH].partition(":")[0].split()) > 4:
        return False
    return opens(key, (*BODY_WORDS, *POST_WORDS)) and (not opens(key, NOT_BODIES) or opens(key, STILL_BODIES))


def acts(words: list[re.Match[str]], number: int, *, charged: bool, whole: bool) -> bool:
    """Whether at this word the text says what the body does; in a heading only words of two syllables do."""
    known = _STRONG_ACTS if charged else _ACTS
    first = words[number].group()
    if first not in known:
        return False
    following = [word.group() for word in words[number : number + 3]]
    length = max((len(act) for act in known[first] if following[: len(act)] == act), default=0)
    before = words[number - 1].group().lower() if number else ""
    if not length or before == "được" or following[:3] == ["có", "liên", "quan"]:
        return False
    if length == 1 and (whole or not COMPOUNDS.isdisjoint((f"{before} {first}", " ".join(following[:2])))):
        return False
    return not (before in BEHIND_NOUN and first in _ALSO_NOUNS)
