"""One build as the engine sees it, event by event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from niemyet.building.publish import exchange

if TYPE_CHECKING:
    from jinja2 import Environment

    from niemyet.building.engine import Site


class Events:
    """A build that takes nothing, changes nothing and makes nothing: what others begin with."""

    def __init__(self, site: Site) -> None:
        """`lock` is what is held until the build is finished."""
        self.site = site
        self.lock = ExitStack()

    def configure(self, config: Any) -> None:
        """Before anything else: let the engine write aside."""
        config.site_dir = str(exchange.scratch_of(self.site.live))

    def takes(self, path: str, folder: str) -> bool:
        """Whether a file of the engine's, its path in the site and the folder that it is from, is published."""
        return False

    def addresses(self, taken: Iterable[str]) -> Iterable[tuple[str, bool]]:
        """What the engine is to render for us, and whether it may stand in the navigation; `taken` has an owner already."""
        return ()

    def meta(self, address: str, source: str, text: str) -> dict[str, Any] | None:
        """A page is to be rendered, from its file in docs/: its header, where it is ours."""
        return None

    def content(self, address: str, html: str, titles: Sequence[str]) -> str:
        """What stands in the page, instead of what the engine made of its file."""
        return html

    def equip(self, theme: Environment) -> None:
        """Give the theme's templates what they ask for beside a page's own values."""

    def rendered(self, address: str, output: str) -> str:
        """A whole page; what comes back is what the engine writes, "" for nothing."""
        return output

    def template(self, name: str, output: str) -> str:
        """Likewise a template without a page."""
        return output

    def finish(self) -> None:
        """After everything else: make the rest, and publish."""

    def fail(self) -> None:
        """Instead of that: something has stopped the build."""
        self.lock.close()
