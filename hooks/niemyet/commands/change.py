"""Change some fields of one plan's file and nothing else: what `number` and `event` share."""

from collections.abc import Collection, Mapping
from dataclasses import replace
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


def change(root: Path, path: str, data: bytes, fields: Mapping[str, str], confirmed: Collection[str] = ()) -> int:
    """Write the fields where the result is a plan without errors; else tell them and leave the file alone."""
    changed = edited(path, data, fields, confirmed)
    if errors := _errors(root, path, data, changed):
        for line in report.lines(errors):
            print(line)
        print("không ghi gì: tệp còn lỗi; hãy sửa những chỗ trên rồi chạy lại lệnh")
        return ERRORS
    values = ", ".join(f"{name}: {value}" for name, value in fields.items())
    if changed == data:
        print(f"{path}: đã có sẵn {values}; không có gì thay đổi")
        return OK
    writing.replace(root / path, changed)
    print(f"{path}: đã ghi {values}")
    return OK


def _errors(root: Path, path: str, data: bytes, changed: bytes) -> list[Problem]:
    """What would keep the changed plan from being published, at its place in the file as it is."""
    loaded = load(root, instead={path: changed})
    if (ward := path.split("/")[1]) not in loaded.wards:
        message = "thiếu tệp này hoặc tệp còn lỗi; hãy chạy niemyet check rồi sửa trước"
        raise StoppedError(f"plans/{ward}/ward.yml: {message}")
    errors = _of(loaded, path)
    if errors and (earlier := _of(load(root), path)):
        return earlier
    lines = _old_lines(data, changed) if errors else {}
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
