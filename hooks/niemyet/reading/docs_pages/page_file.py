"""A page's file in docs/ before the engine reads it: text within the bounds of plans, its header plain and of values that pages take."""

from collections.abc import Iterator

import yaml

from niemyet.model.problem import START, Position, Problem
from niemyet.reading import rules
from niemyet.reading.body.costly import too_costly
from niemyet.reading.body.plain_texts import BUDGET, steps
from niemyet.reading.header.nodes import Tree, read_tree
from niemyet.reading.limits import short
from niemyet.reading.text.characters import heaps
from niemyet.reading.text.encodings import decoded
from niemyet.reading.text.source import long_lines
from niemyet.sources.layout import MAX_FILE
from niemyet.sources.rules import SIZE

_TEXTS = ("title", "description")


def file_problems(path: str, data: bytes) -> Iterator[Problem]:
    """What the engine would stop at, stay in for minutes, or pass over in silence."""
    if len(data) > MAX_FILE:
        message = f"tệp lớn {len(data) // 1024} kB, tối đa {MAX_FILE // 1024} kB; hãy tách trang"
        yield Problem.of(SIZE, path, START, message)
        return
    text = decoded(path, data)
    if isinstance(text, Problem):
        yield text
        return
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    if end and lines[0].rstrip() == "---":
        yield from _of_header(path, "\n".join(lines[1:end]) + "\n")
        yield from _of_body(path, "\n".join(lines[end + 1 :]), end + 2)
    else:
        yield from _of_body(path, "\n".join(lines), 1)


def _of_header(path: str, header: str) -> Iterator[Problem]:
    tree, problems = read_tree(path, header, 2)
    if problems:
        yield from problems
        return
    try:
        values = yaml.safe_load(header) or {}
    except (ValueError, yaml.YAMLError):
        message = "phần đầu có một con số hoặc ngày không thể có; hãy đặt giá trị ấy trong ngoặc kép"
        yield Problem.of(rules.FORM, path, Position(2, 1), message)
        return
    yield from (_misfit(path, tree, str(key)) for key, value in values.items() if not _fits(key, value))


def _fits(key: object, value: object) -> bool:
    """Whether the engine and its theme can do with a value; a template of one's own is not theirs to choose."""
    if key in _TEXTS:
        return value is None or isinstance(value, str)
    if not isinstance(key, str) or key == "template":
        return False
    each = value if isinstance(value, list) else [value]
    return isinstance(value, dict) or all(one is None or isinstance(one, str | bool) for one in each)


def _misfit(path: str, tree: Tree, key: str) -> Problem:
    position = tree.keys.get(key, Position(2, 1))
    if key == "template":
        return Problem.of(rules.FORM, path, position, "trang trong docs dùng mẫu chung của cả trang; hãy bỏ dòng này")
    message = f'giá trị của {short(key)} không phải chữ; hãy đặt trong ngoặc kép, ví dụ title: "2026"'
    return Problem.of(rules.FORM, path, position, message)


def _of_body(path: str, body: str, first_line: int) -> Iterator[Problem]:
    if problems := [*long_lines(path, body, first_line), *heaps(path, body)]:
        yield from problems
        return
    yield from too_costly(path, body, first_line)
    costs, line = [], first_line
    for block in body.split("\n\n"):
        costs.append((steps(block), line))
        line += block.count("\n") + 2
    if sum(cost for cost, _ in costs) > BUDGET:
        message = "đoạn này có quá nhiều ký hiệu định dạng (* _ ` [ \\ <); hãy tách bằng dòng trống, bỏ bớt ký hiệu"
        yield Problem.of(rules.TOO_COSTLY, path, Position(max(costs)[1], 1), message)
