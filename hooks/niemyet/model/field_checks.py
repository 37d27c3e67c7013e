"""What a value must be before it is one of a field's: each gives the value back, or says what to write instead."""

import re
from typing import Any
from urllib.parse import urlsplit

from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision, When

# Ids of the page around a text begin so, or with "__", which no name of a heading does: the two never meet.
PAGE_IDS = ("ny-", "md-")


# In the name of a server: Latin letters with or without marks, digits, dots and hyphens, or an address in numbers.
_SERVER = re.compile(r"[a-z0-9\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff._-]+|\[[0-9a-f:.]+\]")

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{1,253}}\Z){_LABEL}(?:\.{_LABEL})+")


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


def url(value: str) -> str:
    """An address that nobody is led astray by."""
    if fault := url_fault(value):
        raise ValueError(fault)
    return value


def anchor(value: str) -> str:
    """A heading's name that is none of the page's own."""
    if value.startswith(PAGE_IDS):
        raise ValueError(f"“{value}” trùng với tên dành cho khung trang; tên mục không bắt đầu bằng ny- hoặc md-")
    return value


def authority(value: str) -> str:
    """A domain and a day on which it was the site's own, as in tag URIs (RFC 4151, 2.1)."""
    domain, _, written = value.partition(",")
    example = 'hãy viết tên miền, dấu phẩy, ngày, không có dấu cách, ví dụ "kehoach.example,2026-12-01"'
    if not _DOMAIN.fullmatch(domain):
        raise ValueError(f"“{value}” không đúng dạng; {example}")
    try:
        known = parse_when(written)
    except ValueError:
        raise ValueError(f"“{value}” thiếu ngày hoặc ngày không có trong lịch; {example}") from None
    if known.precision is not Precision.DAY:
        raise ValueError(f"“{value}” cần đủ ngày, tháng, năm; {example}")
    return value


def when(value: Any) -> Any:
    """A time, where a text stands for one."""
    if isinstance(value, dict | list):
        raise ValueError("cần một thời gian viết trên một dòng, ví dụ 2025-10-14")
    return parse_when(value) if isinstance(value, str) else value


def truth(value: Any) -> Any:
    """ "true" or "false"."""
    words = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in words:
            raise ValueError(f"“{value}” không dùng được ở đây; hãy viết true (có) hoặc false (không)")
        return words[value]
    return value


def count(value: Any) -> Any:
    """A number of people."""
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and 0 < len(value) < 7):
            raise ValueError(f"“{value}” không phải là số người; hãy chỉ viết chữ số, ví dụ 40")
        return int(value)
    return value


def step(value: Any) -> Any:
    """A number from 1 to 52."""
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and 0 < int(value[:3]) < 53 and len(value) < 3):
            raise ValueError(f"“{value}” không dùng được ở đây; hãy viết một số từ 1 đến 52")
        return int(value)
    return value


def day(value: Any) -> Any:
    """A day."""
    time = when(value)
    if isinstance(time, When):
        if time.precision is not Precision.DAY:
            raise ValueError(f"“{time.text}” không phải là một ngày; hãy viết như 2026-01-10")
        return time.earliest
    return time


def one_or_more(value: Any) -> Any:
    """One text as a list of one."""
    return (value,) if isinstance(value, str) else value


def one_of(table: dict[str, str]) -> Any:
    """A check that a value is a key of the table."""

    def check(value: str) -> str:
        if value not in table:
            raise ValueError(f"“{value}” không có trong danh mục; hãy viết một trong: {', '.join(table)}")
        return value

    return check
