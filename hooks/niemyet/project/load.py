"""The project's folder → the catalogue and every problem: what both the build and the command start from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from niemyet.base.cache import Cache
from niemyet.catalogue import permanence
from niemyet.catalogue.catalogue import Catalogue, is_public, make_catalogue
from niemyet.catalogue.permanence import Holdings
from niemyet.catalogue.permanence.ledger import read_ledger
from niemyet.catalogue.permanence.removed import read_removed
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem, Reading, has_errors
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.project import common_files, misnamed, unseen_signatures
from niemyet.project.common_files import Common, Config
from niemyet.project.inspector import Inspector
from niemyet.project.record import Row
from niemyet.project.records import Rows
from niemyet.reading.docs_pages.page_file import file_problems
from niemyet.sources import docs_folder, plans_folder
from niemyet.sources.plans_folder import Sources
from niemyet.sources.rules import NAME

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Loaded:
    """Every plan without an error that the site shows, and all problems by place.

    There is no catalogue where the settings are wrong, or unknown here. `accepted` are the findings that editors
    looked at and left, `open_questions` the fields under review by the plan's path, `texts` the files as read,
    `holdings` what is published and what was, `wards` all that can be read.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    rows: Rows
    accepted: tuple[Problem, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    open_questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holdings: Holdings = field(default_factory=Holdings)
    wards: Mapping[str, Ward] = field(default_factory=dict)

    def plans(self) -> Iterator[Plan]:
        """The catalogue's plans, whole, each when it is asked for."""
        for brief in self.catalogue.plans if self.catalogue else ():
            yield replace(self.rows.whole(brief.path), modified=brief.modified)

    @property
    def broken(self) -> bool:
        """Whether something here stops a build."""
        return has_errors(self.problems)


def load(
    root: Path,
    config: Path | None = None,
    given: Mapping[str, str] | None = None,
    instead: Mapping[str, bytes] | None = None,
    history: Reading[dict[str, datetime]] | None = None,
    rows: Rows | None = None,
) -> Loaded:
    """Read and check everything; `given` are settings in force, `instead` bytes for what files of plans hold.

    `history` says when each file last changed, and where that is unknown; only who publishes needs it. With rows that are kept only what changed is read.
    """
    rows = rows or Rows(Cache(), {})
    found = plans_folder.scan(root, rows.unchanged).with_plans(instead or {})
    written = _config(config or root / CONFIG, given)
    common, faults = common_files.read(found, written, rows.remembered)
    inspector = Inspector(common.wards, common.topics, common.series)
    rows.read(found.plans, common.wards, inspector, partial(plans_folder.read_again, root))
    rows.check(common.wards, inspector)
    rows.date(history.value if history else {})
    rows.save()
    holdings, misfits = _holdings(found, rows, common.settings)
    of_rows = (problem for row in rows.all.values() for problem in _of_row(row))
    told = (*faults, *misfits, *(history.problems if history else ()))
    of_files = (*found.problems, *misnamed.problems(root, found), *_of_docs(root), *told)
    unseen = unseen_signatures.problems(rows.briefs)
    problems = _in_order((*of_files, *of_rows, *unseen, *permanence.problems(holdings)))
    return Loaded(
        _catalogue(common, rows, problems, holdings),
        problems,
        rows,
        _in_order(problem for row in rows.all.values() for problem in row.accepted),
        found.texts | ({} if written.data is None else {written.name: written.data}),
        {plan.path: plan.front.review for plan in rows.briefs if plan.front.review},
        holdings,
        common.wards,
    )


def _of_docs(root: Path) -> Iterator[Problem]:
    """What is wrong with files of the site's own, before the engine sees them."""
    yield from docs_folder.scan(root)
    for path, data in docs_folder.pages(root):
        yield from file_problems(path, data)


def _of_row(row: Row) -> Iterator[Problem]:
    """What is wrong with a plan's file; its name is told by who knows what lies beside it."""
    return (problem for problem in (*row.problems, *row.findings) if problem.rule is not NAME)


def load_settings(config: Path) -> Settings | None:
    """The settings as written; None where they are wrong or stand elsewhere."""
    return common_files.settings(_config(config)).value


def _config(path: Path, given: Mapping[str, str] | None = None) -> Config:
    try:
        return Config(path.name, path.read_bytes(), given)
    except OSError:
        return Config(path.name, None, given)


def _catalogue(common: Common, rows: Rows, problems: Iterable[Problem], holdings: Holdings) -> Catalogue | None:
    """The plans whose files have no error, drafts only where the site shows them; None without settings.

    This is the one wall around drafts: rules and ledgers see all plans, outputs those that are handed on from here.
    """
    if common.settings is None:
        return None
    if common.settings.shows_drafts and holdings.drafts:
        holdings = replace(holdings, plans=(*holdings.plans, *holdings.drafts), drafts=())
    broken = {problem.path for problem in problems if problem.level is Level.ERROR}
    sound = [brief for brief in holdings.plans if brief.path not in broken]
    removed = permanence.removals_in_force(holdings)
    return make_catalogue(
        sound,
        common.wards,
        common.topics or {},
        common.settings,
        common.abbreviations,
        removed,
        common.series,
    )


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _holdings(found: Sources, rows: Rows, settings: Settings | None) -> Reading[Holdings]:
    """What is published and what was; of files that cannot be read only that they are there."""
    tombstones = [read_removed(path, data) for path, data in found.removed.items()]
    problems = tuple(problem for reading in tombstones for problem in reading.problems)
    unread = {problem.path for problem in (*found.problems, *problems)}
    unread |= {row.path for row in rows.all.values() if not row.brief}
    ledgers = [read_ledger(path, data) for path, data in found.ledgers.items()]
    published, drafts = _parted(rows.briefs, settings)
    anchors = {plan.id: plan.headings for plan in published}
    removed = [tombstone for reading in tombstones for tombstone in reading.value]
    return Reading(Holdings(published, anchors, ledgers, removed, frozenset(unread), drafts), problems)


def _parted(plans: Sequence[PlanBrief], settings: Settings | None) -> tuple[Sequence[PlanBrief], Sequence[PlanBrief]]:
    """The plans that are published, and the drafts that are not; these are among both where that is not known here."""
    if settings and settings.drafts:
        return plans, ()
    drafts = [plan for plan in plans if not is_public(plan)]
    return [plan for plan in plans if is_public(plan)] if settings and drafts else plans, drafts
