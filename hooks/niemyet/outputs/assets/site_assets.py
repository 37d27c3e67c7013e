"""What every page of the site loads, each as one file: assets/niemyet/site.css and site.js.

Their parts are written, read and tested as files of their own; in one file they are one request.
"""

from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.outputs.assets import accent
from niemyet.outputs.parts.context import Context

FOLDER = "assets/niemyet/"
STYLES = ("base.css", "plan.css", "lists.css")
SCRIPTS = ("drawer.js", "scrolling.js", "folds.js", "suggest.js", "calendar.js", "plan.js")
_UNASKED = (
    "assets/javascripts/",  # the theme's script, its search worker and its word cutting; our pages have their own
    "assets/images/",  # the theme's icon
    "assets/stylesheets/palette.",  # its list of colours
)
PARTS = frozenset(FOLDER + name for name in (*STYLES, *SCRIPTS))


def make(context: Context) -> Iterator[Artifact]:
    """The style sheet with the site's accent, and the script: an ES module, each part in a block of its own."""
    styles = (context.templates.text(FOLDER + name) for name in STYLES)
    scripts = (context.templates.text(FOLDER + name) for name in SCRIPTS)
    css = "\n".join((accent.declarations(context), *styles))
    js = "".join(f"{{\n{script}}}\n" for script in scripts)
    yield Artifact(f"{FOLDER}site.css", css.encode(), "text/css")
    yield Artifact(f"{FOLDER}site.js", js.encode(), "text/javascript")


def unneeded(path: str) -> bool:
    """Whether a file that the theme would publish, by its path in the site, is asked for by no page and stays out."""
    return path.startswith(_UNASKED) or (path.startswith("assets/") and path.endswith(".map")) or path in PARTS
