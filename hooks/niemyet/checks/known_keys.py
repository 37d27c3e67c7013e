"""A key of a header is one of those that a file of the site lists."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from niemyet.checks.finding import Finding
from niemyet.model.plan import Plan

_SHOWN = 20


def unknown_key(
    plan: Plan, field: str, key: str | None, known: Iterable[str] | None, what: str, file: str
) -> Iterator[Finding]:
    """A finding where the field's key is not known; none where it is empty, or the file cannot be read (None).

    `what` the key stands for is told in Vietnamese: "lĩnh vực".
    """
    if not key or known is None:
        return
    keys = list(known)
    if key not in keys:
        close = get_close_matches(key, keys, n=1)
        hint = f"có phải “{close[0]}”?" if close else _to_write(keys, what, file)
        yield Finding(plan.position(field), f"không có {what} “{key}”; {hint}")


def _to_write(keys: list[str], what: str, file: str) -> str:
    there = f"dùng một khóa đang có ({', '.join(keys[:_SHOWN])}), hoặc " if keys else ""
    return f"hãy {there}thêm {what} mới vào {file}"
