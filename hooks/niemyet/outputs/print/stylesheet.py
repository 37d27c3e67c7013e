"""The stylesheet of all printable pages, with the measures of the decree's profile filled in."""

from collections.abc import Iterator

from niemyet.model import sheet
from niemyet.model.output import Artifact
from niemyet.outputs.parts.context import Context
from niemyet.outputs.print.nd30_2020 import PROFILE


def make(context: Context) -> Iterator[Artifact]:
    """The stylesheet at assets/niemyet/print.css."""
    css = context.templates.render(
        "niemyet/print.css.html",
        {"profile": PROFILE, "table_sizes": sheet.TABLE_SIZES, "cell_margins": sheet.CELL_MARGINS},
    )
    yield Artifact("assets/niemyet/print.css", css.encode(), "text/css")
