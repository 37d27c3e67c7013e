"""What the first edition of the front matter called otherwise, and how it is written now.

`niemyet upgrade` rewrites it; whoever writes by hand is told here.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from niemyet.language.references import parse_reference
from niemyet.model.front_matter import FrontMatter
from niemyet.reading.header.walk import Value

_PARTY = re.compile(r"(^|[-/])(TW|TƯ|TU|ĐU|ĐUK|HU|QU|BTCTW|UBKTTW|VPTW|BTV)$")
_WITH_YEAR = re.compile(r"^(NĐ|TT|TTLT|NĐ-CP|TT-.*|QH\d*|UBTVQH\d*)(-|$)")
_OF_STATE_WITH_YEAR = ("NĐ", "TT", "Luật", "PL")
PERIODS = {"reviews": "reviews", "rolls_out": "period"}
"""The fields that stood under `covers`, with their names now."""


def new_form(location: tuple[int | str, ...], values: Mapping[str, Value], model: type) -> str | None:
    """What to write in place of a field of the first edition; None for a field that never was one."""
    if model is not FrontMatter:
        return None
    key, group = location[-1], _at(values, location[:-1])
    form = _FORMS.get((*(part for part in location[:-1] if isinstance(part, str)), str(key)))
    return form(group) if form and isinstance(group, Mapping) else None


def reference_of(basis: Mapping[str, Any]) -> str:
    """Number and symbol as the site has shown them so far."""
    return "/".join(str(basis[key]) for key in ("number", "symbol") if basis.get(key))


def unknown_form(basis: Mapping[str, Any]) -> str | None:
    """Why the reference cannot be made of what is written; None where it can."""
    number, symbol = basis.get("number"), basis.get("symbol") or ""
    if not number:
        return "chỉ có ký hiệu; hãy viết ref với đủ số và ký hiệu như trên văn bản, hoặc xóa dòng này"
    if parse_reference(reference_of(basis)).year:
        return None
    if _PARTY.search(symbol):
        parts = re.split("[-/]", symbol)
        kind, organ = basis.get("kind") or parts[0], parts[-1]
        return f"văn bản của Đảng viết số-loại/cơ quan; hãy viết như trên văn bản, ví dụ ref: {number}-{kind}/{organ}"
    if basis.get("kind") in _OF_STATE_WITH_YEAR or _WITH_YEAR.match(symbol):
        return f"loại văn bản này có năm trong số, ký hiệu; hãy viết như trên văn bản, ví dụ ref: {number}/2020/{symbol or 'NĐ-CP'}"
    return None


def _covers(group: Mapping[str, Any]) -> str:
    covers = group["covers"] if isinstance(group["covers"], dict) else {}
    lines = [f"{PERIODS[name]}: {value}" for name, value in covers.items() if name in PERIODS]
    return f"hãy viết ở ngoài cùng, mỗi trường một dòng: {' và '.join(lines) or 'reviews: 2025-Q3 và period: 2025-Q4'}"


def _event(_: Mapping[str, Any]) -> str:
    return "hãy đổi tên trường thành events, giữ nguyên các dòng bên dưới"


def _corrects(_: Mapping[str, Any]) -> str:
    return (
        "hãy xóa; sai sót về thể thức thì ghi công văn đính chính ở trường corrections của kế hoạch bị sai, "
        "sai về nội dung thì kế hoạch này ghi amends hoặc replaces"
    )


def _number(group: Mapping[str, Any]) -> str:
    if group.get("ref"):
        return "đã có ref; hãy xóa dòng này"
    if message := unknown_form(group):
        return message
    return f"hãy thay number và symbol bằng một dòng như trên văn bản: ref: {reference_of(group)}"


_FORMS: Mapping[tuple[str, ...], Callable[[Mapping[str, Any]], str]] = {
    ("covers",): _covers,
    ("event",): _event,
    ("corrects",): _corrects,
    ("basis", "number"): _number,
    ("basis", "symbol"): _number,
}


def _at(values: Mapping[str, Value], location: tuple[int | str, ...]) -> Any:
    node: Any = values
    for part in location:
        try:
            node = node[part]
        except (KeyError, IndexError, TypeError):
            return None
    return node
