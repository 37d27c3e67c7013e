"""What crawlers may read: robots.txt (RFC 9309)."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from niemyet.model.output import Artifact
from niemyet.outputs.parts.context import Context


def make(context: Context) -> Iterator[Artifact]:
    """Everything may be read; nothing under a sub-path, where no crawler looks for the file.

    A demonstration allows crawling too: its pages say noindex, which only those see who may read them.
    """
    settings = context.catalogue.settings
    if urlsplit(settings.site_url).path == "/":
        content = f"User-agent: *\nAllow: /\n\nSitemap: {settings.absolute('sitemap.xml')}\n"
        yield Artifact("robots.txt", content.encode(), "text/plain")
