"""A page at an old address that leads to the new one, with and without JavaScript."""

from niemyet.model.output import Artifact
from niemyet.outputs.assets.addresses import address_of
from niemyet.outputs.parts.context import Context, relative

SCRIPT = address_of("page/moved.js")


def moved_page(
    context: Context, old: str, target: str, title: str, canonical: str | None = None, what: str = "Kế hoạch này"
) -> Artifact:
    """The redirect from one path in the site to another; `canonical` is the path that search engines keep."""
    html = context.templates.render(
        "niemyet/alias.html",
        {
            "policy": context.policy,
            "title": title,
            "what": what,
            "target": relative(target, old),
            "canonical": context.catalogue.settings.absolute(target if canonical is None else canonical),
            "script": relative(SCRIPT, old),
        },
    )
    return Artifact(f"{old}index.html", html.encode(), "text/html")
