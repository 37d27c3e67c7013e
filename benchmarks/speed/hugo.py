"""A peer: Hugo, then Pagefind over its pages."""

import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

import yaml

from benchmarks.speed.contender import Contender, pagefind_pages
from benchmarks.speed.tools import PAGEFIND, PEERS, output_of, python_package, versions_here


class Hugo(Contender):
    """The templates of peers/hugo: a page and a printable page a plan, lists of fifty: all, by ward, year and topic."""

    name = "Hugo + Pagefind"
    content = "content/ke-hoach"
    site = "public"
    pages = ("{plan}/index.html", "{plan}/ban-in.html")
    made = ("resources", "cache")

    def install(self) -> Mapping[str, str]:
        """Hugo from its Python package, Pagefind as this project has it."""
        number = output_of([self._hugo, "version"]).split()[1].partition("-")[0].removeprefix("v")
        return {"hugo": number, **versions_here("pagefind")}

    def write(self) -> None:
        """The templates, and a list page for each topic, each ward and each of its years."""
        shutil.copytree(PEERS / "hugo", self.room, dirs_exist_ok=True)
        content = self.room / self.content
        for topic, name in self.plans.topics.items():
            _list_page(self.room / "content/topic" / topic, name)
        (content / "topics.yml").unlink()
        for ward, name in self.plans.wards.items():
            (content / ward / "ward.yml").unlink()
            _list_page(content / ward, name)
            for year in (path for path in (content / ward).iterdir() if path.is_dir()):
                _list_page(year, f"{name}, {year.name}")

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """The program itself, without the Python that comes with its package."""
        return [[self._hugo, "--quiet", "--cacheDir", self.room / "cache"], [*PAGEFIND, "--site", self.site]]

    def indexed(self) -> int:
        """Plan pages only: the templates mark what belongs to the index."""
        return pagefind_pages(self.room / self.site)

    @cached_property
    def _hugo(self) -> Path:
        return python_package("hugo") / "hugo/binaries/hugo"


def _list_page(folder: Path, title: str) -> None:
    header = yaml.safe_dump({"title": title}, allow_unicode=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "_index.md").write_text(f"---\n{header}---\n", encoding="utf-8")
