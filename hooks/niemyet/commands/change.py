"""Change some fields of plans' files and nothing else: what `number`, `event` and other acts share."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from niemyet import report
from niemyet.authoring import writing
from niemyet.authoring.editing import edited, header_values
from niemyet.base.stopped import StoppedError
from niemyet.commands import ERRORS, OK
from niemyet.model.problem import Level, Position, Problem
from niemyet.project.load import Loaded, load
from niemyet.reading.text.source import Refused
from niemyet.report.excerpt import source_lines


def read(root: Path, path: str) -> tuple[bytes, dict[str, object]]:
    """A plan's bytes and the values of its header; StoppedError with the problems where it has none."""
    try:
        data = (root / path).read_bytes()
        return data, header_values(path, data)
    except Refused as refused:
        raise StoppedError("\n".join(report.lines(refused.problems))) from None
    except OSError as error:
        raise StoppedError(f"không đọc được {path} ({error.strerror}); hãy xem lại quyền đọc") from None


@dataclass(frozen=True, slots=True)
class Edit:
    """A plan's file as it is and as it should be."""

    path: str
    old: bytes
    new: bytes


def change(root: Path, path: str, data: bytes, fields: Mapping[str, str], confirmed: Collection[str] = ()) -> int:
    """Write the fields where the result is a plan without errors; else tell them and leave the file alone."""
    values = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return change_all(root, {Edit(path, data, edited(path, data, fields, confirmed)): values})


def change_all(root: Path, told: Mapping[Edit, str]) -> int:
    """Write several files, or none of them: where any would have errors, they are told and nothing is written.

    `told` says of each edit what it writes.
    """
    edits = [edit for edit in told if edit.new != edit.old]
    if errors := _errors(root, edits):
        for line in report.lines(errors):
            print(line)
        print("không ghi gì: tệp còn lỗi; hãy sửa những chỗ trên rồi chạy lại lệnh")
        return ERRORS
    _write(root, edits)
    for edit, values in told.items():
        same = f"đã có sẵn {values}; không có gì thay đổi"
        print(f"{edit.path}: {f'đã ghi {values}' if edit in edits else same}")
    return OK


def _write(root: Path, edits: Sequence[Edit]) -> None:
    """All files; where one cannot be written, those before it are put back."""
    for number, edit in enumerate(edits):
        try:
            writing.replace(root / edit.path, edit.new)
        except StoppedError:
            for done in edits[:number]:
                writing.replace(root / done.path, done.old)
            raise


def _errors(root: Path, edits: Sequence[Edit]) -> list[Problem]:
    """What would keep the changed plans from being published, at its place in the files as they are."""
    if not edits:
        return []
    loaded = load(root, instead={edit.path: edit.new for edit in edits})
    for ward in sorted({edit.path.split("/")[1] for edit in edits} - loaded.wards.keys()):
        message = "thiếu tệp này hoặc tệp còn lỗi; hãy chạy niemyet check rồi sửa trước"
        raise StoppedError(f"plans/{ward}/ward.yml: {message}")
    errors = {edit: found for edit in edits if (found := _of(loaded, edit.path))}
    if not errors:
        return []
    earlier = load(root)
    return [problem for edit, found in errors.items() for problem in _of(earlier, edit.path) or _placed(edit, found)]


def _placed(edit: Edit, errors: Iterable[Problem]) -> list[Problem]:
    lines = _old_lines(edit.old, edit.new)
    return [replace(each, position=Position(lines[each.position.line], each.position.column)) for each in errors]


def _of(loaded: Loaded, path: str) -> list[Problem]:
    return [problem for problem in loaded.problems if problem.path == path and problem.level is Level.ERROR]


def _old_lines(data: bytes, changed: bytes) -> dict[int, int]:
    """Number of a line after the change → its number before; a line that is new → that of the line above it."""
    old, new = source_lines(data), source_lines(changed)
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    same = {block.b + step + 1: block.a + step + 1 for block in blocks for step in range(block.size)}
    numbers = {0: 1}
    for number in range(1, len(new) + 1):
        numbers[number] = same.get(number, numbers[number - 1])
    return numbers
