"""What the first page of a PDF says of itself, where it says it in text: its number, and the day on the line of the place."""

import re
import unicodedata
from datetime import date
from io import BytesIO

_NUMBER = re.compile(r"^\s*Số\s*:\s*(\d{1,6})\s*/\s*([A-ZĐ][A-ZĐ0-9\-–/]{1,40})", re.MULTILINE)
_DAY = re.compile(r"^[^\n]{2,60},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$", re.MULTILINE)
_LONGEST = 20_000


def letterhead(file: BytesIO) -> tuple[str, date | None]:
    """Number and day as the text gives them; "" and None where it does not, as on a scan."""
    try:
        from pdfminer.high_level import extract_text

        text = extract_text(file, page_numbers=[0], maxpages=1)
    except Exception:  # whatever a library comes to on bytes from anywhere
        return "", None
    return in_text(text)


def in_text(text: str) -> tuple[str, date | None]:
    """The same of a text."""
    plain = unicodedata.normalize("NFC", text[:_LONGEST])
    number = _NUMBER.search(plain)
    return f"{int(number[1])}/{number[2].replace('–', '-')}" if number else "", _day(plain)


def _day(text: str) -> date | None:
    found = _DAY.search(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:  # no day of any calendar
        return None
