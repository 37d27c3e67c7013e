"""A part that gives out tasks: headings, numbered paragraphs, leads and sentences, each with the body it begins with."""

import re
from collections.abc import Sequence
from dataclasses import replace

from niemyet.language.alphabet import capitalised, match_key
from niemyet.model.body import Role
from niemyet.reading.meaning import openings
from niemyet.reading.meaning.bodies import Opening
from niemyet.reading.meaning.entries import Entry, Kind
from niemyet.reading.meaning.found import Found
from niemyet.reading.meaning.matters import give_cards, give_table
from niemyet.reading.meaning.nobodys import is_nobodys
from niemyet.reading.meaning.persons import past_respect, person_at
from niemyet.reading.meaning.roles import role_of
from niemyet.reading.meaning.units import Named, is_collective

_CHARGED = re.compile(r"\s*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phụ trách|làm đầu mối|là cơ quan|là đơn vị)\b")
_ORDERS = re.compile(r"[.;]\s+(?=(?:Giao|Phân công|Đề nghị|Yêu cầu)\s)")
_SOMEWHERE = re.compile(
    r"(?:^|,\s|;\s)(?P<who>(?:các|những)\s(?:cơ quan|đơn vị|phòng|ban|ngành|sở|bộ phận|tổ chức|đoàn thể)[^,.;:]{0,60}?)\s"
    r"(?:có trách nhiệm|chịu trách nhiệm|chủ động|triển khai|thực hiện|xây dựng|nêu rõ|phối hợp)\b",
    re.IGNORECASE,
)


def implementing(siblings: Sequence[Entry], found: Found, *, strict: bool = False, told: bool = True) -> None:
    """The tasks of the entries of a part; `strict` where only bodies before a colon or in headings are given any."""
    waiting: Opening | None = None  # a lead without items below it: what follows is its
    label: Opening | None = None  # a body's name before its paragraphs
    for entry in (piece for each in siblings for piece in _sentences(each)):
        if entry.kind is Kind.TABLE:
            give_table(entry, found)
            continue
        if is_nobodys(entry):
            continue
        opening = found.bodies.opening(entry.text, whole=entry.kind is Kind.HEADING)
        if opening and not (strict and not _is_sure(entry, opening)):
            waiting, label = _give(entry, opening, found)
        elif waiting and entry.kind is not Kind.HEADING:
            found.give(waiting.bodies, found.task(entry.lines(), entry.anchor, role=_role(waiting)))
        elif label and entry.kind is Kind.TEXT and not entry.number:
            found.give(label.bodies, found.task(entry.lines(), entry.anchor, role=_role(label)))
        else:
            waiting = label = None
            _topic(entry, found, strict=strict, told=told)


def _is_sure(entry: Entry, opening: Opening) -> bool:
    """Whether a body is named so that its tasks are surely meant, also outside a part that gives out tasks."""
    if entry.kind is Kind.HEADING:
        return any(named.unit for named in opening.bodies) or opening.ordered or opening.is_label
    if opening.rest.lstrip().startswith(":"):
        return bool(opening.rest.strip(" :.") or entry.below)
    if _CHARGED.match(opening.rest):
        return True
    return opening.ordered and bool(entry.number or entry.kind is Kind.TEXT)


def _sentences(entry: Entry) -> list[Entry]:
    """An entry, or its sentences where a later one gives an order to somebody else."""
    cuts = [match.end() for match in _ORDERS.finditer(entry.text)] if not entry.below else []
    if entry.kind not in (Kind.TEXT, Kind.ITEM) or not cuts:
        return [entry]
    ends = zip([0, *cuts], [*cuts, len(entry.text)], strict=True)
    return [replace(entry, text=entry.text[start:end].strip(), whole="") for start, end in ends]


def _give(entry: Entry, opening: Opening, found: Found) -> tuple[Opening | None, Opening | None]:
    """What an entry that begins with bodies gives them; the opening that waits for what follows it, if it does."""
    if entry.kind is Kind.HEADING:
        _under_heading(entry, opening, found)
        return None, opening
    lead = opening.is_label or entry.text.rstrip().endswith(":")
    if lead and entry.below:
        _below(entry, opening, found)
        return None, opening
    if lead:
        return opening, opening
    says = opening.rest.lstrip(" :")
    text = says if person_at(past_respect(entry.text)) else entry.lines()
    found.give(opening.bodies, found.task(text, entry.anchor, says))
    return None, None


def _under_heading(entry: Entry, opening: Opening, found: Found) -> None:
    """The tasks below a heading that names bodies; the heading itself is one where it says what they do."""
    if not entry.below:
        if not opening.is_label:
            found.give(opening.bodies, found.task(entry.text, entry.anchor, opening.rest.lstrip(" :")))
        return
    _below(entry, opening, found)


def _below(entry: Entry, opening: Opening, found: Found) -> None:
    """Each item and paragraph below a name is a task; below a collective one those that begin with bodies are theirs."""
    together = all(is_collective(named.name) and not named.unit for named in opening.bodies)
    if give_cards(entry, found, opening.bodies):
        return
    others: list[Entry] = []
    for each in entry.below:
        if each.kind is Kind.TABLE:
            give_table(each, found)
        elif is_nobodys(each):
            continue
        elif (each.below and _names_alone(each, found)) or (
            together and (own := found.bodies.opening(each.text)) and _is_other(own, opening)
        ):
            others.append(each)
        else:
            _task_below(each, entry, opening, found)
    implementing(others, found, told=False)


def _names_alone(each: Entry, found: Found) -> bool:
    """Whether a heading or a numbered item below a name is a name itself, with tasks of its own."""
    if each.kind is not Kind.HEADING and not each.number:
        return False
    own = found.bodies.opening(each.text, whole=each.kind is Kind.HEADING)
    return own is not None and (each.kind is Kind.HEADING or own.is_label)


def _task_below(each: Entry, entry: Entry, opening: Opening, found: Found) -> None:
    if each.kind is Kind.HEADING and each.below:
        _below(each, opening, found)
        return
    found.give(opening.bodies, found.task(each.lines(), each.anchor, role=_role(opening)), entry.anchor)


def _is_other(own: Opening, opening: Opening) -> bool:
    """Whether a sentence below a collective name begins with bodies of its own rather than with that name."""
    return not all(is_collective(named.name) and not named.unit for named in own.bodies) and not own.is_label


def _role(opening: Opening) -> Role | None:
    return role_of(opening.rest)


def _topic(entry: Entry, found: Found, *, strict: bool, told: bool) -> None:
    """An entry that names nobody: a topic with bodies below it, a sentence about all, or one that is nobody's."""
    if entry.kind is Kind.HEADING or _leads_on(entry, found):
        if openings.begins(entry.text, openings.SPEECHES):
            return
        if not give_cards(entry, found):
            implementing(entry.below, found, strict=strict, told=False)
        return
    if strict:
        return
    if not _is_topic(entry) and (behind := _behind_topic(entry, found)):
        found.give(behind.bodies, found.task(entry.lines(), entry.anchor, behind.rest.lstrip(" :")))
        return
    if match := _SOMEWHERE.search(entry.text):
        owner = Named(None, capitalised(_all(match.group("who"))))
        found.give((owner,), found.task(entry.lines(), entry.anchor))
    elif told and not _is_topic(entry) and not person_at(past_respect(entry.text)):
        found.unowned.append(entry.text)


def _behind_topic(entry: Entry, found: Found) -> Opening | None:
    """The bodies behind a topic and its colon: "Công tác tuyên truyền: Phòng Văn hóa phát tin, bài"."""
    _, colon, rest = entry.text.partition(":")
    opening = found.bodies.opening(rest.strip()) if colon else None
    return opening if opening and not opening.is_label else None


def _leads_on(entry: Entry, found: Found) -> bool:
    """Whether an item only says what those below it are about."""
    if not entry.below:
        return False
    return entry.text.rstrip().endswith(":") or found.bodies.opening(entry.below[0].text) is not None


def _all(who: str) -> str:
    return " ".join(who.split())


def _is_topic(entry: Entry) -> bool:
    """Whether an item says of itself what it is about: "Kinh phí thực hiện: …", "Thời gian: …"."""
    topics = (*openings.FUNDING, *openings.NOT_TASKS, *openings.SPEECHES)
    return openings.opens(match_key(entry.label), topics)
