"""Who does what: the parts of a text by what they are for, and the tasks that each gives."""

from collections.abc import Iterable, Iterator, Sequence

from niemyet.language.alphabet import match_key, nfc
from niemyet.model.body import Assignment
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.entries import Entry, Kind
from niemyet.reading.meaning.found import Found
from niemyet.reading.meaning.implementing import implementing
from niemyet.reading.meaning.matters import give_cards, give_table
from niemyet.reading.meaning.units import UnitNames, is_collective, names_a_body

_SPEAKER_TASK = openings.beginning(*openings.SPEAKER_TASKS)


def assign(text: Sequence[Entry], found: Found) -> None:
    """Find the tasks of a plan's text."""
    for entry in text:
        if entry.kind is Kind.TABLE:
            give_table(entry, found)
        elif entry.kind is Kind.HEADING:
            _part(entry, found, annex=entry.annex)


def speakers(found: Iterable[Assignment]) -> Iterator[str]:
    """The bodies that have it as their task to read a paper."""
    for assignment in found:
        if any(_SPEAKER_TASK.match(nfc(task.text)) for task in assignment.tasks):
            yield assignment.name


def unlisted(found: Iterable[Assignment], names: UnitNames) -> Iterator[Assignment]:
    """Assignments to a single body that the ward does not list."""
    for given in found:
        single = given.unit is None and not is_collective(given.name) and names_a_body(given.name)
        own = single and not openings.opens(match_key(given.name), openings.NOT_UNITS)
        if own and not names.knows(given.name):
            yield given


def _part(entry: Entry, found: Found, *, annex: bool, tasks: bool = False) -> None:
    """The tasks of a part, by what its heading says."""
    key = entry.key
    if openings.opens(key, openings.IMPLEMENTATION):
        if not give_cards(entry, found):
            implementing(entry.below, found)
    elif annex:
        _tables(entry, found)
    elif openings.opens(key, openings.FUNDING):
        _orders(entry, found)
    elif openings.opens(key, openings.REPORTING):
        implementing(entry.below, found, told=False)
    elif openings.opens(key, openings.NOT_TASKS) or openings.opens(key, openings.SPEECHES):
        _tables(entry, found)
    else:
        _free(entry, found, tasks=tasks or openings.opens(key, openings.TASKS))


def _free(entry: Entry, found: Found, *, tasks: bool) -> None:
    """A part of another name: labelled lines, bodies before a colon, headings that name bodies, and parts below."""
    if give_cards(entry, found):
        _inner(entry, found)
        return
    for each in entry.below:
        if each.kind is Kind.TABLE:
            give_table(each, found)
        elif each.kind is Kind.HEADING:
            opening = found.bodies.opening(each.text, whole=True)
            if opening and each.below and not openings.opens(each.key, openings.NOT_TASKS):
                implementing([each], found, strict=True, told=False)
            else:
                _part(each, found, annex=False, tasks=tasks)
        elif (tasks and _may_charge(each)) or openings.begins(each.text, ("đối với",)) or _is_order(each):
            implementing([each], found, strict=True, told=False)


def _may_charge(entry: Entry) -> bool:
    """Whether a line of a part that says what to do may name who does it: soon seen where it cannot."""
    return ":" in entry.text or "chủ trì" in entry.text or "trách" in entry.text


def _inner(entry: Entry, found: Found) -> None:
    for each in entry.below:
        if each.kind is Kind.HEADING:
            _part(each, found, annex=False)
        elif each.kind is Kind.TABLE:
            give_table(each, found)


def _tables(entry: Entry, found: Found) -> None:
    for each in entry.below:
        if each.kind is Kind.TABLE:
            give_table(each, found)
        elif each.kind is Kind.HEADING:
            if openings.opens(each.key, openings.IMPLEMENTATION):
                _part(each, found, annex=False)
            else:
                _tables(each, found)


def _orders(entry: Entry, found: Found) -> None:
    """What "Kinh phí" orders a body to do."""
    ordered = [each for inner in entry.walk() for each in inner.below if _is_order(each)]
    implementing(ordered, found, told=False)


def _is_order(entry: Entry) -> bool:
    return entry.kind in (Kind.ITEM, Kind.TEXT) and openings.begins(entry.text, openings.ORDERS_TO_ACT)
