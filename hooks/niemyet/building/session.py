"""One build that makes something: what to make, and when it may replace the live site."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from contextlib import closing

from niemyet import report
from niemyet.base import garbage_collection, new_files
from niemyet.base.cache import Cache
from niemyet.base.stopped import StoppedError
from niemyet.building.engine import Site
from niemyet.building.engine_pages import EnginePages
from niemyet.building.fingerprints import of_templates
from niemyet.building.freshness import Inputs, remember
from niemyet.building.loading import OVERRIDES, context_of, first_and_last, may_be_of_the_cache, read, read_anew
from niemyet.building.publish import exchange
from niemyet.building.publish.indexing import Indexing
from niemyet.building.publish.publication import Publication
from niemyet.building.rendering import Rendering, pages_of
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Sheet
from niemyet.outputs.parts.context import Context
from niemyet.project.load import Loaded
from niemyet.project.records import RowsByPath

_NAMED = 5  # so many drafts are named in the log
log = logging.getLogger("mkdocs.niemyet")


class Build(Rendering):
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
        super().__init__(site, context, pages, spliced, {draft.id for draft in loaded.holdings.drafts})
        self._cache, self._inputs, self._loaded = cache, inputs, loaded
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
            probed = first_and_last(loaded, loaded.catalogue)
            pages, spliced = pages_of(context, probed, loaded.problems if site.serving else (), loaded.rows.all)
        for line in _said(loaded):
            log.info(line)
        return cls(site, cache, inputs, loaded, context, pages, spliced)

    def finish(self) -> None:
        """Make the standby tree and put it in the live one's place; StoppedError leaves the live one as it is."""
        with self.lock, exchange.left_clean(self.site.live), new_files.failures_in_one_line():
            with closing(self.engine_log):
                self._publish_once_more_if_torn()
            if not self.engine_log.said:  # else the next build tells them again
                remember(self.site, self._cache, self._inputs, _said(self._loaded))

    def end(self) -> RowsByPath | None:
        """End what still goes on after the build; what the next one may take over."""
        if self._indexing:
            self._indexing.end()
        return self._loaded.rows.kept

    def decide(self) -> None:
        """StoppedError where something that came up meanwhile forbids to publish; under `serve` it is only told."""
        if not self.site.serving:
            super().decide()
        for line in report.lines(self.links.problems):
            log.info(line)

    def _publish_once_more_if_torn(self) -> None:
        try:
            self._publish()
        except Exception as error:
            if not may_be_of_the_cache(error):
                raise
            self._loaded = read_anew(self.site, self._cache, self._inputs, error)
            self._publish()

    def _publish(self) -> None:
        self.pages.compare()
        edition = self._inputs.code + of_templates(self.site.root / OVERRIDES)
        publication = Publication(self.site, self.context, self._loaded.rows, self._cache, edition)
        standby = publication.bring(self.pages.shell, self.spliced, self.pages.written)
        if not self.site.serving:
            publication.index(standby.folder, standby.sister)
        self.decide()
        publication.publish(standby)
        if self.site.serving:
            self._indexing = publication.index_later()


def _said(loaded: Loaded) -> tuple[str, ...]:
    """Every problem, and which drafts are left out."""
    drafts = loaded.holdings.drafts
    hidden = drafts and loaded.catalogue and not loaded.catalogue.settings.preview
    return (*report.lines(loaded.problems), *([_left_out(drafts)] if hidden else []))


def _left_out(drafts: Sequence[PlanBrief]) -> str:
    paths = sorted(draft.path for draft in drafts)
    rest = f" và {len(paths) - _NAMED} tệp nữa" if len(paths) > _NAMED else ""
    return f"Dự thảo không được đăng, chỉ thấy khi xem trước: {', '.join(paths[:_NAMED])}{rest}"
