"""A command that kills itself at a certain act on the disk, without warning, as a power cut does: no clock chooses the moment.

What a process does to files it tells as audit events (PEP 578) just before it does so. Those are counted here.
"""

import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.helpers.patience import PATIENCE
from tests.helpers.project import Project, Run, variables

_RUN = """
import os, runpy, signal, sys

CHANGES = ("os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.link", "os.truncate", "sqlite3.connect", "ctypes.dlsym")
words, number, told = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], "w", buffering=1, encoding="utf-8")
ending, exchange, command = getattr(signal, sys.argv[4]), sys.argv[5] == "exchange", sys.argv[6:]
here, left = os.getpid(), None if words else number

def act(event, given):
    global left
    writes = event == "open" and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if os.getpid() != here or not (writes or event in CHANGES):
        return
    line = " ".join(map(str, (event, *given)))
    told.write(line.replace("\\n", " ") + "\\n")
    if left is None and words in line:  # of which there may be more
        left = number
    if left is not None:
        left -= 1
    if left == -1:
        os.kill(here, ending)

if not exchange:  # as on a file system that has none
    from niemyet.building.publish import exchange
    exchange._exchange = lambda one, other: False
sys.addaudithook(act)
if command[0] == "niemyet":
    from niemyet.commands.cli import command as run
    sys.argv = command
    run()
else:
    sys.argv = ["mkdocs", "build", "--quiet"]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
"""
NEVER = -2
BUILD = ("mkdocs",)
RENAMED = "site.old"  # likewise of the first of three renames
EXCHANGE = "renameat2"  # what the words of the last act before the live site is another one hold


def acts(project: Project, log: Path, *, exchange: bool = True, command: Sequence[str] = BUILD) -> list[str]:
    """Every act of a command that nobody kills, in turn."""
    assert _run(project, "", NEVER, log, signal.SIGKILL, exchange, command).code == 0
    return log.read_text(encoding="utf-8").splitlines()


def kill(
    project: Project,
    log: Path,
    number: int,
    words: str = "",
    *,
    exchange: bool = True,
    command: Sequence[str] = BUILD,
) -> bool:
    """Run, and be killed before the act of that number, counted from 0, or from the first that holds the words.

    Gives whether it came to that: the command may be over before. Without `exchange` two folders cannot be exchanged.
    """
    ended = _run(project, words, number, log, signal.SIGKILL, exchange, command).code
    assert ended in (0, -signal.SIGKILL)
    return ended != 0


def end(project: Project, log: Path, number: int, words: str, by: signal.Signals, *, exchange: bool = True) -> Run:
    """Build, and be sent a signal that a process may answer."""
    return _run(project, words, number, log, by, exchange, BUILD)


def _run(
    project: Project, words: str, number: int, log: Path, by: signal.Signals, exchange: bool, command: Sequence[str]
) -> Run:
    told = [words, str(number), str(log), by.name, "exchange" if exchange else "none", *command]
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *told],
        cwd=project.root,
        env=variables(project.root),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    return Run(done.returncode, done.stdout)
