"""Which value a text that is none was meant to be, as YAML; None where only its editor knows."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, get_args

from niemyet.language.alphabet import slug
from niemyet.language.parse_when import meant
from niemyet.language.when import Precision, When
from niemyet.model import patterns
from niemyet.model.terms import BASIS_KINDS, DOCUMENT_KINDS, AttachmentKind, EventState, SourceKind, Status
from niemyet.reading.header.scalar import scalar

_TRUE, _FALSE = ("co", "yes", "x", "1", "dung", "du-kien", "on"), ("khong", "no", "0", "chua", "off")
_COUNT = re.compile(
    r"(?:khoảng |tổng số |gồm |dự kiến )*(\d{1,3}(?:\.\d{3})+|\d{1,6}) ?(?:người|đại biểu|lượt người)?\.?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:số)?[\s:.]*0*([1-9]\d{0,4}[a-zđ]?)\.?", re.IGNORECASE)
_PLAN = re.compile(r"(?:^|/)([a-z0-9-]+/[0-9]{4}/[a-z0-9-]+)(?:\.md|/)?$")
_CLOCK = re.compile(r"(\d{1,2}) ?(?:h|giờ|g|:|\.) ?(\d{2})? ?(?:phút)?")
_LINK = re.compile(r"<(\S+)>|\[[^\]]*\]\((\S+)\)")
_SIGNS = re.compile(r"\s*[-–—]\s*")
_PARTS = re.compile(r"\s*;\s*")
_COMMAS = re.compile(r"\s*,\s*")
_CODES = ("accept", "review", "aliases", "replaces", "amends", "issuer")
_MARK = re.compile(r"^[-–•*+]\s*")

_WORDS: Mapping[type[StrEnum], Mapping[str, str]] = {
    Status: {
        "nhap": "draft", "du-thao": "draft", "ban-thao": "draft", "ban-hanh": "issued", "da-ban-hanh": "issued", "da-ky": "issued",
        "co-hieu-luc": "issued", "con-hieu-luc": "issued", "publish": "issued", "published": "issued", "signed": "issued",
        "chua-xac-nhan": "unconfirmed", "thay-the": "replaced", "bi-thay-the": "replaced", "da-thay-the": "replaced",
        "het-han": "ended", "het-hieu-luc": "ended", "thu-hoi": "withdrawn", "da-thu-hoi": "withdrawn", "bai-bo": "withdrawn",
    },
    SourceKind: {
        "ban-goc": "original", "goc": "original", "nguyen-van": "original", "van-ban-goc": "original", "chep-lai": "transcribed",
        "ban-chep": "transcribed", "go-lai": "transcribed", "transcript": "transcribed", "tom-tat": "digest", "ban-tom-tat": "digest",
        "tom-luoc": "digest", "summary": "digest", "nhan-dang": "ocr", "ban-nhan-dang": "ocr",
    },
    EventState: {
        "chua-to-chuc": "planned", "sap-to-chuc": "planned", "da-hoan": "postponed", "tam-hoan": "postponed", "lui": "postponed",
        "huy": "cancelled", "da-huy": "cancelled", "huy-bo": "cancelled", "canceled": "cancelled", "xong": "held", "da-xong": "held",
        "done": "held", "da-dien-ra": "held",
    },
    AttachmentKind: {"ky-so": "signed", "ban-ky": "signed", "ban-ky-so": "signed", "ban-scan": "scan", "phu-luc-kem-theo": "annex", "khac": "other"},
}  # fmt: skip


def meant_value(kind: type | None, pattern: str, written: str) -> str | None:
    """The value for a field of a type, or of a form that is written as a pattern."""
    if kind and issubclass(kind, StrEnum):
        return _of_list(kind, written)
    if kind in _TYPES:
        return _TYPES[kind](written)
    form = _FORMS.get(pattern)
    value = form(written) if form else None
    return value if value and re.fullmatch(pattern, value.strip('"')) else None


def meant_kind(written: str) -> str | None:
    """The abbreviation of a kind of document: Kế hoạch, kh → KH."""
    words = slug(written)
    named = {slug(name): short for short, name in BASIS_KINDS.items()}
    short = {slug(key): key for key in DOCUMENT_KINDS}
    return named.get(words) or short.get(words)


def listed(name: str, written: str) -> str | None:
    """A list of what stands in one text; None where its commas may part the names or belong to them."""
    commas = name.rpartition(".")[2] in _CODES
    parts = (_COMMAS if commas else _PARTS).split(written.strip(" .;" if commas else " ;"))
    items = [_MARK.sub("", part) for part in parts if part]
    if not items or (len(items) == 1 and "," in written):
        return None
    return f"[{', '.join(map(in_brackets, items))}]"


def in_brackets(text: str) -> str:
    """A text as an item of a list or group in brackets."""
    return json.dumps(text, ensure_ascii=False) if "," in text else scalar(text)


def _of_list(kind: type[StrEnum], written: str) -> str | None:
    words = slug(written)
    known = {slug(each.value): each.value for each in kind} | {
        slug(getattr(each, "label", "")): each.value for each in kind
    }
    return known.get(words) or _WORDS.get(kind, {}).get(words)


def _truth(written: str) -> str | None:
    words = slug(written)
    return "true" if words in ("true", *_TRUE) else "false" if words in ("false", *_FALSE) else None


def _count(written: str) -> str | None:
    match = _COUNT.fullmatch(written)
    return match[1].replace(".", "") if match else None


def _time(written: str) -> str | None:
    readings = list(meant(written))
    return readings[0] if len(readings) == 1 else None


def _day(written: str) -> str | None:
    readings = meant(written)
    days = [form for form, when in readings.items() if when.precision is Precision.DAY]
    return days[0] if len(days) == len(readings) == 1 else None


def number(written: str) -> str | None:
    """A number without what stands around it: "Số 07." → "7"."""
    match = _NUMBER.fullmatch(written.strip())
    return match[1] if match else None


def symbol(written: str) -> str | None:
    """A symbol with the signs that symbols have: "/ kh – ubnd" → "KH-UBND"."""
    plain = _SIGNS.sub("-", written.strip(" /.")).replace(" ", "")
    return plain.upper() if plain.islower() and plain.upper().partition("-")[0] in DOCUMENT_KINDS else plain


def _clock(written: str) -> str | None:
    match = _CLOCK.fullmatch(written)
    return f'"{match[1]:0>2}:{match[2] or "00"}"' if match else None


def _plan(written: str) -> str | None:
    match = _PLAN.search(written)
    return match[1] if match else None


def _url(written: str) -> str | None:
    match = _LINK.fullmatch(written)
    return (match[1] or match[2]) if match else None


_TYPES: Mapping[type | None, Callable[[str], str | None]] = {bool: _truth, int: _count, date: _day, When: _time}
_FORMS: Mapping[str, Callable[[str], str | None]] = {
    patterns.NUMBER: number,
    patterns.SYMBOL: symbol,
    patterns.ID: slug,
    patterns.ISSUER_ID: lambda written: written.lower() if written.isascii() else None,
    patterns.PLAN_ID: _plan,
    patterns.CLOCK: _clock,
    patterns.URL: _url,
    patterns.EMAIL: lambda written: written.removeprefix("mailto:").strip("<> "),
    patterns.DIGEST: str.lower,
    patterns.COMMIT: str.lower,
}


def type_of(annotation: Any) -> type | None:
    """The type inside an annotation such as When | None or tuple[Line, ...]."""
    if isinstance(annotation, type):
        return annotation
    inner = (type_of(argument) for argument in get_args(annotation))
    return next((kind for kind in inner if kind not in (None, type(None))), None)
