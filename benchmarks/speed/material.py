"""A peer: MkDocs Material as it comes, with its own search plugin."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.speed.contender import Contender, lunr_pages
from benchmarks.speed.tools import versions_here

CONFIG = """site_name: Kế hoạch công khai
site_url: https://kehoach.example/
theme:
  name: material
  language: vi
  font: false
plugins: [search]
"""


class Material(Contender):
    """One page a plan, none to print; every page in the navigation, as MkDocs makes it where nobody says otherwise."""

    name = "Material"
    content = "docs/ke-hoach"
    config = CONFIG
    most = 1000

    def install(self) -> Mapping[str, str]:
        """Nothing to install: this project stands on it."""
        return versions_here("mkdocs", "mkdocs-material")

    def write(self) -> None:
        """A home page and the configuration; the plans as they are."""
        (self.room / "docs/index.md").write_text("# Kế hoạch\n", encoding="utf-8")
        (self.room / "mkdocs.yml").write_text(self.config, encoding="utf-8")
        for other in ("topics.yml", "*/ward.yml"):
            for path in (self.room / self.content).glob(other):
                path.unlink()

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """MkDocs knows no build but the whole one."""
        return [[sys.executable, "-m", "mkdocs", "build", "--quiet"]]

    def indexed(self) -> int:
        """The one file with everything in it."""
        return lunr_pages(self.room / self.site)


class MaterialAside(Material):
    """The same with the plans left out of the navigation: what somebody does who knows why it is slow."""

    name = "Material, plans not in nav"
    config = CONFIG + "nav: [index.md]\nnot_in_nav: ke-hoach/\n"
    most = 10_000
