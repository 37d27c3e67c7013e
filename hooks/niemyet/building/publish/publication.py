"""What the site is to hold → the next tree, brought there by differences, and the exchange with the live one."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet.base.cache import Cache
from niemyet.base.cache_key import key_of
from niemyet.base.digest import digest_of, digest_of_bytes
from niemyet.base.stopped import StoppedError
from niemyet.base.workers import spread_portions
from niemyet.building.engine import Site
from niemyet.building.publish import contents, exchange
from niemyet.building.publish import tree as trees
from niemyet.building.publish.indexing import Indexing
from niemyet.building.publish.kept_shares import GroupUpdate, KeptShares, Parts
from niemyet.building.publish.measured import INDEX
from niemyet.building.publish.tree import Look, Standby, Written
from niemyet.building.theme import Shell
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Artifact, Page, Sheet
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import group_of
from niemyet.outputs.search import staged_pages
from niemyet.project.records import Rows
from niemyet.search.index import SearchIndexError, Stop, bring

_CHROME, _REST = "khung trang", "mẫu trang và thiết đặt"
log = logging.getLogger("mkdocs.niemyet")


@dataclass(frozen=True, slots=True)
class Task:
    """A plan to make: the key of what it is made of, and what of it is wanted."""

    plan: PlanBrief
    key: str
    page: bool
    parts: bool


Made = tuple[Task, Written | None, Parts | None]


class Publication:
    """One site on its way from the catalogue to the public."""

    def __init__(self, site: Site, context: Context, rows: Rows, cache: Cache, edition: str) -> None:
        """`edition` names everything beside the content that shapes the site: code, packages, templates."""
        self._site, self._context, self._rows, self._cache = site, context, rows, cache
        self._catalogue = context.catalogue
        self._rest = digest_of(
            edition,
            repr(self._catalogue.settings),
            repr(self._catalogue.topics),
            repr(self._catalogue.series),
            repr(self._catalogue.abbreviations),
            repr(self._catalogue.only_ward is None),
            repr(context.policy),
        )
        self._relations = rows.relations(self._catalogue.plans)
        self._shares = KeptShares(contents.shares(), self._catalogue, cache)
        self._shares.open()

    def bring(self, shell: Shell, sheets: Mapping[str, Sheet], written: Sequence[str]) -> Standby:
        """The next tree with all plans, the pages by their address, data, and what the engine has written aside."""
        look = Look.NOT if self._site.serving else Look.WHOLE if self._site.strict else Look.IN_DOUBT
        standby = Standby.prepared(exchange.standby_of(self._site.live), self._site.live, self._cache, look)
        files = dict(self._files())
        plans = {plan.id: self._key(plan, shell) for plan in self._catalogue.plans}
        late = [
            standby.begin("plan", plans),
            standby.begin("page", {path: self._sheet_key(sheet, shell.digest(path)) for path, sheet in sheets.items()}),
            standby.begin("file", {path: key_of({"nội dung": digest}) for path, (digest, _) in files.items()}),
        ]
        self._make_plans(standby, shell, plans, set(late[0]))
        for path in late[1]:
            standby.put("page", path, shell.published([sheets[path].page()]))
        for path in late[2]:
            standby.put("file", path, (), [(files[path][1], path)])
        self._make_rest(standby, shell, [*sheets, *written])
        return standby

    def _make_plans(self, standby: Standby, shell: Shell, keys: Mapping[str, str], missing: set[str]) -> None:
        """Group by group: where the pages of a group are made, its shares are brought up to date, too."""

        def work(task: Task) -> Made:
            row = self._rows.all[task.plan.path]
            plan = replace(self._rows.whole(row.path), modified=task.plan.modified)
            others = (self._catalogue.by_id[other.id] for other in self._relations.around(row.asks))
            context = self._context.around(plan, others)
            made = None
            if task.page:
                artifacts = _published(shell, contents.of_plan(plan, context))
                made = trees.put(standby.folder, artifacts, contents.files_of(plan, self._site.root))
            return task, made, self._shares.made(plan, context) if task.parts else None

        def gather(results: Iterator[Made]) -> tuple[dict[str, Written], GroupUpdate | None]:
            made = list(results)
            written = {task.plan.id: one for task, one, _ in made if one}
            fresh = {task.plan.id: (task.key, part) for task, _, part in made if part}
            return written, self._shares.updated(group_of(made[0][0].plan), fresh) if fresh else None

        portions = sorted(self._portions(keys, missing), key=len, reverse=True)
        for written, update in spread_portions(portions, work, lambda task: task.plan.path, gather):
            for name, one in written.items():
                standby.note("plan", name, one)
            if update:
                self._shares.keep(update)
        self._shares.finish()

    def _portions(self, keys: Mapping[str, str], missing: set[str]) -> Iterator[list[Task]]:
        """What is to make of each group."""
        for group, plans in self._catalogue.by_year.items():
            there = self._shares.keys(group)
            tasks = (
                Task(plan, keys[plan.id], plan.id in missing, there.get(plan.id) != keys[plan.id]) for plan in plans
            )
            if wanted := [task for task in tasks if task.page or task.parts]:
                yield wanted

    def _make_rest(self, standby: Standby, shell: Shell, addresses: Sequence[str]) -> None:
        """Data, and whatever is made of the shares of all plans: pages at the addresses that are told before, else files."""
        pages = set(contents.pages_over_all(self._context))
        made = {sheet.path: sheet for sheet in contents.of_the_site(self._context, self._shares, [*addresses, *pages])}
        chrome = {path: shell.digest(path) if path in pages else "" for path in made}
        wanted = {path: self._sheet_key(sheet, chrome[path]) for path, sheet in made.items()}
        for path in standby.begin("data", wanted):
            sheet = made[path]
            standby.put("data", path, shell.published([sheet.page()]) if path in pages else [sheet.artifact()])

    def index(self, tree: Path, other: Path | None, stop: Stop | None = None, room: Path | None = None) -> None:
        """Bring the search index of one of the two trees to all plans; StoppedError where that fails or is stopped.

        `other` is the other one, where its files may be taken over.
        """
        bundle, live = tree / INDEX, other / INDEX if other else None
        try:
            bring(bundle, staged_pages.digests(self._catalogue, self._shares), self._staged, live, stop, room)
        except SearchIndexError as error:
            raise StoppedError(str(error)) from None

    def _staged(self, paths: Collection[str]) -> Iterator[Artifact]:
        return staged_pages.pages(paths, self._catalogue, self._shares)

    def index_later(self) -> Indexing:
        """The same for the live tree while its pages can be looked at already."""
        live = self._site.live
        room = exchange.room_of(live)
        indexing = Indexing(lambda stop: self.index(live, exchange.standby_of(live), stop, room), room)
        indexing.start()
        return indexing

    def publish(self, standby: Standby) -> None:
        """Put the next tree in the live one's place; the old one is where the one after begins."""
        standby.finish(lasting=not self._site.serving)
        if not exchange.publish(standby.folder, self._site.live):
            log.info("Hệ tệp này không đổi chỗ được hai thư mục trong một bước: trang được thay bằng hai lần đổi tên.")
        standby.make_ready(lasting=not self._site.serving)

    def _key(self, plan: PlanBrief, shell: Shell) -> str:
        row = self._rows.all[plan.path]
        return key_of(
            {
                "nội dung": row.key,
                "xã, phường": row.ward,
                "kế hoạch liên quan": self._relations.digest(row.asks),
                "ngày sửa": str(plan.modified),
                _CHROME: shell.digest(plan.address),
                _REST: self._rest,
            }
        )

    def _sheet_key(self, sheet: Sheet, chrome: str) -> str:
        return key_of({"nội dung": digest_of(*sheet.given), _CHROME: chrome, _REST: self._rest})

    def _files(self) -> Iterator[tuple[str, tuple[str, Path]]]:
        """What the engine wrote, and the wards' emblems: path → digest, and where it lies."""
        scratch = exchange.scratch_of(self._site.live)
        found = ((path, path.relative_to(scratch).as_posix()) for path in sorted(scratch.rglob("*")) if path.is_file())
        for source, path in (*found, *contents.emblems(self._catalogue, self._site.root)):
            yield path, (digest_of_bytes(source.read_bytes()), source)


def _published(shell: Shell, made: Iterable[Page | Artifact]) -> Iterator[Artifact]:
    for one in made:
        yield from shell.published([one]) if isinstance(one, Page) else [one]
