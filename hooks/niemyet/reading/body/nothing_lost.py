"""What stands in a text stands on its page: every word, number and sign, in order and as written, or the plan is refused.

The words of the source are held against those of the HTML. Syntax is no word: link targets, table rules, marks of headings,
items and quotes, an escaping backslash. Emphasis takes its signs off the page and gives a tag for each of them.
Footnotes stand elsewhere on the page than in the text: they are held against each other apart from it.
"""

import re
from html import unescape
from itertools import islice, zip_longest

from niemyet.model.problem import Problem
from niemyet.reading import rules
from niemyet.reading.body.footnotes import REFERENCE, parted
from niemyet.reading.body.table_rows import without_breaks
from niemyet.reading.limits import short
from niemyet.reading.text.characters import position_at

_TOKEN = re.compile(r"[^\W_]+|[*_\\>~^{}]")
_PLAIN_MARKS = frozenset(("-", "–", "•", "·", "+", "|", *("#" * level for level in range(1, 7))))
_EMPHASIS = "\x01"  # one sign of emphasis, whichever it was
_SHOWN = re.compile(r"[^\W_]+|[*_\\>~^{}\x01]")
# Each of these is blanked out in the source, sign by sign, so that places stay as they are.
_SIGN = re.compile(r"[*_>\\]")
_LINE_SYNTAX = re.compile(
    r"^[ \t]*(?:(?:>[ \t]?)+|(?:\*{3,}|_(?:[ \t]*_){2,})[ \t]*$)|^[ \t\u00a0]*\*(?=[ \t\u00a0])", re.MULTILINE
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()>#+\-.!|])(.)")
_TARGET = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]*)>")
_MARKED = re.compile(r'<li (?:data-mark="([^"]*)"|value="([^"]*)")[^>]*>|<img[^>]* alt="([^"]*)"[^>]*>')
_WITHIN = re.compile(r"</?(?:a|code)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_NOTE_MARK = re.compile(r"<sup[^>]*>(?:<a [^>]*>)?([^<]*)(?:</a>)?</sup>")
_LINK_BACK = re.compile(r'<a class="ny-back"[^>]*>[^<]*</a>')


def lost(path: str, html: str, body: str, first_line: int) -> list[Problem]:
    """NY-205 at the first word or sign of a body that its HTML does not show as written."""
    body = without_breaks(body)
    parts = parted(body)
    if not parts.notes:
        return _lost(path, html, body, first_line)
    above, section, below = html.partition("<section ")
    pairs = ((above, parts.text), (section + below, parts.foot))
    found = (_lost(path, _with_marks(page), REFERENCE.sub(r" ^\1 ", text), first_line) for page, text in pairs)
    return next(filter(None, found), [])


def _with_marks(html: str) -> str:
    """HTML in which the marks of footnotes stand as words, and links back do not."""
    return _NOTE_MARK.sub(r" ^\1 ", _LINK_BACK.sub("", html))


def _lost(path: str, html: str, body: str, first_line: int) -> list[Problem]:
    page = _words(html)
    if _is_plain(body, page):
        return []
    source = _without_syntax(body)
    wanted, shown = _TOKEN.findall(source), _SHOWN.findall(page)
    if wanted == shown:
        return []
    for number, (one, other) in enumerate(zip_longest(wanted, shown, fillvalue="")):
        if one != other and not (other == _EMPHASIS and one in ("*", "_")):
            return [_problem(path, source, body, number, first_line)]
    return []


def _is_plain(body: str, page: str) -> bool:
    """Whether both are the same between their spaces, as they are in most plans: asked first, since it is soon answered."""
    marks = _PLAIN_MARKS
    return [word for word in body.split() if word not in marks] == [word for word in page.split() if word not in marks]


def _without_syntax(body: str) -> str:
    source = unescape(body) if "&" in body else body
    if "](" in source:
        source = _TARGET.sub(_blank, source)
    if "<" in source:
        source = _AUTOLINK.sub(lambda match: f" {match[1]} ", source)
    if not _SIGN.search(source):
        return source
    return _ESCAPE.sub(lambda match: f" {match[1]}", _LINE_SYNTAX.sub(_blank, source))


def _words(html: str) -> str:
    """The words of a page, each sign of emphasis in its place; an item's number or mark is said by an attribute."""
    text = html
    for tag, signs in (("em", 1), ("strong", 2)):
        if f"<{tag}>" in text:
            shown = f" {_EMPHASIS * signs} "
            text = text.replace(f"<{tag}>", shown).replace(f"</{tag}>", shown)
    text = _MARKED.sub(lambda match: _shown(*match.groups()), text)
    text = _TAG.sub(" ", _WITHIN.sub("", text) if "<a" in text or "<code" in text else text)
    return unescape(text) if "&" in text else text


def _shown(mark: str | None, number: str | None, picture: str | None) -> str:
    return f" {mark or picture or ''} " if number is None else f" {number}. "


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _problem(path: str, source: str, body: str, number: int, first_line: int) -> Problem:
    match = next(islice(_TOKEN.finditer(source), number, None), None)
    start = match.start() if match else len(source)
    place = position_at(source, start, first_line)
    word = match[0] if match else ""
    line = "".join(body.split("\n")[place.line - first_line : place.line - first_line + 1])
    if word in ("*", "_", "\\", "~", "^", ">", "{", "}") and word:
        message = f"dấu “{word}” ở đây sẽ mất hoặc đổi chỗ trên trang; nếu là chữ của văn bản, hãy viết \\{word}"
    else:
        message = f"“{short(word or line)}” sẽ mất hoặc đổi chỗ trên trang; hãy viết lại dòng này đơn giản hơn, bỏ dấu định dạng"
    return Problem.of(rules.LOST, path, place, message)
