"""The headings of a body: their words without numbers, their levels, their anchors."""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from niemyet.language.alphabet import match_key, name_slug
from niemyet.model.body import Heading
from niemyet.model.field_checks import PAGE_IDS
from niemyet.reading.body.plain_words import text_of

_NUMBERING = re.compile(
    r"^(?:(?:phần|chương|mục|điều)\s+[0-9ivxlc]+[.:]?|[ivxlc]+\.|(?-i:[IVXLC]+)\s*[)/–-]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)])\s+",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(r"^(?!VI\b|XI\b)([IVX]{1,5})(?=\s)")
"""A Roman number before capitals without its full stop; "VI PHẠM" and "XI MĂNG" are words."""
_LEVELS = {f"h{level}": level for level in range(1, 7)}


@lru_cache(maxsize=4096)  # plans share most of their headings, and several rules ask
def heading_key(title: str) -> str:
    """A heading's words without its number, as they are matched."""
    return match_key(unnumbered(title))


@lru_cache(maxsize=4096)
def unnumbered(title: str) -> str:
    """A heading without its number: "II. NỘI DUNG" → "NỘI DUNG"."""
    words = _NUMBERING.sub("", title).strip()
    if words == title and title.isupper():
        words = BARE_NUMBER.sub("", title).strip()
    return words or title


def set_anchors(root: Element) -> tuple[Heading, ...]:
    """Give every heading of the tree its id; doubles get -2, then -3."""
    used: dict[str, int] = {}
    headings = []
    for element in root:
        if level := level_of(element):
            title = text_of(element)
            name = name_slug(unnumbered(title)) or "muc"
            name = f"muc-{name}" if name.startswith(PAGE_IDS) else name
            used[name] = used.get(name, 0) + 1
            anchor = name if used[name] == 1 else f"{name}-{used[name]}"
            element.set("id", anchor)
            headings.append(Heading(anchor, title, level))
    return tuple(headings)


def level_of(element: Element) -> int:
    """The level of a heading; 0 for what is none."""
    return _LEVELS.get(element.tag, 0)
