"""The numbers that open headings and items, read as what they count: IV., 3., 2.1., đ)."""

import re
from dataclasses import dataclass
from functools import lru_cache

# Lists skip the letters that carry a mark, and those that are not Vietnamese: f, j, w, z.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_TENS = ("", "X", "XX", "XXX")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
ROMANS = tuple(ten + one for ten in _TENS for one in _ONES)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written: what kind it is of, what stands before its last part, and which it is, from 1."""

    kind: str
    prefix: str
    rank: int

    def at(self, rank: int) -> str:
        """How another number of this kind is written."""
        if self.kind == "roman":
            return ROMANS[rank] if rank < len(ROMANS) else str(rank)
        if self.kind == "letter":
            return LETTERS[rank - 1] if rank <= len(LETTERS) else str(rank)
        return f"{self.prefix}{rank}"


@lru_cache(maxsize=512)  # plans share few of them
def parse_numeral(written: str) -> Numeral | None:
    """A number as written, "IV.", "3", "2.1." or "đ)"; None where it is none that is counted."""
    text = written.rstrip(".)/–- ")
    if text in ROMANS[1:]:
        return Numeral("roman", "", ROMANS.index(text))
    if text in LETTERS and len(text) == 1:
        return Numeral("letter", "", LETTERS.index(text) + 1)
    if match := re.fullmatch(r"((?:\d+\.)*)(\d+)", text):
        prefix, last = match.groups()
        kind = "paren" if written.endswith(")") else f"number {prefix.count('.')}"
        return Numeral(kind, prefix, int(last))
    return None
