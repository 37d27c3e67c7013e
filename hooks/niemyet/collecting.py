"""The shares of all plans from one build to the next, by ward and year: a change is one plan's share and its group's row."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from niemyet.cache import Cache
from niemyet.catalogue import Catalogue
from niemyet.digest import digest_of, digest_of_bytes
from niemyet.model import Artifact
from niemyet.outputs.collected import Share
from niemyet.searching.vocabulary import Words, together


@dataclass(frozen=True)
class Group:
    """What is known of the shares of a ward's plans of a year: each one's key, each search page's digest, and names."""

    keys: dict[str, str] = field(default_factory=dict)
    searches: dict[str, str] = field(default_factory=dict)
    events: str = ""
    lines: str = ""
    words: str = ""


class Kept:
    """The shares of the last builds, brought to those of this one; the other outputs read them here."""

    def __init__(self, catalogue: Catalogue, cache: Cache) -> None:
        self._catalogue, self._cache = catalogue, cache
        names = {f"{ward}/{year}" for ward, year in catalogue.by_year}
        self._gone = [name for name in cache.names("group ") if name[6:] not in names]
        self._groups: dict[str, Group] = {name: cache.get(f"group {name}") or Group() for name in sorted(names)}
        self._waiting: dict[str, dict[str, tuple[str, Share]]] = {name: {} for name in names}

    def lacks(self, plan_id: str, key: str) -> bool:
        """Whether the plan's share has to be made."""
        return self._groups[_group(plan_id)].keys.get(plan_id) != key

    def take(self, plan_id: str, key: str, share: Share) -> None:
        """Take a share that was made."""
        self._waiting[_group(plan_id)][plan_id] = (key, share)

    def settle(self) -> None:
        """All shares are there: bring the rows of the groups up to date."""
        for (ward, year), plans in self._catalogue.by_year.items():
            name, ids = f"{ward}/{year}", [plan.id for plan in plans]
            if self._waiting[name] or list(self._groups[name].keys) != ids:
                self._settle(name, ids)
        self._cache.forget(f"{kind} {name[6:]}" for name in self._gone for kind in ("group", *_KINDS, "counts"))

    def events(self) -> Iterator[bytes]:
        """Every event, in order of time."""
        rows = {name: self._cache.get(f"event {name}") for name in self._groups}
        return (event for plan in self._catalogue.events if (event := rows[_group(plan.id)][plan.id]))

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
            asked.setdefault(_group(plan_id), []).append(plan_id)
        for name, ids in asked.items():
            row: dict[str, bytes] = self._cache.get(f"search {name}")
            yield from (Artifact(f"ke-hoach/{one}/index.html", row[one], "text/html") for one in ids)

    def _settle(self, name: str, ids: list[str]) -> None:
        fresh = self._waiting.pop(name)
        group = self._groups[name]
        rows: dict[str, dict[str, object]] = {}
        for kind in _KINDS:
            old = (self._cache.get(f"{kind} {name}") or {}) if group.keys else {}
            rows[kind] = {one: getattr(fresh[one][1], _KINDS[kind]) if one in fresh else old[one] for one in ids}
            self._cache.put(f"{kind} {name}", rows[kind])
        counts = together(rows["words"].values())  # type: ignore[arg-type]  # a row is of one kind
        self._cache.put(f"counts {name}", counts)
        searches = {one: group.searches[one] for one in ids if one not in fresh}
        searches |= {one: digest_of_bytes(share.search) for one, (_, share) in fresh.items()}
        self._groups[name] = replace(
            group,
            keys={one: fresh[one][0] if one in fresh else group.keys[one] for one in ids},
            searches=searches,
            events=_named(repr(pair) for pair in rows["event"].items()),
            lines=_named(str(line) for line in rows["line"].values()),
            words=_named(
                (
                    repr(sorted(counts.pairs.items())),
                    repr(sorted(counts.units.items())),
                    repr(sorted(counts.syllables.items())),
                )
            ),
        )
        self._cache.put(f"group {name}", self._groups[name])


_KINDS = {"event": "event", "line": "line", "words": "words", "search": "search"}


def _group(plan_id: str) -> str:
    return plan_id.rpartition("/")[0]


def _named(texts: Iterable[str]) -> str:
    return digest_of(*texts)
