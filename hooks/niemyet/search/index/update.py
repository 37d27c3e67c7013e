"""A bundle brought from what it holds to what is wanted, with as little indexing as can be."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from itertools import zip_longest
from pathlib import Path

from niemyet.search.index import fragments, pagefind, state
from niemyet.search.index.shards import Goal, Record, Shard, is_far, is_untidy, nearer, ordered, patched
from niemyet.search.index.staging import Pages, Staging
from niemyet.search.index.stop import SearchIndexError, Stop


def bring(
    bundle: Path,
    wanted: Mapping[str, str],
    pages: Pages,
    live: Path | None = None,
    stop: Stop | None = None,
    room: Path | None = None,
) -> None:
    """Make the index in the folder `bundle` hold just the wanted search pages.

    `wanted` has the address of each page ("ke-hoach/…/index.html") and a digest of its bytes; `pages` is asked for those
    that have to be indexed. The folder may hold an older index, a torn one, or not be there. Where it holds what is
    wanted nothing is touched; where nothing is wanted it is removed. `live` may name another bundle, on the same file
    system: where that one is nearer to what is wanted, its files get a second name here. Files are replaced, never
    written into. `stop` lets another thread end it. `room` is an empty folder to work in, which the caller clears away.
    SearchIndexError, and the index is torn, where Pagefind fails or it is ended.
    """
    if not wanted:
        return shutil.rmtree(bundle, ignore_errors=True)
    there = _nearest(bundle, live, wanted)
    goals = patched(there, wanted)
    untidy = is_untidy(goals, wanted)
    if not untidy and not any(goal.made for goal in goals) and len(goals) == len(there):
        return None
    state.forget(bundle)
    with nullcontext(room) if room else tempfile.TemporaryDirectory(prefix="niemyet-") as place:
        staging = Staging(Path(place), pages, stop or Stop())
        goals = _in_order(there, wanted, staging) if untidy else goals
        state.write(bundle, _reached(bundle, there, goals, wanted, staging))
    return None


def _nearest(bundle: Path, live: Path | None, wanted: Mapping[str, str]) -> tuple[Shard, ...]:
    """The shards to begin with, in the bundle's folder; of two trees in turn one would do all the work again."""
    there = state.read(bundle)
    if live and is_far(there, wanted) and nearer(others := state.read(live), there, wanted):
        shutil.rmtree(bundle, ignore_errors=True)
        shutil.copytree(live, bundle, copy_function=_linked)
        return others
    if not there:
        shutil.rmtree(bundle, ignore_errors=True)
    return there


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # no hard links here
        shutil.copyfile(source, target)


def _in_order(there: Sequence[Shard], wanted: Mapping[str, str], staging: Staging) -> list[Goal]:
    known = {address: shard.records[address].order for shard in there for address in shard.counted(wanted)}
    staging.learn(wanted.keys() - known.keys())
    return ordered(there, wanted, known | staging.orders)


def _reached(
    bundle: Path, there: Sequence[Shard], goals: Sequence[Goal], wanted: Mapping[str, str], staging: Staging
) -> list[Shard]:
    shards = {shard.folder: shard for shard in there}
    for folder in shards.keys() - {goal.folder for goal in goals}:
        shutil.rmtree(bundle / folder)
    made = dict(_made(bundle, [goal for goal in goals if goal.made], wanted, staging))
    return [made.get(goal.folder) or _kept(bundle, shards[goal.folder], goal) for goal in goals]


def _made(
    bundle: Path, goals: Sequence[Goal], wanted: Mapping[str, str], staging: Staging
) -> Iterator[tuple[str, Shard]]:
    """Each goal's shard; while Pagefind is at one, the pages of the next are laid aside."""
    aside = ThreadPoolExecutor(max_workers=1)
    try:
        waiting = [aside.submit(staging.folder, goal.folder, goal.addresses) for goal in goals[:1]]
        for goal, following in zip_longest(goals, goals[1:]):
            staged = waiting.pop().result()
            if following:
                waiting.append(aside.submit(staging.folder, following.folder, following.addresses))
            yield goal.folder, _indexed(bundle, goal, staged, wanted, staging)
            aside.submit(shutil.rmtree, staged)
    finally:
        aside.shutdown(wait=not staging.stop.asked, cancel_futures=True)


def _indexed(bundle: Path, goal: Goal, staged: Path, wanted: Mapping[str, str], staging: Staging) -> Shard:
    folder = bundle / goal.folder
    _clear(folder)
    pagefind.index(staged, folder, staging.stop)
    if goal.folder:
        for pattern in pagefind.PROGRAM:
            for file in folder.glob(pattern):
                file.unlink()
    ids = fragments.ids(folder)
    if lost := [address for address in goal.addresses if address not in ids]:
        raise SearchIndexError(f"Pagefind không để lại bản ghi của {lost[0]}; hãy dựng lại")
    by_time = sorted(goal.addresses, key=lambda address: (staging.orders[address], address))
    records = {address: Record(wanted[address], ids[address], staging.orders[address]) for address in by_time}
    return Shard(goal.folder, records, {})


def _clear(folder: Path) -> None:
    """Take away an older index, but not the shards that lie in folders of it."""
    for part in ("filter", "fragment", "index"):
        shutil.rmtree(folder / part, ignore_errors=True)
    for file in folder.glob("*"):
        if file.is_file():
            file.unlink()


def _kept(bundle: Path, shard: Shard, goal: Goal) -> Shard:
    """The shard as it is; of what does not count any more, only words in the index are left."""
    gone = shard.records.keys() - shard.stale.keys() - set(goal.addresses)
    stale = dict(shard.stale) | dict(_gone(bundle, shard, sorted(gone)))
    return Shard(shard.folder, shard.records, stale)


def _gone(bundle: Path, shard: Shard, addresses: Sequence[str]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for address in addresses:
        name = shard.records[address].id
        yield address, fragments.values(bundle / shard.folder, name)
        fragments.path_of(bundle / shard.folder, name).unlink()
