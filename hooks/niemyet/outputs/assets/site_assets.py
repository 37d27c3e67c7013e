"""What every page of the site loads, each as one file: assets/niemyet/site.css and site.js.

Their parts are written, read and tested as files of their own; in one file they are one request.
"""

from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.outputs.assets import accent
from niemyet.outputs.assets.addresses import FOLDER, SCRIPTS, STYLES, linked
from niemyet.outputs.parts.context import Context


def make(context: Context) -> Iterator[Artifact]:
    """The style sheet with the site's accent, and the script: an ES module, each part in a block of its own."""
    styles = (context.templates.text(FOLDER + name) for name in STYLES)
    scripts = (linked(name, context.templates.text(FOLDER + name)) for name in SCRIPTS)
    css = "\n".join((accent.declarations(context), *styles))
    js = "".join(f"{{\n{script}}}\n" for script in scripts)
    yield Artifact(f"{FOLDER}site.css", css.encode(), "text/css")
    yield Artifact(f"{FOLDER}site.js", js.encode(), "text/javascript")
