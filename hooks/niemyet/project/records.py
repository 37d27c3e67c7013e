"""What is known of each plan's file: read and checked once, and again only when something it rests on has changed."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from niemyet.base.cache import Cache
from niemyet.base.cache_key import key_of, why
from niemyet.base.digest import digest_of
from niemyet.base.safe_pickle import packed, unpacked
from niemyet.base.workers import spread
from niemyet.catalogue.relations import Relations
from niemyet.model.brief import PlanBrief
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.project.inspector import Inspector
from niemyet.project.record import Row, empty
from niemyet.sources.layout import PlanFile

log = logging.getLogger("mkdocs.niemyet")
Made = TypeVar("Made")
RowsByPath = Mapping[str, Row]
"""Rows by the path of their file."""


class Rows:
    """The rows of all files, from one build to the next."""

    def __init__(self, cache: Cache, known: RowsByPath) -> None:
        """`known` are the rows that the cache holds."""
        self._cache, self._known = cache, known
        self.all: dict[str, Row] = {}
        self._related = Relations((), {})

    @classmethod
    def opened(cls, cache: Cache, known: RowsByPath | None = None) -> "Rows":
        """With what the cache holds, which is not read where an earlier build in this process has it at hand."""
        return cls(cache, _kept(cache) if known is None else known)

    @property
    def kept(self) -> RowsByPath | None:
        """All rows, where the cache holds them as well."""
        return self.all if self._cache.holds_all else None

    def remembered(self, name: str, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, from one build to the next while the key is the same."""
        kept: tuple[str, Made] | None = self._cache.get(name)
        if kept is None or kept[0] != key:
            kept = key, make()
            self._cache.put(name, kept)
        return kept[1]

    def unchanged(self, path: str, stamp: str) -> tuple[FileInfo, ...] | None:
        """The own files of a plan whose stamp is as it was; None where it is to be read."""
        row = self._known.get(path)
        return row.files if row and stamp and row.stamp == stamp else None

    def read(
        self, files: Sequence[PlanFile], wards: Mapping[str, Ward], inspector: Inspector, again: Callable[[str], bytes]
    ) -> None:
        """Bring every file's row up to date; `again` reads a file that was left out as unchanged."""
        digests = {name: digest_of(repr(ward)) for name, ward in wards.items()}
        tasks = []
        for file in files:
            ward_digest = digests.get(file.path.split("/")[1], "")
            old = self._known.get(file.path)
            if old and file.stamp and old.stamp == file.stamp and old.ward == ward_digest:
                self.all[file.path] = old
                continue
            whole = file if file.data else replace(file, data=again(file.path))
            row = empty(whole, ward_digest)
            if old and (old.key, old.ward) == (row.key, row.ward):
                self.all[file.path] = replace(old, stamp=file.stamp, files=file.files)
            else:
                self.all[file.path] = row
                tasks.append((whole, row))
        self._explain_reading(row for _, row in tasks)
        for row, text in spread(tasks, lambda task: _with_text(*inspector.read(*task)), lambda task: task[0].path):
            self.all[row.path] = _with_ward(row, wards)
            self._cache.put_packed({f"text {row.path}": text})

    def check(self, wards: Mapping[str, Ward], inspector: Inspector) -> None:
        """Let the rules look at every plan whose findings do not hold: its neighbours have changed, or the topics."""
        relations = self._related = self._among(self.briefs, self._untouched())
        tasks = []
        for row in self.all.values():
            if row.brief and (row.around, row.checked) != ((around := relations.digest(row.asks)), inspector.rest):
                tasks.append(replace(row, around=around))

        self._explain_checking(tasks)

        def work(row: Row) -> Row:
            return inspector.checked(row, self.whole(row.path), relations.around(row.asks))

        for row in spread(tasks, work, lambda row: row.path):
            self.all[row.path] = _with_ward(row, wards)

    def _explain_reading(self, rows: Iterable[Row]) -> None:
        if log.isEnabledFor(logging.DEBUG):
            for row in rows:
                old = self._known.get(row.path)
                log.debug(f"Đọc {row.path} vì {why(_key(old) if old else None, _key(row))}")

    def _explain_checking(self, rows: Iterable[Row]) -> None:
        if log.isEnabledFor(logging.DEBUG):
            for row in rows:
                differs = self.all[row.path].around != row.around
                what = "kế hoạch liên quan" if differs else "lĩnh vực"
                log.debug(f"Kiểm tra lại {row.path} vì đã khác: {what}")

    def _untouched(self) -> dict[tuple[str, ...], str]:
        """What is around plans, by what they ask, where no file that answers has changed."""
        pairs = ((self.all.get(path), self._known.get(path)) for path in self.all.keys() | self._known.keys())
        changed = {word for new, old in pairs if new is not old for row in (new, old) if row for word in row.tells}
        return {row.asks: row.around for row in self.all.values() if row.around and changed.isdisjoint(row.asks)}

    def date(self, dates: Mapping[str, datetime]) -> None:
        """Let every plan know when its file last changed."""
        for path, row in self.all.items():
            if row.brief and row.brief.modified != (moment := dates.get(path)):
                self.all[path] = replace(row, brief=replace(row.brief, modified=moment))

    @property
    def briefs(self) -> list[PlanBrief]:
        """Every readable plan without its text."""
        return [row.brief for row in self.all.values() if row.brief]

    def relations(self, plans: Sequence[PlanBrief]) -> Relations:
        """Who answers what among the plans, all or some of those that are readable."""
        if len(plans) == len(self._related):
            return self._related
        there = {plan.path for plan in plans}
        left_out = {word for row in self.all.values() if row.brief and row.path not in there for word in row.tells}
        held = {row.asks: row.around for row in self.all.values() if row.brief and left_out.isdisjoint(row.asks)}
        return self._among(plans, held)

    def _among(self, plans: Sequence[PlanBrief], known: Mapping[tuple[str, ...], str] | None = None) -> Relations:
        return Relations(plans, {plan.id: self.all[plan.path].tells for plan in plans}, known)

    def whole(self, path: str) -> Plan:
        """A readable plan with its text."""
        plan: Plan = unpacked(self._cache.raw(f"text {path}") or b"")
        return plan

    def save(self) -> None:
        """Remember all rows; those of a ward without a change are not written again."""
        new, old = _by_ward(self.all), _by_ward(self._known)
        for name, rows in new.items():
            if not _same(rows, old.get(name, {})):
                self._cache.put(name, rows)
        self._cache.forget(old.keys() - new.keys())
        self._cache.forget(f"text {path}" for path in self._known.keys() - self.all.keys())
        self._cache.save()


def _key(row: Row) -> str:
    return key_of({"nội dung": row.key, "xã, phường": row.ward})


def _kept(cache: Cache) -> RowsByPath:
    by_ward: list[RowsByPath] = [cache.get(name) for name in cache.names("rows ")]
    return {path: row for rows in by_ward for path, row in rows.items()}


def _by_ward(rows: RowsByPath) -> dict[str, dict[str, Row]]:
    """By ward."""
    found: dict[str, dict[str, Row]] = {}
    for path, row in rows.items():
        found.setdefault("rows " + path.split("/")[1], {})[path] = row
    return found


def _with_text(row: Row, plan: Plan | None) -> tuple[Row, bytes]:
    return row, packed(plan) if plan else b""


def _with_ward(row: Row, wards: Mapping[str, Ward]) -> Row:
    """The row with the ward that is there already: what comes from another process brings a copy for each plan."""
    return replace(row, brief=replace(row.brief, ward=wards[row.brief.ward.id])) if row.brief else row


def _same(one: Mapping[str, Row], other: Mapping[str, Row]) -> bool:
    return one.keys() == other.keys() and all(row is other[path] for path, row in one.items())
