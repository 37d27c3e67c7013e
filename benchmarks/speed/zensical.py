"""A peer for the record: Zensical, which Material's makers work on, with its own search."""

import json
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from benchmarks.speed.material import Material
from benchmarks.speed.tools import python_package


class Zensical(Material):
    """The same plans and the same configuration as Material's; it keeps a cache of its own."""

    name = "Zensical"
    made = (".cache",)

    def install(self) -> Mapping[str, str]:
        """Its Python package, which brings Markdown with it."""
        return {"zensical": next(self._packages.glob("zensical-*.dist-info")).stem.partition("-")[2]}

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """What has not changed comes from the cache."""
        return [[sys.executable, "-m", "zensical", "build"]]

    def variables(self) -> dict[str, str]:
        """Its own packages before those of this project."""
        return super().variables() | {"PYTHONPATH": str(self._packages)}

    def indexed(self) -> int:
        """One item a section, those of a page's beginning without a fragment."""
        index = json.loads((self.room / self.site / "search.json").read_text(encoding="utf-8"))
        return sum(1 for item in index["items"] if "#" not in item["location"])

    @cached_property
    def _packages(self) -> Path:
        return python_package("zensical")
