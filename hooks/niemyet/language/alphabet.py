"""The Vietnamese alphabet: one spelling for matching, folding for search and addresses, dictionary order."""

import re
import unicodedata
from functools import lru_cache

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries
_MARKS = f"{_TONES}\u0302\u0306\u031b"  # and what makes â, ă, ơ of their letters
_A_E = "àảãáạèẻẽéẹÀẢÃÁẠÈẺẼÉẸ"
_Y = "ỳỷỹýỵỲỶỸÝỴ"
# A tone on the second letter of oa, oe, uy where the word ends with it; in qu the u is none of the vowels.
# Letters first, because they are quick to look for; only then which of them stand together, and what is around them.
_OLD_TONE = re.compile(f"[oOuU][{_A_E}{_Y}](?<=[oO][{_A_E}]|[uU][{_Y}])(?<![qQ][uU].)(?![\\w\u0300-\u036f])")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_WORD = re.compile(r"[^\W_]+")
_START = 120
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """The text in precomposed form (NFC), the form that TCVN 6909 texts are stored in here."""
    return unicodedata.normalize("NFC", text)


def new_tone(text: str) -> str:
    """The text with tone marks in the newer place: hoà → hòa, thuỷ → thủy; quý and hoàn stay."""
    return _OLD_TONE.sub(_move_tone, nfc(text))


def _move_tone(match: re.Match[str]) -> str:
    first, letter, tone = tuple(unicodedata.normalize("NFD", match.group()))
    return nfc(first + tone) + letter


def fold(text: str) -> str:
    """The text as typed without diacritics, in lower case: "Đại Sơn" → "dai son"."""
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    for mark in _MARKS:  # one by one, because that is how Python is fast
        folded = folded.replace(mark, "")
    if folded.isascii():
        return folded
    others = {ord(char): None for char in set(folded) if unicodedata.category(char).startswith("M")}
    return nfc(folded.translate(others))


def slug(text: str) -> str:
    """The address form of a text: "Đơn vị thực hiện" → "don-vi-thuc-hien"; "" where nothing is left."""
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def match_key(text: str) -> str:
    """What two spellings of one name share: case, tone placement, "&" and punctuation do not count."""
    return " ".join(_WORD.findall(new_tone(text).lower().replace("&", " và ")))


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The match key of a name that comes again and again: of a body, a place, a recipient."""
    return match_key(name)


def match_start(text: str) -> str:
    """At least the first sixty characters of a text's match key: enough to see what it begins with."""
    start = match_key(text[:_START])
    return start if len(start) >= _START // 2 or len(text) <= _START else match_key(text)


@lru_cache(maxsize=4096)
def name_slug(name: str) -> str:
    """The slug of a name that comes again and again."""
    return slug(name)


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A key for dictionary order: letters first (a ă â … d đ …), tones only between equal letters."""
    letters: list[int] = []
    tones: list[int] = []
    for char in new_tone(text).lower():
        base, tone = _split_tone(char)
        position = _LETTERS.find(base)
        letters.append(position + 200 if position >= 0 else min(ord(base[0]), 199))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(char: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONES.index(mark) + 1 for mark in marks if mark in _TONES), 0)
    return nfc("".join(mark for mark in marks if mark not in _TONES)) or char, tone


def capitalised(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]
