"""The list of pages for search engines (sitemaps.org), with honest dates: sitemap.xml and sitemap.xml.gz."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from xml.sax.saxutils import escape

from niemyet.base.digest import digest_of_bytes
from niemyet.model.output import Artifact, Sheet
from niemyet.outputs.parts.context import Context

ADDRESS = "sitemap.xml"
_EFFORT = 6  # 9 takes more than twice as long for a twelfth less
_GZIP = 31  # with gzip's head and end: the module gzip writes another head from Python 3.13 on
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make(context: Context, pages: Sequence[str]) -> Iterator[Sheet]:
    """Both forms of the sitemap over the pages' addresses and every plan; printable ones are left out, and what was taken down."""
    settings = context.catalogue.settings
    entries = [(settings.absolute(address), day) for address, day in _entries(context, pages)]
    content = cache(lambda: _document(entries))
    given = (digest_of_bytes("\n".join(f"{url} {day}" for url, day in entries).encode()),)
    yield Sheet(ADDRESS, given, lambda: Artifact(ADDRESS, content(), "application/xml"))
    packed = f"{ADDRESS}.gz"
    yield Sheet(packed, given, lambda: Artifact(packed, zlib.compress(content(), _EFFORT, _GZIP), "application/gzip"))


def _entries(context: Context, pages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Address and last day of change; only a plan known to git has one: a date of issue says nothing of when a page changed."""
    plans = {plan.address: plan for plan in context.catalogue.plans}
    printable = {page for page in pages if page.endswith("/ban-in/") and page.removesuffix("ban-in/") in plans}
    removed = {f"{removal.path}{end}" for removal in context.catalogue.removed for end in ("", "ban-in/")}
    for address in sorted({*pages, *plans} - printable - removed):
        plan = plans.get(address)
        yield address, plan.modified.date().isoformat() if plan and plan.modified else ""


def _document(entries: Iterable[tuple[str, str]]) -> bytes:
    """Written line by line: as a tree, ten thousand addresses take longer than all other pages of a build."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_SITEMAP}">']
    for address, day in entries:
        lines += [" <url>", f"  <loc>{escape(address)}</loc>"]
        if day:
            lines.append(f"  <lastmod>{day}</lastmod>")
        lines.append(" </url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()
