"""What the engine renders of a site: its own pages beside ours, and what came up meanwhile that forbids to publish."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment

from niemyet import report
from niemyet.base.stopped import StoppedError
from niemyet.building import engine_words
from niemyet.building.compiled import keep_compiled
from niemyet.building.engine import EngineLog, Site
from niemyet.building.engine_pages import EnginePages, split
from niemyet.building.events import Events
from niemyet.building.publish import contents
from niemyet.building.theme import valid
from niemyet.model.output import Sheet
from niemyet.model.plan import Plan
from niemyet.model.problem import Problem
from niemyet.outputs.assets.addresses import is_left_out
from niemyet.outputs.data import feed
from niemyet.outputs.parts.context import Context, escaped
from niemyet.reading.docs_pages.docs_links import DocsLinks


class Rendering(Events):
    """From the engine's configuration to all that it has rendered."""

    def __init__(
        self,
        site: Site,
        context: Context,
        pages: EnginePages,
        spliced: Mapping[str, Sheet],
        unpublished: Collection[str],
    ) -> None:
        """`pages` are those that the engine renders; `spliced` are the site's own others; `unpublished` are drafts."""
        super().__init__(site)
        self.context, self.pages, self.spliced = context, pages, spliced
        self.links = DocsLinks(context.catalogue.by_id, unpublished)
        self.engine_log = EngineLog()

    def configure(self, config: Any) -> None:
        """Let the engine write aside and resolve links to plans; listen to what it warns of."""
        super().configure(config)
        config.markdown_extensions.append(self.links)
        self.engine_log.listen()

    def takes(self, path: str, folder: str) -> bool:
        """Whether a file of the engine's is published: of the theme's, only what a page of ours loads."""
        return folder not in self.site.theme or not is_left_out(path)

    def addresses(self, taken: Iterable[str]) -> Iterator[tuple[str, bool]]:
        """What the engine is to render for us, and whether it may stand in the navigation; StoppedError for two owners."""
        return self.pages.addresses(taken)

    def meta(self, address: str, source: str, text: str) -> dict[str, Any] | None:
        """A page's header, where it is ours; whose links come next is known from here on."""
        self.links.at(source, address, text)
        own = self.pages.page(address)
        if own is None:
            return None
        return {"title": escaped(own.title), "description": escaped(own.description), "hide": ["navigation", "toc"]}

    def content(self, address: str, html: str, titles: Sequence[str]) -> str:
        """What our page holds; let nothing that acts into the engine's own."""
        own = self.pages.page(address)
        return own.content if own else self.links.published(html, titles)

    def equip(self, theme: Environment) -> None:
        """Give the theme's templates what they ask for beside a page's own values."""
        keep_compiled(theme)
        catalogue = self.context.catalogue
        theme.globals.update(
            niemyet_head=self._head,
            niemyet_ward=catalogue.only_ward,
            niemyet_feed=feed.is_there(catalogue),
            niemyet_policy=self.context.policy,
            niemyet_searchable=bool(catalogue.plans),
        )

    def rendered(self, address: str, output: str) -> str:
        """Take a page from the engine; what comes back is what the engine writes, "" for nothing."""
        return self.pages.rendered(address, output)

    def template(self, name: str, output: str) -> str:
        """Likewise a template without a page; our sitemap takes the place of the engine's, whose dates follow the clock."""
        return "" if name == "sitemap.xml" else valid(output)

    def fail(self) -> None:
        """Listen no more, and let others build."""
        super().fail()
        self.engine_log.close()

    def decide(self) -> None:
        """StoppedError where something that came up meanwhile forbids to publish."""
        if self.links.problems:
            raise StoppedError(report.refusal(self.links.problems))
        if self.site.strict and (said := self.engine_log.said):
            told = engine_words.problems(self.site.root, self.site.config.name, said)
            count = f"chế độ strict: có {len(said)} cảnh báo khi dựng trang; trang cũ còn nguyên"
            raise StoppedError("\n".join((count, *report.lines(told))))

    def _head(self, page: Any) -> str:
        own = self.pages.page(page.url)
        return own.head if own else ""


def pages_of(
    context: Context, probed: Sequence[Plan], problems: Sequence[Problem] = (), paths: Iterable[str] = ()
) -> tuple[EnginePages, Mapping[str, Sheet]]:
    """The pages that the engine renders, and the site's own others; `problems` are shown where they break one of `paths`."""
    roots, spliced = split(contents.pages(context, problems, paths))
    return EnginePages.of(context, roots, spliced, probed), spliced
