"""The project's folder → the catalogue and every problem: what both the build and the command start from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from niemyet import sources
from niemyet.catalogue import Catalogue, make_catalogue
from niemyet.checks import Known, check_all
from niemyet.model import Plan, Ward
from niemyet.problem import START, Level, Problem, has_errors
from niemyet.reading import rules
from niemyet.reading.markdown import BodyReader
from niemyet.reading.plan import PlanFile, read_plan
from niemyet.reading.ward import read_abbreviations, read_settings, read_topics, read_ward
from niemyet.settings import Settings

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Loaded:
    """Every plan without an error, and all problems by place.

    There is no catalogue where the settings are wrong, or unknown here. `accepted` are the findings that editors
    looked at and left, `open_questions` the fields under review by the plan's path, `texts` the files as read.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    accepted: tuple[Problem, ...] = ()
    texts: Mapping[str, bytes] = field(default_factory=dict)
    open_questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

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
) -> Loaded:
    """Read and check everything; `given` are settings in force, `instead` bytes for what files of plans hold.

    `dates` says when each file last changed; only who publishes needs it.
    """
    found = sources.scan(root).with_plans(instead or {})
    problems, texts = list(found.problems), found.texts
    settings = _settings(config or root / CONFIG, given, problems, texts)
    wards = _wards(found, problems)
    topics = _topics(found, problems)
    plans = _plans(found.plans, wards, dates or {}, problems)
    findings, accepted = check_all(Known({plan.id: plan for plan in plans}, topics))
    problems += findings
    broken = {problem.path for problem in problems if problem.level is Level.ERROR}
    sound = [plan for plan in plans if plan.path not in broken]
    abbreviations = _abbreviations(found, problems)
    catalogue = make_catalogue(sound, wards, topics or {}, settings, abbreviations) if settings else None
    questions = {plan.path: plan.front.review for plan in plans if plan.front.review}
    return Loaded(catalogue, _in_order(problems), _in_order(accepted), texts, questions)


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


def _wards(found: sources.Sources, problems: list[Problem]) -> dict[str, Ward]:
    wards = {}
    for path, data in found.wards.items():
        ward, faults = read_ward(path, data)
        problems += faults
        if ward:
            wards[ward.id] = _with_emblem(path, ward, found.emblems, problems)
    return wards


def _with_emblem(path: str, ward: Ward, emblems: frozenset[str], problems: list[Problem]) -> Ward:
    """The ward; without its emblem where no such file lies beside ward.yml."""
    if not ward.emblem or f"plans/{ward.id}/{ward.emblem}" in emblems:
        return ward
    message = f"emblem: không có ảnh “{ward.emblem}” (.svg hoặc .png) cạnh tệp này; hãy chép ảnh vào đó"
    problems.append(Problem.of(rules.FILE, path, START, message))
    return ward.model_copy(update={"emblem": None})


def _abbreviations(found: sources.Sources, problems: list[Problem]) -> dict[str, str]:
    if found.abbreviations is None:
        return {}
    abbreviations, faults = read_abbreviations("plans/abbreviations.yml", found.abbreviations)
    problems += faults
    return abbreviations


def _topics(found: sources.Sources, problems: list[Problem]) -> dict[str, str] | None:
    """The topics; None where the file's own faults are told already and every topic would seem unknown."""
    if found.topics is None:
        return {}
    topics, faults = read_topics("plans/topics.yml", found.topics)
    problems += faults
    return topics if topics or not faults else None


def _plans(
    files: tuple[PlanFile, ...], wards: dict[str, Ward], dates: Mapping[str, datetime], problems: list[Problem]
) -> list[Plan]:
    bodies = BodyReader()
    plans = []
    for file in files:
        ward = wards.get(file.path.split("/")[1], _NO_WARD)
        reading = read_plan(replace(file, modified=dates.get(file.path)), ward, bodies)
        problems += reading.problems
        if ward is _NO_WARD:
            problems += _wardless(file, problems)
        elif reading.plan:
            plans.append(reading.plan)
    return plans


_NO_WARD = Ward.model_validate({"name": "?", "kind": "xã", "province": "?", "issuer": ["?"], "place": "?"})


def _wardless(file: PlanFile, problems: list[Problem]) -> list[Problem]:
    """One problem a ward folder: told once, at its ward.yml, unless that file's own faults are told already."""
    path = "/".join([*file.path.split("/")[:2], "ward.yml"])
    if any(problem.path == path for problem in problems):
        return []
    message = f"thiếu tệp này hoặc tệp không đọc được; hãy tạo {path} với name, kind, province, issuer, place"
    return [Problem.of(rules.NO_WARD, path, START, message)]
