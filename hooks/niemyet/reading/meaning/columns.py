"""Tables read by the heads of their columns: who leads, who helps, what, by when; or a timetable."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from niemyet.language.alphabet import match_key

_LEAD = (
    "chủ trì", "thực hiện", "phụ trách", "trách nhiệm", "phân công", "người làm", "đơn vị được giao", "bộ phận",
    "cơ quan", "đơn vị",
)  # fmt: skip
_WHO = re.compile(
    r"\b(?:đơn vị|cơ quan|bộ phận|người|cá nhân|sở|ngành|phòng|ban|tổ|phân công|trách nhiệm|chủ trì|phụ trách|cán bộ)\b"
)
_NOT_WHO = re.compile(
    r"\b(?:được kiểm tra|đăng ký|thời gian|địa điểm|nội dung|nhiệm vụ thực hiện|tính|kết quả|kinh phí|ngày|số|tên đơn vị)\b"
)
_POST = re.compile(r"(?:chức vụ|chức danh|đơn vị công tác|chức vụ đơn vị)")
_LEADS = re.compile(r"\b(?:chủ trì|phụ trách|chịu trách nhiệm)\b")
_PARTNER = re.compile(r"\b(?:phối hợp|tham gia)\b")
_DUE = re.compile(r"\b(?:thời gian|thời hạn|tiến độ|hoàn thành|hạn|thời điểm|lộ trình)\b")
_TASK = re.compile(r"\b(?:nội dung|nhiệm vụ|công việc|hoạt động|việc|giải pháp|hạng mục|chuyên đề|chỉ tiêu)\b")
_NUMBER = re.compile(r"(?:stt|tt|số tt|số thứ tự)$")
_COUNT = re.compile(r"\W*(?:\d{1,2}|[A-E])\W*$")
_PART = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?$")
_AS_ABOVE = re.compile(r"[-–\s]*(?:nt|như trên|″|\"|//)[-–\s.]*$", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+|[-–+•]\s*)(?=\S)")
_CLOCK = re.compile(r"\b\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; None where a table has none. `first` is the first row below the head.

    `leads` says that the body in a row leads, which a column "Người thực hiện" alone does not.
    """

    number: int | None
    task: int | None
    lead: int | None
    partner: int | None
    due: int | None
    first: int
    leads: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One task of a table: its words, and the cells that say who and by when."""

    task: str
    lead: str
    partner: str
    due: str


def columns(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table that says who does what; None for any other."""
    for at in range(min(2, len(rows))):
        heads = [match_key(cell) for cell in rows[at]]
        below = [match_key(cell) for cell in rows[at + 1]] if at + 1 < len(rows) else []
        if _divided(heads, below):
            heads = [f"{first} {second}".strip() for first, second in zip(heads, below, strict=False)]
            found = _columns(heads, at + 2)
        else:
            found = _columns(heads, at + 1)
        if found.task is not None and (found.lead is not None or found.partner is not None):
            return found
    return None


def is_timetable(rows: Sequence[Sequence[str]], found: Columns) -> bool:
    """Whether the times of a table are hours of a day: a programme, not deadlines."""
    times = [time for row in rows[found.first :] if (time := _cell(row, found.due))]
    return 2 * sum(_CLOCK.search(time) is not None and "/" not in time for time in times) > len(times)


def task_rows(rows: Sequence[Sequence[str]], found: Columns) -> Iterator[Row]:
    """The tasks of a table; an empty cell is one that is merged with the cell above it."""
    body = [row for row in rows[found.first :] if not _counts(row)]
    above = Row("", "", "", "")
    for number, row in enumerate(body):
        own = Row(*(_cell(row, at) for at in (found.task, found.lead, found.partner, found.due)))
        own = replace(own, task=_COUNTED.sub("", _one_line(own.task), count=1), due=_one_line(own.due))
        following = body[number + 1] if number + 1 < len(body) else ()
        if _heads_rows(row, own, found, following):
            above = Row("", "", "", "")
            continue
        above = _filled(own, above)
        if above.task and (above.lead or above.partner):
            yield above


def cells(rows: Sequence[Sequence[str]], at: int, first: int) -> Iterator[str]:
    """The filled cells of a column, without those that a row repeats over all columns."""
    for row in rows[first:]:
        text = _one_line(_cell(row, at))
        if text and len({cell for cell in row if cell.strip()}) > 1:
            yield text


def _filled(own: Row, above: Row) -> Row:
    """A row with what it has from the row above: where a cell is merged with it, or says "as above"."""
    named, again = own.lead and not _AS_ABOVE.match(own.lead), _AS_ABOVE
    return Row(
        own.task or above.task,
        own.lead if named else above.lead,
        above.partner if again.match(own.partner) else own.partner or ("" if named else above.partner),
        above.due if again.match(own.due) else own.due or ("" if named and own.task else above.due),
    )


def _one_line(cell: str) -> str:
    return cell.replace("\n", " ")


def _columns(heads: list[str], first: int) -> Columns:
    taken: dict[str, int] = {}
    for at, head in enumerate(heads):
        kind = _kind(head)
        if kind and kind not in taken:
            taken[kind] = at
    lead = taken.get("lead", taken.get("post"))
    leads = "partner" in taken or (lead is not None and _LEADS.search(heads[lead]) is not None)
    get = taken.get
    return Columns(get("number"), get("task"), lead, get("partner"), get("due"), first, leads)


def _kind(head: str) -> str:
    if _NUMBER.match(head):
        return "number"
    if _POST.match(head):
        return "post"
    if _PARTNER.search(head) and not re.search(r"chủ trì", head):
        return "partner"
    if "chủ trì" in head or (
        _WHO.search(head) and not _NOT_WHO.search(head) and not head.startswith(("nội dung", "nhiệm vụ", "công việc"))
    ):
        return "lead" if "chủ trì" in head or any(word in head for word in _LEAD) else ""
    if _DUE.search(head):
        return "due"
    return "task" if _TASK.search(head) else ""


def _divided(heads: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the head has two rows: the second tells lead from partner."""
    asks = [cell for cell in below if cell and (("chủ trì" in cell or "phối hợp" in cell) and len(cell.split()) <= 6)]
    return len(asks) >= 2 and not any(cell and cell in below for cell in heads if "phối hợp" in cell)


def _counts(row: Sequence[str]) -> bool:
    """Whether a row only counts the columns: (1), (2), (3)."""
    filled = [cell for cell in row if cell.strip()]
    return len(filled) > 1 and all(_COUNT.match(cell) for cell in filled)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _heads_rows(row: Sequence[str], own: Row, found: Columns, following: Sequence[str]) -> bool:
    """Whether a row names the group of those below it: nothing but words, or the same words in every cell."""
    filled = [cell.strip() for cell in row if cell.strip()]
    if len(filled) > 2 and len(set(filled)) == 1:
        return True
    if own.lead or own.partner or own.due:
        return False
    if found.number is None and len(filled) == 1:
        return True
    number = _cell(row, found.number)
    if not own.task or _PART.match(number) or own.task.isupper() or (not number and found.number is not None):
        return bool(own.task) or not number
    after = _cell(following, found.number)
    return after.startswith(f"{number.strip(' .')}.") or (bool(number) and after in ("", "-", "+") and bool(following))
