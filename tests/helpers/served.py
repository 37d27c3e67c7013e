"""A real `mkdocs serve` over a project: what its pages show once a save is built."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from tests.helpers.patience import PATIENCE
from tests.helpers.project import Project, variables

LISTENING = "0A"  # a state in /proc/net/tcp, see proc(5)
BUILDING = "Building documentation..."


@dataclass(frozen=True)
class Server:
    """A running `mkdocs serve`: its project, address, log, and the only folder it may litter."""

    project: Project
    url: str
    log: Path
    temporary: Path

    def page(self, plan: str) -> str:
        """The plan's page as it is now, "" while there is none."""
        return self.at(f"ke-hoach/{plan}/")

    def at(self, address: str) -> str:
        """The page at an address, likewise."""
        try:
            with urlopen(f"{self.url}{address}", timeout=PATIENCE) as answer:
                text: str = answer.read().decode("utf-8")
                return unescape(text)
        except (HTTPError, URLError, ConnectionError):
            return ""

    def shows(self, plan: str, words: str) -> bool:
        """Wait until the plan's page holds the words."""
        return self.shows_at(f"ke-hoach/{plan}/", words)

    def shows_at(self, address: str, words: str) -> bool:
        """Wait until the page at an address holds the words."""
        return self._waits(lambda: words in self.at(address))

    def heals_at(self, address: str, words: str) -> bool:
        """Wait until the page at an address is there without the words."""
        return self._waits(lambda: bool(page := self.at(address)) and words not in page)

    def _waits(self, until: Callable[[], bool]) -> bool:
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                return False
            time.sleep(0.1)
        return True

    def builds(self) -> int:
        return self.log.read_text(encoding="utf-8").count(BUILDING)


@contextmanager
def serving(project: Project, folder: Path) -> Iterator[Server]:
    temporary, log = folder / "temporary", folder / "log.txt"
    temporary.mkdir()
    environment = variables(project.root) | {"TMPDIR": str(temporary)}
    with log.open("w") as output:
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", "127.0.0.1:0"]
        process = subprocess.Popen(command, cwd=project.root, env=environment, stdout=output, stderr=output)
    try:
        yield Server(project, f"http://127.0.0.1:{port_of(process)}/", log, temporary)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def port_of(process: "subprocess.Popen[bytes]") -> int:
    """Wait until a process listens, and ask the system where: a port chosen beforehand may be another's by then."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        own = set(open_files(process.pid))
        for line in Path(f"/proc/{process.pid}/net/tcp").read_text().splitlines()[1:]:
            _, local, _, state, *rest = line.split()
            if state == LISTENING and f"socket:[{rest[5]}]" in own:
                return int(local.partition(":")[2], 16)
        time.sleep(0.1)
    raise AssertionError("the server does not listen")


def open_files(process: int) -> Iterator[str]:
    for each in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            yield os.readlink(each)
