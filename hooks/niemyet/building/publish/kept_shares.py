"""The shares of all plans from one build to the next, by ward and year: a change is one plan's share and its group's row."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from niemyet.base.cache import Cache
from niemyet.base.digest import digest_of, digest_of_bytes
from niemyet.base.safe_pickle import packed
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.output import Artifact
from niemyet.outputs.parts.shares import Share
from niemyet.search.words.vocabulary import Words, together

_KINDS = ("event", "line", "words", "search")


@dataclass(frozen=True)
class Group:
    """What is known of the shares of a ward's plans of a year: each one's key, each search page's digest, and names."""

    keys: dict[str, str] = field(default_factory=dict)
    searches: dict[str, str] = field(default_factory=dict)
    events: str = ""
    lines: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A group brought up to date: its row, and by their names in the cache all rows as that keeps them."""

    name: str
    group: Group
    rows: dict[str, bytes]


class Kept:
    """The shares of the last builds, brought to those of this one; the other outputs read them here."""

    def __init__(self, catalogue: Catalogue, cache: Cache) -> None:
        self._catalogue, self._cache = catalogue, cache
        self._groups = {name: cache.get(f"group {name}") or Group() for name in sorted(map(_named, catalogue.by_year))}
        gone = [name[6:] for name in cache.names("group ") if name[6:] not in self._groups]
        cache.forget(f"{kind} {name}" for name in gone for kind in ("group", "counts", *_KINDS))

    def keys(self, ward: str, year: int) -> Mapping[str, str]:
        """The keys of the shares that are there, by plan, of a ward's plans of a year."""
        return self._groups[f"{ward}/{year}"].keys

    def settled(self, name: str, fresh: Mapping[str, tuple[str, Share]]) -> Settled:
        """A group with the shares that were made, each with its key, among the older ones; nothing is kept by this."""
        ids, group = self._ids(name), self._groups[name]
        rows: dict[str, dict[str, Any]] = {}
        for kind in _KINDS:
            old = (self._cache.get(f"{kind} {name}") or {}) if group.keys else {}
            rows[kind] = {one: getattr(fresh[one][1], kind) if one in fresh else old[one] for one in ids}
        counts = together(rows["words"].values())
        searches = {one: digest_of_bytes(rows["search"][one]) if one in fresh else group.searches[one] for one in ids}
        keys = {one: fresh[one][0] if one in fresh else group.keys[one] for one in ids}
        made = Group(
            keys,
            searches,
            events=digest_of(*(repr(pair) for pair in rows["event"].items())),
            lines=digest_of(*rows["line"].values()),
            words=digest_of(*(repr(sorted(some.items())) for some in (counts.pairs, counts.units, counts.syllables))),
        )
        kept = {"group": made, "counts": counts, **rows}
        return Settled(name, made, {f"{kind} {name}": packed(row) for kind, row in kept.items()})

    def take(self, settled: Settled) -> None:
        """Keep what was settled."""
        self._groups[settled.name] = settled.group
        self._cache.put_packed(settled.rows)

    def settle(self) -> None:
        """Every share is there: settle what is left, groups that have lost a plan, or have them in another order."""
        for name, group in self._groups.items():
            if list(group.keys) != self._ids(name):
                self.take(self.settled(name, {}))

    def _ids(self, name: str) -> list[str]:
        ward, year = name.split("/")
        return [plan.id for plan in self._catalogue.by_year[ward, int(year)]]

    def events(self) -> Iterator[bytes]:
        """Every event, in order of time."""
        rows = {name: self._cache.get(f"event {name}") for name in self._groups}
        return (event for plan in self._catalogue.events if (event := rows[group_of(plan.id)][plan.id]))

    def lines(self, ward: str, year: int) -> Iterator[str]:
        """The lines of a ward's plans of a year, in the catalogue's order."""
        rows: dict[str, str] = self._cache.get(f"line {ward}/{year}")
        return iter(rows.values())

    def words(self) -> Words:
        """The words of all plans."""
        return together(self._cache.get(f"counts {name}") for name in self._groups)

    def digest(self, kind: str, ward: str = "", year: int = 0) -> str:
        """A name for all "events", all "words", or the "lines" of a ward and year."""
        if kind == "lines":
            return self._groups[f"{ward}/{year}"].lines
        return digest_of(*(getattr(group, kind) for group in self._groups.values()))

    @property
    def searches(self) -> Mapping[str, str]:
        """The path of every search page, and a digest of its bytes."""
        found = (pair for group in self._groups.values() for pair in group.searches.items())
        return {f"ke-hoach/{plan_id}/index.html": digest for plan_id, digest in found}

    def search_pages(self, paths: Collection[str]) -> Iterator[Artifact]:
        """The search pages at some paths."""
        asked: dict[str, list[str]] = {}
        for path in paths:
            plan_id = path.removeprefix("ke-hoach/").removesuffix("/index.html")
            asked.setdefault(group_of(plan_id), []).append(plan_id)
        for name, ids in asked.items():
            row: dict[str, bytes] = self._cache.get(f"search {name}")
            yield from (Artifact(f"ke-hoach/{one}/index.html", row[one], "text/html") for one in ids)


def group_of(plan_id: str) -> str:
    """The name of the group that a plan belongs to: "<ward>/<year>"."""
    return plan_id.rpartition("/")[0]


def _named(place: tuple[str, int]) -> str:
    return f"{place[0]}/{place[1]}"
