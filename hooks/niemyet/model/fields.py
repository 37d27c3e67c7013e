"""The types of fields: what a value may be, and what is said where it is not."""

import re
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo

from niemyet.language.parse_when import PATTERN, parse_when
from niemyet.language.when import Precision, When
from niemyet.model.terms import BASIS_KINDS, DOCUMENT_KINDS

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


URL = r"^https?://[^\s<>\"]+$"


FILE_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$"


PLAN_ID = r"^[a-z0-9-]+/[0-9]{4}/[a-z0-9-]+$"


NUMBER = r"^[1-9][0-9]{0,4}[a-zđ]?$"


# KH-UBND, KH-MTTQ-BTT, KH-HĐND&UBND; of the Party KH/ĐU (Guidance 36-HD/VPTW).
SYMBOL = r"^[A-ZĐ][A-ZĐa-zđ0-9&.]*([-/][A-ZĐa-zđ0-9&.]+)+$"


DIGEST = r"^[0-9a-f]{64}$"


EMAIL = r"^[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+$"


PHONE = r"^[0-9+(][0-9 .()+/-]{2,39}$"


CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"


DAY = r"^\d{4}-\d{2}-\d{2}$"


# Ids of the page around a text begin so, or with "__", which no name of a heading does: the two never meet.
PAGE_IDS = ("ny-", "md-")


# In the name of a server: Latin letters with or without marks, digits, dots and hyphens, or an address in numbers.
_SERVER = re.compile(r"[a-z0-9\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff._-]+|\[[0-9a-f:.]+\]")


def url_fault(url: str) -> str:
    """Why nobody should be sent to a web address, in Vietnamese; "" where nothing is wrong."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - a port that is none is told by asking for it
    except ValueError:
        return f"“{url}” không phải là địa chỉ mà trình duyệt hiểu được; hãy chép lại từ thanh địa chỉ"
    if "@" in parts.netloc:
        return f"địa chỉ “{url}” có dấu @ trước tên máy chủ, dễ dẫn sang trang giả; hãy bỏ phần đó"
    if "\\" in url or not _SERVER.fullmatch(parts.hostname or ""):
        return f"địa chỉ “{url}” có tên máy chủ lạ hoặc có chữ giống chữ Việt mà khác mã; hãy gõ lại địa chỉ"
    return ""


def _url(value: str) -> str:
    if fault := url_fault(value):
        raise ValueError(fault)
    return value


def _anchor(value: str) -> str:
    if value.startswith(PAGE_IDS):
        raise ValueError(f"“{value}” trùng với tên dành cho khung trang; tên mục không bắt đầu bằng ny- hoặc md-")
    return value


def _when(value: Any) -> Any:
    if isinstance(value, dict | list):
        raise ValueError("cần một thời gian viết trên một dòng, ví dụ 2025-10-14")
    return parse_when(value) if isinstance(value, str) else value


def _truth(value: Any) -> Any:
    words = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in words:
            raise ValueError(f"“{value}” không dùng được ở đây; hãy viết true (có) hoặc false (không)")
        return words[value]
    return value


def _count(value: Any) -> Any:
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 7):
            raise ValueError(f"“{value}” không phải là số người; hãy chỉ viết chữ số, ví dụ 40")
        return int(value)
    return value


def _step(value: Any) -> Any:
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and 0 < int(value[:3]) < 53 and len(value) < 3):
            raise ValueError(f"“{value}” không dùng được ở đây; hãy viết một số từ 1 đến 52")
        return int(value)
    return value


def _day(value: Any) -> Any:
    when = _when(value)
    if isinstance(when, When):
        if when.precision is not Precision.DAY:
            raise ValueError(f"“{when.text}” không phải là một ngày; hãy viết như 2026-01-10")
        return when.earliest
    return when


def _one_or_more(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


def _one_of(table: dict[str, str]) -> Any:
    def check(value: str) -> str:
        if value not in table:
            raise ValueError(f"“{value}” không có trong danh mục; hãy viết một trong: {', '.join(table)}")
        return value

    return check


class OneOrMany:
    """Says in a JSON Schema that one value may stand without a list around it."""

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the list, or of one item of it."""
        many = handler(core)
        return {"anyOf": [many["items"], many]}


Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


Line = Annotated[str, StringConstraints(min_length=1, max_length=500)]


Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]


PlanId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=200)]


Url = Annotated[str, StringConstraints(pattern=URL, max_length=500), AfterValidator(_url)]


FileName = Annotated[str, StringConstraints(pattern=FILE_NAME, max_length=120)]


AnchorName = Annotated[str, StringConstraints(pattern=ID, max_length=500), AfterValidator(_anchor)]


Truth = Annotated[bool, BeforeValidator(_truth)]


Count = Annotated[int, BeforeValidator(_count)]


DocumentKind = Annotated[str, AfterValidator(_one_of(DOCUMENT_KINDS)), WithJsonSchema({"enum": list(DOCUMENT_KINDS)})]


BasisKind = Annotated[str, AfterValidator(_one_of(BASIS_KINDS)), WithJsonSchema({"enum": list(BASIS_KINDS)})]


Time = Annotated[
    When,
    BeforeValidator(_when),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": PATTERN}),
]


Number = Annotated[str, StringConstraints(pattern=NUMBER)]


Symbol = Annotated[str, StringConstraints(pattern=SYMBOL, max_length=40)]


Short = Annotated[str, StringConstraints(min_length=1, max_length=65)]


Ref = Annotated[str, StringConstraints(min_length=1, max_length=120)]


Ids = Annotated[tuple[Id, ...], BeforeValidator(_one_or_more), OneOrMany()]


Digest = Annotated[str, StringConstraints(pattern=DIGEST)]


Email = Annotated[str, StringConstraints(pattern=EMAIL, max_length=200)]


Phone = Annotated[str, StringConstraints(pattern=PHONE)]


Clock = Annotated[str, StringConstraints(pattern=CLOCK)]


Step = Annotated[int, BeforeValidator(_step), WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 52})]


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY})]


class Section(BaseModel):
    """A group of fields: frozen, nothing unknown allowed."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def written_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model by the names that files use: `from`, where Python must say `from_`."""
    return {info.alias or name: info for name, info in model.model_fields.items()}
