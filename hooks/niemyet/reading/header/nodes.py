"""YAML text → plain values with their positions, or what is wrong with it; nothing is interpreted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from niemyet.language.alphabet import nfc
from niemyet.language.characters import HIDDEN, described, is_heaped, is_usual
from niemyet.model.problem import Position, Problem, Reading, Rule
from niemyet.reading import rules
from niemyet.reading.header.mending import mend
from niemyet.reading.header.walk import MAX_DEPTH, Events, TooDeepError, Value, Walk
from niemyet.reading.header.yaml_words import explained
from niemyet.reading.limits import limited_by_rule, short
from niemyet.sources import rules as sources_rules

MAX_HEADER = 16 * 1024
# What YAML 1.1 takes for a number to the base of sixty (its type int), and so many readers of plan.md do.
_BARE_HOUR = re.compile(r"[-+]?[1-9][0-9]*(:[0-5]?[0-9])+")


@dataclass(frozen=True)
class Tree:
    """The values of a YAML text; `positions` and `keys` give the place of each dotted name's value and key."""

    values: Mapping[str, Value] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    keys: Mapping[str, Position] = field(default_factory=dict)


def read_tree(
    path: str, text: str, first_line: int = 1, *, longest: int = MAX_HEADER, deepest: int = MAX_DEPTH
) -> Reading[Tree]:
    """The mapping written in `text`, whose first line is the file's line `first_line`.

    At most `longest` characters and `deepest` levels are read.
    """
    reader = _Reader(path, text, first_line, deepest)
    if len(text) > longest:
        reader.add(
            sources_rules.SIZE,
            Position(first_line, 1),
            f"dài {len(text) // 1024} kB, tối đa {longest // 1024} kB; hãy chuyển bớt xuống nội dung",
        )
        return reader.reading()
    try:
        reader.read(yaml.parse(text, Loader=yaml.CSafeLoader))
    except TooDeepError as error:
        reader.too_deep(error.event)
    except yaml.MarkedYAMLError as error:
        reader.broken(error)
    except yaml.YAMLError as error:
        reader.add(rules.BROKEN_HEADER, Position(first_line, 1), f"không đọc được: {error}; hãy xem lại dòng này")
    return reader.reading()


class _Reader(Walk):
    """Notes where things stand and what is wrong; keeps reading after a problem where that is possible."""

    def __init__(self, path: str, text: str, first_line: int, deepest: int) -> None:
        super().__init__(deepest)
        self.path = path
        self._text = text
        self.last_line = text.count("\n")
        self.last_column = len(text) - text.rfind("\n") - 1
        self.first_line = first_line
        self.values: dict[str, Value] = {}
        self.positions: dict[str, Position] = {}
        self.keys: dict[str, Position] = {}
        self.problems: list[Problem] = []

    def reading(self) -> Reading[Tree]:
        """What was read so far, and what was found wrong."""
        return Reading(Tree(self.values, self.positions, self.keys), tuple(limited_by_rule(self.problems)))

    def read(self, events: Events) -> None:
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                self._plain(event)
                self.values = self.mapping(events, "", 1)
                self._nothing_more(events)
                return
            if isinstance(event, yaml.NodeEvent):
                message = "phần đầu phải gồm các dòng “tên trường: giá trị”"
                self.add(rules.BROKEN_HEADER, self._position(event), message)
                return

    def _nothing_more(self, events: Events) -> None:
        """A line "..." or "--- x" ends what YAML reads: fields below it would vanish without a word."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                message = (
                    "dòng ngay trên đây (... hoặc ---) cắt phần đầu làm hai, các trường từ đây sẽ mất; hãy xóa dòng đó"
                )
                self.add(rules.BROKEN_HEADER, self._position(event), message)
                return

    def enter(self, event: Any, name: str) -> None:
        if name not in self.positions:
            self.positions[name] = self._position(event)
        if event.anchor or event.tag:  # an alias has the first
            self._plain(event)

    def too_deep(self, event: Any) -> None:
        """Tell where nesting passes the limit; nothing is read from there on."""
        self.add(rules.NOT_PLAIN, self._position(event), f"lồng quá {self.deepest} tầng; hãy viết phẳng hơn")

    def scalar(self, event: Any) -> str | None:
        text: str = event.value.strip()
        if event.style is None and _BARE_HOUR.fullmatch(text):
            message = (
                f'“{text}” viết trần thì chương trình khác đọc thành một con số; hãy viết trong ngoặc kép: "{text}"'
            )
            self.add(rules.FORM, self._position(event), message)
        return (text if is_usual(text) else self._composed(event, text)) or None

    def _composed(self, event: Any, text: str) -> str:
        """A value in NFC; what nobody sees in it is spelled by code, for in the file itself there is none."""
        text = nfc(text)
        if hidden := HIDDEN.search(text):
            self.add(rules.CHARACTER, self._position(event), f"giá trị có {described(hidden.group())}")
        elif is_heaped(text):
            self.add(
                rules.CHARACTER, self._position(event), "giá trị có nhiều dấu chồng lên một chữ; hãy gõ lại chữ đó"
            )
        return text

    def field(self, name: str, key: str, event: Any) -> None:
        first = self.keys.get(name)
        if first:
            message = f"trường “{short(key)}” đã có ở dòng {first.line}; hãy xóa một trong hai"
            self.add(rules.TWICE, self._position(event), message)
        else:
            self.keys[name] = self._position(event)

    def key(self, event: Any, events: Events, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._plain(event)
        else:
            self.add(rules.BROKEN_HEADER, self._position(event), "tên trường phải là một từ, ví dụ title")
        return super().key(event, events, depth)

    def _plain(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._not_plain(event, "*")
            return
        if event.anchor:
            self._not_plain(event, "&")
        if event.tag:
            self._not_plain(event, "!")

    def _not_plain(self, event: Any, mark: str) -> None:
        message = f"không dùng dấu {mark} ở đầu giá trị; hãy đặt giá trị trong ngoặc kép"
        self.add(rules.NOT_PLAIN, self._position(event), message)

    def _position(self, event: Any) -> Position:
        return self._at(event.start_mark)

    def _at(self, mark: Any) -> Position:
        """A mark of the parser's; one behind a last line without an end stands at that line's end."""
        if mark.line > self.last_line:
            return Position(self.last_line + self.first_line, self.last_column + 1)
        return Position(mark.line + self.first_line, mark.column + 1)

    def broken(self, error: yaml.MarkedYAMLError) -> None:
        """Tell a syntax error in the editor's words."""
        mark = error.problem_mark or error.context_mark
        position = self._at(mark) if mark else Position(self.first_line, 1)
        mended = mend(self._text, mark.line) if mark else None
        if mended and mark and mended.line != mark.line:  # the parser stops behind the line at fault
            column = len(mended.mended) - len(mended.mended.lstrip()) + 1
            position = Position(mended.line + self.first_line, column)
        self.add(rules.BROKEN_HEADER, position, mended.message if mended else explained(error.problem or ""))

    def add(self, rule: Rule, position: Position, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem.of(rule, self.path, position, message))
