"""A header's text as edits see it: what to replace so that a value, a name or a field's place is another one.

What cannot be rewritten without touching something else gives no edit; the message alone is told then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from niemyet.model.problem import Edits, Position, Replacement
from niemyet.reading.header.spans import Span, spans
from niemyet.reading.text.characters import position_at

_MARKED = ("|", ">", "&", "*", "!")


@dataclass(frozen=True)
class Written:
    """A header as it stands in its file, whose line `first_line` is its first."""

    text: str = ""
    first_line: int = 1

    @cached_property
    def spans(self) -> Mapping[str, Span]:
        """Dotted name → where the field stands; none where YAML cannot read the text. Asked for where a fault is."""
        try:
            return spans(self.text, 0, len(self.text))
        except ValueError:
            return {}

    def value(self, name: str, new: str) -> Edits:
        """The field's value written as `new`, one line of YAML."""
        span = self.spans.get(name)
        if span is None or self.text.startswith(_MARKED, span.start):
            return ()
        end = span.start + len(self.text[span.start : span.end].rstrip())
        if span.key == span.start:  # an item of a list
            return self._replaced(span.start, end, new) if "\n" not in self.text[span.start : end] else ()
        start = len(self.text[: span.start].rstrip())
        if self.text[start - 1] != ":" or (span.kind != "scalar" and "#" in self.text[start:end]):
            return ()
        return self._replaced(start, end, f" {new}")

    def key(self, name: str, new: str) -> Edits:
        """The field under another name."""
        span, old = self.spans.get(name), name.rpartition(".")[2]
        if span is None or not self.text.startswith(old, span.key):
            return ()
        return self._replaced(span.key, span.key + len(old), new)

    def without(self, name: str) -> Edits:
        """The field's lines, or the item's, gone."""
        bounds = self._lines(name, item=True)
        return self._replaced(*bounds, "") if bounds else ()

    def moved(self, name: str, group: str) -> Edits:
        """The field's lines under `group` ("" for none): below what is there, or under the group's name made for them."""
        bounds = self._lines(name)
        if bounds is None or f"{group}.{name.rpartition('.')[2]}".strip(".") in self.spans:
            return ()
        lines = self.text[slice(*bounds)]
        if group and group not in self.spans:
            return self._replaced(*bounds, f"{group}:\n{_indented(lines, 2)}")
        target = self._end_of(group) if group else self._behind(name)
        if target is None:
            return ()
        at, margin = target
        new = _indented(lines, margin)
        if at in bounds:
            return self._replaced(*bounds, new)
        return (*self._replaced(*bounds, ""), Replacement(self._place(at), "", new))

    def added(self, name: str, value: str) -> Edits:
        """A field at the end of the header."""
        return (Replacement(self._place(len(self.text)), "", f"{name}: {value}\n"),) if name not in self.spans else ()

    def _behind(self, name: str) -> tuple[int, int] | None:
        """Where a field that leaves its group is put: behind the whole of it, without a margin."""
        bounds = self._lines(name.partition(".")[0])
        return (bounds[1], 0) if bounds else None

    def _end_of(self, group: str) -> tuple[int, int] | None:
        """Where one more field of a group belongs, and its margin; None for a group in brackets, a list, a text."""
        span, bounds = self.spans[group], self._lines(group)
        if bounds is None or span.flow or span.kind == "sequence":
            return None
        margin = span.key - self._line_start(span.key)
        if span.kind == "scalar":
            return (bounds[1], margin + 2) if span.start == span.end else None
        inner = next(each for key, each in self.spans.items() if key.rpartition(".")[0] == group)
        return bounds[1], inner.key - self._line_start(inner.key)

    def _lines(self, name: str, *, item: bool = False) -> tuple[int, int] | None:
        """Where the lines begin and end that a field has for itself."""
        span = self.spans.get(name)
        if span is None:
            return None
        start = self._line_start(span.key)
        if self.text[start : span.key].strip("- " if item else " "):
            return None
        last = span.start + len(self.text[span.start : span.end].rstrip())
        end = self.text.find("\n", max(last, span.key)) + 1
        return (start, end) if end else None

    def _line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def _place(self, offset: int) -> Position:
        return position_at(self.text, offset, self.first_line)

    def _replaced(self, start: int, end: int, new: str) -> Edits:
        return (Replacement(self._place(start), self.text[start:end], new),)


def _indented(lines: str, margin: int) -> str:
    """Lines that begin at a common margin, at another one."""
    old = len(lines) - len(lines.lstrip(" "))
    return "".join(f"{' ' * margin}{line[old:]}" if line.strip() else line for line in lines.splitlines(keepends=True))
