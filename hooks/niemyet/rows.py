"""What is known of each plan's file: read and checked once, and again only when something it rests on has changed."""

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from niemyet.cache import Cache, packed, unpacked
from niemyet.checks import Known, check_plan
from niemyet.digest import digest_of
from niemyet.model import FileInfo, Plan, Ward
from niemyet.problem import Problem
from niemyet.reading.markdown import BodyReader
from niemyet.reading.plan import PlanFile, read_plan
from niemyet.reading.units import UnitNames
from niemyet.relations import Relations, asks, tells
from niemyet.workers import spread


@dataclass(frozen=True)
class Row:
    """One file: its stamp and its own files, what it was read from (`key`), what came of it, what the rules found.

    `ward` names the ward that it was read for; `brief` is None where the file holds no plan; `checked` names what the
    findings rest on.
    """

    path: str
    stamp: str
    files: tuple[FileInfo, ...]
    ward: str
    key: str
    problems: tuple[Problem, ...]
    brief: Plan | None
    asks: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    checked: str = ""
    findings: tuple[Problem, ...] = ()
    accepted: tuple[Problem, ...] = ()


class Rows:
    """The rows of all files, from one build to the next."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        with _without_pauses():
            self._old: dict[str, dict[str, Row]] = {name: cache.get(name) for name in cache.names("rows ")}
        self.all: dict[str, Row] = {}

    @cached_property
    def _known(self) -> dict[str, Row]:
        return {path: row for shelf in self._old.values() for path, row in shelf.items()}

    def unchanged(self, path: str, stamp: str) -> tuple[FileInfo, ...] | None:
        """The own files of a plan whose stamp is as it was; None where it is to be read."""
        row = self._known.get(path)
        return row.files if row and stamp and row.stamp == stamp else None

    def read(self, files: Sequence[PlanFile], wards: Mapping[str, Ward], again: Callable[[str], bytes]) -> None:
        """Bring every file's row up to date; `again` reads a file that was left out as unchanged."""
        seals = {name: digest_of(repr(ward)) for name, ward in wards.items()}
        tasks = []
        for file in files:
            ward = file.path.split("/")[1]
            seal = seals.get(ward, "")
            old = self._known.get(file.path)
            if old and file.stamp and old.stamp == file.stamp and old.ward == seal:
                self.all[file.path] = old
                continue
            whole = file if file.data else replace(file, data=again(file.path))
            empty = Row(file.path, file.stamp, file.files, seal, _key(whole), (), None)
            same = old and (old.key, old.ward) == (empty.key, empty.ward)
            self.all[file.path] = replace(old, stamp=file.stamp, files=file.files) if old and same else empty
            if not same:
                tasks.append((whole, empty))
        bodies = BodyReader()
        for row, text in spread(tasks, lambda task: _read(*task, wards, bodies), lambda task: task[0].path):
            brief = row.brief and replace(row.brief, ward=wards[row.brief.ward.id])  # one ward, not a copy a plan
            self.all[row.path] = replace(row, brief=brief)
            self._cache.put_raw(f"text {row.path}", text)

    def check(self, topics: Mapping[str, str] | None) -> None:
        """Let the rules look at every plan that changed, or whose neighbours did."""
        relations = self.relations(self.briefs)
        rest = digest_of(repr(topics))
        tasks = []
        for row in self.all.values():
            seal = digest_of(row.key, row.ward, relations.digest(row.asks), rest)
            if row.brief and row.checked != seal:
                tasks.append(replace(row, checked=seal))
        wards = {plan.ward.id: plan.ward for plan in self.briefs} if tasks else {}
        names = {name: UnitNames(ward) for name, ward in wards.items()}

        def work(row: Row) -> tuple[str, list[Problem], list[Problem]]:
            plan = self.whole(row.path)
            around = {other.id: other for other in relations.around(row.asks)} | {plan.id: plan}
            return row.path, *check_plan(plan, Known(around, topics, names))

        checked = {row.path: row for row in tasks}
        for path, findings, accepted in spread(tasks, work, lambda row: row.path):
            self.all[path] = replace(checked[path], findings=tuple(findings), accepted=tuple(accepted))

    @property
    def briefs(self) -> list[Plan]:
        """Every readable plan without its text."""
        return [row.brief for row in self.all.values() if row.brief]

    def relations(self, plans: Sequence[Plan]) -> Relations:
        """Who answers what among some of the plans."""
        return Relations(plans, {plan.id: self.all[plan.path].tells for plan in plans})

    def whole(self, path: str) -> Plan:
        """A readable plan with its text."""
        plan: Plan = unpacked(self._cache.raw(f"text {path}") or b"")
        return plan

    def save(self) -> None:
        """Remember all rows; shelves without a change are not written."""
        shelves: dict[str, dict[str, Row]] = {}
        for path, row in self.all.items():
            shelves.setdefault("rows " + path.split("/")[1], {})[path] = row
        for name, shelf in shelves.items():
            if not _same(shelf, self._old.get(name, {})):
                self._cache.put(name, shelf)
        self._cache.forget(name for name in self._old if name not in shelves)
        self._cache.forget(f"text {path}" for path in self._known if path not in self.all)
        self._cache.save()


@contextmanager
def _without_pauses() -> Iterator[None]:
    """Many values that hold no circles come in at once: let nobody look for circles among them, now or later.

    What an earlier build in this process left behind goes first.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _key(file: PlanFile) -> str:
    return digest_of(file.path, repr(file.files), file.data.hex())


def _read(file: PlanFile, row: Row, wards: Mapping[str, Ward], bodies: BodyReader) -> tuple[Row, bytes]:
    ward = wards.get(file.path.split("/")[1])
    reading = read_plan(file, ward or NO_WARD, bodies)
    plan = reading.plan if ward else None
    row = replace(row, problems=reading.problems)
    if plan is None:
        return row, b""
    brief = plan.brief()
    brief = replace(brief, digest=digest_of(repr(brief)))
    return replace(row, brief=brief, asks=asks(plan), tells=tells(plan)), packed(plan)


def _same(one: Mapping[str, Row], other: Mapping[str, Row]) -> bool:
    return one.keys() == other.keys() and all(row is other[path] for path, row in one.items())


NO_WARD = Ward.model_validate({"name": "?", "kind": "xã", "province": "?", "issuer": ["?"], "place": "?"})
"""Stands in where a ward's own file is missing, so that what is wrong with its plans is told all the same."""
