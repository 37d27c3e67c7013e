"""Bytes of a file → its text: UTF-8, NFC, LF, no hidden characters; and front matter apart from body."""

import re
import unicodedata
from dataclasses import dataclass

from niemyet.problem import START, Position, Problem, Rule
from niemyet.reading import rules
from niemyet.vietnamese import nfc

MAX_FILE = 512 * 1024
MAX_LINE = 20 * 1024
_ALLOWED_CONTROLS = "\n\t"


@dataclass(frozen=True, slots=True)
class Parts:
    """Header and body of a plan's file, each with the number of its first line (from 1)."""

    header: str
    header_line: int
    body: str
    body_line: int


class Refused(Exception):
    """The text cannot be read any further; carries the problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_text(path: str, data: bytes) -> str:
    """The text in NFC with LF line ends; Refused with NY-002, NY-003 or NY-005 where it is none."""
    if len(data) > MAX_FILE:
        raise Refused(_problem(rules.SIZE, path, START, f"tệp lớn {len(data) // 1024} kB, tối đa 512 kB"))
    text = _decoded(path, data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = nfc(text)
    problems = [*_long_lines(path, text), *_hidden_characters(path, text)]
    if problems:
        raise Refused(*problems)
    return text


def split(path: str, text: str) -> Parts:
    """Header and body; Refused with NY-011 or NY-012 where there is no header."""
    lines = text.split("\n")
    if not text.strip():
        raise Refused(_problem(rules.NO_HEADER, path, START, "tệp trống; hãy bắt đầu bằng phần đầu giữa hai dòng ---"))
    if lines[0].rstrip() != "---":
        message = "dòng đầu tiên phải là --- rồi đến các trường như title, status, source"
        raise Refused(_problem(rules.NO_HEADER, path, START, message))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        message = "phần đầu mở ở dòng này mà không có dòng --- kết thúc; hãy thêm --- sau trường cuối cùng"
        raise Refused(_problem(rules.OPEN_HEADER, path, START, message))
    return Parts("\n".join(lines[1:end]) + "\n", 2, "\n".join(lines[end + 1 :]), end + 2)


def _decoded(path: str, data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:  # with a mark, or plainly two bytes a character
        message = "tệp lưu ở bảng mã UTF-16; hãy lưu lại với bảng mã UTF-8"
        raise Refused(_problem(rules.ENCODING, path, START, message))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        position = _end_of(data[: error.start].decode("utf-8"))
        message = (
            f"byte thứ {error.start + 1} (0x{data[error.start]:02X}) không phải UTF-8; "
            "hãy chuyển văn bản sang Unicode rồi lưu với bảng mã UTF-8"
        )
        raise Refused(_problem(rules.ENCODING, path, position, message)) from None


def _end_of(text: str) -> Position:
    """The place after a text, as an editor counts it: any line end, precomposed characters, no byte order mark."""
    lines = nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return Position(len(lines), len(lines[-1]) + 1)


def _long_lines(path: str, text: str) -> list[Problem]:
    return [
        _problem(rules.SIZE, path, Position(number, 1), f"dòng dài {len(line) // 1024} kB, tối đa 20 kB; hãy ngắt dòng")
        for number, line in enumerate(text.split("\n"), 1)
        if len(line) > MAX_LINE
    ]


def _hidden_characters(path: str, text: str) -> list[Problem]:
    return [
        _problem(
            rules.CHARACTER,
            path,
            position_at(text, match.start()),
            f"ký tự ẩn U+{ord(match.group()):04X} ({_name(match.group())}); hãy xóa nó",
        )
        for match in HIDDEN.finditer(text)
    ]


def position_at(text: str, offset: int) -> Position:
    """Line and column of an offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + 1, offset - start + 1)


def _name(char: str) -> str:
    return unicodedata.name(char, "ký tự điều khiển").lower()


def _problem(rule: Rule, path: str, position: Position, message: str) -> Problem:
    return Problem.of(rule, path, position, message)


# Controls but tab and newline, bidirectional marks, zero-width and tag characters, private use, lone surrogates.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
