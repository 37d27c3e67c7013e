"""Who does what: the tasks of "Tổ chức thực hiện", and what "Kinh phí" gives to a unit."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from niemyet.language.alphabet import match_start, nfc
from niemyet.model.body import Assignment
from niemyet.reading.body.outline import Block, Item, Part, lines
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.derive import is_closing, opened_parts
from niemyet.reading.meaning.units import Named, UnitNames, is_collective

EVERYBODY = "Các cơ quan"
_LONGEST_NAME = 14  # words
_SPEAKER_TASK = openings.beginning(*openings.SPEAKER_TASKS)


def assignments(top: Part, names: UnitNames) -> tuple[Assignment, ...]:
    """Tasks by body, in the text's order."""
    wanted = (*openings.FUNDING, *openings.IMPLEMENTATION)
    found: list[Assignment] = []
    for part in opened_parts(top, wanted):
        implementing = part.key.startswith(openings.IMPLEMENTATION)
        found += _implementation(part, names) if implementing else _funding(part, names)
    return tuple(found)


def speakers(found: Iterable[Assignment]) -> Iterator[str]:
    """The bodies that have it as their task to read a paper."""
    for assignment in found:
        if any(_SPEAKER_TASK.match(nfc(task)) for task in assignment.tasks):
            yield assignment.name


def unlisted(found: Iterable[Assignment]) -> Iterator[Assignment]:
    """Assignments to a single body that the ward does not list."""
    return (given for given in found if given.unit is None and not is_collective(given.name))


def _funding(part: Part, names: UnitNames) -> Iterator[Assignment]:
    for block in (block for inner in part.walk() for block in inner.blocks):
        if match_start(block.text).startswith("giao "):
            found, _ = names.leading(block.text)
            yield from (Assignment(one.unit, one.name, part.anchor, (block.text,)) for one in found)


def _implementation(part: Part, names: UnitNames) -> Iterator[Assignment]:
    yield from _collective(Named(None, EVERYBODY), part, names)
    for inner in part.parts:
        if is_collective(inner.name):
            yield from _collective(Named(None, inner.name.strip(" .:")), inner, names)
            continue
        bodies = names.whole(inner.name)
        tasks = tuple(_tasks(inner))
        yield from (Assignment(body.unit, body.name, inner.anchor, tasks) for body in bodies if tasks)


def _tasks(part: Part) -> Iterator[str]:
    for inner in part.walk():
        if inner is not part:
            yield inner.name
        for block in _before_closing(inner.blocks):
            yield " ".join(lines(block))


def _before_closing(blocks: Iterable[Block]) -> Iterator[Block]:
    """What stands above the sentence that closes a plan: a signature pasted below it is nobody's task."""
    return takewhile(lambda block: not is_closing(block.text), blocks)


def _collective(everybody: Named, part: Part, names: UnitNames) -> Iterator[Assignment]:
    """A sentence that begins with units is theirs; the others are everybody's, told once, at the first of them."""
    owned = [(block, _owners(block, names)) for block in _before_closing(part.blocks)]
    common = [block for block, owners in owned if not owners]
    if common:
        tasks = tuple(" ".join(lines(block)) for block in common)
        yield Assignment(everybody.unit, everybody.name, part.anchor, tasks)
    for block, owners in owned:
        if owners and (tasks := tuple(_own_tasks(block, names))):
            yield from (Assignment(one.unit, one.name, part.anchor, tasks) for one in owners)


def _owners(block: Block, names: UnitNames) -> tuple[Named, ...]:
    """The units that a sentence begins with; or the one body, listed or not, that stands before its colon."""
    found, _ = names.leading(block.text)
    label, colon, _ = block.text.partition(":")
    if found or not colon or len(label.split()) > _LONGEST_NAME or is_collective(label):
        return found
    return names.whole(label)


def _own_tasks(block: Block, names: UnitNames) -> Iterator[str]:
    """The sentence itself, or the items below it where it is a name alone."""
    found, rest = names.leading(block.text)
    if not found:
        rest = block.text.partition(":")[2]
    if rest.strip(" .:;"):
        yield " ".join(lines(block)) if isinstance(block, Item) else block.text
    elif isinstance(block, Item):
        yield from (" ".join(lines(item)) for item in block.items)
