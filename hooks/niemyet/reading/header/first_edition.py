"""What the first edition of the front matter called otherwise, and how it is written now.

`niemyet upgrade` rewrites it; whoever writes by hand is told here.
"""

from collections.abc import Callable, Mapping
from typing import Any

from niemyet.model.front_matter import FrontMatter
from niemyet.reading.header.walk import Value

PERIODS = {"reviews": "reviews", "rolls_out": "period"}
"""The fields that stood under `covers`, with their names now."""


def new_form(location: tuple[int | str, ...], values: Mapping[str, Value], model: type) -> str | None:
    """What to write in place of a field of the first edition; None for a field that never was one."""
    if model is not FrontMatter:
        return None
    key, group = location[-1], _at(values, location[:-1])
    form = _FORMS.get((*(part for part in location[:-1] if isinstance(part, str)), str(key)))
    return form(group) if form and isinstance(group, Mapping) else None


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
    number, symbol = group.get("number"), group.get("symbol")
    if number and symbol:
        return f"hãy thay number và symbol bằng một dòng như trên văn bản, ví dụ ref: {number}/{symbol}"
    return f"hãy viết ref: {number or symbol}, đủ số và ký hiệu như trên văn bản"


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
