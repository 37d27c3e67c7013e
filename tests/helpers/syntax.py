"""The syntax trees of the repository's Python files: read when a test first asks, since each worker imports every test."""

import ast
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from tests.helpers.factory import ROOT

LIBRARY = ROOT / "hooks/niemyet"


@cache
def everything() -> Mapping[str, ast.Module]:
    """Every Python file of the repository by its path, tests and yardsticks included."""
    paths = (path for folder in ("hooks", "tests", "benchmarks") for path in sorted((ROOT / folder).rglob("*.py")))
    return MappingProxyType(
        {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"), str(path)) for path in paths}
    )


@cache
def library() -> Mapping[str, ast.Module]:
    """Dotted name → syntax tree of every module of the library."""
    names = (path for path in everything() if path.startswith("hooks/niemyet/"))
    return MappingProxyType(
        {
            path.removeprefix("hooks/").removesuffix(".py").replace("/", ".").removesuffix(".__init__"): everything()[
                path
            ]
            for path in names
        }
    )
