"""The walk over a header that notes where things stand and what is wrong with them."""

import re
from typing import Any

import yaml

from niemyet.language.alphabet import nfc
from niemyet.language.characters import HIDDEN, described, is_heaped, is_usual
from niemyet.model.problem import Edits, Position, Problem, Rule
from niemyet.reading import rules
from niemyet.reading.header.line_edits import doubled, in_quotes, line_edits, line_position, swallowed
from niemyet.reading.header.mending import Mend, mend, other_spaces
from niemyet.reading.header.walk import Events, Value, Walk
from niemyet.reading.header.written import Written
from niemyet.reading.header.yaml_words import explained
from niemyet.reading.limits import short

# What YAML 1.1 takes for a number to the base of sixty (its type int), and so many readers of plan.md do.
_BARE_HOUR = re.compile(r"[-+]?[1-9][0-9]*(:[0-5]?[0-9])+")


class Reader(Walk):
    """Notes where things stand and what is wrong; keeps reading after a problem where that is possible."""

    def __init__(self, path: str, text: str, first_line: int, deepest: int) -> None:
        super().__init__(deepest)
        self.path = path
        self._text = text
        self.written = Written(text, first_line)
        self.spaced: Mend | None = None
        self.last_line = text.count("\n")
        self.last_column = len(text) - text.rfind("\n") - 1
        self.first_line = first_line
        self.values: dict[str, Value] = {}
        self.positions: dict[str, Position] = {}
        self.keys: dict[str, Position] = {}
        self.problems: list[Problem] = []

    def read(self, events: Events) -> None:
        """Walk over all that the parser says."""
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
                edits = line_edits(self.written, {self._position(event).line - self.first_line - 1: None})
                self.add(rules.BROKEN_HEADER, self._position(event), message, edits)
                return

    def enter(self, event: Any, name: str) -> None:
        """A value begins: its place is noted."""
        if name not in self.positions:
            self.positions[name] = self._position(event)
        if event.anchor or event.tag:  # an alias has the first
            self._plain(event)

    def too_deep(self, event: Any) -> None:
        """Tell where nesting passes the limit; nothing is read from there on."""
        self.add(rules.NOT_PLAIN, self._position(event), f"lồng quá {self.deepest} tầng; hãy viết phẳng hơn")

    def scalar(self, event: Any) -> str | None:
        """The text, composed; what is odd about it is told."""
        text: str = event.value.strip()
        if not event.style and _BARE_HOUR.fullmatch(text):
            right = f'"{text.zfill(5)}"'
            message = (
                f"“{text}” viết trần thì chương trình khác đọc thành một con số; hãy viết trong ngoặc kép: {right}"
            )
            self.add(rules.FORM, self._position(event), message, in_quotes(self.written, event, text, right))
        elif not event.style and event.end_mark.line > event.start_mark.line:
            self._swallowed(event)
        return (text if is_usual(text) else self._composed(event, text)) or None

    def _swallowed(self, event: Any) -> None:
        """Lines that were to be items of a list and became a part of the value above them."""
        if items := swallowed(self.written, event.start_mark.line, event.end_mark.line):
            first = min(items)
            others = f" ({len(items) - 1} dòng nữa cũng vậy)" if len(items) > 1 else ""
            message = f"dòng này chưa thành mục của danh sách vì dấu ở đầu{others}; hãy viết: {items[first].strip()}"
            self.add(rules.BROKEN_HEADER, line_position(self.written, first), message, line_edits(self.written, items))

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
        """A name: its place is noted, a second one of the same name told."""
        first = self.keys.get(name)
        if first:
            message = f"trường “{short(key)}” đã có ở dòng {first.line}; hãy xóa một trong hai"
            self.add(rules.TWICE, self._position(event), message, doubled(self.written, first, self._position(event)))
        else:
            self.keys[name] = self._position(event)

    def key(self, event: Any, events: Events, depth: int) -> str:
        """The name, which is to be one word."""
        if isinstance(event, yaml.ScalarEvent):
            self._plain(event)
            if event.value[:1].isspace() and not self.spaced and (mended := other_spaces(self._text)):
                self.spaced = mended
                place = line_position(self.written, mended.line)
                self.add(rules.BROKEN_HEADER, place, mended.message, line_edits(self.written, mended.mended))
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
        edits = in_quotes(self.written, event)
        right = f": {edits[0].new}" if edits else ""
        message = f"không dùng dấu {mark} ở đầu giá trị; hãy đặt giá trị trong ngoặc kép{right}"
        self.add(rules.NOT_PLAIN, self._position(event), message, edits)

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
        if mark and self._text.split("\n")[: mark.line][-1:] == ["..."]:
            message = "dòng này cắt phần đầu làm hai, các trường ở dưới sẽ mất; hãy xóa dòng này"
            edits = line_edits(self.written, {mark.line - 1: None})
            self.add(rules.BROKEN_HEADER, line_position(self.written, mark.line - 1), message, edits)
            return
        begun = error.context_mark.line if error.context_mark else None
        mended = mend(self._text, mark.line, begun) if mark else None
        if mended and mended == self.spaced:
            return  # told already
        if mended and mark and mended.line != mark.line:  # the parser stops behind the line at fault
            position = line_position(self.written, mended.line)
        if mended:
            self.add(rules.BROKEN_HEADER, position, mended.message, line_edits(self.written, mended.mended))
        else:
            self.add(rules.BROKEN_HEADER, position, explained(error.problem or ""))

    def add(self, rule: Rule, position: Position, message: str, edits: Edits = ()) -> None:
        """Note a problem."""
        self.problems.append(Problem.of(rule, self.path, position, message, edits=edits))
