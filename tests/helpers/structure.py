"""What the markup of a built page says of its structure: language, title, headings, landmarks, links, images."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

_HEADING = re.compile("h[1-6]")
_LANDMARKS = ("nav", "main", "aside")
_BLOCKS = ("li", "p", "td", "th", "dd", "dt", "nav", "div")  # what a link stands in tells what it is for (2.4.4)
_VOID = ("meta", "link", "input", "img", "br", "hr", "source", "wbr", "path")


@dataclass
class Link:
    """Where it leads, what it says, and what is said around it."""

    target: str
    text: str
    around: str = ""


@dataclass
class Seen:
    """One page, as far as its structure goes."""

    language: str = ""
    title: str = ""
    leads_on: bool = False
    headings: list[tuple[int, str]] = field(default_factory=list)
    landmarks: list[tuple[str, str]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unnamed_images: int = 0


class _Reader(HTMLParser):
    """Collects the text of each open element, so that a link's and its block's are known when they close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.page, self.seen = page, Seen()
        self.open: list[tuple[str, dict[str, str], list[str], list[Link]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.seen.language = values.get("lang", "")
        elif tag == "meta" and values.get("http-equiv") == "refresh":
            self.seen.leads_on = True
        elif tag == "img":
            self.seen.unnamed_images += "alt" not in values
            self.handle_data(values.get("alt", ""))
        elif tag in _LANDMARKS:
            self.seen.landmarks.append((tag, values.get("aria-label") or values.get("aria-labelledby", "")))
        if tag not in _VOID:
            self.open.append((tag, values, [], []))

    def handle_endtag(self, tag: str) -> None:
        while self.open and tag in [name for name, *_ in self.open]:
            name, values, pieces, links = self.open.pop()
            self._close(name, values, " ".join("".join(pieces).split()), links)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        for _, _, pieces, _ in self.open:
            pieces.append(data)

    def _close(self, tag: str, values: dict[str, str], text: str, links: list[Link]) -> None:
        if tag == "title" and not self.seen.title:
            self.seen.title = text
        elif _HEADING.fullmatch(tag):
            self.seen.headings.append((int(tag[1]), text))
        elif tag == "a" and "href" in values and "template" not in [name for name, *_ in self.open]:
            links = [Link(self._target(values["href"]), values.get("aria-label") or text)]
            self.seen.links += links
        for link in links:
            if not link.around and tag in _BLOCKS and text != link.text:
                link.around = text
        if self.open:
            self.open[-1][3].extend(link for link in links if not link.around)

    def _target(self, link: str) -> str:
        return (
            self.page + link
            if link.startswith("#")
            else link
            if ":" in link
            else normpath(join(dirname(self.page), link))
        )


def seen(site: Path) -> Iterator[tuple[str, Seen]]:
    """Every page of a site by its path."""
    for path in sorted(site.rglob("*.html")):
        reader = _Reader(path.relative_to(site).as_posix())
        reader.feed(path.read_text(encoding="utf-8"))
        reader.close()
        yield reader.page, reader.seen
