"""One build: what to make, and when it may replace the live site. Each of the engine's events is one method here."""

import logging
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from niemyet import history, making, report, sinks
from niemyet.engine import EngineLog, Site
from niemyet.load import load
from niemyet.model import Artifact, Page, Plan
from niemyet.outputs import feed, plan_page
from niemyet.outputs.context import Context, Templates
from niemyet.reading.docs_links import DocsLinks
from niemyet.search_index import SearchIndexError, build_index
from niemyet.shell import Shell
from niemyet.stopped import StoppedError

SEARCH_BUNDLE = "tim-kiem/pagefind"
PROBES = 2
log = logging.getLogger("mkdocs.niemyet")


class Build:
    """From the engine's configuration to the published tree."""

    def __init__(self, site: Site) -> None:
        """Read and check everything; StoppedError with every problem where something stops a build."""
        self.site = site
        with ExitStack() as held:
            if not site.serving:  # the engine serves from a folder of its own
                sinks.check_replaceable(site.live)
                held.enter_context(sinks.only_builder(site.live))
            self._prepare(site)
            self._held = held.pop_all()

    def _prepare(self, site: Site) -> None:
        loaded = load(site.root, site.config, site.given, dates=history.modified(site.root))
        if loaded.catalogue is None or (loaded.broken and not site.serving):
            raise StoppedError(report.refusal(loaded.problems))
        for line in report.lines(loaded.problems):
            log.info(line)
        self.catalogue = loaded.catalogue
        self.context = Context(loaded.catalogue, Templates(FileSystemLoader(site.root / "overrides")))
        self.links = DocsLinks(loaded.catalogue.by_id)
        self.shell = Shell(loaded.catalogue.settings.site_url)
        self.engine_log = EngineLog()
        broken = loaded.problems if site.serving else ()
        pages = {page.address: page for page in making.pages(self.context, broken)}
        self._roots = {address: page for address, page in pages.items() if address.count("/") < 2}
        self._spliced = {address: page for address, page in pages.items() if address not in self._roots}
        spliced = [*self._spliced, *(plan.address for plan in self.catalogue.plans)]
        self._sentinels = {page.address: page for page in map(self.shell.sentinel, spliced)}
        self._probes = {page.address: page for plan in self._probed() for page in plan_page.make(plan, self.context)}
        self._rendered: dict[str, str] = {}
        self._written: list[str] = []

    def addresses(self, taken: Iterable[str]) -> Iterator[tuple[str, bool]]:
        """What the engine is to render for us, and whether it may stand in the navigation: roots may, marks not.

        `taken` are the paths in the site that have an owner already; StoppedError where that would be lost.
        """
        sinks.check_free({f"{address}index.html" for address in (*self._roots, *self._probes)}, taken)
        yield from ((address, True) for address in sorted(self._roots))
        yield from ((address, False) for address in sorted({*self._sentinels, *self._probes}))

    def page(self, address: str) -> Page | None:
        """Our page at an address that the engine renders, or None where the page is the engine's own."""
        for pages in (self._roots, self._sentinels, self._probes):
            if address in pages:
                return pages[address]
        return None

    def rendered(self, address: str, output: str) -> str:
        """Take a page from the engine; what comes back is what the engine writes, "" for nothing."""
        if address in self._sentinels:
            self.shell.keep(self._sentinels[address], output)
            return ""
        if address in self._probes:
            self._rendered[address] = output
            return ""
        self._written.append(address)
        return output

    def globals(self) -> dict[str, object]:
        """What the theme's templates ask for beside a page's own values."""
        feed_there = bool(feed.newest(self.catalogue))
        return {
            "niemyet_head": self._head,
            "niemyet_ward": self.catalogue.only_ward,
            "niemyet_feed": feed_there,
            "niemyet_searchable": bool(self.catalogue.plans),
        }

    def finish(self) -> None:
        """Make the standby tree and put it in the live one's place; StoppedError leaves the live one as it is."""
        try:
            with self._held, sinks.left_clean(self.site.live), sinks.told_plainly():
                self._make_and_publish()
        finally:
            self.engine_log.stop()

    def _head(self, page: Any) -> str:
        own = self.page(page.url)
        return own.head if own else ""

    def _make_and_publish(self) -> None:
        self._compare()
        standby = sinks.standby_of(self.site.live)
        sinks.take_over(sinks.scratch_of(self.site.live), standby)
        sinks.write(standby, self._artifacts())
        sinks.copy(standby, making.files(self.catalogue, self.site.root))
        log.info("Making the search index …")
        self._index(standby)
        self._decide()
        if not sinks.publish(standby, self.site.live):
            log.info("This file system cannot exchange folders: the site was replaced by two renames.")

    def _artifacts(self) -> Iterator[Artifact]:
        yield from self.shell.published(self._spliced.values())
        for made in making.of_plans(self.context):
            if isinstance(made, Page):
                yield from self.shell.published([made])
            else:
                yield made
        yield from making.of_the_site(self.context, [*self._spliced, *self._written])

    def _index(self, standby: Path) -> None:
        if not self.catalogue.plans:
            return
        with tempfile.TemporaryDirectory(prefix="niemyet-") as staged:
            sinks.write(Path(staged), making.search_pages(self.context))
            try:
                build_index(Path(staged), standby / SEARCH_BUNDLE)
            except SearchIndexError as error:
                raise StoppedError(str(error)) from None

    def _compare(self) -> None:
        """Hold the spliced pages against those that the engine rendered itself."""
        for address, page in self._probes.items():
            if self.shell.spliced(page) != self._rendered.get(address):
                raise StoppedError(f"trang ghép không trùng với trang do giao diện tạo ra ({address})")

    def _decide(self) -> None:
        if self.links.problems and not self.site.serving:
            raise StoppedError(report.refusal(self.links.problems))
        for line in report.lines(self.links.problems):
            log.info(line)
        if self.site.strict and not self.site.serving and self.engine_log.warnings:
            raise StoppedError(
                f"chế độ strict: có {self.engine_log.warnings} cảnh báo khi dựng trang; trang cũ còn nguyên"
            )

    def _probed(self) -> tuple[Plan, ...]:
        plans = self.catalogue.plans
        return tuple({plan.id: plan for plan in (*plans[:1], *plans[-1:])}.values())[:PROBES]
