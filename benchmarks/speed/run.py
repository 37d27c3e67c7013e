"""The contenders over the same plans, in turn, round after round."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.speed.contender import Contender, ContenderError
from benchmarks.speed.measure import Cost, middle
from benchmarks.speed.plans import Plans
from benchmarks.speed.results import SCENARIOS, Fault, Outcome, Results

RUNS = 5
ENOUGH = 45.0
"""A scenario is run until it was run RUNS times or has taken this many seconds: a long one once, a short one often."""


@dataclass
class Entry:
    """A contender with one number of plans, its costs so far, and whether it is still in."""

    contender: Contender
    size: int
    costs: dict[str, list[Cost]] = field(default_factory=lambda: {scenario: [] for scenario in SCENARIOS})
    out: bool = False

    def wants(self, scenario: str) -> bool:
        """Whether the scenario is to be run once more."""
        costs = self.costs[scenario]
        return not self.out and len(costs) < RUNS and sum(cost.wall for cost in costs) < ENOUGH

    def outcomes(self) -> Iterator[Outcome]:
        """The median of each scenario that was run."""
        for scenario, costs in self.costs.items():
            if costs:
                yield Outcome(self.contender.name, self.size, scenario, middle(costs), len(costs))


def run(contenders: Sequence[Contender], plans: Plans, room: Path, results: Results) -> None:
    """Measure every contender over the plans and add what was found to the results; `room` is an empty folder."""
    entries = [Entry(contender, plans.size) for contender in contenders]
    for index, entry in enumerate(entries):
        with _noting_faults(entry, results):
            folder = room / str(index)
            folder.mkdir()
            entry.contender.prepare(plans, folder)
    for turn in range(RUNS):
        for scenario in SCENARIOS:
            for entry in _rotated(entries, turn):
                if entry.wants(scenario):
                    with _noting_faults(entry, results):
                        _once(entry, scenario, turn)
    for entry in entries:
        results.outcomes += entry.outcomes()
        if not entry.out:
            site = entry.contender.room / entry.contender.site
            results.sites[entry.contender.name, plans.size] = _weighed(site)


def _once(entry: Entry, scenario: str, turn: int) -> None:
    contender = entry.contender
    if scenario == "cold":
        contender.forget()
    change = contender.change(turn) if scenario == "change" else None
    cost = contender.run()
    contender.verify(change)
    entry.costs[scenario].append(cost)
    numbers = f"{cost.wall:8.2f} s {cost.cpu:8.2f} s CPU {cost.memory / 1e6:7.0f} MB"
    print(f"{entry.size:>6} {scenario:<8} {contender.name:<28}{numbers}", flush=True)


@contextmanager
def _noting_faults(entry: Entry, results: Results) -> Iterator[None]:
    """A fault of one contender is told, and the others go on."""
    try:
        yield
    except (ContenderError, OSError, ValueError) as error:
        entry.out = True
        fault = Fault(entry.contender.name, entry.size, str(error))
        results.faults.append(fault)
        print(f"{fault.size:>6} FAULT    {fault.contender}: {fault.message}", flush=True)


def _rotated(entries: Sequence[Entry], turn: int) -> Sequence[Entry]:
    """Nobody is always first."""
    start = turn % len(entries) if entries else 0
    return [*entries[start:], *entries[:start]]


def _weighed(folder: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return sum(sizes), len(sizes)
