"""The results as a page of Markdown: ratios first, seconds of this one run last."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.speed.hugo import Hugo
from benchmarks.speed.measure import Cost
from benchmarks.speed.ours import Ours
from benchmarks.speed.results import SCENARIOS, Results
from benchmarks.speed.targets import targets

_HEAD = """# Speed, memory and size beside other generators

Written by `make bench`. How it is measured, and what each contender does: [README.md](README.md). Only ratios carry over
to other machines, and only from a quiet one.
"""


def page(results: Results, machine: str) -> str:
    """Everything, as RESULTS.md has it; `machine` says in one line where and when it was measured."""
    parts = [
        _HEAD,
        _versions(results, machine),
        "## Targets\n",
        *_targets(results),
        *_broken(results),
        *_faults(results),
    ]
    parts += [f"## Ratios: 1 is {Hugo.name}\n", *_ratios(results), "## As of that run\n", *_seconds(results)]
    return "\n".join(parts) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A Markdown table: the first column to the left, all others to the right; a blank line at its end."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _versions(results: Results, machine: str) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in sorted(results.versions.items()))
    return f"Machine: {machine}.\n\nVersions: {versions}.\n"


def _targets(results: Results) -> Iterator[str]:
    rows = ((each.name, f"{each.allowed:g}", _times(each.ratio), each.verdict) for each in targets(results))
    return table(("ratio", "at most", "here", ""), rows)


def _broken(results: Results) -> Iterator[str]:
    for each in results.broken:
        outcome = each.faults or "all named, nothing published, the live site as it was"
        yield f"{each.size:,} plans, {each.broken} of them broken: {outcome}.\n"


def _faults(results: Results) -> Iterator[str]:
    for fault in results.faults:
        yield f"**{fault.contender}** fell out with {fault.size:,} plans: {' '.join(fault.message.split())[:300]}\n"


def _ratios(results: Results) -> Iterator[str]:
    head = ("plans", "scenario", "contender", "wall", "CPU", "memory", "bytes of the site")
    return table(head, (row for size in results.sizes() for row in _ratios_of(results, size)))


def _ratios_of(results: Results, size: int) -> Iterator[Sequence[str]]:
    for scenario, name in SCENARIOS.items():
        base = results.cost(Hugo.name, size, scenario)
        weight = results.sites.get((Hugo.name, size), (0, 0))[0]
        for contender in results.contenders(size):
            cost = results.cost(contender, size, scenario)
            if cost and contender != Hugo.name:
                own = results.sites.get((contender, size), (0, 0))[0]
                bytes_ = _times(own / weight if weight and own else None)
                yield (f"{size:,}", name, _bold(contender), *_against(cost, base), bytes_)


def _against(cost: Cost, base: Cost | None) -> Sequence[str]:
    pairs = ((cost.wall, base and base.wall), (cost.cpu, base and base.cpu), (cost.memory, base and base.memory))
    return [_times(own / other if other else None) for own, other in pairs]


def _seconds(results: Results) -> Iterator[str]:
    head = (
        "plans",
        "scenario",
        "contender",
        "wall s",
        "CPU s",
        "memory MB",
        "largest process MB",
        "site MB",
        "files",
        "runs",
    )
    rows = []
    for each in sorted(results.outcomes, key=lambda each: (each.size, list(SCENARIOS).index(each.scenario))):
        cost, (size, files) = each.cost, results.sites.get((each.contender, each.size), (0, 0))
        numbers = (f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.memory / 1e6:.0f}", f"{cost.largest / 1e6:.0f}")
        place = (f"{each.size:,}", SCENARIOS[each.scenario], _bold(each.contender))
        rows.append((*place, *numbers, f"{size / 1e6:.1f}", f"{files:,}", str(each.runs)))
    return table(head, rows)


def _bold(contender: str) -> str:
    return f"**{contender}**" if contender == Ours.name else contender


def _times(ratio: float | None) -> str:
    if ratio is None:
        return "–"
    return f"{ratio:.3f}" if ratio < 0.1 else f"{ratio:.2f}"
