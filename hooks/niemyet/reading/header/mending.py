"""A header that YAML cannot read: which line is at fault, and that line as it should be, tried before it is told."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import yaml

_FIELD = r"(?P<key>\s*(?:- +)?[a-z_]+)"
_WIDE = re.compile(rf"{_FIELD}\s*：\s*(?P<value>.*)")
_TIGHT = re.compile(rf"{_FIELD}:(?P<value>[^\s:].*)")
_BARE = re.compile(rf"{_FIELD} +(?P<value>[^:\s].*)")
_INDENT = re.compile(r"\s*")
_NO_BREAK = re.compile(r"^[ \t]*\u00a0[ \t\u00a0]*", re.MULTILINE)
_LONGEST = 500


class Mend(NamedTuple):
    """Which line of the header is at fault, from 0, what is wrong with it, and the line mended."""

    line: int
    fault: str
    mended: str

    @property
    def message(self) -> str:
        """In the editor's words."""
        return f"{self.fault}; hãy viết: {self.mended.strip()}"


def mend(text: str, broken: int) -> Mend | None:
    """The one line whose mending lets YAML read on, looked for around the line `broken`; None where none does."""
    lines = text.split("\n")
    if (first := _NO_BREAK.search(text)) and _fault_line(_NO_BREAK.sub(_spaces, text)) > broken:
        line = text.count("\n", 0, first.start())
        fault = "từ dòng này có dấu cách không ngắt của Word ở đầu dòng, hãy gõ lại bằng dấu cách thường"
        return Mend(line, fault, _NO_BREAK.sub(_spaces, lines[line]))
    for line in (broken, broken - 1, broken - 2):
        if 0 <= line < len(lines) and len(lines[line]) <= _LONGEST:
            for fault, mended in _candidates(lines, line):
                if _fault_line("\n".join((*lines[:line], mended, *lines[line + 1 :]))) > broken + 1:
                    return Mend(line, fault, mended)
    return None


def _candidates(lines: list[str], at: int) -> Iterator[tuple[str, str]]:
    line = lines[at]
    for pattern, fault, write in _REPAIRS:
        if match := pattern.fullmatch(line):
            yield fault, write(match)
    above = next((other for other in reversed(lines[:at]) if other.strip()), "")
    indent = _indent(above) + ("  " if above.rstrip().endswith(":") else "")
    if "\t" in _indent(line):
        yield "có phím Tab ở đầu dòng, hãy thụt bằng dấu cách", f"{indent}{line.strip()}"
    if line.strip() and indent != _indent(line):
        yield f"dòng này phải thẳng cột với dòng trên, thụt vào {len(indent)} dấu cách", f"{indent}{line.strip()}"


def _written(match: re.Match[str]) -> str:
    return f"{match['key']}: {match['value']}"


def _quoted(match: re.Match[str]) -> str:
    value = match["value"].strip()
    whole = "'" + value.replace("'", "''") + "'" if '"' in value or "\\" in value else f'"{value}"'
    return f"{match['key']}: {whole}"


_REPAIRS: tuple[tuple[re.Pattern[str], str, Callable[[re.Match[str]], str]], ...] = (
    (_WIDE, "dấu hai chấm ở đây là dấu toàn góc", _written),
    (_TIGHT, "thiếu dấu cách sau dấu hai chấm", _written),
    (re.compile(rf"{_FIELD}:\s+(?P<value>[^\"'].*: .*)"), "giá trị có dấu hai chấm", _quoted),
    (re.compile(rf"{_FIELD}:\s+(?P<value>\S.*)"), "giá trị có dấu ngoặc kép hoặc ký hiệu lạ ở đầu", _quoted),
    (_BARE, "thiếu dấu hai chấm sau tên trường", _written),
)


def _spaces(match: re.Match[str]) -> str:
    return match.group().replace("\u00a0", " ").replace("\t", "  ")


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
