"""What lies in which shard, and what should: values and rules, no files."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

MOST_PAGES = 3400
"""Pages of a closed shard: Pagefind takes some 190 MB for a thousand, and each shard makes a first question heavier."""
MOST_RECENT = 150
"""Pages of the recent shard, which is made anew at every change: a quarter of a second."""
RECENT_PART = 10
"""Nor may the recent pages be more than this part (1/n) of all: they weigh on every question."""
FEW_PAGES = 300
"""As many pages are indexed in half a second: they are one shard, always."""
RECENT = "recent/"

Value = tuple[str, str]
"""A facet's key and one of its values."""


@dataclass(frozen=True, slots=True)
class Record:
    """An indexed page: the digest of its bytes, Pagefind's name for it, its place in the order of time."""

    digest: str
    id: str
    order: str


@dataclass(frozen=True, slots=True)
class Shard:
    """An index of its own in a folder of the bundle ("" for the bundle itself).

    `records` are known by their pages' addresses, the oldest first. Those in `stale` do not count any more; their facets'
    values are kept, because their counts have to be taken off.
    """

    folder: str
    records: Mapping[str, Record]
    stale: Mapping[str, tuple[Value, ...]]

    @property
    def is_recent(self) -> bool:
        """Whether it is the one that is made anew at every change."""
        return self.folder == RECENT

    def counted(self, wanted: Mapping[str, str]) -> tuple[str, ...]:
        """The addresses whose record is what is wanted (address → digest)."""
        return tuple(
            address
            for address, record in self.records.items()
            if address not in self.stale and wanted.get(address) == record.digest
        )


@dataclass(frozen=True, slots=True)
class Goal:
    """What is to count in the shard of a folder; where it is not `made`, the shard stays and other records go stale."""

    folder: str
    addresses: tuple[str, ...]
    made: bool


def fresh(shards: Sequence[Shard], wanted: Mapping[str, str]) -> list[str]:
    """The wanted addresses whose record no closed shard has, in the order of the alphabet."""
    closed = {address for shard in shards if not shard.is_recent for address in shard.counted(wanted)}
    return sorted(wanted.keys() - closed)


def patched(shards: Sequence[Shard], wanted: Mapping[str, str]) -> list[Goal]:
    """Closed shards as they are, but for pages that are gone, and everything else in the recent one."""
    return [*_closed(shards, wanted), *_recent(shards, wanted)]


def _closed(shards: Sequence[Shard], wanted: Mapping[str, str]) -> Iterator[Goal]:
    for shard in shards:
        if not shard.is_recent:
            yield Goal(shard.folder, shard.counted(wanted), not wanted.keys() >= shard.records.keys())


def _recent(shards: Sequence[Shard], wanted: Mapping[str, str]) -> Iterator[Goal]:
    addresses = tuple(fresh(shards, wanted))
    if addresses:
        yield Goal(RECENT, addresses, not _holds(shards, RECENT, addresses, wanted))


def ordered(shards: Sequence[Shard], wanted: Mapping[str, str], orders: Mapping[str, str]) -> list[Goal]:
    """Everything in closed shards, filled in the order of time (`orders`: address → order), and no recent one."""
    addresses = sorted(wanted, key=lambda address: (orders[address], address))
    parts = [tuple(addresses[at : at + MOST_PAGES]) for at in range(0, len(addresses), MOST_PAGES)]
    named = [(f"{number}/" if number > 1 else "", part) for number, part in enumerate(parts, 1)]
    return [Goal(folder, part, not _holds(shards, folder, part, wanted)) for folder, part in named]


def _holds(shards: Sequence[Shard], folder: str, addresses: Collection[str], wanted: Mapping[str, str]) -> bool:
    """Whether the folder's shard has these records, all of them, and nothing else."""
    there = next((shard for shard in shards if shard.folder == folder), None)
    return there is not None and len(there.records) == len(addresses) and set(there.counted(wanted)) == set(addresses)


def is_untidy(goals: Sequence[Goal], wanted: Mapping[str, str]) -> bool:
    """Whether everything should be put in order: too much is recent, a closed shard is empty, or there are few pages."""
    recent = sum(len(goal.addresses) for goal in goals if goal.folder == RECENT)
    closed = [goal for goal in goals if goal.folder != RECENT]
    if not closed or not all(goal.addresses for goal in closed):
        return True
    changed = any(goal.made for goal in goals)
    few = len(wanted) <= FEW_PAGES and (changed or recent > 0)
    return few or recent > min(MOST_RECENT, len(wanted) // RECENT_PART)


def is_far(shards: Sequence[Shard], wanted: Mapping[str, str]) -> bool:
    """Whether it takes more than the recent shard to come from these shards to what is wanted."""
    return _effort(shards, wanted) > MOST_RECENT


def nearer(ones: Sequence[Shard], others: Sequence[Shard], wanted: Mapping[str, str]) -> bool:
    """Whether it takes less to come from the first ones to what is wanted."""
    return _effort(ones, wanted) < _effort(others, wanted)


def _effort(shards: Sequence[Shard], wanted: Mapping[str, str]) -> int:
    """About how many pages have to be indexed."""
    goals = patched(shards, wanted)
    return len(wanted) if is_untidy(goals, wanted) else sum(len(goal.addresses) for goal in goals if goal.made)
