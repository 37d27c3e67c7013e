"""Bytes of a file → its text: UTF-8, NFC, LF, no hidden characters; and front matter apart from body."""

from dataclasses import dataclass

from niemyet.language.alphabet import nfc
from niemyet.model.problem import START, Edits, Position, Problem, Rule
from niemyet.reading import rules
from niemyet.reading.limits import limited
from niemyet.reading.text.bounds import closing, opening
from niemyet.reading.text.characters import heaps, hidden_characters
from niemyet.reading.text.conflicts import conflicts
from niemyet.reading.text.encodings import decoded, old_encoding
from niemyet.sources import rules as sources_rules
from niemyet.sources.layout import MAX_FILE

MAX_LINE = 20 * 1024


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
    """The text in NFC with LF line ends; Refused with NY-002, NY-003, NY-005, NY-007 or NY-008 where it is none."""
    if len(data) > MAX_FILE:
        raise Refused(_problem(sources_rules.SIZE, path, START, f"tệp lớn {len(data) // 1024} kB, tối đa 512 kB"))
    found = decoded(path, data)
    if isinstance(found, Problem):
        raise Refused(found)
    text = found.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    problems = heaps(path, text) or _unfit(path, text := nfc(text)) or conflicts(path, text)
    if problems:
        raise Refused(*problems)
    return text


def _unfit(path: str, text: str) -> list[Problem]:
    """What keeps a text from being read; what an old encoding does to it is told as that, not sign by sign."""
    old = old_encoding(path, text)
    return [*long_lines(path, text), *([old] if old else hidden_characters(path, text))]


def long_lines(path: str, text: str, first_line: int = 1) -> list[Problem]:
    """NY-005 at each line that is too long; the text begins at the file's line `first_line`."""
    if len(text) <= MAX_LINE:
        return []
    long = ((number, line) for number, line in enumerate(text.split("\n"), first_line) if len(line) > MAX_LINE)
    return limited(long, lambda found: _too_long(path, *found))


def split(path: str, text: str) -> Parts:
    """Header and body; Refused with NY-011 or NY-012 where there is no header."""
    lines = text.split("\n")
    if not text.strip():
        raise Refused(_problem(rules.NO_HEADER, path, START, "tệp trống; hãy bắt đầu bằng phần đầu giữa hai dòng ---"))
    if lines[0].rstrip() != "---":
        message, edits = opening(lines)
        raise Refused(_problem(rules.NO_HEADER, path, START, message, edits))
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        message, edits = closing(lines)
        raise Refused(_problem(rules.OPEN_HEADER, path, START, message, edits))
    return Parts("\n".join(lines[1:end]) + "\n", 2, "\n".join(lines[end + 1 :]), end + 2)


def _too_long(path: str, number: int, line: str) -> Problem:
    message = f"dòng dài {len(line) // 1024} kB, tối đa 20 kB; hãy ngắt dòng"
    return _problem(sources_rules.SIZE, path, Position(number, 1), message)


def _problem(rule: Rule, path: str, position: Position, message: str, edits: Edits = ()) -> Problem:
    return Problem.of(rule, path, position, message, edits=edits)
