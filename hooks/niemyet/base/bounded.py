"""Work on bytes that nobody vouches for, in a process of its own with an end to its time and memory.

What a library does with a hostile file is not ours to foresee. So it is asked in another process: one that runs on, asks
for more memory than is allowed or crashes is ended, the file is told as one that cannot be looked into, and the next file
gets a new process. The process starts with the first file and serves all that follow.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from niemyet.base.stopped import StoppedError

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

_HEAD = 8  # bytes of a length
_READY = b"ready"
_PACKAGES = str(Path(__file__).resolve().parents[2])


class GivenUpError(Exception):
    """The work did not come to an end within its limits."""


@dataclass(frozen=True)
class Limits:
    """What one piece of work may take: seconds of a processor, bytes of memory where the system counts them (Linux,
    macOS), seconds by the clock, so many that a busy machine is no reason."""

    processor: int = 20
    memory: int = 2 << 30
    clock: float = 180.0


class Bounded:
    """A process that runs `python -m module`, which calls `serve`; ended at the end of the `with` block."""

    def __init__(self, module: str, limits: Limits | None = None) -> None:
        self._module, self._limits = module, limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Bounded":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error or not self._process:
            self._end()
        else:
            self._process.communicate()  # it ends where nobody asks any more
            self._process = None

    def ask(self, name: str, data: bytes) -> Any:
        """What the work makes of the bytes, a value of JSON.

        GivenUpError where it comes to no end, StoppedError where it cannot begin.
        """
        process = self._process = self._process or self._started()
        assert process.stdin
        assert process.stdout
        clock = threading.Timer(self._limits.clock, process.kill)
        clock.start()
        try:
            for part in (name.encode(), data):
                process.stdin.write(len(part).to_bytes(_HEAD, "big") + part)
            process.stdin.flush()
            return json.loads(_part(process.stdout))
        except (OSError, EOFError):
            self._end()
            raise GivenUpError from None
        finally:
            clock.cancel()
            clock.join()  # no thread of ours is left: processes are forked only where there is one

    def _started(self) -> subprocess.Popen[bytes]:
        limits = f"{self._limits.processor},{self._limits.memory}"
        paths = os.pathsep.join(filter(None, (_PACKAGES, os.environ.get("PYTHONPATH", ""))))
        process = subprocess.Popen(  # noqa: S603 - our own module, by the Python that runs
            [sys.executable, "-P", "-m", self._module, limits],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
        assert process.stdout
        if process.stdout.read(len(_READY)) != _READY:
            process.kill()
            process.communicate()
            raise StoppedError(f"không chạy được {self._module}; hãy cài lại phần mềm theo requirements.lock")
        return process

    def _end(self) -> None:
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def serve(work: Callable[[str, bytes], object]) -> None:
    """In the process: answer each name and bytes, until nobody asks any more."""
    processor, memory = map(int, sys.argv[1].split(","))
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    _bound_memory(memory)
    answers.write(_READY)
    answers.flush()
    while True:
        try:
            name, data = _part(asked).decode(), _part(asked)
        except EOFError:
            return
        with _processor_bound(processor):
            answer = json.dumps(work(name, data)).encode()
        answers.write(len(answer).to_bytes(_HEAD, "big") + answer)
        answers.flush()


def _part(stream: IO[bytes]) -> bytes:
    length = int.from_bytes(_whole(stream, _HEAD), "big")
    return _whole(stream, length)


def _whole(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _bound_memory(memory: int) -> None:
    if resource:  # elsewhere the clock alone ends the work
        _lower(resource.RLIMIT_AS, memory)
        _lower(resource.RLIMIT_CORE, 0)


@contextmanager
def _processor_bound(seconds: float) -> Iterator[None]:
    """For what the block does; what was done before does not count."""
    if resource:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + seconds) + 1)
        yield
        return
    done = threading.Event()
    threading.Thread(target=_watch, args=(seconds, done), daemon=True).start()
    try:
        yield
    finally:
        done.set()


def _watch(seconds: float, done: threading.Event) -> None:
    """End the process where a system counts no processor for us."""
    begun = _spent()
    while not done.wait(0.5):
        if _spent() - begun > seconds:
            os._exit(1)


def _spent() -> float:
    times = os.times()
    return times.user + times.system


def _lower(what: int, most: int) -> None:
    """No higher than it is allowed anyway."""
    hard = resource.getrlimit(what)[1]
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
