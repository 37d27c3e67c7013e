"""A judge of whole pages: what no page of ours may hold, by a list of all that our templates make, and by nh3.

nh3 reads HTML as browsers do. Where its reading of a page, with nothing to take away, differs from a plain reading,
somebody's text has become markup.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from urllib.parse import urlsplit

import nh3

_ANYWHERE = {
    "id",
    "class",
    "hidden",
    "role",
    "title",
    "lang",
    "aria-label",
    "aria-labelledby",
    "aria-current",
    "aria-live",
}
_ANYWHERE |= {"data-md-component", "data-md-type", "data-md-scrollfix", "data-md-level", "data-md-color-scheme"}
_ANYWHERE |= {"data-md-color-primary", "data-md-color-accent", "tabindex"}
_INPUT = {"id", "name", "type", "value", "autocomplete", "autocapitalize", "spellcheck", "placeholder", "enterkeyhint"}
_PLAIN = (
    "article", "aside", "b", "blockquote", "br", "code", "dd", "details", "div", "dl", "dt", "em", "figure", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "main", "noscript", "p", "pre", "section", "span",
    "strong", "summary", "table", "tbody", "template", "thead", "tr", "wbr",
)  # fmt: skip
# Every element of our pages with the attributes that it has beside those of any.
BODY: dict[str, set[str]] = {
    "a": {"href", "type", "rel", "data-anchor"},
    "button": {"type", "aria-expanded", "aria-pressed", "aria-controls", "data-action", "data-print"},
    "fieldset": {"data-facet"},
    "form": {"action", "method", "autocomplete", "data-bundle", "data-site", "data-suggest"},
    "img": {"src", "alt", "width", "height", "loading"},
    "input": _INPUT | {"aria-describedby", "data-md-toggle", "checked", "disabled"},
    "label": {"for"},
    "li": {"value", "data-mark", "data-earliest", "data-latest", "data-tentative"},
    "nav": {"data-md-component"},
    "ol": {"start"},
    "option": {"value", "selected"},
    "path": {"d"},
    "select": {"name", "autocomplete"},
    "svg": {"viewbox", "viewBox", "xmlns"},
    "td": {"colspan"},
    "th": {"scope", "rowspan"},
    "time": {"datetime"},
    "ul": {"data-title", "data-url"},
    **{tag: set[str]() for tag in _PLAIN},
}
HEAD = {
    "link": {"as", "crossorigin", "href", "rel", "title", "type"},
    "meta": {"charset", "content", "http-equiv", "name"},
    "title": set[str](),
}
_HTML = {"html": {"class", "lang", "data-note", "data-permalink", "data-profile", "data-running"}, "body": {"dir"}}
_SCRIPT = {"src", "type", "defer", "data-base"}
_DATA = "application/ld+json"
_LEADING = ("href", "src", "action")
_SCHEMES = ("", "https", "http", "mailto", "tel")
_REFRESH = re.compile(r"0; ?url=[./][^:]*")
_SCRIPTS = re.compile(r"<script\b[^>]*>.*?</script>", re.DOTALL)
_TEMPLATES = re.compile(r"</?template\b[^>]*>")  # nh3 takes away what is in them: they are read as if they were none
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
Attributes = dict[str, str]
Token = tuple[str, str, tuple[tuple[str, str], ...]]


def strange(page: str) -> Iterator[str]:
    """Each thing on a page, or in a piece of one, that our templates never make."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    yield from reader.strange
    body = _SCRIPTS.sub("", _TEMPLATES.sub("", inner.group(1) if (inner := _BODY.search(page)) else page))
    cleaned = _tokens(_CLEANER.clean(body))
    for made, kept in zip_longest(_tokens(body), cleaned):
        if made != kept:
            yield f"{made} is {kept} for a browser"
            return


class _Reader(HTMLParser):
    """Looks at every element by the list."""

    def __init__(self) -> None:
        super().__init__()
        self.strange: list[str] = []
        self.script = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        allowed = (BODY | HEAD | _HTML | {"script": _SCRIPT, "head": set()}).get(tag)
        if allowed is None or values.keys() - allowed - _ANYWHERE:
            self.strange.append(f"<{tag} {values}>")
        self.script = values.get("type", "module" if "src" in values else "code") if tag == "script" else ""
        self.strange += _leading_astray(tag, values)

    def handle_data(self, data: str) -> None:
        if self.script and self.script != _DATA and data.strip():
            self.strange.append(f"a script: {data}")

    def handle_comment(self, data: str) -> None:
        self.strange.append(f"a comment: {data}")


def _leading_astray(tag: str, values: Attributes) -> Iterator[str]:
    """Addresses of scripts and images elsewhere, and of anything that is no address."""
    for name in _LEADING:
        address = urlsplit(values.get(name, ""))
        loads = tag not in ("a", "link") or values.get("rel") in ("stylesheet", "preload", "icon", "modulepreload")
        if address.scheme not in _SCHEMES or (loads and (address.scheme or address.netloc)):
            yield f"<{tag} {name}={values[name]}>"
    if values.get("http-equiv") == "refresh" and not _REFRESH.fullmatch(values["content"]):
        yield f"leads on to {values['content']}"


class _Tokens(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(("start", tag, tuple(sorted((name, value or "") for name, value in attrs))))

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("path", "tbody"):
            self.found.append(("end", tag, ()))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(("text", " ".join(data.split()), ()))


def _tokens(html: str) -> list[Token]:
    reader = _Tokens()
    reader.feed(html)
    reader.close()
    return reader.found


_CLEANER = nh3.Cleaner(
    tags=set(BODY),
    attributes={tag: allowed | _ANYWHERE for tag, allowed in BODY.items()},
    url_schemes=set(_SCHEMES) - {""},
    clean_content_tags=set(),
    link_rel=None,
)
