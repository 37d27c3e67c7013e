"""The headers for hosts that read them from the published folder itself (Cloudflare Pages, Netlify and others): _headers."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from niemyet.model.output import Artifact
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.policy import HEADERS


def make(context: Context) -> Iterator[Artifact]:
    """The file at the site's root; nothing under a sub-path, where no host looks for it.

    Hosts join values of one header that two rules set, and some know `*` only at a rule's end: so each header stands
    once, and only the folder whose file names hold a hash is told apart.
    """
    if urlsplit(context.catalogue.settings.site_url).path == "/":
        rules = {"/*": HEADERS, "/assets/stylesheets/*": {"Cache-Control": "public, max-age=31536000, immutable"}}
        content = "\n".join(_rule(path, headers) for path, headers in rules.items())
        yield Artifact("_headers", content.encode(), "text/plain")


def _rule(path: str, headers: dict[str, str]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
