"""Links from the site's own pages to plans: written as paths to the .md file, checked, turned into addresses.

The pages' tables are framed as those of plans are.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from posixpath import dirname, normpath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from niemyet.model.brief import PlanBrief
from niemyet.model.problem import Problem
from niemyet.reading.body.tables import frame_tables
from niemyet.reading.docs_pages.site_page import cleaned, page_problems
from niemyet.reading.docs_pages.site_setting import STEPS, step_problems
from niemyet.reading.rules import LINK
from niemyet.reading.text.characters import position_at

_PLAN = re.compile(r"^plans/(.+)\.md(#.*)?$")


class DocsLinks(Extension):
    """A Markdown extension for the engine's own pages; told before each page where that page is."""

    def __init__(self, plans: Mapping[str, PlanBrief], unpublished: Collection[str] = ()) -> None:
        """`plans` are those that the site shows, `unpublished` the drafts that only a preview does."""
        super().__init__()
        self.plans, self.unpublished = plans, unpublished
        self.problems: list[Problem] = []
        self.source = ""
        self.address = ""
        self.text = ""

    def at(self, source: str, address: str, text: str) -> None:
        """The next page: its path in docs/, its address in the site, its file's text."""
        self.source, self.address, self.text = source, address, text

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Run before the engine checks the links itself."""
        md.treeprocessors.register(_Links(self), "niemyet-links", 5)
        md.treeprocessors.register(_Tables(), "niemyet-tables", 4)
        steps = [name for name in STEPS if name in md.preprocessors or name in md.postprocessors]
        self.problems += [each for each in step_problems("mkdocs.yml", steps) if each not in self.problems]

    def published(self, html: str, titles: Iterable[str]) -> str:
        """The page that was told last, as it may be published; what had to be taken away is told."""
        self.problems += page_problems(f"docs/{self.source}", self.text, html, titles)
        return cleaned(html)

    def resolved(self, target: str) -> str:
        """The link as the page needs it; what is no plan's file stays."""
        match = _PLAN.match(normpath(f"{dirname('docs/' + self.source)}/{target}"))
        if not match:
            return target
        plan, anchor = self.plans.get(match.group(1)), match.group(2) or ""
        if match.group(1) in self.unpublished:
            return self._refused(target, "dẫn đến một dự thảo, không được đăng; hãy bỏ liên kết")
        if plan is None or (anchor and anchor[1:] not in plan.anchors):
            return self._refused(target, "không có; hãy xem lại đường dẫn và tên mục")
        return "../" * self.address.count("/") + plan.address + anchor

    def _refused(self, target: str, why: str) -> str:
        position = position_at(self.text, max(self.text.find(target), 0))
        self.problems.append(Problem.of(LINK, "docs/" + self.source, position, f"liên kết đến “{target}” {why}"))
        return ""


class _Links(Treeprocessor):
    def __init__(self, links: DocsLinks) -> None:
        self.links = links

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            target = element.get("href", "")
            if "plans/" in target:
                element.set("href", self.links.resolved(target))


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        frame_tables(root)
