"""`mkdocs serve` of this project while an editor saves plan after plan: how soon each is shown, and what memory does.

    python -m benchmarks.speed.serve [PLANS [SAVES]]

10,000 plans and 50 saves, each of another plan, where nothing else is said. The bars: a saved plan is shown within SOON
seconds, and after the last saves (the median of five) the server holds at most FLAT times the memory of after the first. The
exit code is 1 where the server does not come up, does not show a plan, or a bar is missed.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.speed.contender import shown
from benchmarks.speed.measure import ended, held, stop_cleanly
from benchmarks.speed.ours import Ours
from benchmarks.speed.plans import MAKER, make

SOON = 2.0
FLAT = 1.1
PATIENCE = 600.0
_EVERY = 0.02
_ENDS = 5
_LONGEST = 4 * 3600.0


class ServeError(Exception):
    """The server did not show what it should have; the message has the end of its log."""


class Server:
    """A running server: its address, its session and its log."""

    def __init__(self, address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self._address, self._process, self._log = address, process, log

    def wait(self, plan: str, words: str) -> float:
        """The seconds until the plan's page shows the words; ServeError after PATIENCE."""
        begun = perf_counter()
        while words not in self._page(plan):
            if perf_counter() - begun > PATIENCE or self._process.poll() is not None:
                raise ServeError(f"{plan} does not show “{words}”\n{self._log.read_text(encoding='utf-8')[-2000:]}")
            sleep(_EVERY)
        return perf_counter() - begun

    def memory(self) -> int:
        """Resident bytes of all its processes."""
        return held(self._process.pid)

    def _page(self, plan: str) -> str:
        try:
            with urlopen(f"{self._address}ke-hoach/{plan}/", timeout=PATIENCE) as answer:
                return shown(answer.read().decode("utf-8"))
        except (URLError, ConnectionError):
            return ""


def main(arguments: Sequence[str]) -> int:
    """Measure; 1 where a bar is missed."""
    size, saves = (int(given) for given in (*arguments, *("10000", "50")[len(arguments) :]))
    with TemporaryDirectory(prefix="bench-serve-") as room:
        ours = Ours()
        print(f"{size} plans: making them …", flush=True)
        plans = make(size, Path(room, "plans"), Path(os.environ.get("CORPUS") or MAKER))
        (folder := Path(room, "project")).mkdir()
        ours.prepare(plans, folder)
        try:
            with serving(ours, Path(room)) as server:
                return _report(*_saves(ours, server, saves))
        except ServeError as error:
            print(error)
            return 1


@contextmanager
def serving(ours: Ours, room: Path) -> Iterator[Server]:
    """`mkdocs serve` of a prepared project, on a free port, while the block runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    log = room / "serve.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", place],
            cwd=ours.room,
            env=ours.variables() | {"TMPDIR": str(room)},  # what a killed server leaves goes with the room
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        with ended(process, _LONGEST):
            yield Server(f"http://{place}/", process, log)


def _saves(ours: Ours, server: Server, saves: int) -> tuple[list[float], list[int]]:
    """The seconds and the memory after each save."""
    seconds, memory = [], []
    print(f"first page: {server.wait(ours.plans.ids[0], ' '):.1f} s", flush=True)
    for turn in range(saves):
        change = ours.save(turn)
        seconds.append(server.wait(change.plan, change.words))
        memory.append(server.memory())
        print(f"save {turn + 1:>3}: {seconds[-1]:6.2f} s {memory[-1] / 1e6:7.0f} MB", flush=True)
    return seconds, memory


def _report(seconds: Sequence[float], memory: Sequence[int]) -> int:
    growth = median(memory[-_ENDS:]) / median(memory[:_ENDS])
    print(f"shown after: median {median(seconds):.2f} s, worst {max(seconds):.2f} s; wanted at most {SOON} s")
    print(f"memory after the last saves: {growth:.2f} × that after the first; wanted at most {FLAT}")
    missed = max(seconds) > SOON or growth > FLAT
    print("MISSED" if missed else "met")
    return 1 if missed else 0


if __name__ == "__main__":
    stop_cleanly()
    sys.exit(main(sys.argv[1:]))
