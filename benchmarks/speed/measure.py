"""What a command costs: wall time, CPU time and memory, of it and of everything that it starts."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from threading import Event, Thread, Timer
from time import perf_counter

EVERY = 0.05
LONGEST = 1800.0
_PAGE = os.sysconf("SC_PAGE_SIZE")
_SESSION, _RSS = 3, 21  # fields of /proc/<pid>/stat, counted behind the command's name, which may hold blanks


@dataclass(frozen=True)
class Cost:
    """Seconds and bytes of one command, or of several in turn."""

    wall: float
    cpu: float
    """User and system time, children included."""
    memory: int
    """The highest sum of resident memory over all its processes; a page that several share counts once."""
    largest: int
    """The highest resident memory of one process alone."""

    def then(self, other: "Cost") -> "Cost":
        """Both, one after the other."""
        peak, largest = max(self.memory, other.memory), max(self.largest, other.largest)
        return Cost(self.wall + other.wall, self.cpu + other.cpu, peak, largest)


@dataclass(frozen=True)
class Ran:
    """A command that came to its end: what it cost, its exit code (negative: the signal), everything it printed."""

    cost: Cost
    code: int
    output: str


def measure(command: Sequence[str | Path], folder: Path, variables: Mapping[str, str], log: Path) -> Ran:
    """Run a command in a session of its own; after LONGEST seconds it is killed. What it says goes to the file `log`."""
    os.sync()  # what earlier commands left to be written is not written at the cost of this one
    with log.open("wb") as output:
        begun = perf_counter()
        process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            env=dict(variables),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = _Watch(process.pid)
        with ended(process, LONGEST), watch:
            _, status, used = os.wait4(process.pid, 0)
            wall = perf_counter() - begun
            process.returncode = os.waitstatus_to_exitcode(status)
    # Not `used.ru_maxrss`: it begins with what the benchmark itself holds when it starts the command.
    cost = Cost(wall, used.ru_utime + used.ru_stime, max(watch.peak, watch.largest), watch.largest)
    return Ran(cost, process.returncode, log.read_text(encoding="utf-8", errors="replace"))


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of several runs, each number by itself."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        round(median(cost.memory for cost in costs)),
        round(median(cost.largest for cost in costs)),
    )


def stop_cleanly() -> None:
    """Let a polite request to end (SIGTERM) take what was started with it, as an interrupt at the keyboard does."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


@contextmanager
def ended(process: "subprocess.Popen[bytes]", longest: float) -> Iterator[None]:
    """Kill the process's session after `longest` seconds, or when the block is left while it runs."""
    timer = Timer(longest, _kill, [process.pid])
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if process.returncode is None:
            _kill(process.pid)
            process.wait()


def _kill(session: int) -> None:
    for each in resident(session):
        try:
            os.kill(each, signal.SIGKILL)
        except ProcessLookupError:  # it ended meanwhile
            continue


class _Watch:
    """Looks at the memory of a session's processes every now and then while the block runs."""

    def __init__(self, session: int) -> None:
        self.peak = self.largest = 0
        self._session = session
        self._done = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        """At most a twentieth of the time for what several processes share: to ask the kernel for that holds them up."""
        due = 0.0
        while not self._done.wait(EVERY):
            each = resident(self._session)
            self.largest = max(self.largest, *each.values(), 0)
            if (begun := perf_counter()) >= due:
                self.peak = max(self.peak, _together(each))
                due = begun + 20 * (perf_counter() - begun)


def held(session: int) -> int:
    """Bytes of memory that the processes of a session hold together, a page that several share counted once."""
    return _together(resident(session))


def _together(each: Mapping[int, int]) -> int:
    return sum(each.values()) if len(each) < 2 else sum(map(_proportional, each))


def _proportional(process: int) -> int:
    """The kernel's "proportional set size" of a process: of a page that several share each has its part (proc(5))."""
    try:
        with open(f"/proc/{process}/smaps_rollup", "rb") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith(b"Pss:"))
    except (OSError, StopIteration):  # it ended meanwhile
        return 0


def resident(session: int) -> dict[int, int]:
    """Process id → bytes of resident memory, of every process of a session. Linux only: reads /proc."""
    found = {}
    for name in os.listdir("/proc"):
        if name.isdigit() and (fields := _stat(name)) and int(fields[_SESSION]) == session:
            found[int(name)] = int(fields[_RSS]) * _PAGE
    return found


def _stat(process: str) -> list[str]:
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            return file.read().rpartition(b")")[2].decode("ascii").split()
    except OSError:  # it ended meanwhile
        return []
