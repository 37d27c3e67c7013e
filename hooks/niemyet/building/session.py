"""One build that makes something: what to make, and when it may replace the live site."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from typing import Any

from jinja2 import Environment

from niemyet import report
from niemyet.base import garbage_collection, new_files
from niemyet.base.cache import Cache
from niemyet.base.safe_pickle import TornError
from niemyet.base.stopped import StoppedError
from niemyet.building.compiled import keep_compiled
from niemyet.building.engine import EngineLog, Site
from niemyet.building.engine_pages import EnginePages, split
from niemyet.building.events import Events
from niemyet.building.fingerprints import of_templates
from niemyet.building.freshness import Inputs, remember
from niemyet.building.loading import OVERRIDES, context_of, first_and_last, read, read_anew
from niemyet.building.publish import contents, exchange
from niemyet.building.publish.indexing import Indexing
from niemyet.building.publish.publication import Publication
from niemyet.building.theme import valid
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Sheet
from niemyet.outputs.assets.addresses import is_left_out
from niemyet.outputs.data import feed
from niemyet.outputs.parts.context import Context, escaped
from niemyet.project.load import Loaded
from niemyet.project.records import RowsByPath
from niemyet.reading.docs_pages.docs_links import DocsLinks

_NAMED = 5  # so many drafts are named in the log
log = logging.getLogger("mkdocs.niemyet")


class Build(Events):
    """From the engine's configuration to the published tree."""

    def __init__(
        self,
        site: Site,
        cache: Cache,
        inputs: Inputs,
        loaded: Loaded,
        context: Context,
        pages: EnginePages,
        spliced: Mapping[str, Sheet],
    ) -> None:
        """`pages` are those that the engine renders; `spliced` are the site's own others."""
        super().__init__(site)
        self._cache, self._inputs, self._loaded = cache, inputs, loaded
        self._context, self._pages, self._spliced = context, pages, spliced
        self._links = DocsLinks(context.catalogue.by_id, {draft.id for draft in loaded.holdings.drafts})
        self._engine_log = EngineLog()
        self._indexing: Indexing | None = None

    @classmethod
    def begin(cls, site: Site, cache: Cache, inputs: Inputs, known: RowsByPath | None = None) -> Build:
        """Read and check everything; StoppedError with every problem where something stops a build.

        `known` are the rows of an earlier build in this process.
        """
        with garbage_collection.paused(freeze=known is None):
            loaded = read(site, cache, inputs, known)
            if loaded.catalogue is None or (loaded.broken and not site.serving):
                raise StoppedError(report.refusal(loaded.problems))
            context = context_of(site, loaded.catalogue)
            roots, spliced = split(contents.pages(context, loaded.problems if site.serving else ()))
            pages = EnginePages.of(context, roots, spliced, first_and_last(loaded, loaded.catalogue))
        for line in _said(loaded):
            log.info(line)
        return cls(site, cache, inputs, loaded, context, pages, spliced)

    def configure(self, config: Any) -> None:
        """Let the engine write aside and resolve links to plans; listen to what it warns of."""
        super().configure(config)
        config.markdown_extensions.append(self._links)
        self._engine_log.listen()

    def takes(self, path: str, folder: str) -> bool:
        """Whether a file of the engine's is published: of the theme's, only what a page of ours loads."""
        return folder not in self.site.theme or not is_left_out(path)

    def addresses(self, taken: Iterable[str]) -> Iterator[tuple[str, bool]]:
        """What the engine is to render for us, and whether it may stand in the navigation; StoppedError for two owners."""
        return self._pages.addresses(taken)

    def meta(self, address: str, source: str, text: str) -> dict[str, Any] | None:
        """A page's header, where it is ours; whose links come next is known from here on."""
        self._links.at(source, address, text)
        own = self._pages.page(address)
        if own is None:
            return None
        return {"title": escaped(own.title), "description": escaped(own.description), "hide": ["navigation", "toc"]}

    def content(self, address: str, html: str, titles: Sequence[str]) -> str:
        """What our page holds; let nothing that acts into the engine's own."""
        own = self._pages.page(address)
        return own.content if own else self._links.published(html, titles)

    def equip(self, theme: Environment) -> None:
        """Give the theme's templates what they ask for beside a page's own values."""
        keep_compiled(theme)
        catalogue = self._context.catalogue
        theme.globals.update(
            niemyet_head=self._head,
            niemyet_ward=catalogue.only_ward,
            niemyet_feed=feed.is_there(catalogue),
            niemyet_policy=self._context.policy,
            niemyet_searchable=bool(catalogue.plans),
        )

    def rendered(self, address: str, output: str) -> str:
        """Take a page from the engine; what comes back is what the engine writes, "" for nothing."""
        return self._pages.rendered(address, output)

    def template(self, name: str, output: str) -> str:
        """Likewise a template without a page; our sitemap takes the place of the engine's, whose dates follow the clock."""
        return "" if name == "sitemap.xml" else valid(output)

    def finish(self) -> None:
        """Make the standby tree and put it in the live one's place; StoppedError leaves the live one as it is."""
        with self.lock, exchange.left_clean(self.site.live), new_files.failures_in_one_line():
            with closing(self._engine_log):
                self._publish_once_more_if_torn()
            if not self._engine_log.warnings:  # else the next build tells them again
                remember(self.site, self._cache, self._inputs, _said(self._loaded))

    def fail(self) -> None:
        """Listen no more, and let others build."""
        super().fail()
        self._engine_log.close()

    def end(self) -> RowsByPath | None:
        """End what still goes on after the build; what the next one may take over."""
        if self._indexing:
            self._indexing.end()
        return self._loaded.rows.kept

    def _head(self, page: Any) -> str:
        own = self._pages.page(page.url)
        return own.head if own else ""

    def _publish_once_more_if_torn(self) -> None:
        try:
            self._publish()
        except TornError as torn:
            self._loaded = read_anew(self.site, self._cache, self._inputs, torn)
            self._publish()

    def _publish(self) -> None:
        self._pages.compare()
        edition = self._inputs.code + of_templates(self.site.root / OVERRIDES)
        publication = Publication(self.site, self._context, self._loaded.rows, self._cache, edition)
        standby = publication.bring(self._pages.shell, self._spliced, self._pages.written)
        if not self.site.serving:
            publication.index(standby.folder, self.site.live)
        self._decide()
        publication.publish(standby)
        if self.site.serving:
            self._indexing = publication.index_later()

    def _decide(self) -> None:
        """StoppedError where something that came up meanwhile forbids to publish."""
        if self._links.problems and not self.site.serving:
            raise StoppedError(report.refusal(self._links.problems))
        for line in report.lines(self._links.problems):
            log.info(line)
        warnings = self._engine_log.warnings
        if self.site.strict and not self.site.serving and warnings:
            raise StoppedError(f"chế độ strict: có {warnings} cảnh báo khi dựng trang; trang cũ còn nguyên")


def _said(loaded: Loaded) -> tuple[str, ...]:
    """Every problem, and which drafts are left out."""
    drafts = loaded.holdings.drafts
    hidden = drafts and loaded.catalogue and not loaded.catalogue.settings.preview
    return (*report.lines(loaded.problems), *([_left_out(drafts)] if hidden else []))


def _left_out(drafts: Sequence[PlanBrief]) -> str:
    paths = sorted(draft.path for draft in drafts)
    rest = f" và {len(paths) - _NAMED} tệp nữa" if len(paths) > _NAMED else ""
    return f"Dự thảo không được đăng, chỉ thấy khi xem trước: {', '.join(paths[:_NAMED])}{rest}"
