"""Vietnamese from before Unicode, as it looks where nobody converted it: "KÕ ho¹ch", "Keá hoaïch", "Káº¿ hoáº¡ch".

Each of these encodings writes a letter as signs that no Vietnamese word has. Words with such a sign are read in the
encoding; where common words come out, it is that one. Nothing is ever converted: what was meant is the editor's to say.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from niemyet.language.alphabet import nfc
from niemyet.reading.text.old_letters import COMMON, TCVN3, VNI

ENOUGH = 2  # common words: one may be chance
_LOOKED_AT = 2000  # words with a strange sign
_TOKEN = re.compile(r"[^ \t\n]+")

_VNI_LETTER = re.compile("|".join(sorted(VNI, key=len, reverse=True)))


@dataclass(frozen=True, slots=True)
class Old:
    """An encoding: its name, the signs that give it away (never in a Vietnamese word), and how to read it."""

    name: str
    signs: re.Pattern[str]
    read: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Sighting:
    """What an old encoding was seen by: where the words begin, the words as written and as they were meant."""

    encoding: str
    offset: int
    written: str
    meant: str
    common: int


def sighted(text: str, enough: int = ENOUGH) -> Sighting | None:
    """The old encoding that a text, or a part of it, seems to be in; None for the Vietnamese of Unicode.

    Seen are `enough` common words; one is enough where the text is known to be no Unicode.
    """
    found = [sighting for old in _OLD if (sighting := _sighting(text, old, enough))]
    return max(found, key=lambda sighting: sighting.common, default=None)


def _sighting(text: str, old: Old, enough: int) -> Sighting | None:
    common = [(match, meant) for match in _strange(text, old) if _is_common(meant := old.read(match.group()))]
    if not common:
        return None
    first, meant = common[0]
    count = len(common) if len(common) >= enough else len(common) + _beside(text, first, old)
    return Sighting(old.name, first.start(), first.group(), meant, count) if count >= enough else None


def _strange(text: str, old: Old) -> Iterator[re.Match[str]]:
    """The words with a sign that gives the encoding away."""
    looked_at, end = 0, 0
    for sign in old.signs.finditer(text):
        if sign.start() < end or looked_at == _LOOKED_AT:
            continue
        start = max(text.rfind(space, 0, sign.start()) for space in " \t\n") + 1
        match = _TOKEN.match(text, start)
        if match:
            looked_at, end = looked_at + 1, match.end()
            yield match


def _beside(text: str, seen: re.Match[str], old: Old) -> int:
    """How many other words of the line would be common ones in the encoding, and are none as they stand."""
    start = text.rfind("\n", 0, seen.start()) + 1
    words = text[start : seen.start()].split() + text[seen.end() :].partition("\n")[0].split()
    return sum(not word.isascii() and not _is_common(word) and _is_common(old.read(word)) for word in words)


def _is_common(word: str) -> bool:
    return re.sub(r"^\W+|\W+$", "", word).lower() in COMMON


def _read_tcvn3(word: str) -> str:
    return word.translate(TCVN3)


def _read_vni(word: str) -> str:
    return _VNI_LETTER.sub(lambda match: VNI[match.group()], word)


def _read_1258(word: str) -> str:
    return nfc(_bytes(word).decode("cp1258", errors="replace"))


def _read_twice_encoded(word: str) -> str:
    return _bytes(word).decode("utf-8", errors="replace")


def _bytes(word: str) -> bytes:
    """The bytes that Windows shows as this word; what it has no sign for stands by its number."""
    return b"".join(_byte(char) for char in word)


def _byte(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return char.encode("latin-1", errors="replace")


# Each begins with a class of single characters, which is what makes looking for them fast.
_TCVN3_ALONE = "¡-§¨©ª«¬\u00ad®µ-¹»-¾ÆËÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþ"
_TCVN3_SIGN = f"[{_TCVN3_ALONE}Ç-ß](?:(?<=[{_TCVN3_ALONE}])|(?<=[a-z].))"
_VNI_SIGN = (
    "[åäüëøûïöñæîÅÄÜËØÛÏÖÑÆÎâáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ]"
    "(?:(?<=[åäüëøûïöñæîÅÄÜËØÛÏÖÑÆÎ])|(?<=[aA][âáàãêéèúùõÂÁÀÃÊÉÈÚÙÕ])|(?<=[eE][ùõâáàãÙÕÂÁÀÃ])|(?<=[oO][ùõâÙÕÂ])"
    "|(?<=[uU][ùõÙÕ]))"
)
_TWICE_SIGN = "[\u0090\u0091\u00a0-¿‘ƒ](?:(?<=á[º»])|(?<=Æ[°¡])|(?<=Ä[\u0090\u0091‘ƒ©¨])|(?<=Ã[\u00a0-¿]))"
_1258_SIGN = "[ìòÌÒÞ](?<=[aăâeêoôơuưyýõãAÂEÊOÔUYÝÕÃ].)"
_OLD = (
    Old("TCVN3 (ABC)", re.compile(_TCVN3_SIGN), _read_tcvn3),
    Old("VNI", re.compile(_VNI_SIGN), _read_vni),
    Old("UTF-8 bị mở nhầm bằng Windows-1252", re.compile(_TWICE_SIGN), _read_twice_encoded),
    Old("Windows-1258", re.compile(_1258_SIGN), _read_1258),
)
