"""The two lines --- around a header: where one is missing or is another sign, the line that makes it one."""

import re
from collections.abc import Sequence

from niemyet.model.problem import START, Edits, Position, Replacement

_MARK = re.compile(r"\s*(?:[-–—_*=~]{2,}|[–—]|`{3}\w*|\.{3})\s*")
_FIELD = re.compile(r"[^\W\d_][\w -]{0,30}:(?:\s|$)")
_INNER = re.compile(r"\s+\S|\s*-\s|#(?!#)[^#]*$|\s*$")


def opening(lines: Sequence[str]) -> tuple[str, Edits]:
    """What to write so that a text begins with its header."""
    first = next(number for number, line in enumerate(lines) if line.strip())
    if first and lines[first].rstrip() == "---":
        message = f"dòng đầu tiên phải là ---; hãy xóa {first} dòng trống phía trên"
        return message, (Replacement(START, "\n" * first, ""),) if not any(lines[:first]) else ()
    if first == 0 and _MARK.fullmatch(lines[0]) and len(lines) > 1 and _FIELD.match(lines[1]):
        return f"dòng đầu tiên là {lines[0].strip()}; hãy viết: ---", (Replacement(START, lines[0], "---"),)
    if first == 0 and _FIELD.match(lines[0]):
        message = "dòng đầu tiên phải là ---; hãy thêm một dòng --- ngay trên dòng này"
        return message, (Replacement(START, "", "---\n"),)
    return "dòng đầu tiên phải là --- rồi đến các trường như title, status, source", ()


def closing(lines: Sequence[str]) -> tuple[str, Edits]:
    """What to write so that the header which the first line opens is closed behind its last field."""
    fields = [number for number, line in enumerate(lines) if _FIELD.match(line)]
    last = _last_field(lines)
    if not fields or last is None:
        return "phần đầu mở ở dòng này mà không có dòng --- kết thúc; hãy thêm --- sau trường cuối cùng", ()
    after = lines[last + 1] if last + 1 < len(lines) else ""
    if _MARK.fullmatch(after):
        message = f"phần đầu mở ở dòng này mà không có dòng --- kết thúc; ở dòng {last + 2}, thay {after.strip()}, hãy viết: ---"
        return message, (Replacement(Position(last + 2, 1), after, "---"),)
    message = (
        f"phần đầu mở ở dòng này mà không có dòng --- kết thúc; sau trường cuối cùng, ở dòng {last + 2}, hãy viết: ---"
    )
    if last + 1 == len(lines):
        return message, (Replacement(Position(last + 1, len(lines[last]) + 1), "", "\n---\n"),)
    return message, (Replacement(Position(last + 2, 1), "", "---\n"),)


def _last_field(lines: Sequence[str]) -> int | None:
    """The last line of the fields that follow the first line; blank lines among them are passed over."""
    last = None
    for number, line in enumerate(lines[1:], 1):
        if _FIELD.match(line) or (last is not None and line.strip() and _INNER.match(line)):
            last = number
        elif line.strip():
            break
    return last
