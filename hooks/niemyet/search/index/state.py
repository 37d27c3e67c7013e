"""What a bundle holds, in two files in it: one for the browser, one for the next build.

The second is taken away before anything changes and written last. So a bundle without it, or with other files than it
tells of, is torn: it counts as nothing. Files are replaced, never written into: they may have other names elsewhere.
"""

import json
import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from niemyet.search.index import pagefind
from niemyet.search.index.shards import Record, Shard, Value

LIST = "shards.json"
STATE = "records.json"
_FORM = 1
_FOLDERS = ("", "filter/", "fragment/", "index/")


def read(bundle: Path) -> tuple[Shard, ...]:
    """The shards of a bundle; none where there is no whole bundle made in just this way."""
    try:
        state = json.loads((bundle / STATE).read_text(encoding="utf-8"))
        shards = tuple(map(_shard, state["shards"])) if state["made"] == _made() else ()
        whole = state["files"] == _files(bundle, shards)
        return (
            shards if whole and (bundle / LIST).read_text(encoding="utf-8") == _listed(shards, state["files"]) else ()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ()


def forget(bundle: Path) -> None:
    """Take away what is known of a bundle: from here on it is torn."""
    for name in (STATE, LIST):
        (bundle / name).unlink(missing_ok=True)


def write(bundle: Path, shards: Sequence[Shard]) -> None:
    """Tell the browser and the next build what the bundle holds."""
    files = _files(bundle, shards)
    _put(bundle / LIST, _listed(shards, files))
    state = {"made": _made(), "files": files, "shards": [_plain(shard) for shard in shards]}
    _put(bundle / STATE, _json(state))


def _put(path: Path, text: str) -> None:
    aside = path.with_name(path.name + ".new")
    aside.write_text(text, encoding="utf-8")
    aside.replace(path)


def _listed(shards: Sequence[Shard], edition: str) -> str:
    values = dict.fromkeys(value for shard in shards for held in shard.stale.values() for value in held)
    numbers = {value: number for number, value in enumerate(values)}
    closed = [record.order for shard in shards if not shard.is_recent for record in shard.records.values()]
    begun, listed = 0, []
    for shard in shards:
        one: dict[str, Any] = {"folder": shard.folder, "pages": len(shard.records)}
        if shard.is_recent:
            one["places"] = [bisect_left(closed, record.order) for record in shard.records.values()]
        else:
            one["from"], begun = begun, begun + len(shard.records)
        if shard.stale:
            one["stale"] = dict(_numbered(shard, numbers))
        listed.append(one)
    return _json({"edition": edition, "shards": listed, "values": list(values)})


def _numbered(shard: Shard, numbers: Mapping[Value, int]) -> Iterator[tuple[str, list[int]]]:
    for address, values in shard.stale.items():
        yield shard.records[address].id, [numbers[value] for value in values]


def _plain(shard: Shard) -> dict[str, Any]:
    records = [[address, one.digest, one.id, one.order] for address, one in shard.records.items()]
    return {"folder": shard.folder, "records": records, "stale": dict(shard.stale)}


def _shard(plain: Mapping[str, Any]) -> Shard:
    records = {address: Record(*facts) for address, *facts in plain["records"]}
    stale = {address: tuple((key, value) for key, value in held) for address, held in plain["stale"].items()}
    return Shard(plain["folder"], records, stale)


def _files(bundle: Path, shards: Sequence[Shard]) -> str:
    """A digest of names and sizes of all files of the shards. OSError where a folder is missing."""
    digest = blake2b(digest_size=12)
    for shard in shards:
        for folder in _FOLDERS:
            with os.scandir(bundle / shard.folder / folder) as entries:
                files = sorted((one.name, one.stat().st_size) for one in entries if one.is_file())
            own = [(name, size) for name, size in files if name.removesuffix(".new") not in (LIST, STATE)]
            digest.update(repr((shard.folder, folder, own)).encode())
    return digest.hexdigest()


def _made() -> list[Any]:
    return [_FORM, pagefind.edition()]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
