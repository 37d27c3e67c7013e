"""The HTML of a body, held against a sanitiser: what it would change is refused, and nothing is stripped silently.

nh3 reads HTML as browsers do. Allowed is exactly what the renderer makes; a body in which it finds anything else was
either written to fool the renderer, or the renderer has a fault: both are told, neither is published.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest

import nh3

from niemyet.model.problem import Position, Problem
from niemyet.reading import rules
from niemyet.reading.body.table_widths import SIZES, TIGHT, TURNED
from niemyet.reading.limits import short
from niemyet.reading.text.characters import position_at

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TAGS = {
    "a", "blockquote", "br", "code", "div", "em", "hr", "img", "li", "ol", "p", "section", "strong", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "ul", *_HEADINGS,
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title", "aria-label"},
    "img": {"src", "alt", "title"},
    "li": {"value", "data-mark"},
    "div": {"aria-label"},
    "section": {"aria-label"},
    "sup": {"id"},
    **{heading: {"id"} for heading in _HEADINGS},
}
_ALIGNED = {"ny-left", "ny-center", "ny-right"}
_ANNEX = {"ny-annex__head", "ny-annex__title", "ny-annex__given"}
_CLASSES = {
    **dict.fromkeys(("p", *_HEADINGS), _ANNEX),
    "a": {"ny-back"},
    "section": {"ny-notes"},
    "sup": {"ny-note"},
    "div": {"ny-table", TURNED, TIGHT, *SIZES},
    "ol": {"ny-list", "ny-letters"},
    "ul": {"ny-list", "ny-dash", "ny-bullet", "ny-dot", "ny-star", "ny-plus"},
    "td": {*_ALIGNED, "ny-breaks"},
    "th": {*_ALIGNED, "ny-breaks"},
    "tr": {"ny-splits"},
}
_FIXED = {
    "a": {"role": {"doc-noteref", "doc-backlink"}},
    "div": {"role": {"group"}, "tabindex": {"0"}},
    "section": {"role": {"doc-endnotes"}},
}
_SCHEMES = {"http", "https", "mailto", "tel", "plan", "file"}  # the last two never leave: pages put addresses instead
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    tag_attribute_values=_FIXED,
    allowed_classes=_CLASSES,
    url_schemes=_SCHEMES,
    clean_content_tags=set(),
    link_rel=None,
)
Token = tuple[str, str, tuple[tuple[str, str | None], ...]]


def unsafe(path: str, html: str, body: str, first_line: int) -> list[Problem]:
    """NY-203 where sanitising would change a body's HTML, as near to the place as can be known."""
    cleaned = _CLEANER.clean(html)
    if cleaned == html:
        return []
    before = ""
    for made, kept in zip_longest(_tokens(html), _tokens(cleaned), fillvalue=("end", "", ())):
        if made != kept:
            return [_problem(path, made, _place(body, before, first_line))]
        before = made[1] if made[0] == "text" and made[1].strip() else before
    return []


class _Reader(HTMLParser):
    """HTML as tokens that do not depend on how it is written: entities undone, attributes in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(("start", tag, tuple(sorted(attrs, key=lambda attribute: attribute[0]))))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("end", tag, ()))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] == "text":
            data = self.found.pop()[1] + data
        self.found.append(("text", data, ()))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment", data, ()))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("declaration", decl, ()))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("declaration", data, ()))

    def handle_pi(self, data: str) -> None:
        self.found.append(("instruction", data, ()))


def _tokens(html: str) -> Iterator[Token]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return iter(reader.found)


def _place(body: str, before: str, first_line: int) -> Position:
    """Where the text that stands before the change ends; the body's beginning where it is written otherwise."""
    lines = [line for line in before.split("\n") if line.strip()]
    start = body.find(lines[-1].strip()) if lines else 0
    return position_at(body, max(start, 0), first_line)


def _problem(path: str, made: Token, position: Position) -> Problem:
    kind, name, _ = made
    what = f"thẻ <{name}>" if kind in ("start", "end") else f"đoạn “{short(name)}”"
    message = (
        f"từ đây có {what} không qua được bộ lọc an toàn; hãy viết đơn giản hơn, ví dụ không đặt liên kết trong liên kết; "
        "nếu văn bản đã đơn giản thì đây là lỗi của phần mềm, hãy báo người phụ trách kỹ thuật"
    )
    return Problem.of(rules.UNSAFE, path, position, message)
