"""What a rule has ready, as edits: made of the words that its message tells."""

from functools import lru_cache

from niemyet.model.plan import Plan
from niemyet.model.problem import Edits, Position, Replacement
from niemyet.reading.header.scalar import scalar
from niemyet.reading.header.written import Written


def words(place: Position, old: str, new: str) -> Edits:
    """Words of the text in the place of others; none where they are broken over two lines."""
    return (Replacement(place, old, new),) if "\n" not in old else ()


def line(number: int, old: str, new: str) -> Edits:
    """A line of the text in the place of another one, of which spaces at the end do not count."""
    return (Replacement(Position(number, 1), old, new),)


def lines_gone(plan: Plan, first: int, last: int) -> Edits:
    """Lines of the file taken away, from the first to the last."""
    gone = plan.markdown.split("\n")[first - 1 : last]
    return (Replacement(Position(first, 1), "".join(f"{each}\n" for each in gone), ""),)


def value(plan: Plan, field: str, new: str) -> Edits:
    """A field of the header with another text."""
    return header(plan).value(_as_written(plan, field), scalar(new))


def gone(plan: Plan, field: str) -> Edits:
    """A field or an item of the header taken away."""
    return header(plan).without(_as_written(plan, field))


def added(plan: Plan, field: str, new: str) -> Edits:
    """One more field in the header, its value as YAML."""
    return header(plan).added(field, new)


def header(plan: Plan) -> Written:
    """The plan's header as it is written."""
    return _header(plan.markdown, plan.position("body").line)


@lru_cache(maxsize=2)  # several findings of one plan ask for it, one after the other
def _header(markdown: str, body: int) -> Written:
    return Written("".join(f"{each}\n" for each in markdown.split("\n", body - 1)[1 : body - 2]), 2)


def _as_written(plan: Plan, field: str) -> str:
    """The field's name in the file, where one of several stands without a list."""
    alone = field.replace(".0.", ".", 1)
    return field if field in header(plan).spans else alone
