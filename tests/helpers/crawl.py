"""A crawler over a built site on disk: what every page links to, and whether it is there."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

_LEADING = ("href", "src", "action", "poster")
_ELSEWHERE = ("http", "https", "mailto", "tel", "data")
_NO_LINK = ("canonical", "schema.DC", "schema.DCTERMS")


@dataclass(frozen=True)
class Seen:
    """What a page holds: its links as written, its ids, its metadata, its canonical addresses."""

    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    meta: dict[str, str] = field(default_factory=dict)
    canonical: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.seen.ids.add(values["id"])
        if tag == "meta":
            self._meta(values)
        elif tag == "link" and values.get("rel") in _NO_LINK:
            if values["rel"] == "canonical":
                self.seen.canonical.append(values["href"])
        else:
            self.seen.links.extend(values[name] for name in _LEADING if name in values)

    def _meta(self, values: dict[str, str]) -> None:
        if "name" in values:
            self.seen.meta[values["name"]] = values.get("content", "")
        if values.get("http-equiv") == "refresh":
            self.seen.links.append(values["content"].partition("url=")[2])


def read(page: Path) -> Seen:
    """Everything of interest on a page."""
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    reader.close()
    return reader.seen


def pages(site: Path) -> dict[str, Seen]:
    """Every HTML page of the site by its path."""
    return {path.relative_to(site).as_posix(): read(path) for path in sorted(site.rglob("*.html"))}


def broken(site: Path, base: str = "/") -> Iterator[str]:
    """Each "page: link" that leads to no file of the site, or to no id of the page there.

    `base` is the path of the site's address: 404.html is served at any depth, so its links begin with it.
    """
    found = pages(site)
    for page, seen in found.items():
        for link in seen.links:
            path, fragment = _split(link, base if page == "404.html" else None)
            target = normpath(join(dirname(page), path)) if path else page
            if path is not None and not _resolves(site, found, target, fragment):
                yield f"{page}: {link}"


def not_relative(site: Path, site_url: str) -> Iterator[str]:
    """Each "page: link" that names the site's own address or begins at the server's root.

    404.html has to do so, and a page may show its own lasting address.
    """
    for page, seen in pages(site).items():
        rooted = (link for link in seen.links if link.startswith((site_url, "/")) and link not in seen.canonical)
        if page != "404.html":
            yield from (f"{page}: {link}" for link in rooted)


def _split(link: str, base: str | None) -> tuple[str | None, str]:
    """Path from the page's folder ("" for the page itself, None for elsewhere) and fragment."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return (None if parts.scheme in _ELSEWHERE else link), ""
    path = unquote(parts.path)
    if base is not None and path.startswith(base):
        path = path.removeprefix(base) or "."
    return path, unquote(parts.fragment)


def _resolves(site: Path, found: dict[str, Seen], target: str, fragment: str) -> bool:
    if target.startswith(("..", "/")):
        return False
    if (site / target).is_dir():
        target = normpath(join(target, "index.html"))
    if not (site / target).is_file():
        return False
    return not fragment or target not in found or fragment in found[target].ids
