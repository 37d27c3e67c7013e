"""YAML text → plain values with their positions, or what is wrong with it; nothing is interpreted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from niemyet.model.problem import Position, Reading
from niemyet.reading import rules
from niemyet.reading.header.reader import Reader
from niemyet.reading.header.walk import MAX_DEPTH, TooDeepError, Value
from niemyet.reading.header.written import Written
from niemyet.reading.limits import limited_by_rule
from niemyet.sources import rules as sources_rules

MAX_HEADER = 16 * 1024


@dataclass(frozen=True)
class Tree:
    """The values of a YAML text; `positions` and `keys` give the place of each dotted name's value and key.

    `written` is the text itself, which edits go by; of values from elsewhere there is none.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict)
    keys: Mapping[str, Position] = field(default_factory=dict)
    written: Written = field(default_factory=Written)


def read_tree(
    path: str, text: str, first_line: int = 1, *, longest: int = MAX_HEADER, deepest: int = MAX_DEPTH
) -> Reading[Tree]:
    """The mapping written in `text`, whose first line is the file's line `first_line`.

    At most `longest` characters and `deepest` levels are read.
    """
    reader = Reader(path, text, first_line, deepest)
    if len(text) > longest:
        reader.add(
            sources_rules.SIZE,
            Position(first_line, 1),
            f"dài {len(text) // 1024} kB, tối đa {longest // 1024} kB; hãy chuyển bớt xuống nội dung",
        )
        return _reading(reader)
    try:
        reader.read(yaml.parse(text, Loader=yaml.CSafeLoader))
    except TooDeepError as error:
        reader.too_deep(error.event)
    except yaml.MarkedYAMLError as error:
        reader.broken(error)
    except yaml.YAMLError as error:
        reader.add(rules.BROKEN_HEADER, Position(first_line, 1), f"không đọc được: {error}; hãy xem lại dòng này")
    return _reading(reader)


def _reading(reader: Reader) -> Reading[Tree]:
    """What was read so far, and what was found wrong."""
    tree = Tree(reader.values, reader.positions, reader.keys, reader.written)
    return Reading(tree, tuple(limited_by_rule(reader.problems)))
