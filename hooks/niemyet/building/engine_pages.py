"""The pages that the engine renders for us: what they hold, and what becomes of what it renders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from niemyet.base import new_files
from niemyet.base.stopped import StoppedError
from niemyet.building.publish import contents
from niemyet.building.theme import Shell, valid
from niemyet.model.output import Page, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.plan import page as plan_page


class EnginePages:
    """Roots stand in the navigation and are published as rendered. Sentinels give their chrome to the pages that are spliced.

    Probes, real plans that the engine renders, prove that what is spliced is what it would have written itself.
    """

    def __init__(self, shell: Shell, roots: Iterable[Page], sentinels: Iterable[Page], probes: Iterable[Page]) -> None:
        """`written` are the addresses of what the engine has written."""
        self.shell = shell
        self._roots, self._sentinels, self._probes = map(_by_address, (roots, sentinels, probes))
        self._rendered: dict[str, str] = {}
        self.written: list[str] = []

    @classmethod
    def of(cls, context: Context, roots: Iterable[Page], spliced: Iterable[str], probed: Sequence[Plan]) -> EnginePages:
        """`spliced` are the addresses of the site's own pages beside the roots; all plans lie equally deep."""
        shell = Shell(context.catalogue.settings.site_url)
        shapes = (*spliced, *contents.pages_over_all(context), *(plan.address for plan in probed))
        probes = (page for plan in probed for page in plan_page.make(plan, context))
        return cls(shell, roots, map(shell.sentinel, shapes), probes)

    def addresses(self, taken: Iterable[str]) -> Iterator[tuple[str, bool]]:
        """What the engine is to render, and whether it may stand in the navigation: roots may, others not.

        `taken` are the paths in the site that have an owner already; StoppedError where that would be lost.
        """
        new_files.check_free({f"{address}index.html" for address in (*self._roots, *self._probes)}, taken)
        yield from ((address, True) for address in sorted(self._roots))
        yield from ((address, False) for address in sorted({*self._sentinels, *self._probes}))

    def page(self, address: str) -> Page | None:
        """Our page at an address, or None where the page is the engine's own."""
        for pages in (self._roots, self._sentinels, self._probes):
            if address in pages:
                return pages[address]
        return None

    def rendered(self, address: str, output: str) -> str:
        """Take a page from the engine; what comes back is what it writes, "" for nothing."""
        output = valid(output)
        if address in self._sentinels:
            self.shell.keep(self._sentinels[address], output)
            return ""
        if address in self._probes:
            self._rendered[address] = output
            return ""
        self.written.append(address)
        return output

    def compare(self) -> None:
        """Hold the probes as they are spliced against what the engine rendered; StoppedError where a byte differs."""
        for address, page in self._probes.items():
            if self.shell.spliced(page) != self._rendered.get(address):
                raise StoppedError(f"trang ghép không trùng với trang do giao diện tạo ra ({address})")


def split(sheets: Iterable[Sheet]) -> tuple[list[Page], dict[str, Sheet]]:
    """The roots among the site's own pages, made; the others by their address, to be made when they are spliced."""
    by_address = {sheet.path: sheet for sheet in sheets}
    roots = [sheet.page() for address, sheet in by_address.items() if address.count("/") < 2]
    return roots, {address: sheet for address, sheet in by_address.items() if address.count("/") > 1}


def _by_address(pages: Iterable[Page]) -> Mapping[str, Page]:
    return {page.address: page for page in pages}
