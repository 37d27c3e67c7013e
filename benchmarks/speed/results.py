"""What a run of the benchmark found out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.speed.measure import Cost

SCENARIOS = {"cold": "cold", "change": "one plan changed", "nothing": "nothing changed"}
"""Every scenario in the order in which it is run, with its name for readers."""


@dataclass(frozen=True)
class Outcome:
    """One contender, one number of plans, one scenario: the median of its runs."""

    contender: str
    size: int
    scenario: str
    cost: Cost
    runs: int


@dataclass(frozen=True)
class Fault:
    """Something that went wrong; the contender did not go on with this number of plans."""

    contender: str
    size: int
    message: str


@dataclass(frozen=True)
class Broken:
    """Our build over plans some of which are broken, without a cache."""

    size: int
    broken: int
    named: int
    """How many of the broken plans the build named."""
    unharmed: bool
    """Whether the live site stayed as it was."""
    cost: Cost

    @property
    def faults(self) -> str:
        """What is wrong about it, "" for nothing."""
        unnamed = "" if self.named == self.broken else f"{self.broken - self.named} broken plans are not named"
        return unnamed or ("" if self.unharmed else "the live site is not as it was")


@dataclass
class Results:
    """All of it, in the order of measuring."""

    versions: dict[str, str] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    sites: dict[tuple[str, int], tuple[int, int]] = field(default_factory=dict)
    """Contender and number of plans → bytes and files of the finished site."""
    broken: list[Broken] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def cost(self, contender: str, size: int, scenario: str) -> Cost | None:
        """The median cost of a scenario; None where it was not measured."""
        wanted = (contender, size, scenario)
        found = (each for each in self.outcomes if (each.contender, each.size, each.scenario) == wanted)
        return next((each.cost for each in found), None)

    def memory(self, contender: str, size: int) -> int | None:
        """The highest memory over the scenarios; None where none was measured."""
        costs = (self.cost(contender, size, scenario) for scenario in SCENARIOS)
        return max((cost.memory for cost in costs if cost), default=None)

    def sizes(self) -> list[int]:
        """The numbers of plans that anything was measured with."""
        return sorted({each.size for each in self.outcomes})

    def contenders(self, size: int) -> Iterator[str]:
        """Who took part with this number of plans, in the order of their entry."""
        yield from dict.fromkeys(each.contender for each in self.outcomes if each.size == size)
