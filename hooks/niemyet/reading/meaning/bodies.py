"""Which bodies and posts a heading, a sentence or a cell begins with, listed by the ward or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from niemyet.language.alphabet import capitalised, match_start
from niemyet.reading.meaning.name_ends import (
    FIRST_WORDS,
    IN_CHARGE,
    LONGEST,
    REACH,
    WORD,
    acts,
    begins,
    first_word,
    name_start,
    opened_words,
)
from niemyet.reading.meaning.openings import COLLECTIVE, ORDERS, RESPECT, opens
from niemyet.reading.meaning.persons import FAMILIES, is_bare, past_respect, person_at, without_person
from niemyet.reading.meaning.units import Named, UnitNames

_SERIES = 1500  # characters within which a series of names ends
_BETWEEN = re.compile(r"\s*(?:[,;/+]|(?:và|cùng|với)(?=\s))\s*", re.IGNORECASE)
_ORDER = re.compile(
    r"[\W_]*(?:(?:" + "|".join(sorted(ORDERS, key=len, reverse=True)) + r")(?=\s)\s*(?:cho\s|với\s)?\s*)+",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s*(?:(?:của|thuộc|trực thuộc|trên địa bàn|tại)\s+)?(?:xã|phường|tỉnh|thành phố|đặc khu|địa phương)\b",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(r"\s*(?:giao|phân công|đề nghị|yêu cầu)\s")
_COUNCIL = re.compile(r"(?:HĐND|hội đồng nhân dân)$", re.IGNORECASE)
_REASONS = (
    "căn cứ", "trên cơ sở", "theo", "qua", "để", "nhằm", "hằng năm", "hàng năm", "định kỳ", "sau khi", "khi", "trước ngày",
    "từ ngày",
)  # fmt: skip
_REASON = re.compile(rf"(?:{'|'.join(_REASONS)})\b", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_BESIDES = re.compile(r"\s[-–]\s(?=(?:cơ quan|đơn vị|là)\s)", re.IGNORECASE)  # "Phòng Kinh tế - Cơ quan thường trực"
_SHORT = re.compile(r"[A-ZĐ]{2,}(?![a-zà-ỹ])")
_ABBREVIATION = re.compile(r"[A-ZĐƯƠÔÊÂĂ]{2,}[\w&-]*(?: [^\s;,]+){0,4}$")


_OTHERS = frozenset((*FAMILIES, *(word.split()[0].split("/")[0] for word in (*RESPECT, *_REASONS))))


@dataclass(frozen=True, slots=True)
class Opening:
    """The bodies that a text begins with, what follows their names, and whether an order came before them."""

    bodies: tuple[Named, ...]
    rest: str
    ordered: bool

    @property
    def is_label(self) -> bool:
        """Whether nothing follows the names but a colon."""
        return not self.rest.strip(" .:;,")


class Bodies:
    """Finds bodies in a ward's texts."""

    def __init__(self, names: UnitNames) -> None:
        self._names = names
        self._headings = lru_cache(maxsize=1024)(self._opening)  # plans of a ward share most of theirs
        self._first_words = names.first_words | FIRST_WORDS | _OTHERS

    def opening(self, text: str, *, whole: bool = False) -> Opening | None:
        """The bodies that a text begins with; `whole` where the text is a heading or a cell, which a name may fill."""
        return self._headings(text, whole) if whole else self._opening(text, whole)

    def _opening(self, text: str, whole: bool) -> Opening | None:
        order = _ORDER.match(text)
        rest = text[order.end() :] if order else text.lstrip(" *_-–")
        if not (order or self._may_begin(rest)):
            return None
        found = list(self._series(rest[:_SERIES], whole, small=order is not None))
        if found:
            following = rest[found[-1][1] :]
            given = self.opening(following) if _PASSES_ON.match(following) else None
            return given or Opening(_once(named for named, _ in found), following, order is not None)
        return None if whole else self._behind_reason(rest)

    def _may_begin(self, text: str) -> bool:
        """Whether the first word of a text is one that names, persons or reasons begin with: soon seen to be none."""
        first = WORD.search(text, 0, REACH)
        return first is not None and first_word(first.group()) in self._first_words

    def _behind_reason(self, text: str) -> Opening | None:
        """The bodies that stand behind the reason for what they do: "Căn cứ kết quả, Phòng Kinh tế tham mưu"."""
        if not _REASON.match(text):
            return None
        commas = islice(_COMMA.finditer(text, 0, REACH), 5)
        found = (self._at(text[comma.end() :]) for comma in commas)
        return next((opening for opening in found if opening and not opening.is_label), None)

    def _at(self, text: str) -> Opening | None:
        if not (text[:1].isupper() or opens(match_start(text), COLLECTIVE)):
            return None
        found = list(self._series(text[:_SERIES], whole=False, small=False))
        return Opening(_once(named for named, _ in found), text[found[-1][1] :], ordered=False) if found else None

    def names(self, cell: str) -> Iterator[Named]:
        """The bodies of a cell or of the words behind a label; bare names of persons are passed over."""
        for piece in re.split(r"[;\n•]|(?<=\S)\.\s+(?=[^\W\d_])", cell):
            rest = piece.strip(" .,-–+*")[:_SERIES]
            while rest:
                found = list(self._series(rest, whole=True, small=True))
                if found:
                    yield from (named for named, _ in found)
                    rest = rest[found[-1][1] :]
                elif not is_bare(rest.split(",")[0]) and _ABBREVIATION.match(rest.split(",")[0].strip()):
                    yield Named(None, rest.split(",")[0].strip())
                _, _, rest = rest.partition(",")
                rest = rest.strip()

    def _series(self, text: str, whole: bool, *, small: bool) -> Iterator[tuple[Named, int]]:
        """Bodies one after the other, each with the place where its name ends."""
        at, match = 0, self._name(text, whole, small=small)
        while match:
            named, end = match
            at += end
            yield named, at
            between = _BETWEEN.match(text, at)
            following = text[between.end() :] if between else ""
            if not between or not self._starts(following):
                return
            at, match = between.end(), self._name(following, whole, small=False)

    def _name(self, text: str, whole: bool, *, small: bool) -> tuple[Named, int] | None:
        """The body that stands first, and where its name ends."""
        bare = past_respect(text)
        skipped = len(text) - len(bare)
        if match := self._names.at_start(bare):
            named, end = match
            place = _PLACE.match(bare, end)
            end = place.end() if place and whole and not bare[place.end() :].strip(" .:") else end
            return Named(named.unit, without_person(capitalised(bare[:end].strip()))), skipped + end
        if not begins(bare, small or skipped > 0 or whole) and (end := person_at(bare)):
            return _post_of(bare, end, skipped)
        if not begins(bare, small or skipped > 0 or whole):
            return None
        end = self._end(bare, whole)
        name = without_person(_BESIDES.split(bare[:end])[0].strip(" ,.:;-–"))
        if not end or len(name.split()) < (1 if name.isupper() else 2):
            return None
        return Named(None, capitalised(name)), skipped + end

    def _end(self, text: str, whole: bool) -> int:
        """Where the name that a text begins with ends: before what the body does, or at a mark; 0 where nowhere."""
        charged = IN_CHARGE.match(text)
        words = list(WORD.finditer(text, charged.end() if charged else 0, REACH))
        opened = 1 if charged else opened_words(name_start(text))
        for number, word in enumerate(words[:LONGEST]):
            sign = word.group()
            if sign in ":;(." or (number and not charged and self._parts(text, word, whole)):
                return word.start()
            if (number >= opened or charged) and acts(words, number, charged=charged is not None, whole=whole):
                return word.start()
        return len(text) if len(words) <= LONGEST and len(text) <= REACH else 0

    def _parts(self, text: str, word: re.Match[str], whole: bool) -> bool:
        """Whether a comma or "và" stands before another name rather than within one."""
        if word.group() not in (",", "+", "và", "cùng"):
            return False
        before, after = text[: word.start()].rstrip(), text[word.end() :].lstrip()
        if _COUNCIL.search(before) and match_start(text).startswith(("văn phòng", "vp")):
            return False
        return self._starts(after) or (whole and _SHORT.match(after) is not None)

    def _starts(self, text: str) -> bool:
        text = past_respect(text)
        if self._names.at_start(text):
            return text[:1].isupper() or match_start(text).startswith("các ")
        return begins(text, small=False) and len(text.split()) > 1


def _post_of(text: str, end: int, skipped: int) -> tuple[Named, int] | None:
    """The post that stands behind a person's name; None for a bare name."""
    apart = re.compile(r"\s*[-–—,(]\s*").match(text, end)
    if not apart:
        return None
    closing = re.compile(r"[:;)]|$").search(text, apart.end())
    stop = closing.start() if closing else len(text)
    post = past_respect(text[apart.end() : stop]).strip(" -–")
    if len(post.split()) > 14 or not begins(post, small=True):
        return None
    return Named(None, capitalised(post)), skipped + stop + (1 if text[stop : stop + 1] == ")" else 0)


def _once(bodies: Iterator[Named]) -> tuple[Named, ...]:
    return tuple({named.unit or named.name: named for named in reversed(list(bodies))}.values())[::-1]


@lru_cache(maxsize=512)
def bodies_of(names: UnitNames) -> Bodies:
    """The finder for a ward's names, made once for all its plans."""
    return Bodies(names)
