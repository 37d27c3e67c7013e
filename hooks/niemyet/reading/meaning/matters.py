"""Tasks that a table or labelled lines give: what, who leads, who helps, by when."""

from collections.abc import Iterable

from niemyet.language.alphabet import match_key
from niemyet.model.body import Role
from niemyet.reading.meaning.columns import Row, columns, is_timetable, task_rows
from niemyet.reading.meaning.dues import due_of
from niemyet.reading.meaning.entries import Entry, Kind
from niemyet.reading.meaning.found import Found, table_task
from niemyet.reading.meaning.labels import Card, cards
from niemyet.reading.meaning.units import Named


def give_table(entry: Entry, found: Found) -> bool:
    """The tasks of a table with columns for them; whether it is one."""
    heads = columns(entry.rows)
    if not heads or is_timetable(entry.rows, heads):
        return False
    for row in task_rows(entry.rows, heads):
        _give_row(row, entry.anchor, found, Role.LEAD if heads.leads else None)
    return True


def _give_row(row: Row, anchor: str, found: Found, role: Role | None) -> None:
    leads = tuple(found.bodies.names(row.lead))
    partners = tuple(found.bodies.names(row.partner))
    _give(row.task, anchor, leads, partners, row.due, found, role)


def _give(
    text: str,
    anchor: str,
    leads: tuple[Named, ...],
    partners: tuple[Named, ...],
    due: str,
    found: Found,
    role: Role | None = Role.LEAD,
) -> None:
    """A task to its leads; to its partners where it has no lead that data may name."""
    names = [named.name for named in partners] if leads else []
    own = role if leads else Role.PARTNER
    found.give(leads or partners, table_task(text, anchor, own, names, due_of(due) if due else None))


def give_cards(entry: Entry, found: Found, owners: Iterable[Named] = ()) -> bool:
    """The tasks of labelled lines under a heading; whether there are any."""
    given = False
    if not any(":" in line.text for line in entry.walk()):
        return False
    for card in cards(entry):
        if _is_chair(card):
            continue
        leads = tuple(named for words in card.leads for named in found.bodies.names(words))
        partners = tuple(named for words in card.partners for named in found.bodies.names(words))
        for text in _matters(entry, card):
            _give(text, card.anchor, leads, partners, card.due, found)
        given = given or bool(leads or partners)
    return given


def _matters(entry: Entry, card: Card) -> list[str]:
    """What the lines of a card are about: the items above them, or the heading with what stands behind "Nội dung"."""
    title = entry.text.rstrip(" :.")
    if card.content and entry.kind is Kind.HEADING:
        return [f"{title}: {card.content}"]
    return [card.content] if card.content else card.tasks or [title]


def _is_chair(card: Card) -> bool:
    """Whether the lines say who chairs a meeting rather than who has a task: "Chủ trì: Đồng chí Chủ tịch"."""
    said = [match_key(entry.label) for entry in card.entries]
    return any(label == "chủ trì" for label in said) and not card.tasks and not card.partners
