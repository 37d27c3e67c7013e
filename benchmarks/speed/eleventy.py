"""A peer for the record: Eleventy, then Pagefind over its pages."""

import json
import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from benchmarks.speed.contender import Contender, pagefind_pages
from benchmarks.speed.tools import PAGEFIND, PEERS, node_package, output_of, versions_here


class Eleventy(Contender):
    """The templates of peers/eleventy, which make what those of Hugo make, with one list only."""

    name = "Eleventy + Pagefind"
    content = "content/ke-hoach"
    pages = ("{plan}/index.html", "{plan}/ban-in.html")

    def install(self) -> Mapping[str, str]:
        """Eleventy by npm from the lock file, Pagefind as this project has it."""
        node, eleventy = (
            output_of(["node", "--version"]).removeprefix("v"),
            output_of(["node", self._program, "--version"]),
        )
        return {"node": node, "eleventy": eleventy, **versions_here("pagefind")}

    def write(self) -> None:
        """The templates and the names of the wards."""
        for part in ("content", "layouts", "eleventy.config.mjs"):
            _copy(PEERS / "eleventy" / part, self.room / part)
        for other in ("topics.yml", "*/ward.yml"):
            for path in (self.room / self.content).glob(other):
                path.unlink()
        data = self.room / "content/_data/wards.json"
        data.parent.mkdir()
        data.write_text(json.dumps(self.plans.wards, ensure_ascii=False), encoding="utf-8")

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """The program itself, without npx."""
        return [["node", self._program, "--quiet", "--config=eleventy.config.mjs"], [*PAGEFIND, "--site", self.site]]

    def indexed(self) -> int:
        """Plan pages only: the templates mark what belongs to the index."""
        return pagefind_pages(self.room / self.site)

    @cached_property
    def _program(self) -> Path:
        return node_package("eleventy") / "node_modules/@11ty/eleventy/cmd.cjs"


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    else:
        shutil.copyfile(source, target)
