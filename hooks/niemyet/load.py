"""The project's folder → the catalogue and every problem: what both the build and the command start from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet import history, sources
from niemyet.catalogue import Catalogue, make_catalogue
from niemyet.checks import Known, check_all
from niemyet.model import Plan, Ward
from niemyet.problem import START, Problem, has_errors
from niemyet.reading import rules
from niemyet.reading.markdown import BodyReader
from niemyet.reading.plan import PlanFile, read_plan
from niemyet.reading.ward import read_settings, read_topics, read_ward

CONFIG = "mkdocs.yml"


@dataclass(frozen=True)
class Loaded:
    """What could be read (no catalogue where even the settings are wrong), and every problem in order of place."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    accepted: int

    @property
    def broken(self) -> bool:
        """Whether something here stops a build."""
        return has_errors(self.problems)


def load(root: Path, config: Path | None = None, given: Mapping[str, str] | None = None) -> Loaded:
    """Read and check everything; `given` holds settings in force instead of those written in the config file."""
    found = sources.scan(root)
    problems = list(found.problems)
    config = config or root / CONFIG
    settings, faults = read_settings(config.name, config.read_text(encoding="utf-8"), given)
    problems += faults
    wards = _wards(found, problems)
    topics = _topics(found, problems)
    plans = _plans(root, found.plans, wards, problems)
    findings, accepted = check_all(Known({plan.id: plan for plan in plans}, topics))
    problems += findings
    catalogue = make_catalogue(plans, wards, topics, settings) if settings else None
    return Loaded(catalogue, tuple(sorted(problems, key=lambda problem: problem.sort_key)), accepted)


def _wards(found: sources.Sources, problems: list[Problem]) -> dict[str, Ward]:
    wards = {}
    for path, data in found.wards.items():
        ward, faults = read_ward(path, data)
        problems += faults
        if ward:
            wards[ward.id] = ward
    return wards


def _topics(found: sources.Sources, problems: list[Problem]) -> dict[str, str]:
    if found.topics is None:
        return {}
    topics, faults = read_topics("plans/topics.yml", found.topics)
    problems += faults
    return topics


def _plans(root: Path, files: tuple[PlanFile, ...], wards: dict[str, Ward], problems: list[Problem]) -> list[Plan]:
    dates = history.modified(root)
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
