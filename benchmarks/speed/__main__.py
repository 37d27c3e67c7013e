"""The benchmark's command: see benchmarks/README.md."""

import argparse
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed.broken import run_broken
from benchmarks.speed.contender import Contender, ContenderError
from benchmarks.speed.eleventy import Eleventy
from benchmarks.speed.hugo import Hugo
from benchmarks.speed.material import Material, MaterialAside
from benchmarks.speed.measure import stop_cleanly
from benchmarks.speed.ours import Ours
from benchmarks.speed.plans import MAKER, MakerError, Plans, make
from benchmarks.speed.report import page
from benchmarks.speed.results import Fault, Results
from benchmarks.speed.run import run
from benchmarks.speed.tools import TOOLS
from benchmarks.speed.zensical import Zensical

CONTENDERS: dict[str, type[Contender]] = {
    "ours": Ours,
    "hugo": Hugo,
    "material": Material,
    "material-aside": MaterialAside,
    "zensical": Zensical,
    "eleventy": Eleventy,
}
RECORD = ("zensical", "eleventy")
"""Only with --all: for the record, they have no bar."""
SIZES = (100, 1_000, 10_000)
QUICK = (300,)
RESULTS = Path(__file__).parents[1] / "RESULTS.md"


def main(arguments: Sequence[str]) -> int:
    """Run; 1 when this project fails to build (a missed bar is told, and fails nothing)."""
    options = _options(arguments)
    results = Results()
    machine = _machine()
    try:
        contenders = list(_installed(options.only, results))
        for size in options.sizes:
            _one_size(size, contenders, results)
    except MakerError as error:
        sys.exit(str(error))
    text = page(results, machine)
    target: Path = options.out
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    print(f"\n{text}\nWritten to {target}")
    return 1 if any(fault.contender == Ours.name for fault in results.faults) else 0


def _installed(names: Sequence[str], results: Results) -> Iterator[Contender]:
    results.versions["python"] = platform.python_version()
    for name in names:
        contender = CONTENDERS[name]()
        try:
            results.versions.update(contender.install())
        except ContenderError as error:
            results.faults.append(Fault(contender.name, 0, str(error)))
            print(f"FAULT {contender.name}: {error}", flush=True)
        else:
            yield contender


def _one_size(size: int, contenders: Sequence[Contender], results: Results) -> None:
    with TemporaryDirectory(prefix="bench-speed-") as room:
        print(f"{size} plans: making them …", flush=True)
        plans = make(size, Path(room, "plans"), Path(os.environ.get("CORPUS") or MAKER))
        entered = [contender for contender in contenders if size <= contender.most]
        run(entered, plans, Path(room), results)
        faulty = {fault.contender for fault in results.faults if fault.size == size}
        for ours in entered:
            if isinstance(ours, Ours) and ours.name not in faulty:
                _broken(ours, plans, results)


def _broken(ours: Ours, plans: Plans, results: Results) -> None:
    try:
        broken = run_broken(ours)
    except ContenderError as error:
        results.faults.append(Fault(ours.name, plans.size, str(error)))
        return
    results.broken.append(broken)
    if broken.faults:
        results.faults.append(Fault(ours.name, plans.size, broken.faults))


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    busy = f"load {os.getloadavg()[0]:.1f} before the run"
    return f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.machine()}; {busy}; {date.today()}"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK[0]} plans only")
    parser.add_argument("--sizes", type=_numbers, metavar="N,N", help="these numbers of plans")
    parser.add_argument("--all", action="store_true", help=f"for the record also {' and '.join(RECORD)}")
    parser.add_argument("--only", type=_names, metavar="NAME,NAME", help=f"of {', '.join(CONTENDERS)}")
    parser.add_argument("--out", type=Path, help=f"where the page goes: {RESULTS.name} for a whole run, else aside")
    options = parser.parse_args(arguments)
    whole = not (options.quick or options.sizes or options.only)
    options.sizes = options.sizes or (QUICK if options.quick else SIZES)
    options.only = options.only or [name for name in CONTENDERS if options.all or name not in RECORD]
    options.out = options.out or (RESULTS if whole else TOOLS / RESULTS.name)
    return options


def _numbers(text: str) -> list[int]:
    numbers = [int(part) for part in text.split(",")]
    if min(numbers) < 1:
        raise argparse.ArgumentTypeError("a number of plans is at least 1")
    return numbers


def _names(text: str) -> list[str]:
    names = text.split(",")
    if unknown := set(names) - set(CONTENDERS):
        raise argparse.ArgumentTypeError(f"not one of {', '.join(CONTENDERS)}: {', '.join(unknown)}")
    return names


if __name__ == "__main__":
    stop_cleanly()
    sys.exit(main(sys.argv[1:]))
