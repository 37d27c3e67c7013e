"""A peer: Hugo, then Pagefind over its pages."""

import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import yaml

from benchmarks.speed.contender import Contender, pagefind_pages
from benchmarks.speed.tools import PAGEFIND, PEERS, python_package, said, versions_here


class Hugo(Contender):
    """The templates of peers/hugo: a page and a printable page a plan, lists of fifty for the site and for each ward."""

    name = "Hugo + Pagefind"
    content = "content/ke-hoach"
    site = "public"
    pages = ("{plan}/index.html", "{plan}/ban-in.html")
    made = ("resources", "cache")

    def install(self) -> Mapping[str, str]:
        """Hugo from its Python package, Pagefind as this project has it."""
        number = said([self._hugo, "version"]).split()[1].partition("-")[0].removeprefix("v")
        return {"hugo": number, **versions_here("pagefind")}

    def write(self) -> None:
        """The templates, and a list page a ward."""
        shutil.copytree(PEERS / "hugo", self.room, dirs_exist_ok=True)
        content = self.room / self.content
        (content / "topics.yml").unlink()
        for ward, name in self.plans.wards.items():
            (content / ward / "ward.yml").unlink()
            header = yaml.safe_dump({"title": name}, allow_unicode=True)
            (content / ward / "_index.md").write_text(f"---\n{header}---\n", encoding="utf-8")

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """The program itself, without the Python that comes with its package."""
        return [[self._hugo, "--quiet", "--cacheDir", self.room / "cache"], [*PAGEFIND, "--site", self.site]]

    def indexed(self) -> int:
        """Plan pages only: the templates mark what belongs to the index."""
        return pagefind_pages(self.room / self.site)

    @cached_property
    def _hugo(self) -> Path:
        return python_package("hugo") / "hugo/binaries/hugo"
