"""An index over a folder of pages that are staged already."""

import shutil
from collections.abc import Collection, Iterator
from hashlib import blake2b
from pathlib import Path

from niemyet.model import Artifact
from niemyet.search_index.bringing import bring
from niemyet.search_index.errors import SearchIndexError
from niemyet.search_index.pagefind import ENTRY


def build_index(staged: Path, output: Path) -> int:
    """Index every HTML page below `staged` into the folder `output`, all anew, and give their number.

    An older index in `output` is replaced; a folder that holds anything else is refused. Raises SearchIndexError, also
    where there is nothing to index.
    """
    found = {path.relative_to(staged).as_posix(): path for path in sorted(staged.rglob("*.html"))}
    if not found:
        raise SearchIndexError(f"không có trang tìm kiếm nào trong {staged}; hãy tạo các trang đó trước")

    def pages(addresses: Collection[str]) -> Iterator[Artifact]:
        yield from (Artifact(address, found[address].read_bytes(), "text/html") for address in addresses)

    _clear(output)
    bring(output, {address: blake2b(path.read_bytes()).hexdigest() for address, path in found.items()}, pages)
    return len(found)


def _clear(output: Path) -> None:
    if not output.exists():
        return
    if any(output.iterdir()) and not (output / ENTRY).exists():
        raise SearchIndexError(
            f"thư mục {output} có nội dung khác, không phải chỉ mục tìm kiếm; hãy chọn thư mục trống"
        )
    shutil.rmtree(output)
