"""The list of pages for search engines (sitemaps.org), with honest dates: sitemap.xml and sitemap.xml.gz."""

import gzip
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from niemyet.model import Artifact
from niemyet.outputs.context import Context
from niemyet.outputs.xml_file import add, document

ADDRESS = "sitemap.xml"
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make(context: Context, pages: Sequence[str]) -> Iterator[Artifact]:
    """Both forms of the sitemap over the pages' addresses and every plan; printable ones are left out, and what was taken down."""
    content = document(_urlset(context, pages))
    yield Artifact(ADDRESS, content, "application/xml")
    yield Artifact(f"{ADDRESS}.gz", gzip.compress(content, mtime=0), "application/gzip")


def _urlset(context: Context, pages: Sequence[str]) -> Element:
    """Only a plan known to git has a lastmod: a page's date of issue says nothing about when the page changed."""
    plans = {plan.address: plan for plan in context.catalogue.plans}
    printable = {f"{address}ban-in/" for address in plans}
    removed = {f"{removal.path}{end}" for removal in context.catalogue.removed for end in ("", "ban-in/")}
    root = Element("urlset", {"xmlns": _SITEMAP})
    for address in sorted({*pages, *plans} - printable - removed):
        url = add(root, "url")
        add(url, "loc", context.catalogue.settings.absolute(address))
        if (plan := plans.get(address)) and plan.modified:
            add(url, "lastmod", plan.modified.date().isoformat())
    return root
