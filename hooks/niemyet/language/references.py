"""References to documents as Vietnamese organs write them: 248/QĐ-UBND, 30/2020/NĐ-CP, 85/2015/QH13, 57-NQ/TW."""

import re
from dataclasses import dataclass
from functools import lru_cache

from niemyet.language.alphabet import fold, name_key, nfc

# Decree 30/2020/NĐ-CP, Annex III, and what stands in references besides: the first part of a symbol, where it names a kind.
KINDS = (
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "PL", "NĐ", "TT", "CV", "KL",
)  # fmt: skip
_PARTY_ONLY = ("CTHĐ",)  # a programme of action: a kind of the Party's own, for which the decree has no abbreviation

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SLASHES = r"/\u2044\u2215"
_DASH, _SLASH = rf"\s{{0,2}}[{_DASHES}]\s{{0,2}}", rf"\s{{0,2}}[{_SLASHES}]\s{{0,2}}"
_A_DASH, _A_SLASH = re.compile(_DASH), re.compile(_SLASH)
_NUMBER_WORD = re.compile(r"\Asố\s*:?\s*(?=[0-9])", re.IGNORECASE)

_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_PART = rf"[{_LETTER}][{_LETTER}0-9]{{0,15}}(?:[.&][{_LETTER}0-9]{{1,10}}){{0,2}}"
_FORM = re.compile(
    rf"0{{0,5}}(?P<number>[1-9][0-9]{{0,5}}[{_LETTER}]?)(?:/(?P<year>(?:19|2[01])[0-9]{{2}}))?(?P<sign>[/-])"
    rf"(?P<symbol>(?P<lead>{_PART})(?:(?P<next>[/-]){_PART}(?:-{_PART}){{0,4}})?)"
)

_CAPITALS = "A-ZĐ"
_MORE = rf"(?:[.&][{_CAPITALS}]{{2}}[{_CAPITALS}a-zđ0-9]{{0,8}}){{0,2}}"
_RUN = rf"[{_CAPITALS}][{_CAPITALS}a-zđ0-9]{{0,11}}{_MORE}"
_FIRST = rf"(?:QyĐ|[{_CAPITALS}](?:[{_CAPITALS}0-9][{_CAPITALS}a-zđ0-9]{{0,10}})?{_MORE})"
_NAMED = "|".join((*sorted(KINDS, key=len, reverse=True), *_PARTY_ONLY))
REFERENCES = re.compile(
    rf"(?<![\w{_SLASHES}{_DASHES}])(?<![0-9][.,])[0-9]{{1,6}}[a-zđ]?(?:"
    rf"{_SLASH}(?:19|2[01])[0-9]{{2}}{_SLASH}{_FIRST}(?:{_DASH}{_RUN}){{0,4}}"  # 30/2020/NĐ-CP, 85/2015/QH13
    rf"|{_DASH}(?:{_NAMED}){_SLASH}{_RUN}(?:{_DASH}{_RUN}){{0,4}}"  # 57-NQ/TW
    rf"|{_SLASH}{_FIRST}(?:{_DASH}{_RUN}){{1,4}}"  # 248/QĐ-UBND, 6676/BYT-CDS
    rf")(?![\w{_SLASHES}])"
)
"""Finds references within composed (NFC) text. Each repetition has a bound, so the time grows with the length alone.

What has one part only and no year (33/GĐN) is left: forms and houses are numbered so, too.
"""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference, cut into its parts; where the form is not known, there is its text and nothing else."""

    text: str
    """Exactly as written."""
    kind: str | None = None
    """The abbreviation of the kind of document, where the symbol begins with one."""
    number: str | None = None
    """Without leading zeros; a letter behind it is kept: "12a"."""
    year: int | None = None
    """Only where two numbers stand before the symbol: 30/2020/NĐ-CP."""
    symbol: str | None = None
    """Letters as written, with plain separators and no spaces around them: "NĐ-CP", "NQ/TW", "QH13"."""
    party: bool = False
    """Whether it has the Party's form, number-kind/organ."""

    @property
    def known(self) -> bool:
        """Whether the form is known."""
        return self.number is not None

    @property
    def bare(self) -> str:
        """As written, but without a "số" in front, to stand behind one."""
        return _without_word(self.text) if self.known else self.text

    @property
    def folded_symbol(self) -> str | None:
        """The symbol with one kind of separators, in small letters without marks; for matching, never for showing."""
        return fold(self.symbol).replace("/", "-") if self.symbol else None


Identity = tuple[str, int, str, str]
"""Number, year, symbol and issuer: equal for two references only where they are one document."""


@lru_cache(maxsize=4096)  # the plans of a ward rest on the same documents
def parse_reference(text: str) -> Reference:
    """Cut a reference into its parts."""
    match = _FORM.fullmatch(_plain(text))
    if match is None:
        return Reference(text)
    lead = match["lead"]
    kind = _kind(lead)
    party = match["sign"] == "-"
    if not (_is_party(kind, match) if party else _is_state(kind, match)):
        return Reference(text)
    year = int(match["year"]) if match["year"] else None
    return Reference(text, kind, match["number"], year, match["symbol"], party)


def identity(reference: Reference, issued_year: int | None, issuer: str | None) -> Identity | None:
    """What two references to one document share; None where a part of it is unknown, so that none is merged by guess.

    Issuers are equal but for case, tone placement and punctuation: "Đại Sơn" and "Đài Sơn" are two wards. Nor are a
    Hợp đồng (HĐ) and a Hướng dẫn (HD) one, though their folded symbols are.
    """
    year = reference.year or issued_year
    key = name_key(issuer) if issuer else ""
    if not (reference.number and reference.folded_symbol and year and key):
        return None
    kind = reference.kind or ""
    symbol = kind.lower() + reference.folded_symbol[len(kind) :]
    return reference.number.lower(), year, symbol, key


def _plain(text: str) -> str:
    """The text with one kind of dash and slash, without spaces around them and without "số" in front."""
    return _A_SLASH.sub("/", _A_DASH.sub("-", _without_word(text)))


def _without_word(text: str) -> str:
    return _NUMBER_WORD.sub("", nfc(text.strip()))


def _is_party(kind: str | None, match: re.Match[str]) -> bool:
    """57-NQ/TW: the Party's form has no year, and a kind of document before the organ."""
    return match["year"] is None and match["next"] == "/" and (kind is not None or match["lead"] in _PARTY_ONLY)


def _is_state(kind: str | None, match: re.Match[str]) -> bool:
    """248/QĐ-UBND, also 57/NQ/TW; without a kind, capitals show that a symbol is meant: 6676/BYT-CDS, not 8/ngày."""
    return kind is not None or (match["lead"][:2].isupper() and match["next"] != "/")


def _kind(lead: str) -> str | None:
    """The kind as the decree abbreviates it; "qđ" and "QD" too, where no other kind is written alike."""
    if lead in KINDS:
        return lead
    alike = [kind for kind in KINDS if kind.lower() == lead.lower()]
    alike = alike or [kind for kind in KINDS if fold(kind) == fold(lead)]
    return alike[0] if len(alike) == 1 else None
