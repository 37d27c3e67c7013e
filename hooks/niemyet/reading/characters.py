"""Characters that are not what they look like: unseen, controlling, lost, or heaped upon one letter.

They are looked for in the text as it is, in values that YAML spells by code (\\u202e), and in the body's entities
(&#8238;): three ways to the same character on a page.
"""

import re
import unicodedata
from collections.abc import Callable
from html import unescape

from niemyet.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.telling import short, told

# Controls but tab and newline, bidirectional marks, separators of lines, all that is drawn as nothing, private use,
# what stands for lost characters, and what is no character. An emoji's own selector may stay behind its sign.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff]"
    "(?:(?<!\ufe0f)|(?<![^\\w\\s]\ufe0f)(?!\u20e3))"
)
# No Vietnamese letter bears more than two marks. Putting a long heap in order takes time by the square of its length.
_HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u0652\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}"
)
# All but signs of which none is hidden, heaped or composed anew: seen soon, and most plans have nothing else.
_UNUSUAL = re.compile("[^\t\n -~\u00c0-\u024f\u1ea0-\u1ef9–—‘’“”…]")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,31});?")
_LONGEST_ENTITY = 34
_PRIVATE = "ký hiệu riêng của một phông chữ, hay gặp khi dán từ Word"


def is_usual(text: str) -> bool:
    """Whether a text is written in nothing but usual signs: there is no need to look for others."""
    return _UNUSUAL.search(text) is None


def hidden_characters(path: str, text: str) -> list[Problem]:
    """NY-003 where a text holds a character that nobody sees, or too many marks on one letter."""
    if is_usual(text):
        return []
    return told(
        HIDDEN.finditer(text), lambda match: _problem(path, position_at(text, match.start()), said(match.group()))
    )


def heaps(path: str, text: str) -> list[Problem]:
    """NY-003 where marks are heaped upon a letter; for a text not yet composed."""
    if is_usual(text):
        return []

    def problem(match: re.Match[str]) -> Problem:
        message = f"có {len(match.group())} dấu chồng lên một chữ; hãy xóa chữ đó và gõ lại"
        return _problem(path, position_at(text, match.start()), message)

    return told(_HEAP.finditer(text), problem)


def hidden_entities(path: str, body: str, first_line: int) -> list[Problem]:
    """NY-003 where a body spells such characters by code; the body begins at the file's line `first_line`."""
    if "&" not in body:
        return []

    def problem(match: re.Match[str]) -> Problem:
        place = position_at(body, match.start())
        message = f"mã {short(match.group())} cho ra {said(_spelled(match.group()))}"
        return _problem(path, Position(place.line + first_line - 1, place.column), message)

    marks = is_heaped(without_entities(body, _spelled))
    wanted = _is_hidden_or_mark if marks else _is_hidden
    return told((match for match in _ENTITY.finditer(body) if wanted(_spelled(match.group()))), problem)


def without_entities(body: str, instead: Callable[[str], str] = lambda entity: "") -> str:
    """A body with something instead of each entity."""
    return _ENTITY.sub(lambda match: instead(match.group()), body)


def is_heaped(text: str) -> bool:
    """Whether more marks stand upon a letter somewhere than any language puts there."""
    return _HEAP.search(text) is not None


def _spelled(entity: str) -> str:
    """What an entity stands for; Python leaves out control characters, and gives up at very long numbers."""
    return "\ufffd" if len(entity) > _LONGEST_ENTITY else unescape(entity) or "\x01"


def _is_hidden(text: str) -> bool:
    return HIDDEN.search(text) is not None


def _is_hidden_or_mark(text: str) -> bool:
    return _is_hidden(text) or unicodedata.combining(text[0]) > 0


def said(char: str) -> str:
    """What the hidden character in a short text is, and what to do about it."""
    char = match.group() if (match := HIDDEN.search(char)) else char[0]
    code = f"U+{ord(char):04X}"
    if unicodedata.combining(char):
        return f"dấu rời {code}, quá nhiều trên một chữ; hãy xóa các dấu đó và gõ lại chữ"
    if unicodedata.category(char) == "Co":
        return f"ký tự ẩn {code} ({_PRIVATE}); hãy xóa nó hoặc thay bằng chữ, ví dụ dấu -"
    if char == "\ufffd":
        return f"ký tự {code} thay cho một chữ đã mất khi chuyển mã; hãy gõ lại chữ đó"
    return f"ký tự ẩn {code} ({unicodedata.name(char, 'ký tự điều khiển').lower()}); hãy xóa nó"


def position_at(text: str, offset: int) -> Position:
    """Line and column of an offset in a text."""
    start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + 1, offset - start + 1)


def _problem(path: str, position: Position, message: str) -> Problem:
    return Problem.of(rules.CHARACTER, path, position, message)
