"""The bars, and whether this run keeps them."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.speed.hugo import Hugo
from benchmarks.speed.material import Material, MaterialAside
from benchmarks.speed.measure import Cost
from benchmarks.speed.ours import Ours
from benchmarks.speed.results import Results

LARGE, USUAL = 10_000, 1_000
AGAINST_HUGO = {"cold": 0.6, "change": 0.03, "nothing": 0.015}
AGAINST_MATERIAL = {"cold": 0.5, "change": 0.1}
MEMORY = 0.3
GROWTH = 1.2
BROKEN = 1.0


@dataclass(frozen=True)
class Target:
    """A ratio that must not be passed; `ratio` is None where this run did not measure it."""

    name: str
    allowed: float
    ratio: float | None

    @property
    def verdict(self) -> str:
        """In a word or two."""
        if self.ratio is None:
            return "not measured"
        return "met" if self.ratio <= self.allowed else "MISSED"


def targets(results: Results) -> Iterator[Target]:
    """Every bar, in order."""
    for scenario, allowed in AGAINST_HUGO.items():
        yield _wall(results, Hugo.name, LARGE, scenario, allowed)
    memory = _ratio(results.memory(Ours.name, LARGE), results.memory(Hugo.name, LARGE))
    yield Target(f"{LARGE:,} plans, peak memory, against {Hugo.name}", MEMORY, memory)
    for peer in (Material.name, MaterialAside.name):
        for scenario, allowed in AGAINST_MATERIAL.items():
            yield _wall(results, peer, USUAL, scenario, allowed)
    few, many = (results.cost(Ours.name, size, "cold") for size in (USUAL, LARGE))
    for what in ("wall", "cpu"):
        growth = _ratio(_each(many, LARGE, what), _each(few, USUAL, what))
        yield Target(f"cold, {what} time a plan, {LARGE:,} plans against {USUAL:,}", GROWTH, growth)
    for broken in results.broken:
        sound = results.cost(Ours.name, broken.size, "cold")
        ratio = _ratio(broken.cost.wall, sound.wall if sound else None)
        yield Target(f"{broken.size:,} plans, {broken.broken} of them broken, against all sound", BROKEN, ratio)


def _wall(results: Results, peer: str, size: int, scenario: str, allowed: float) -> Target:
    own, other = (results.cost(name, size, scenario) for name in (Ours.name, peer))
    ratio = _ratio(own.wall if own else None, other.wall if other else None)
    return Target(f"{size:,} plans, {scenario}, wall time, against {peer}", allowed, ratio)


def _each(cost: Cost | None, size: int, what: str) -> float | None:
    return getattr(cost, what) / size if cost else None


def _ratio(own: float | None, other: float | None) -> float | None:
    return own / other if own is not None and other else None
