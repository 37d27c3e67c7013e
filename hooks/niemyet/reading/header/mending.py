"""A header that YAML cannot read: which line is at fault, and that line as it should be, tried before it is told."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

import yaml

_FIELD = r"(?P<key>\s*(?:- +)?[^\W\d_][\w-]*(?: [\w-]+){0,3})"
_NAME = r"(?P<key>\s*(?:- +)?[a-z_]+)"
_OTHER_SPACE = "\u00a0\u2000-\u200a\u202f\u3000"
_WIDE = re.compile(rf"{_FIELD}\s*：\s*(?P<value>.*)")
_TIGHT = re.compile(rf"{_NAME}:(?P<value>[^\s:].*)")
_HARD = re.compile(rf"{_FIELD}:[{_OTHER_SPACE}]\s*(?P<value>.*)")
_BARE = re.compile(rf"{_NAME} +(?P<value>[^:\s].*)")
_EQUALS = re.compile(rf"{_NAME}\s*=\s*(?P<value>.*)")
_LISTED = re.compile(rf"{_FIELD}:\s+(?P<value>- .*)")
_OPEN = re.compile(rf"{_FIELD}:\s+(?P<value>\"[^\"]*)")
ITEM = re.compile(r"(?P<indent>\s*)(?:[–—•+*][ \t\u00a0]*|-[ \t]*\u00a0[ \t\u00a0]*|-(?=[^\s\W\d]))(?P<words>\S.*)")
"""A line that was to be an item of a list, but for its sign."""
_REMARK = re.compile(r"\s+# .*")  # a remark; a hashtag is a part of the value
_INDENT = re.compile(r"\s*")
_NO_BREAK = re.compile(rf"^[ \t]*[{_OTHER_SPACE}][ \t{_OTHER_SPACE}]*", re.MULTILINE)
_LONGEST = 500


class Mend(NamedTuple):
    """Which line of the header is at fault, from 0, what is wrong with it, and each line that changes, mended."""

    line: int
    fault: str
    mended: Mapping[int, str]

    @property
    def message(self) -> str:
        """In the editor's words."""
        more = len(self.mended) - 1
        others = f" ({more} dòng nữa cũng vậy)" if more else ""
        return f"{self.fault}{others}; hãy viết: {_shown(self.mended[self.line])}"


def mend(text: str, broken: int, begun: int | None = None) -> Mend | None:
    """The one line whose mending lets YAML read on, looked for around the line `broken`; None where none does.

    `begun` is the line where that began which was broken off: a value in quotes.
    """
    lines = text.split("\n")
    if (spaced := other_spaces(text)) and _fault_line("\n".join(_with(lines, spaced.mended))) > broken:
        return spaced
    for line in dict.fromkeys((broken, broken - 1, broken - 2, broken if begun is None else begun)):
        if 0 <= line < len(lines) and len(lines[line]) <= _LONGEST:
            for fault, mended in _candidates(lines, line):
                for changed in _ways(lines, line, mended):
                    if _fault_line("\n".join(_with(lines, changed))) > max(broken, *changed) + 1:
                        return Mend(line, fault, changed)
    return None


def _ways(lines: list[str], at: int, mended: str) -> Iterator[dict[int, str]]:
    """The line mended alone, or, where it moves, with all lines behind it that stand as deep as it stood."""
    yield {at: mended}
    old, new = _indent(lines[at]), _indent(mended)
    if old and old != new and mended.strip() == lines[at].strip():
        run = takewhile(lambda number: lines[number].startswith(old), range(at, len(lines)))
        changed = {number: new + lines[number][len(old) :] for number in run}
        if len(changed) > 1:
            yield changed


def other_spaces(text: str) -> Mend | None:
    """All lines that begin with a space of Word's, with plain ones: as many, or none where that is what YAML reads."""
    lines = text.split("\n")
    strange = [number for number, line in enumerate(lines) if _NO_BREAK.match(line)]
    if not strange:
        return None
    spaced = {number: _NO_BREAK.sub(_spaces, lines[number]) for number in strange}
    bare = {number: lines[number].lstrip() for number in strange}
    reads = max((spaced, bare), key=lambda way: _fault_line("\n".join(_with(lines, way))))
    fault = "từ dòng này có dấu cách không ngắt của Word ở đầu dòng, hãy gõ lại bằng dấu cách thường"
    return Mend(strange[0], fault, reads)


def _with(lines: list[str], changed: Mapping[int, str]) -> list[str]:
    return [changed.get(number, line) for number, line in enumerate(lines)]


def _shown(mended: str) -> str:
    return " rồi ở dòng dưới: ".join(line.strip() for line in mended.split("\n"))


def _candidates(lines: list[str], at: int) -> Iterator[tuple[str, str]]:
    line = lines[at]
    if line.rstrip() == "...":  # an end of what YAML reads, told as that
        return
    if item := ITEM.fullmatch(line):
        others = (_indent(other) for other in reversed(lines[:at]) if other.lstrip().startswith("- "))
        yield "dấu ở đầu mục của danh sách không phải “- ”", f"{next(others, item['indent'])}- {item['words']}"
    for pattern, fault, write in _REPAIRS:
        if match := pattern.fullmatch(line):
            yield fault, write(match)
    above = next((other for other in reversed(lines[:at]) if other.strip()), "")
    indent = _indent(above) + ("  " if above.rstrip().endswith(":") else "")
    if "\t" in _indent(line):
        yield "có phím Tab ở đầu dòng, hãy thụt bằng dấu cách", f"{indent}{line.strip()}"
    inside = [f"{indent}  "] if above.lstrip().startswith("- ") else []
    for right in (indent, *inside):
        if line.strip() and right != _indent(line):
            yield f"dòng này phải thẳng cột với dòng trên, thụt vào {len(right)} dấu cách", f"{right}{line.strip()}"
    if line.strip() and ":" not in line:
        yield "dòng này viết tiếp dòng trên, phải thụt vào", f"{_indent(above)}  {line.strip()}"


def _written(match: re.Match[str]) -> str:
    return f"{match['key']}: {match['value']}"


def _below(match: re.Match[str]) -> str:
    return f"{match['key']}:\n{_indent(match['key'])}  {match['value']}"


def _closed(match: re.Match[str]) -> str:
    value = match["value"].rstrip()
    return f'{match["key"]}: {value.removesuffix("”")}"'


def _quoted(match: re.Match[str]) -> str:
    value = _REMARK.sub("", match["value"].strip())
    remark = match["value"].strip()[len(value) :]
    whole = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return f"{match['key']}: {whole}{remark}"


_REPAIRS: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]], ...] = (
    (_WIDE, "dấu hai chấm ở đây là dấu toàn góc", _written),
    (_HARD, "sau dấu hai chấm là dấu cách không ngắt của Word", _written),
    (_TIGHT, "thiếu dấu cách sau dấu hai chấm", _written),
    (_EQUALS, "dấu = đứng ở chỗ của dấu hai chấm", _written),
    (_LISTED, "mục của danh sách phải xuống dòng", _below),
    (_OPEN, "ngoặc kép chưa đóng", _closed),
    (re.compile(rf"{_FIELD}:\s+(?P<value>[^\"'].*: .*)"), "giá trị có dấu hai chấm", _quoted),
    (re.compile(rf"{_FIELD}:\s+(?P<value>\S.*)"), "giá trị có dấu ngoặc kép hoặc ký hiệu lạ ở đầu", _quoted),
    (_BARE, "thiếu dấu hai chấm sau tên trường", _written),
)


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group().expandtabs(2))


def _indent(line: str) -> str:
    match = _INDENT.match(line)
    return match.group() if match else ""


def _fault_line(text: str) -> int:
    """The line where YAML stops, or one behind all where it reads to the end."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark.line if mark else 0
    except yaml.YAMLError:
        return 0
    return text.count("\n") + 3
