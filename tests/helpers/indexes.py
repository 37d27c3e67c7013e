"""An index of invented plans, and what was asked for to make it."""

import json
from collections.abc import Collection, Iterator
from hashlib import blake2b
from pathlib import Path

import pytest

from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.outputs.search import records as search_records
from niemyet.search.index import bring, shards
from tests.helpers.factory import make_context, make_plan

Files = dict[str, tuple[int, int]]


def pages_of(*plans: Plan) -> dict[str, bytes]:
    """The staged pages of plans, by their address."""
    context = make_context(*plans)
    made = (artifact for plan in plans for artifact in search_records.make(plan, context))
    return {artifact.path: artifact.content for artifact in made}


def dated(number: int, title: str = "Vệ sinh môi trường đợt") -> Plan:
    """A plan of its own day: the higher its number, the newer."""
    issued = f"2025-{1 + number // 28:02}-{1 + number % 28:02}"
    return make_plan(f"ve-sinh-{number}", title=f"{title} {number}", number=str(number + 1), issued=issued)


class Index:
    """A bundle and what was asked for to make it."""

    def __init__(self, folder: Path, live: Path | None = None) -> None:
        self.folder, self.live = folder, live
        self.asked: list[str] = []

    def bring(self, pages: dict[str, bytes]) -> list[str]:
        """Bring it to these pages; the slugs of those that were indexed, in the alphabet's order."""
        self.asked = []

        def give(addresses: Collection[str]) -> Iterator[Artifact]:
            for address in addresses:
                self.asked.append(address.split("/")[-2])
                yield Artifact(address, pages[address], "text/html")

        digests = {address: blake2b(content).hexdigest() for address, content in pages.items()}
        bring(self.folder, digests, give, self.live)
        return sorted(set(self.asked))

    def listed(self) -> list[tuple[str, int, int]]:
        """Of each shard its folder, how many records it has, how many of them are stale."""
        found = json.loads((self.folder / "shards.json").read_text(encoding="utf-8"))["shards"]
        return [(shard["folder"], shard["pages"], len(shard.get("stale", {}))) for shard in found]

    def files(self) -> Files:
        """Every file, with what would tell that it was written again."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in paths}


def limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards of five pages, two of them recent at the most; two pages are few."""
    for name, number in {"MOST_PAGES": 5, "MOST_RECENT": 2, "RECENT_PART": 1, "FEW_PAGES": 2}.items():
        monkeypatch.setattr(shards, name, number)
