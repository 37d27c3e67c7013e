"""A page of the site's own (docs/) as HTML: what in it no page may have, and the page without it.

The judge is nh3, which reads HTML as browsers do. A page that it would change in a way that shows is refused rather
than mended silently; what is published is its output all the same, so that nothing slips between two readings.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser

import nh3

from niemyet.model.problem import START, Position, Problem
from niemyet.reading.rules import SITE_PAGE

_TAGS = (nh3.ALLOWED_TAGS | {"section", "main"}) - {"area", "map"}
_ANYWHERE = {"id", "class", "title", "lang", "dir", "role", "hidden", "translate", "tabindex"}
_ATTRIBUTES = {
    "*": _ANYWHERE,
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "align"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "time": {"datetime"},
    "details": {"open", "name"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_IMPLIED = ("tbody", "colgroup")  # browsers put them where a table lacks them
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)


def cleaned(html: str) -> str:
    """The page as it may be published: without scripts, events, frames, forms, styles, foreign images."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        generic_attribute_prefixes={"aria-"},
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def page_problems(path: str, text: str, html: str, titles: Iterable[str]) -> Iterator[Problem]:
    """NY-032 where cleaning takes something away, or a title or description (printed as they are) holds a tag.

    `text` is the page's file, in which the place is looked for.
    """
    for gone in _first_gone(_tags_of(html), _tags_of(cleaned(html))):
        message = f"“{_shown(gone[2])}” không được dùng trong trang; hãy bỏ đi hoặc viết bằng Markdown"
        yield Problem.of(SITE_PAGE, path, _place(text, *_pieces(gone)), message)
    for title in titles:
        if "<" in title:
            message = f"tên hoặc mô tả trang có dấu < (“{_shown(title)}”); hãy viết không có thẻ HTML"
            yield Problem.of(SITE_PAGE, path, _place(text, title), message)


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    """Images come from the site itself; ids of the theme's begin with two underscores."""
    foreign = tag == "img" and attribute == "src" and _ELSEWHERE.match(value.strip())
    return None if foreign or (attribute == "id" and value.startswith("__")) else value


Tag = tuple[str, tuple[tuple[str, str], ...], str]
"""A tag's name, its attributes in order of name, and how it is written."""


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _IMPLIED:
            known = tuple(sorted((key, value or "") for key, value in attrs))
            self.found.append((tag, known, self.get_starttag_text() or ""))


def _tags_of(html: str) -> list[Tag]:
    reader = _Tags()
    reader.feed(html)
    reader.close()
    return reader.found


def _first_gone(before: list[Tag], after: list[Tag]) -> Iterator[Tag]:
    """The first tag that is another or none afterwards."""
    for number, tag in enumerate(before):
        if number >= len(after) or after[number][:2] != tag[:2]:
            yield tag
            return


def _place(text: str, *wanted: str) -> Position:
    """Where the first of these stands in a page's file, be it spelled in entities; the top where none does."""
    lines = text.split("\n")
    for each in filter(None, wanted):
        for number, line in enumerate(lines, 1):
            if each in line or each in unescape(line):
                return Position(number, max(line.find(each), 0) + 1)
    return START


def _pieces(tag: Tag) -> tuple[str, ...]:
    """What to look for in Markdown: the tag as written, the values in it, its beginning."""
    name, attributes, written = tag
    values = sorted((value for _, value in attributes), key=len, reverse=True)
    return written, *values, f"<{name}"


def _shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
