"""One build: what to make, and when it may replace the live site. Each of the engine's events is one method here."""

import logging
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from niemyet import report, sinks
from niemyet.checks import all_rules
from niemyet.load import Loaded, load
from niemyet.model import Artifact, Page, Plan
from niemyet.outputs import OF_A_PLAN, OF_THE_SITE, feed, plan_page, problem_page, rule_pages, search_records, sitemap
from niemyet.outputs.context import Context, Templates
from niemyet.problem import Level, has_errors
from niemyet.reading.docs_links import DocsLinks
from niemyet.reading.plan import name_problems
from niemyet.search_index import SearchIndexError, build_index
from niemyet.shell import Shell
from niemyet.stopped import StoppedError

ENGINE_LOGGERS = ("mkdocs", "properdocs")
SEARCH_BUNDLE = "tim-kiem/pagefind"
PROBES = 2
log = logging.getLogger("mkdocs.niemyet")


@dataclass(frozen=True)
class Site:
    """Where a build takes from and what it publishes to."""

    root: Path
    config: Path
    live: Path
    serving: bool
    strict: bool
    given: Mapping[str, str]


class WarningCount(logging.Handler):
    """Counts what the engine warns of: it decides on strict itself only after the site is published."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        self._loggers = [logging.getLogger(name) for name in names]
        for logger in self._loggers:
            logger.addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self.count += 1

    def stop(self) -> None:
        """Count no more."""
        for logger in self._loggers:
            logger.removeHandler(self)


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
        loaded = load(site.root, site.config, site.given)
        self._tell(loaded)
        if loaded.catalogue is None or (loaded.broken and not site.serving):
            raise StoppedError(report.refusal(loaded.problems))
        self.catalogue = loaded.catalogue
        self.context = Context(loaded.catalogue, Templates(FileSystemLoader(site.root / "overrides")))
        self.links = DocsLinks(loaded.catalogue.by_id)
        self.shell = Shell(loaded.catalogue.settings.site_url)
        self.warnings = WarningCount(ENGINE_LOGGERS)
        pages = {page.address: page for page in self._site_pages(loaded)}
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
        return {"niemyet_head": self._head, "niemyet_ward": self.catalogue.only_ward, "niemyet_feed": feed_there}

    def finish(self) -> None:
        """Make the standby tree and put it in the live one's place; StoppedError leaves the live one as it is."""
        try:
            with self._held, sinks.left_clean(self.site.live), sinks.told_plainly():
                self._make_and_publish()
        finally:
            self.warnings.stop()

    def _head(self, page: Any) -> str:
        own = self.page(page.url)
        return own.head if own else ""

    def _make_and_publish(self) -> None:
        self._compare()
        standby = sinks.standby_of(self.site.live)
        sinks.take_over(sinks.scratch_of(self.site.live), standby)
        sinks.write(standby, self._artifacts())
        sinks.copy(standby, self._files())
        log.info("Making the search index …")
        self._index(standby)
        self._decide()
        if not sinks.publish(standby, self.site.live):
            log.info("This file system cannot exchange folders: the site was replaced by two renames.")

    def _artifacts(self) -> Iterator[Artifact]:
        yield from self.shell.published(self._spliced.values())
        for plan in self.catalogue.plans:
            yield from self._published(made for make in OF_A_PLAN for made in make(plan, self.context))
        for make in OF_THE_SITE:
            yield from (made for made in make(self.context) if isinstance(made, Artifact))
        yield from sitemap.make(self.context, [*self._spliced, *self._written])

    def _published(self, made: Iterable[Page | Artifact]) -> Iterator[Artifact]:
        for thing in made:
            if isinstance(thing, Page):
                yield from self.shell.published([thing])
            else:
                yield thing

    def _site_pages(self, loaded: Loaded) -> Iterator[Page]:
        for make in OF_THE_SITE:
            yield from (made for made in make(self.context) if isinstance(made, Page))
        yield from rule_pages.make(self.context, all_rules())
        if self.site.serving:
            yield from self._problem_pages(loaded)

    def _problem_pages(self, loaded: Loaded) -> Iterator[Page]:
        broken = (problem for problem in loaded.problems if problem.path.endswith(".md"))
        for path, problems in groupby(broken, key=lambda problem: problem.path):
            found = tuple(problems)
            if has_errors(found) and not name_problems(path):
                yield from problem_page.make(self.context, path, found)

    def _files(self) -> Iterator[tuple[Path, str]]:
        for plan in self.catalogue.plans:
            folder = self.site.root / plan.path.removesuffix(".md")
            yield from ((folder / file.name, plan.address + file.name) for file in plan.files)
        for ward in self.catalogue.wards.values():
            if ward.emblem:
                emblem = self.site.root / "plans" / ward.id / ward.emblem
                yield emblem, f"ke-hoach/{ward.id}/{ward.emblem}"

    def _index(self, standby: Path) -> None:
        plans = self.catalogue.plans
        if not plans:
            return
        with tempfile.TemporaryDirectory(prefix="niemyet-") as staged:
            records = (record for plan in plans for record in search_records.make(plan, self.context))
            sinks.write(Path(staged), records)
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
        if self.site.strict and not self.site.serving and self.warnings.count:
            raise StoppedError(f"chế độ strict: có {self.warnings.count} cảnh báo khi dựng trang; trang cũ còn nguyên")

    def _probed(self) -> tuple[Plan, ...]:
        plans = self.catalogue.plans
        return tuple({plan.id: plan for plan in (*plans[:1], *plans[-1:])}.values())[:PROBES]

    def _tell(self, loaded: Loaded) -> None:
        for line, problem in zip(report.lines(loaded.problems), loaded.problems, strict=True):
            if problem.level is not Level.ERROR or self.site.serving:
                log.info(line)
