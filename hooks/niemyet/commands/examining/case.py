"""What a look is given, and what it gives back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from niemyet.project.load import Loaded


class Level(StrEnum):
    """Whether something must be done, or is well to do."""

    MUST = "must"
    SHOULD = "should"


@dataclass(frozen=True, slots=True)
class Case:
    """The project as it was read, the day it is, and where it is served; "" where the network is not to be asked."""

    root: Path
    loaded: Loaded
    day: date
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is wrong, and what to do."""

    what: str
    advice: str
    level: Level = Level.MUST


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen, in a few words, and what is wrong with it."""

    fact: str
    faults: tuple[Fault, ...] = ()
