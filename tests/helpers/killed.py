"""A build that kills itself at a certain act on the disk, without warning, as a power cut does: no clock chooses the moment.

What a process does to files it tells as audit events (PEP 578) just before it does so. Those are counted here.
"""

import signal
import subprocess
import sys
from pathlib import Path

from tests.helpers.patience import PATIENCE
from tests.helpers.project import Project, variables

_RUN = f"""
import os, runpy, signal, sys

CHANGES = ("os.mkdir", "os.rmdir", "os.remove", "os.rename", "os.link", "os.truncate", "sqlite3.connect", "ctypes.dlsym")
words, number, told = sys.argv[1], int(sys.argv[2]), open(sys.argv[3], "w", buffering=1, encoding="utf-8")
here, left = os.getpid(), None if words else number

def act(event, given):
    global left
    writes = event == "open" and given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if os.getpid() != here or not (writes or event in CHANGES):
        return
    line = " ".join(map(str, (event, *given)))
    told.write(line.replace("\\n", " ") + "\\n")
    if left is None and words in line:
        left = number
    if left == 0:
        os.kill(here, signal.{signal.SIGKILL.name})
    left = left and left - 1

sys.addaudithook(act)
sys.argv = ["mkdocs", "build", "--quiet"]
runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
"""
NEVER = -1
EXCHANGE = "renameat2"  # what the words of the last act before the live site is another one hold


def acts(project: Project, log: Path) -> list[str]:
    """Every act of a build that nobody kills, in turn."""
    assert _run(project, "", NEVER, log) == 0
    return log.read_text(encoding="utf-8").splitlines()


def kill(project: Project, log: Path, number: int, words: str = "") -> bool:
    """Build, and be killed before the act of that number, counted from 0, or from the first that holds the words.

    Gives whether it came to that: a build may be over before.
    """
    ended = _run(project, words, number, log)
    assert ended in (0, -signal.SIGKILL)
    return ended != 0


def _run(project: Project, words: str, number: int, log: Path) -> int:
    command = [sys.executable, "-c", _RUN, words, str(number), str(log)]
    return subprocess.run(
        command, cwd=project.root, env=variables(project.root), timeout=PATIENCE, check=False
    ).returncode
