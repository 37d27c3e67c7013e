"""Vietnamese with its tone marks in their older place, as a third of the invented plans have it."""

import re
from unicodedata import normalize

_TONES = "([\u0300\u0301\u0303\u0309\u0323])"
_NEWER = re.compile(rf"(?:([oO]){_TONES}([aAeE])|(?<![qQ])([uU]){_TONES}([yY]))(?![\w\u0300-\u036f])")


def old_tone(text: str) -> str:
    """The text in NFC with hòa → hoà, thủy → thuỷ; quý and hoàn stay."""
    return normalize("NFC", _NEWER.sub(_moved, normalize("NFD", text)))


def _moved(match: re.Match[str]) -> str:
    first, tone, second = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    return f"{first}{second}{tone}"
