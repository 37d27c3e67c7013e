"""What the speed benchmark measures of a command is its own cost and that of everything it started."""

import os
import sys
from pathlib import Path
from select import select
from threading import Timer

import pytest
from benchmarks.speed import measure as measuring
from benchmarks.speed.measure import Cost, measure, middle

LONG = 300  # seconds: more than the end of a process ever takes, on the busiest machine
MEGABYTES = 60
# A child works, says what that took, and holds its memory until somebody has looked at it.
_CHILD = f"""
import pathlib, time
begun = time.perf_counter()
held = bytearray({MEGABYTES} * 2**20)
sum(range(4_000_000))
print(time.process_time(), time.perf_counter() - begun, flush=True)
pathlib.Path("ready").touch()
while not pathlib.Path("seen").exists():
    time.sleep(0.01)
"""
_WORK = f"import subprocess, sys; sys.exit(subprocess.run([sys.executable, '-c', {_CHILD!r}]).returncode)"
_ENDLESS = """
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
pathlib.Path("its-number").write_text(str(child.pid))
pathlib.Path("its-number").rename("child")
child.wait()
"""


def test_a_command_costs_what_its_children_cost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = measuring.resident

    def look(session: int) -> dict[int, int]:
        ready = (tmp_path / "ready").exists()
        found = real(session)
        if ready:
            (tmp_path / "seen").touch()
        return found

    monkeypatch.setattr(measuring, "resident", look)
    ran = measure([sys.executable, "-c", _WORK], tmp_path, {}, tmp_path / "log")
    assert ran.code == 0, ran.output
    cpu, wall = map(float, ran.output.split())
    assert ran.cost.cpu > cpu > 0
    assert ran.cost.wall > wall > 0
    assert ran.cost.memory >= ran.cost.largest > MEGABYTES * 2**20


def test_a_command_that_does_not_end_is_killed_with_its_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"

    class WhenThereIsAChild(Timer):
        def run(self) -> None:
            while not self.finished.wait(0.01):
                if child.exists():
                    self.function(*self.args)
                    return

    monkeypatch.setattr(measuring, "Timer", WhenThereIsAChild)
    ran = measure([sys.executable, "-c", _ENDLESS], tmp_path, {}, tmp_path / "log")
    assert ran.code == -9
    assert ends(int(child.read_text()))


def ends(process: int) -> bool:
    """Wait for the end of a process, whoever its parent is by now."""
    try:
        handle = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    return bool(select([handle], [], [], LONG)[0])


def test_costs_add_up_and_several_runs_have_a_median() -> None:
    assert Cost(1, 2, 30, 20).then(Cost(3, 4, 10, 10)) == Cost(4, 6, 30, 20)
    assert middle([Cost(3, 6, 10, 10), Cost(1, 2, 30, 30), Cost(2, 4, 20, 20)]) == Cost(2, 4, 20, 20)
