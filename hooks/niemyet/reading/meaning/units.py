"""Which body a heading or the beginning of a sentence names."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from niemyet.language.alphabet import capitalised, match_key, match_start, new_tone, nfc
from niemyet.model.ward import Unit, Ward
from niemyet.reading.meaning.openings import BODY_WORDS, COLLECTIVE, NOT_BODIES, ORDERS, STILL_BODIES, beginning, opens

_WORD = re.compile(r"\w+|&")
_REACH = 400  # characters within which a name ends
_BETWEEN = re.compile(r"^\s*(?:[,;]|và\b|cùng\b)\s*", re.IGNORECASE)

_ABBREVIATIONS = (("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("mặt trận tổ quốc", "mttq"))
_COLLECTIVE = beginning(*COLLECTIVE)
_ORDER = beginning(*ORDERS)
_LONGEST_FIRST = sorted(ORDERS, key=len, reverse=True)


@dataclass(frozen=True)
class Named:
    """A body as named in the text: its id where the ward lists it, and the name as written."""

    unit: str | None
    name: str


class UnitNames:
    """The names of a ward's units, ready for matching: case, tone placement and punctuation do not count."""

    def __init__(self, ward: Ward) -> None:
        own = (match_key(ward.full_name), match_key(ward.kind.value))
        suffixes = (*(f"trên địa bàn {name}" for name in own), *own)
        self._suffixes = tuple(tuple(words.split()) for words in suffixes)
        self.ward_name = match_key(ward.name)
        self._names: dict[tuple[str, ...], str | None] = {}
        for unit in ward.units:
            for words in _spellings(unit):
                self._names.setdefault(words, unit.id)
                self._names.setdefault(self._without_suffix(words), unit.id)
        for issuer in ward.all_issuers:
            for words in _abbreviated(match_key(issuer.name)):
                self._names.setdefault(words, None)
                short = self._without_suffix(words)
                if short != words and short not in self._names:  # a unit of that name goes before
                    self._names |= {(*short, *name.split()): None for name in own}
        self.first_words = {words[0] for words in self._names if words}
        self._longest = max((len(words) for words in self._names), default=0)

    def leading(self, text: str) -> tuple[tuple[Named, ...], str]:
        """The units that a text begins with, each once, and what follows them; orders such as "Giao" are passed over."""
        rest = _without_order(text)
        found: dict[str, Named] = {}
        match = self.at_start(rest)
        while match:
            named, end = match
            found.setdefault(named.unit or named.name, named)
            rest = rest[end:]
            separator = _BETWEEN.match(rest)
            match = self.at_start(rest[separator.end() :]) if separator else None
            if separator and match:
                rest = rest[separator.end() :]
        return tuple(found.values()), rest

    def whole(self, title: str) -> tuple[Named, ...]:
        """The units that a title names and nothing else; one unlisted body where it is plainly a body."""
        found, rest = self.leading(title)
        if found and not _WORD.search(rest):
            return found
        return (Named(None, title.strip(" .:")),) if names_a_body(title) else ()

    def split(self, text: str) -> tuple[str, ...]:
        """The names of an enumeration; a comma inside a unit's name does not part it."""
        if ";" in text:
            return tuple(part.strip() for part in text.split(";") if part.strip())
        names: list[str] = []
        rest = text.strip()
        while rest:
            match = self.at_start(rest)
            end = match[1] if match else 0
            comma = rest.find(",", end)
            names.append(rest[: comma if comma >= 0 else len(rest)].strip())
            rest = rest[comma + 1 :].strip() if comma >= 0 else ""
        return tuple(name for name in names if name)

    def knows(self, title: str) -> bool:
        """Whether a title is a body that the ward lists or that issues its plans."""
        match = self.at_start(title.strip())
        return match is not None and not _WORD.search(title.strip()[match[1] :])

    def at_start(self, text: str) -> tuple[Named, int] | None:
        """The one body of the ward's own that a text begins with, and where its name ends."""
        first = _WORD.search(text, 0, _REACH)
        if not first or text[0] in '(“"' or _spelled(first.group()) not in self.first_words:
            return None
        matches = islice(_WORD.finditer(text, 0, _REACH), self._longest + len(self._suffixes[0]))
        words = [(_spelled(match.group()), match.end()) for match in matches]
        for count in range(min(self._longest, len(words)), 0, -1):
            name = tuple(word for word, _ in words[:count])
            if name in self._names:
                unit = self._names[name]
                end = words[self._with_suffix(words, count) - 1][1]
                return Named(unit, capitalised(text[:end].strip())), end
        return None

    def _with_suffix(self, words: list[tuple[str, int]], count: int) -> int:
        """Where a name of so many words ends with the ward's own behind it, of which it may hold the kind already."""
        spelled = tuple(word for word, _ in words)
        for suffix in self._suffixes:
            for start in (count, count - len(self._suffixes[-1])):
                if start >= 0 and spelled[start : start + len(suffix)] == suffix:
                    return start + len(suffix)
        return count

    def _without_suffix(self, words: tuple[str, ...]) -> tuple[str, ...]:
        for suffix in self._suffixes:
            if words[-len(suffix) :] == suffix and len(words) > len(suffix):
                return words[: -len(suffix)]
        return words


@lru_cache(maxsize=512)
def unit_names(ward: Ward) -> UnitNames:
    """The names of a ward's units, made once for all its plans."""
    return UnitNames(ward)


def is_collective(title: str) -> bool:
    """Whether a title stands for several bodies at once: "Các cơ quan, đơn vị"."""
    return _COLLECTIVE.match(nfc(title)) is not None


def names_a_body(title: str) -> bool:
    """Whether a title is plainly the name of a body, going by its first words."""
    key = match_start(title)
    return opens(key, BODY_WORDS) and (not opens(key, NOT_BODIES) or opens(key, STILL_BODIES))


def _spellings(unit: Unit) -> list[tuple[str, ...]]:
    return [words for name in (unit.name, *unit.aliases) for words in _abbreviated(match_key(name))]


def _abbreviated(key: str) -> tuple[tuple[str, ...], ...]:
    """A name as written, and with the abbreviations that everybody uses."""
    short = key
    for long, letters in _ABBREVIATIONS:
        short = short.replace(long, letters)
    return (tuple(key.split()),) if short == key else (tuple(key.split()), tuple(short.split()))


@lru_cache(maxsize=4096)
def _spelled(word: str) -> str:
    return "và" if word == "&" else new_tone(word).lower()


def _without_order(text: str) -> str:
    if not _ORDER.match(nfc(text)):
        return text
    key = match_start(text)
    order = next((order for order in _LONGEST_FIRST if key.startswith(order + " ")), None)
    if not order:
        return text
    following = next(islice(_WORD.finditer(text), len(order.split()), None), None)
    return text[following.start() :] if following else text
