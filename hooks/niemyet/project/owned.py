"""The names that builds of this project own: those of its configuration and, beside it, of what is previewed."""

import os
from collections.abc import Iterator
from pathlib import Path

from niemyet.model.problem import Problem
from niemyet.project.load import CONFIG
from niemyet.reading.header.nodes import read_tree
from niemyet.sources import owned_names

PREVIEW = "preview.yml"
_SITE = "site"  # where the engine puts a site whose configuration does not say


def problems(root: Path) -> tuple[Problem, ...]:
    """Everything for which a build with one of the configurations would refuse to begin."""
    found = (problem for live in _sites(root) for problem in owned_names.problems(root, live))
    return tuple(dict.fromkeys(found))


def _sites(root: Path) -> Iterator[Path]:
    for name in (CONFIG, PREVIEW):
        path = root / name
        if path.is_file():
            values = read_tree(
                name, path.read_bytes().decode("utf-8", "replace"), longest=1 << 20, deepest=64
            ).value.values
            folder = values.get("site_dir")
            yield Path(os.path.normpath(root / (folder if isinstance(folder, str) and folder else _SITE)))
