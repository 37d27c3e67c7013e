"""What some pages load beside that: style sheets and scripts that are published each by itself."""

from collections.abc import Iterator

from niemyet.model.output import Artifact
from niemyet.outputs.assets.addresses import ADDRESSES, FOLDER, JOINED, address_of, linked
from niemyet.outputs.parts.context import Context


def make(context: Context) -> Iterator[Artifact]:
    """Each file of the map at its address."""
    for source in ADDRESSES:
        text = "".join(context.templates.text(FOLDER + part) for part in (source, *JOINED.get(source, ())))
        if source.endswith(".js"):
            yield Artifact(address_of(source), linked(source, text).encode(), "text/javascript")
        else:
            yield Artifact(address_of(source), text.encode(), "text/css")
