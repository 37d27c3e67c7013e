"""The project's folder → the catalogue and every problem: what both the build and the command start from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from niemyet.base.cache import Cache
from niemyet.base.digest import digest_of
from niemyet.catalogue import permanence
from niemyet.catalogue.catalogue import Catalogue, make_catalogue
from niemyet.catalogue.permanence import Holdings
from niemyet.catalogue.permanence.ledger import read_ledger
from niemyet.catalogue.permanence.removed import read_removed
from niemyet.model.plan import Plan
from niemyet.model.problem import START, Level, Problem, has_errors
from niemyet.model.removal import Tombstone
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.project.inspector import Inspector
from niemyet.project.records import Rows
from niemyet.reading import rules
from niemyet.reading.ward import read_abbreviations, read_settings, read_topics, read_ward
from niemyet.sources import docs_folder, plans_folder
from niemyet.sources import rules as sources_rules
from niemyet.sources.layout import PlanFile

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Loaded:
    """Every plan without an error, and all problems by place.

    There is no catalogue where the settings are wrong, or unknown here. `accepted` are the findings that editors
    looked at and left, `open_questions` the fields under review by the plan's path, `texts` the files as read,
    `holdings` what is published and what was.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    rows: Rows
    accepted: tuple[Problem, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    open_questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holdings: Holdings = field(default_factory=Holdings)

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
    dates: Mapping[str, datetime] | None = None,
    rows: Rows | None = None,
) -> Loaded:
    """Read and check everything; `given` are settings in force, `instead` bytes for what files of plans hold.

    `dates` says when each file last changed; only who publishes needs it. With rows that are kept only what changed is read.
    """
    rows = rows or Rows(Cache())
    found = plans_folder.scan(root, rows.unchanged).with_plans(instead or {})
    problems, texts = [*found.problems, *docs_folder.scan(root)], found.texts
    settings = _settings(config or root / CONFIG, given, problems, texts)
    wards, faults = rows.remembered("wards", _names_of_wards(found), partial(_wards, found))
    problems += faults
    topics = _topics(found, problems)
    inspector = Inspector(wards, topics)
    rows.read(found.plans, wards, inspector, partial(plans_folder.read_again, root))
    rows.check(wards, inspector)
    rows.date(dates or {})
    rows.save()
    problems += [problem for row in rows.all.values() for problem in (*row.problems, *row.findings)]
    problems += _wardless(found.plans, wards, problems)
    holdings = _holdings(found, rows, problems)
    problems += permanence.problems(holdings)
    accepted = [problem for row in rows.all.values() for problem in row.accepted]
    abbreviations = _abbreviations(found, problems)
    broken = {problem.path for problem in problems if problem.level is Level.ERROR}
    sound = [brief for brief in rows.briefs if brief.path not in broken]
    removed = permanence.standing(holdings)
    catalogue = make_catalogue(sound, wards, topics or {}, settings, abbreviations, removed) if settings else None
    questions = {plan.path: plan.front.review for plan in rows.briefs if plan.front.review}
    return Loaded(catalogue, _in_order(problems), rows, _in_order(accepted), texts, questions, holdings)


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def load_settings(config: Path) -> Settings | None:
    """The settings as written; None where they are wrong or stand elsewhere."""
    return _settings(config, None, [], {})


def _settings(
    config: Path, given: Mapping[str, str] | None, problems: list[Problem], texts: dict[str, bytes]
) -> Settings | None:
    try:
        texts[config.name] = config.read_bytes()
        text = texts[config.name].decode("utf-8")
    except (OSError, UnicodeDecodeError):
        message = "không đọc được tệp này dưới dạng văn bản UTF-8; hãy lưu lại với bảng mã UTF-8"
        problems.append(Problem.of(rules.ENCODING, config.name, START, message))
        return None
    settings, faults = read_settings(config.name, text, given)
    problems += faults
    return settings


def _names_of_wards(found: plans_folder.Sources) -> str:
    """Equal where `_wards` would give the same."""
    return digest_of(repr(found.wards), repr(sorted(found.emblems)), repr([problem.path for problem in found.problems]))


def _wards(found: plans_folder.Sources) -> tuple[dict[str, Ward], list[Problem]]:
    wards: dict[str, Ward] = {}
    problems: list[Problem] = []
    for path, data in found.wards.items():
        ward, faults = read_ward(path, data)
        problems += faults
        if ward:
            wards[ward.id] = _with_emblem(path, ward, found, problems)
    return wards, problems


def _with_emblem(path: str, ward: Ward, found: plans_folder.Sources, problems: list[Problem]) -> Ward:
    """The ward; without its emblem where no such file lies beside ward.yml."""
    image = f"plans/{ward.id}/{ward.emblem}"
    if not ward.emblem or image in found.emblems:
        return ward
    if image not in {problem.path for problem in found.problems}:  # else what is wrong with it is told already
        message = f"emblem: không có ảnh “{ward.emblem}” (.svg hoặc .png) cạnh tệp này; hãy chép ảnh vào đó"
        problems.append(Problem.of(sources_rules.FILE, path, START, message))
    return ward.model_copy(update={"emblem": None})


def _abbreviations(found: plans_folder.Sources, problems: list[Problem]) -> dict[str, str]:
    if found.abbreviations is None:
        return {}
    abbreviations, faults = read_abbreviations("plans/abbreviations.yml", found.abbreviations)
    problems += faults
    return abbreviations


def _holdings(found: plans_folder.Sources, rows: Rows, problems: list[Problem]) -> Holdings:
    """What is published and what was; of files that cannot be read only that they are there."""
    unread = {problem.path for problem in found.problems} | {row.path for row in rows.all.values() if not row.brief}
    stones: list[Tombstone] = []
    for path, data in found.removed.items():
        read, faults = read_removed(path, data)
        stones += read
        problems += faults
        unread |= {fault.path for fault in faults}
    ledgers = [read_ledger(path, data) for path, data in found.ledgers.items()]
    anchors = {plan.id: plan.headings for plan in rows.briefs}
    return Holdings(rows.briefs, anchors, ledgers, stones, frozenset(unread))


def _topics(found: plans_folder.Sources, problems: list[Problem]) -> dict[str, str] | None:
    """The topics; None where the file's own faults are told already and every topic would seem unknown."""
    if found.topics is None:
        return {}
    topics, faults = read_topics("plans/topics.yml", found.topics)
    problems += faults
    return topics if topics or not faults else None


def _wardless(files: Iterable[PlanFile], wards: Mapping[str, Ward], problems: list[Problem]) -> Iterator[Problem]:
    """One problem a ward folder: told once, at its ward.yml, unless that file's own faults are told already."""
    told = {problem.path for problem in problems}
    for ward in sorted({file.path.split("/")[1] for file in files} - wards.keys()):
        path = f"plans/{ward}/ward.yml"
        if path not in told:
            message = f"thiếu tệp này hoặc tệp không đọc được; hãy tạo {path} với name, kind, province, issuer, place"
            yield Problem.of(rules.NO_WARD, path, START, message)
