"""Reports that are due: sentences that have somebody report or send something, and say by when."""

import re
from collections.abc import Iterator, Sequence

from niemyet.model.body import Deadline
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.dues import due_in
from niemyet.reading.meaning.entries import Entry, Kind

_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[^\W\d_])")
_REPORTS = re.compile(
    r"(?:\bbáo cáo\b(?!\s(?:viên|tham luận))|\bgửi\b[^.;]{0,60}\b(?:báo cáo|biên bản|kết quả|kế hoạch|danh sách|hồ sơ|về)\b"
    r"|\b(?:nộp|chuyển)\b[^.;]{0,40}\b(?:báo cáo|biên bản)\b)",
    re.IGNORECASE,
)

_ENDS = ("áo cáo", "ửi", "ộp", "huyển")  # of its words, whatever letter they begin with: soon seen to be in no text


def deadlines(text: Sequence[Entry]) -> tuple[Deadline, ...]:
    """The reports that a plan asks for, each with the time by which it is due, in the text's order."""
    found = (deadline for entry in text if not entry.annex for deadline in _in(entry))
    return tuple({(each.what, each.anchor): each for each in found}.values())


def _in(entry: Entry) -> Iterator[Deadline]:
    if entry.kind is Kind.HEADING and openings.opens(entry.key, openings.NOT_TASKS):
        return
    if entry.kind in (Kind.ITEM, Kind.TEXT) and any(end in entry.text for end in _ENDS):
        for sentence in _SENTENCE.split(entry.text):
            due = due_in(sentence) if _REPORTS.search(sentence) else None
            if due:
                yield Deadline(due, sentence.strip(), entry.anchor)
    for each in entry.below:
        yield from _in(each)
