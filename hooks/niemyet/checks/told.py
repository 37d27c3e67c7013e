"""Whether a list of recipients names a body, in full or by the abbreviations that clerks use: BTT, MTTQ, VP, VHXH."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from niemyet.language.alphabet import fold, new_tone

FILED_WORD = re.compile(r"^[-–\s]*lưu\b[\s:]*", re.IGNORECASE)
"""What the site prints before the line of the archive."""
_WORD = re.compile(r"[^\W_]+")
_AND = "và"
_FIRST_WORDS = (("phòng",), ("trung", "tâm"), ("ban",), ("trạm",))  # lists leave them out
_KINDS = ("xã", "phường", "tỉnh", "thành phố")
# One body, and how else it is called.
_ALSO = (
    ("đoàn thanh niên", ("Đoàn TNCS", "Đoàn Thanh niên Cộng sản", "Tỉnh đoàn", "Thành đoàn")),
    ("ban giám hiệu", ("Hiệu trưởng", "BGH")),
)
_LONGEST = 9  # letters: UBMTTQVN
_OFFICE = "vt"  # the clerk's own, in the line "Lưu"

Words = tuple[str, ...]


def names(listed: Iterable[str], body: str) -> bool:
    """Whether one of the listed lines names the body."""
    spellings = _spellings(body)
    return any(_stands_in(words, spelling) for line in listed for words in (_words(line),) for spelling in spellings)


def filed_for(filed: str, body: str) -> bool:
    """Whether the line "Lưu" names the body: "VT, CN" is of the Phòng Quản lý Công nghiệp, which drafted the plan."""
    initials = _initials(_atoms(_words(body)))
    marks = (fold(mark) for mark in _words(filed) if mark.isupper() and len(mark) > 1)
    return any(mark in initials for mark in marks if mark != _OFFICE)


@lru_cache(maxsize=2048)  # plans of a ward have the same recipients and units
def _words(text: str) -> Words:
    return tuple(word for word in _WORD.findall(new_tone(text)) if word.lower() != _AND)


@lru_cache(maxsize=1024)
def _spellings(body: str) -> tuple[Words, ...]:
    """The atoms of every way to write the body: whole words, and single letters where it is abbreviated itself."""
    lowered = " ".join(_words(body)).lower()
    others = (other for name, more in _ALSO if lowered.startswith(name) for other in more)
    return tuple(spelling for each in (body, *others) for spelling in _shortened(_atoms(_words(each))))


def _shortened(atoms: Words) -> Iterator[Words]:
    if atoms and atoms[-1] in _KINDS:
        atoms = atoms[:-1]
    yield atoms
    for first in _FIRST_WORDS:
        if atoms[: len(first)] == first and len(atoms) > len(first) + 1:
            yield atoms[len(first) :]


def _atoms(words: Words) -> Words:
    return tuple(atom for word in words for atom in (word.lower() if _is_short(word) else (word.lower(),)))


def _is_short(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _LONGEST


def _initials(atoms: Words) -> str:
    """Without marks: "Ủy ban" is UB."""
    return fold("".join(atom[0] for atom in atoms))


def _stands_in(words: Words, atoms: Words) -> bool:
    return any(_matches(words[start:], atoms) for start in range(len(words)))


def _matches(words: Words, atoms: Words) -> bool:
    """Whether the words begin with the body: each is the next word of it, or the first letters of its next words."""
    at = 0
    for word in words:
        if at == len(atoms):
            break
        steps = _steps(word, atoms[at:])
        if not steps:
            return False
        at += steps
    return at == len(atoms) and at > 0


def _steps(word: str, atoms: Words) -> int:
    """How many of the next atoms a word stands for."""
    if word.lower() == atoms[0]:
        return 1
    if _is_short(word) and fold(word) == _initials(atoms[: len(word)]):
        return len(word)
    return int(len(atoms[0]) == 1 and fold(word[0]) == fold(atoms[0]))
