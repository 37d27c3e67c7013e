"""The Vietnamese alphabet: one spelling for matching, folding for search and addresses, dictionary order."""

import re
import unicodedata

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of Vietnamese dictionaries
_OLD_TONE = re.compile(
    rf"([oO])([aAeE])([{_TONES}])(?![\w\u0300-\u036f])|(?<![qQ])([uU])([yY])([{_TONES}])(?![\w\u0300-\u036f])"
)
_OLD_LOOKING = re.compile("[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]")
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Every precomposed Latin letter by its plain one, and đ: most texts need nothing else.
_PLAIN = {
    code: plain
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if len(plain := unicodedata.normalize("NFD", chr(code))[0]) == 1 and plain.isascii() and plain.isalpha()
} | {ord("đ"): "d"}
_NOT_WORD = re.compile(r"[\W_]+")


def nfc(text: str) -> str:
    """The text in precomposed form (NFC), the form that TCVN 6909 texts are stored in here."""
    return unicodedata.normalize("NFC", text)


def new_tone(text: str) -> str:
    """The text with tone marks in the newer place: hoà → hòa, thuỷ → thủy; quý and hoàn stay."""
    composed = nfc(text)
    if not _OLD_LOOKING.search(composed):
        return composed
    return nfc(_OLD_TONE.sub(_move_tone, unicodedata.normalize("NFD", composed)))


def _move_tone(match: re.Match[str]) -> str:
    first, second, tone = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    return f"{first}{tone}{second}"


def fold(text: str) -> str:
    """The text as typed without diacritics, in lower case: "Đại Sơn" → "dai son"."""
    folded = text.lower().translate(_PLAIN)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    return nfc("".join(c for c in decomposed if not unicodedata.category(c).startswith("M")))


def slug(text: str) -> str:
    """The address form of a text: "Đơn vị thực hiện" → "don-vi-thuc-hien"; "" where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def match_key(text: str) -> str:
    """What two spellings of one name share: case, tone placement, "&" and punctuation do not count."""
    spelled = new_tone(text).lower().replace("&", " và ")
    return _NOT_WORD.sub(" ", spelled).strip()


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A key for dictionary order: letters first (a ă â … d đ …), tones only between equal letters."""
    letters: list[int] = []
    tones: list[int] = []
    for char in new_tone(text).lower():
        base, tone = _split_tone(char)
        position = _LETTERS.find(base)
        letters.append(position + 200 if position >= 0 else min(ord(base), 199))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(char: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", char)
    tone = next((_TONES.index(mark) + 1 for mark in marks if mark in _TONES), 0)
    return nfc("".join(mark for mark in marks if mark not in _TONES)) or char, tone


def capitalised(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]
