"""The shares of all plans from one build to the next, by ward and year: a change is one plan's part and its group's rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from niemyet.base.cache import Cache
from niemyet.base.digest import digest_of
from niemyet.base.safe_pickle import packed
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Group, Joined, Part, Share, as_they_are

Parts = Mapping[str, Any]
"""What one plan adds, by the name of the share."""


@dataclass(frozen=True)
class GroupState:
    """What is known of a group without its parts: each plan's cache key by its id, and each share's digest by its name."""

    keys: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GroupUpdate:
    """A group brought up to date: its state, and by their names in the cache all rows as that keeps them."""

    group: Group
    state: GroupState
    rows: dict[str, bytes]


class KeptShares:
    """The shares of the last builds, brought to those of this one; outputs read them here."""

    def __init__(self, shares: Sequence[Share[Any, Any]], catalogue: Catalogue, cache: Cache) -> None:
        self._shares, self._catalogue, self._cache = {share.name: share for share in shares}, catalogue, cache
        self._states: dict[Group, GroupState] = {}

    def open(self) -> None:
        """Take up what the last build kept, and forget the groups that are gone."""
        for group in sorted(self._catalogue.by_year):
            state: GroupState = self._cache.get(_state_name(group)) or GroupState()
            self._states[group] = state if state.digests.keys() == self._shares.keys() else GroupState()
        kept = {_state_name(group) for group in self._states}
        gone = [_group_named(name) for name in self._cache.names(_STATE) if name not in kept]
        self._cache.forget(name for group in gone for name in (_state_name(group), *self._row_names(group)))

    def keys(self, group: Group) -> Mapping[str, str]:
        """The cache keys of the parts that are there, by plan."""
        return self._states[group].keys

    def made(self, plan: Plan, context: Context) -> Parts:
        """What one plan adds to each share."""
        return {name: share.make(plan, context) for name, share in self._shares.items()}

    def updated(self, group: Group, fresh: Mapping[str, tuple[str, Parts]]) -> GroupUpdate:
        """A group with the parts that were made, each with its key, among the older ones; nothing is kept by this."""
        ids, old = self._ids(group), self._states[group]
        keys = {one: fresh[one][0] if one in fresh else old.keys[one] for one in ids}
        digests, rows = {}, {}
        for name, share in self._shares.items():
            known = self.parts(share, group) if old.keys else {}
            parts = {one: fresh[one][1][name] if one in fresh else known[one] for one in ids}
            joined = share.join(parts)
            digests[name] = share.digest(joined)
            rows[_parts_name(share, group)] = packed(parts)
            if share.join is not as_they_are:
                rows[_joined_name(share, group)] = packed(joined)
        state = GroupState(keys, digests)
        return GroupUpdate(group, state, rows | {_state_name(group): packed(state)})

    def keep(self, update: GroupUpdate) -> None:
        """Keep what was brought up to date."""
        self._states[update.group] = update.state
        self._cache.put_packed(update.rows)

    def finish(self) -> None:
        """Every part is there: bring up to date what is left, groups that lost a plan, or have them in another order."""
        for group, state in self._states.items():
            if list(state.keys) != self._ids(group):
                self.keep(self.updated(group, {}))

    def parts(self, share: Share[Part, Joined], group: Group) -> Mapping[str, Part]:
        """The parts of a group's plans by id, in the catalogue's order."""
        parts: Mapping[str, Part] = self._cache.get(_parts_name(share, group))
        return parts

    def joined(self, share: Share[Part, Joined], group: Group) -> Joined:
        """What they were joined to."""
        name = _parts_name if share.join is as_they_are else _joined_name
        joined: Joined = self._cache.get(name(share, group))
        return joined

    def digest(self, share: Share[Any, Any], groups: Iterable[Group]) -> str:
        """A name for what is joined of some groups."""
        return digest_of(*(self._states[group].digests[share.name] for group in groups))

    def _ids(self, group: Group) -> list[str]:
        return [plan.id for plan in self._catalogue.by_year[group]]

    def _row_names(self, group: Group) -> list[str]:
        return [name(share, group) for share in self._shares.values() for name in (_parts_name, _joined_name)]


_STATE = "group "


def _state_name(group: Group) -> str:
    return f"{_STATE}{group[0]}/{group[1]}"


def _group_named(name: str) -> Group:
    ward, _, year = name.removeprefix(_STATE).partition("/")
    return ward, int(year)


def _parts_name(share: Share[Any, Any], group: Group) -> str:
    return f"parts {share.name} {group[0]}/{group[1]}"


def _joined_name(share: Share[Any, Any], group: Group) -> str:
    return f"joined {share.name} {group[0]}/{group[1]}"
