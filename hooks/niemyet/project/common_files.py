"""The files that all plans have in common → their values: settings, wards, topics, series, abbreviations."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from niemyet.base.digest import digest_of
from niemyet.model.problem import START, Problem, Reading, gathered
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.project import former_wards
from niemyet.reading import rules
from niemyet.reading.ward import read_abbreviations, read_series, read_settings, read_topics, read_ward
from niemyet.sources import rules as sources_rules
from niemyet.sources.layout import PlanFile
from niemyet.sources.plan_names import is_plan, is_ward
from niemyet.sources.plans_folder import ABBREVIATIONS, SERIES, TOPICS, Sources

Made = TypeVar("Made")


@dataclass(frozen=True)
class Config:
    """The file of the settings: its name, its bytes (None: unreadable), and values in force instead of those written."""

    name: str
    data: bytes | None
    given: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Common:
    """What the common files say. `settings` is None where they are wrong, `topics` and `series` where all would seem unknown."""

    settings: Settings | None
    wards: Mapping[str, Ward]
    topics: Mapping[str, str] | None
    abbreviations: Mapping[str, str]
    series: Mapping[str, str] | None


class Remember(Protocol):
    """Gives what `make` makes, from one build to the next while the key under a name is the same."""

    def __call__(self, name: str, key: str, make: Callable[[], Made]) -> Made:
        """What `make` makes or made."""


def read(found: Sources, config: Config, remembered: Remember) -> Reading[Common]:
    """All of them; a ward folder without a ward is told, too."""
    known = remembered("wards", _wards_key(found), partial(wards, found))
    own, lists, short, chains = settings(config), topics(found), abbreviations(found), series(found)
    missing = _missing_wards(found.plans, known.value, (*found.problems, *known.problems))
    problems = (*own.problems, *known.problems, *lists.problems, *short.problems, *chains.problems, *missing)
    return Reading(Common(own.value, known.value, lists.value, short.value, chains.value), problems)


def settings(config: Config) -> Reading[Settings | None]:
    """The settings; None where they are wrong or stand elsewhere."""
    try:
        text = None if config.data is None else config.data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is None:
        message = "không đọc được tệp này dưới dạng văn bản UTF-8; hãy lưu lại với bảng mã UTF-8"
        return Reading(None, (Problem.of(rules.ENCODING, config.name, START, message),))
    return read_settings(config.name, text, config.given)


def wards(found: Sources) -> Reading[dict[str, Ward]]:
    """The wards that can be read, by id."""
    known, problems = gathered(_ward(path, data, found) for path, data in found.wards.items())
    table = {ward.id: ward for ward in known}
    return Reading(table, (*problems, *former_wards.problems(table)))


def topics(found: Sources) -> Reading[dict[str, str] | None]:
    """The topics; None where the file's own faults are told already and every topic would seem unknown."""
    return Reading({}) if found.topics is None else _or_none(read_topics(TOPICS, found.topics))


def series(found: Sources) -> Reading[dict[str, str] | None]:
    """The series of plans, in the same way."""
    return Reading({}) if found.series is None else _or_none(read_series(SERIES, found.series))


def _or_none(read: Reading[dict[str, str]]) -> Reading[dict[str, str] | None]:
    return Reading(read.value if read.value or not read.problems else None, read.problems)


def abbreviations(found: Sources) -> Reading[dict[str, str]]:
    """The abbreviations that search understands."""
    return Reading({}) if found.abbreviations is None else read_abbreviations(ABBREVIATIONS, found.abbreviations)


def _wards_key(found: Sources) -> str:
    """Equal where `wards` gives the same."""
    return digest_of(repr(found.wards), repr(sorted(found.emblems)), repr([problem.path for problem in found.problems]))


def _missing_wards(files: Iterable[PlanFile], known: Mapping[str, Ward], told: Iterable[Problem]) -> Iterator[Problem]:
    """One problem a ward folder, at its ward.yml, unless that file's own faults are told already."""
    faulty = {problem.path for problem in told}
    for ward in sorted({file.path.split("/")[1] for file in files if is_plan(file.path)} - known.keys()):
        path = f"plans/{ward}/ward.yml"
        if path not in faulty:
            message = f"thiếu tệp này hoặc tệp không đọc được; hãy tạo {path} với name, kind, province, issuer, place"
            yield Problem.of(rules.NO_WARD, path, START, message)


def _ward(path: str, data: bytes, found: Sources) -> Reading[Ward | None]:
    """A ward; without its emblem where no such file lies beside ward.yml, none where its folder has no name for one."""
    ward, problems = read_ward(path, data)
    ward = ward if is_ward(path.split("/")[1]) else None
    image = f"plans/{ward.id}/{ward.emblem}" if ward and ward.emblem else ""
    if ward is None or not image or image in found.emblems:
        return Reading(ward, problems)
    if image not in {problem.path for problem in found.problems}:  # else what is wrong with it is told already
        message = f"emblem: không có ảnh “{ward.emblem}” (.svg hoặc .png) cạnh tệp này; hãy chép ảnh vào đó"
        problems = (*problems, Problem.of(sources_rules.FILE, path, START, message))
    return Reading(ward.model_copy(update={"emblem": None}), problems)
