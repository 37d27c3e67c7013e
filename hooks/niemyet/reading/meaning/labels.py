"""Lines that say who leads, who helps and by when, each behind its label: "Đơn vị chủ trì: … Thời gian: …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from niemyet.reading.meaning.entries import Entry, Kind


class Label(Enum):
    """What stands behind a label."""

    LEAD = "lead"
    PARTNER = "partner"
    DUE = "due"
    TASK = "task"
    OTHER = "other"


_BODY = r"(?:đơn vị|cơ quan|bộ phận|phòng|ban|ngành|tổ chức|cá nhân|người)"
_LABEL = re.compile(
    r"(?:^|(?<=[.;,(]\s)|(?<=[(]))[*_\s+–-]*"
    rf"(?:(?P<lead>(?:{_BODY}[^:.;]{{0,20}}\s)?chủ trì(?:\s(?:thực hiện|tham mưu|triển khai))?|{_BODY}\s(?:thực hiện|phụ trách|chịu trách nhiệm)|phân công(?:\sthực hiện)?)"
    rf"|(?P<partner>(?:{_BODY}[^:.;]{{0,20}}\s)?phối hợp(?:\sthực hiện)?)"
    r"|(?P<due>(?:thời gian|thời hạn|tiến độ)(?:\s(?:thực hiện|hoàn thành|triển khai|tổ chức))*|hoàn thành|hạn hoàn thành)"
    r"|(?P<task>nội dung(?:\s(?:công việc|thực hiện))?|nhiệm vụ)"
    r"|(?P<other>lãnh đạo (?:phụ trách|chỉ đạo)|thành phần(?:\s[^:.;]{1,30})?|kết quả(?:\s[^:.;]{1,30})?|sản phẩm(?:\s[^:.;]{1,30})?|địa điểm(?:\s[^:.;]{1,30})?|kinh phí(?:\s[^:.;]{1,30})?|đối tượng(?:\s[^:.;]{1,30})?|số lượng|hình thức|yêu cầu))"
    r"[*_\s]*:[*_\s]*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Card:
    """What a group of such lines says about one matter: its words, and what stands behind the labels."""

    anchor: str
    tasks: list[str] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    due: str = ""
    content: str = ""
    entries: list[Entry] = field(default_factory=list)
    others: set[str] = field(default_factory=set)


def has_labels(entry: Entry) -> bool:
    """Whether a line says who leads, behind a label."""
    return any(kind is Label.LEAD for kind, _ in labelled(entry.text)[1])


def labelled(text: str) -> tuple[str, list[tuple[Label, str]]]:
    """The words before the first label, and what stands behind each."""
    if ":" not in text:
        return text, []
    found = list(_LABEL.finditer(text))
    if not found:
        return text, []
    values = []
    for number, match in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        values.append((Label(match.lastgroup), text[match.end() : end].strip(" .;,()*_")))
    return text[: found[0].start()].strip(" (;,*_"), values


def cards(heading: Entry) -> Iterator[Card]:
    """The cards of a heading or item, each with the lines that it is made of; those without a lead are left out."""
    card = Card(heading.anchor)
    for entry in _flat(heading):
        before, values = labelled(entry.text)
        again = bool(values) and (bool(before) or _says_again(card, values[0][0]))
        if card.leads and (not values or again):
            yield card
            card = Card(heading.anchor)
        if not values:
            card.tasks = [*([] if _is_detailed(entry) else card.tasks), entry.text.rstrip(" :")]
            continue
        card.tasks = [before] if before else card.tasks
        _fill(card, values, entry)
    if card.leads:
        yield card


def _says_again(card: Card, kind: Label) -> bool:
    """Whether a label opens the lines of the next matter: what it says is said of this one already."""
    return kind is Label.LEAD or (kind is Label.TASK and bool(card.content or card.tasks))


def _flat(heading: Entry) -> Sequence[Entry]:
    """What stands right under a heading, each item followed by the labelled items below it."""
    found: list[Entry] = []
    for entry in heading.below:
        if entry.kind in (Kind.HEADING, Kind.TABLE):
            break
        found.append(entry)
        if _is_detailed(entry):
            found.extend(_flat(entry))
    return found


def _is_detailed(entry: Entry) -> bool:
    """Whether labelled lines stand below an item: they speak of it alone."""
    return any(labelled(each.text)[1] for below in entry.below for each in below.walk())


def _fill(card: Card, values: list[tuple[Label, str]], entry: Entry) -> None:
    card.entries.append(entry)
    for kind, value in values:
        if kind is Label.LEAD:
            card.leads.append(value)
        elif kind is Label.PARTNER:
            card.partners.append(value)
        elif kind is Label.DUE:
            card.due = card.due or value
        elif kind is Label.TASK and value:
            card.content = value
        else:
            card.others.add(value)
