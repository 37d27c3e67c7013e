"""The records that Pagefind keeps of pages: gzipped JSON behind a mark, one file a page, named as the browser names it."""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from niemyet.search.index.shards import Value
from niemyet.search.index.stop import SearchIndexError

_MARK = b"pagefind_dcd"
_GZIP = 16 + zlib.MAX_WBITS


def ids(folder: Path) -> dict[str, str]:
    """The address of each page ("ke-hoach/…/index.html") → the name of its record."""
    found = ((_read(path)["url"], path.stem) for path in (folder / "fragment").glob("*.pf_fragment"))
    return {_address(url): name for url, name in found}


def values(folder: Path, name: str) -> tuple[Value, ...]:
    """The facets' values of a record."""
    return tuple(_pairs(_read(path_of(folder, name))["filters"]))


def path_of(folder: Path, name: str) -> Path:
    """The file of a record."""
    return folder / "fragment" / f"{name}.pf_fragment"


def _pairs(filters: dict[str, list[str]]) -> Iterator[Value]:
    for key, held in sorted(filters.items()):
        yield from ((key, value) for value in held)


def _address(url: str) -> str:
    path = url.lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _read(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(zlib.decompress(path.read_bytes(), _GZIP).removeprefix(_MARK))
    except (OSError, ValueError, zlib.error) as error:
        raise SearchIndexError(f"không đọc được bản ghi tìm kiếm {path} ({error}); hãy dựng lại") from error
    return found
