"""A plan's bytes from the first edition of the front matter to the second: by position, no other byte changed."""

from dataclasses import dataclass

from niemyet.authoring.editing import header_values
from niemyet.authoring.upgrading.basis import basis_edits
from niemyet.authoring.upgrading.fields import covers_edits, event_edits, review_edits
from niemyet.authoring.upgrading.text_edits import Left, applied
from niemyet.authoring.upgrading.values import upgraded_values
from niemyet.base.stopped import StoppedError
from niemyet.reading.header.spans import header_bounds, spans
from niemyet.reading.text.source import read_text, split

__all__ = ["Left", "Upgraded", "upgraded"]

_CORRECTS = (
    "corrects không còn: sai sót về thể thức thì ghi công văn đính chính ở corrections của kế hoạch bị sai, "
    "sai về nội dung thì ghi amends hoặc replaces ở đây"
)


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The file as it should be, and what only somebody who has the document can write."""

    data: bytes
    left: tuple[Left, ...]


def upgraded(path: str, data: bytes) -> Upgraded:
    """The file in the second edition; the same bytes where there is nothing to do.

    Refused where the file cannot be read, StoppedError where it is written in a way that cannot be edited safely.
    """
    before = header_values(path, data)
    raw = data.decode("utf-8")
    try:
        known = spans(raw, *header_bounds(raw))
        basis, unknown = basis_edits(raw, known, before)
        edits = [*event_edits(known), *covers_edits(raw, known), *review_edits(raw, known), *basis]
        left = [*unknown, *([Left("corrects", _CORRECTS)] if "corrects" in known else [])]
        after = applied(raw, edits).encode("utf-8")
    except ValueError:
        raise _unsafe() from None
    kept = {each.name for each in left}
    if header_values(path, after) != upgraded_values(before, kept) or _body(path, after) != _body(path, data):
        raise _unsafe()
    return Upgraded(after, tuple(left))


def _unsafe() -> StoppedError:
    return StoppedError(
        "phần đầu tệp viết theo cách mà lệnh này không chuyển được an toàn; hãy sửa tay theo niemyet check"
    )


def _body(path: str, data: bytes) -> str:
    return split(path, read_text(path, data)).body
