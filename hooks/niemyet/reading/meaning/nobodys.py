"""Sentences that are nobody's task: what closes a plan, what to do in case of trouble, remarks in brackets."""

import re

from niemyet.reading.meaning import openings
from niemyet.reading.meaning.entries import Entry, Kind

_CLOSING = openings.beginning(*openings.CLOSING[:2])
_TROUBLE = re.compile(
    r"\W*(?:trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|nếu có (?:khó khăn|vướng mắc|phát sinh))",
    re.IGNORECASE,
)
_ABOUT_ITSELF = re.compile(r"\W*kế hoạch này (?:thay thế|có hiệu lực|được|làm|là|áp dụng)\b", re.IGNORECASE)
_CALL = re.compile(
    r"\W*(?:[^.;:]{0,80}?\s)?(?:yêu cầu|đề nghị)\s+(?:thủ trưởng\s+|lãnh đạo\s+)?(?:các|thủ trưởng)\b[^.;:]*"
    r"(?:nghiêm túc|kế hoạch này|nội dung kế hoạch|nội dung của kế hoạch|kế hoạch trên|nội dung trên|phối hợp thực hiện|triển khai thực hiện)",
    re.IGNORECASE,
)
_RECIPIENTS = openings.beginning("nơi nhận")
_NOTE = re.compile(
    r"\W*\([^()]*(?:\([^()]*\)[^()]*)*\)[\s.;:/]*$|\W*(?:lưu ý|ghi chú)\s*:|\s*\(\*+\)|/\.|\W*$", re.IGNORECASE
)


def is_closing(text: str) -> bool:
    """Whether a paragraph closes the whole plan rather than belonging to the part above it."""
    return _CLOSING.match(text) is not None


def is_nobodys(entry: Entry) -> bool:
    """Whether an entry closes the plan or is a remark rather than somebody's task."""
    if entry.kind is Kind.HEADING:
        return False
    text = entry.text
    if (
        _CLOSING.match(text)
        or _TROUBLE.match(text)
        or _ABOUT_ITSELF.match(text)
        or _NOTE.match(text)
        or _RECIPIENTS.match(text)
    ):
        return True
    return entry.kind is Kind.TEXT and _CALL.match(text) is not None
