"""Footnotes that do not fit together: told at the mark or at the note, with what to write."""

import re
from collections.abc import Iterator

from niemyet.model.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.body.footnotes import REFERENCE, Marks, Note, Parted
from niemyet.reading.limits import limited, short
from niemyet.reading.text.characters import position_at

_LABEL = re.compile(r"[0-9A-Za-z]{1,10}")
Fault = tuple[Position, str]


def footnote_faults(path: str, parts: Parted, marks: Marks, first_line: int) -> list[Problem]:
    """NY-207 for every mark without a note, note without a mark, and note that is there twice or refers to another."""
    if not (parts.notes or marks.above):
        return []
    found = (*_in_text(parts, marks, first_line), *_in_notes(parts, marks, first_line))
    return limited(sorted(found), lambda fault: Problem.of(rules.FOOTNOTE, path, *fault))


def _in_text(parts: Parted, marks: Marks, first_line: int) -> Iterator[Fault]:
    known, told = {note.label for note in parts.notes}, set[str]()
    for match in REFERENCE.finditer(parts.text):
        label = match[1]
        if label in told or label not in marks.above:
            continue
        told.add(label)
        place = position_at(parts.text, match.start(), first_line)
        if not _LABEL.fullmatch(label):
            yield place, f"“[^{short(label)}]” không dùng được làm cước chú; hãy đánh số, ví dụ [^1]"
        elif label not in known:
            message = (
                f"“[^{label}]” không dẫn đến cước chú nào; hãy thêm vào cuối tệp một dòng [^{label}]: lời cước chú"
            )
            yield place, message


def _in_notes(parts: Parted, marks: Marks, first_line: int) -> Iterator[Fault]:
    first: dict[str, Note] = {}
    for note in parts.notes:
        for fault in _of_note(note, first, marks, first_line):
            yield Position(first_line + note.line, 1), fault
        first.setdefault(note.label, note)


def _of_note(note: Note, before: dict[str, Note], marks: Marks, first_line: int) -> Iterator[str]:
    mark = f"[^{short(note.label)}]"
    other = next((match[0] for match in REFERENCE.finditer(note.text) if match[1] in marks.within), None)
    if note.label in before:
        line = first_line + before[note.label].line
        yield f"cước chú {mark} đã có ở dòng {line}; hãy đánh số khác cho một trong hai và sửa số ở chỗ dẫn"
    elif not _LABEL.fullmatch(note.label):
        yield f"“{mark}” không dùng được làm cước chú; hãy đánh số, ví dụ [^1]: …"
    elif note.label not in marks.above:
        yield f"không chỗ nào dẫn đến cước chú {mark}; hãy viết {mark} ngay sau chữ cần chú, hoặc xóa dòng này"
    if other:
        yield f"cước chú {mark} dẫn đến {short(other)}, mà cước chú không dẫn đến cước chú; hãy viết thẳng lời đó ra"
    if not note.text.strip():
        yield f"cước chú {mark} chưa có lời; hãy viết lời sau dấu hai chấm"
