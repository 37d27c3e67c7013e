"""Cache keys of what shapes the site beside its content, all of it measured: the code, the packages it stands on, the templates."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from niemyet.base.cache_key import key_of
from niemyet.base.digest import digest_of, digest_of_bytes

_PACKAGE = Path(__file__).parents[1]
# What describes a distribution: name and version, the digest of every file that was installed; an egg may be one file.
_DESCRIPTIONS = {".dist-info": ("/METADATA", "/RECORD"), ".egg-info": ("/PKG-INFO", "")}
_COMPILED, _ASSETS = "__pycache__", "assets"


def of_code(hooks: Iterable[Path]) -> str:
    """Equal where the same code, this package and the engine's hooks, runs on the same packages."""
    beside = {path: None for hook in hooks for path in sorted(hook.parent.glob("*.py"))}
    return key_of(
        {
            "Python": sys.version,
            **distributions(sys.path),
            **dict(_files(_PACKAGE, _COMPILED)),
            **{path.name: _digest(str(path)) for path in beside},
        }
    )


def of_templates(overrides: Path) -> str:
    """Equal where our own templates are the same; assets are made of their text each time."""
    return key_of(dict(_files(overrides, _ASSETS)))


def distributions(places: Iterable[str]) -> dict[str, str]:
    """Every distribution that is installed in folders of Python's path: name and version → a digest of what describes it."""
    found: dict[str, list[str]] = {}
    for place in dict.fromkeys(places):
        with suppress(OSError):  # an archive, or a folder that is not there
            for name in os.listdir(place or "."):
                title, ending = os.path.splitext(name)
                if ending in _DESCRIPTIONS:
                    found.setdefault(title, []).extend(_description(f"{place or '.'}/{name}", ending))
    return {title: digest_of(*found[title]) for title in sorted(found)}


def _description(place: str, ending: str) -> Iterator[str]:
    for name in _DESCRIPTIONS[ending]:
        try:
            yield _digest(place + name)
        except OSError:  # there is none
            continue


def _files(folder: Path, left_out: str) -> Iterator[tuple[str, str]]:
    """Path and digest of each file below a folder, but for folders of one name."""
    here = len(str(folder))
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != left_out)
        for name in sorted(names):
            path = f"{place}/{name}"
            yield folder.name + path[here:], _digest(path)


def _digest(path: str) -> str:
    """Of a file's bytes, without the objects around an open file: every command that finds nothing to do reads hundreds."""
    file = os.open(path, os.O_RDONLY)
    try:
        return digest_of_bytes(os.read(file, os.fstat(file).st_size))
    finally:
        os.close(file)
