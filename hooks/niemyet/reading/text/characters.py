"""Characters that are not what they look like: unseen, controlling, lost, or heaped upon one letter.

They are looked for in the text as it is, in values that YAML spells by code (\\u202e), and in the body's entities
(&#8238;): three ways to the same character on a page.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from html import unescape

from niemyet.language.characters import HEAP, HIDDEN, NOTHING, described, is_heaped, is_usual
from niemyet.model.problem import Position, Problem, Replacement
from niemyet.reading import rules
from niemyet.reading.limits import limited, short

_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,31});?")
_LONGEST_ENTITY = 34


def hidden_characters(path: str, text: str) -> list[Problem]:
    """NY-003 where a text holds a character that nobody sees, or too many marks on one letter."""
    if is_usual(text):
        return []

    def problem(match: re.Match[str]) -> Problem:
        place = position_at(text, match.start())
        told = described(match.group())
        edits = (Replacement(place, match.group(), ""),) if match.group() in NOTHING else ()
        return replace(_problem(path, place, told), edits=edits)

    return limited(HIDDEN.finditer(text), problem)


def heaps(path: str, text: str) -> list[Problem]:
    """NY-003 where marks are heaped upon a letter; for a text not yet composed."""
    if is_usual(text):
        return []

    def problem(match: re.Match[str]) -> Problem:
        message = f"có {len(match.group())} dấu chồng lên một chữ; hãy xóa chữ đó và gõ lại"
        return _problem(path, position_at(text, match.start()), message)

    return limited(HEAP.finditer(text), problem)


def hidden_entities(path: str, body: str, first_line: int) -> list[Problem]:
    """NY-003 where a body spells such characters by code; the body begins at the file's line `first_line`."""
    if "&" not in body:
        return []

    def problem(match: re.Match[str]) -> Problem:
        message = f"mã {short(match.group())} cho ra {described(_spelled(match.group()))}"
        return _problem(path, position_at(body, match.start(), first_line), message)

    marks = is_heaped(without_entities(body, _spelled))
    wanted = _is_hidden_or_mark if marks else _is_hidden
    return limited((match for match in _ENTITY.finditer(body) if wanted(_spelled(match.group()))), problem)


def without_entities(body: str, instead: Callable[[str], str] = lambda entity: "") -> str:
    """A body with something instead of each entity."""
    return _ENTITY.sub(lambda match: instead(match.group()), body)


def _spelled(entity: str) -> str:
    """What an entity stands for; Python leaves out control characters, and gives up at very long numbers."""
    return "\ufffd" if len(entity) > _LONGEST_ENTITY else unescape(entity) or "\x01"


def _is_hidden(text: str) -> bool:
    return HIDDEN.search(text) is not None


def _is_hidden_or_mark(text: str) -> bool:
    return _is_hidden(text) or unicodedata.combining(text[0]) > 0


def position_at(text: str, offset: int, first_line: int = 1) -> Position:
    """Line and column of an offset in a text that begins at the file's line `first_line`."""
    start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + first_line, offset - start + 1)


def _problem(path: str, position: Position, message: str) -> Problem:
    return Problem.of(rules.CHARACTER, path, position, message)
