"""One build: what to make, and when it may replace the live site. Each of the engine's events is one method here."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import Any

from jinja2 import Environment, FileSystemLoader

from niemyet import report
from niemyet.base import garbage_collection, new_files
from niemyet.base.cache import Cache
from niemyet.base.safe_pickle import TornError
from niemyet.base.stopped import StoppedError
from niemyet.building.compiled import keep_compiled
from niemyet.building.engine import EngineLog, Site
from niemyet.building.fingerprints import of_templates
from niemyet.building.freshness import Inputs, remember
from niemyet.building.publish import contents, exchange
from niemyet.building.publish.indexing import Indexing
from niemyet.building.publish.publication import Publication
from niemyet.building.theme import Shell, valid
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.assets.addresses import is_left_out
from niemyet.outputs.data import feed
from niemyet.outputs.parts import policy
from niemyet.outputs.parts.context import Context, Templates, escaped
from niemyet.outputs.plan import page as plan_page
from niemyet.project.load import Loaded, load
from niemyet.project.records import Known, Rows
from niemyet.reading.docs_pages.docs_links import DocsLinks
from niemyet.sources import git_dates

log = logging.getLogger("mkdocs.niemyet")


class Build:
    """From the engine's configuration to the published tree."""

    def __init__(
        self, site: Site, cache: Cache, inputs: Inputs, code: str, held: ExitStack, known: Known | None = None
    ) -> None:
        """Read and check everything; StoppedError with every problem where something stops a build.

        `known` are the rows of an earlier build in this process. `held` is taken over: what is in it, the lock, goes when
        the build is finished.
        """
        self.site, self._cache, self._inputs, self._code = site, cache, inputs, code
        self._indexing: Indexing | None = None
        with garbage_collection.paused(freeze=known is None):
            self._prepare(site, known)
        self._held = held.pop_all()

    def end(self) -> Known | None:
        """End what still goes on; what the next build may take over."""
        if self._indexing:
            self._indexing.end()
        return self._loaded.rows.kept

    def _prepare(self, site: Site, known: Known | None) -> None:
        self._loaded = self._read(site, known)
        if self._loaded.catalogue is None or (self._loaded.broken and not site.serving):
            raise StoppedError(report.refusal(self._loaded.problems))
        self._lines = tuple(report.lines(self._loaded.problems))
        for line in self._lines:
            log.info(line)
        self.catalogue = self._loaded.catalogue
        overrides = site.root / "overrides"
        shown = None if site.serving else policy.META  # the engine's own server reloads pages by an inline script
        templates = Templates(FileSystemLoader(overrides))
        keep_compiled(templates.environment)
        self.context = Context(self.catalogue, templates, shown)
        self._edition = self._code + of_templates(overrides)
        self.links = DocsLinks(self.catalogue.by_id)
        self.shell = Shell(self.catalogue.settings.site_url)
        self.engine_log = EngineLog()
        self._place()

    def _read(self, site: Site, known: Known | None) -> Loaded:
        """Everything read and checked; from the beginning where what was kept cannot be read back."""
        try:
            return self._load(site, known)
        except TornError:
            self._cache.throw_away()
            return self._load(site, None)

    def _load(self, site: Site, known: Known | None) -> Loaded:
        dates = git_dates.modified(site.root, self._inputs.history, self._cache)
        return load(site.root, site.config, site.given, dates=dates, rows=Rows(self._cache, known))

    def _place(self) -> None:
        """What the engine renders, roots, sentinels and probes, and what is spliced into its chrome."""
        broken = self._loaded.problems if self.site.serving else ()
        sheets = {sheet.path: sheet for sheet in contents.pages(self.context, broken)}
        self._roots = {path: sheet.page() for path, sheet in sheets.items() if path.count("/") < 2}
        self._spliced = {path: sheet for path, sheet in sheets.items() if path not in self._roots}
        over_all = contents.pages_over_all(self.context)
        shaped = [
            *self._spliced,
            *over_all,
            *(plan.address for plan in self.catalogue.plans[:1]),
        ]  # all plans lie equally deep
        self._sentinels = {page.address: page for page in map(self.shell.sentinel, shaped)}
        self._probes = {page.address: page for plan in self._probed() for page in plan_page.make(plan, self.context)}
        self._rendered: dict[str, str] = {}
        self._written: list[str] = []

    def addresses(self, taken: Iterable[str]) -> Iterator[tuple[str, bool]]:
        """What the engine is to render for us, and whether it may stand in the navigation: roots may, marks not.

        `taken` are the paths in the site that have an owner already; StoppedError where that would be lost.
        """
        new_files.check_free({f"{address}index.html" for address in (*self._roots, *self._probes)}, taken)
        yield from ((address, True) for address in sorted(self._roots))
        yield from ((address, False) for address in sorted({*self._sentinels, *self._probes}))

    def meta(self, own: Page) -> dict[str, object]:
        """What the engine is told of a page of ours."""
        return {"title": escaped(own.title), "description": escaped(own.description), "hide": ["navigation", "toc"]}

    def page(self, address: str) -> Page | None:
        """Our page at an address that the engine renders, or None where the page is the engine's own."""
        for pages in (self._roots, self._sentinels, self._probes):
            if address in pages:
                return pages[address]
        return None

    def rendered(self, address: str, output: str) -> str:
        """Take a page from the engine; what comes back is what the engine writes, "" for nothing."""
        output = valid(output)
        if address in self._sentinels:
            self.shell.keep(self._sentinels[address], output)
            return ""
        if address in self._probes:
            self._rendered[address] = output
            return ""
        self._written.append(address)
        return output

    def template(self, name: str, output: str) -> str:
        """Likewise a template without a page; our sitemap takes the place of the engine's, whose dates follow the clock."""
        return "" if name == "sitemap.xml" else valid(output)

    def leaves_out(self, path: str) -> bool:
        """Whether a file of the theme stays unpublished."""
        return is_left_out(path)

    def equip(self, theme: Environment) -> None:
        """Give the theme's templates what they ask for beside a page's own values."""
        keep_compiled(theme)
        theme.globals.update(
            niemyet_head=self._head,
            niemyet_ward=self.catalogue.only_ward,
            niemyet_feed=feed.is_there(self.catalogue),
            niemyet_policy=self.context.policy,
            niemyet_searchable=bool(self.catalogue.plans),
        )

    def finish(self) -> None:
        """Make the standby tree and put it in the live one's place; StoppedError leaves the live one as it is."""
        with self._held, exchange.left_clean(self.site.live), new_files.failures_in_one_line():
            self._make_and_publish()

    def _head(self, page: Any) -> str:
        own = self.page(page.url)
        return own.head if own else ""

    def _make_and_publish(self) -> None:
        with closing(self.engine_log):
            try:
                self._publish()
            except TornError:
                self._cache.throw_away()
                self._loaded = self._load(self.site, None)
                self._publish()
        if not self.engine_log.warnings:  # else the next build tells them again
            remember(self.site, self._cache, self._inputs, self._lines)

    def _publish(self) -> None:
        self._compare()
        publication = Publication(self.site, self.context, self._loaded.rows, self._cache, self._edition)
        standby = publication.bring(self.shell, self._spliced, self._written)
        if not self.site.serving:
            publication.index(standby.folder, self.site.live)
        self._decide()
        publication.publish(standby)
        if self.site.serving:
            self._indexing = publication.index_later()

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

    def _probed(self) -> Iterator[Plan]:
        plans = self.catalogue.plans
        for plan in {plan.id: plan for plan in (*plans[:1], *plans[-1:])}.values():
            yield replace(self._loaded.rows.whole(plan.path), modified=plan.modified)
