"""Git, asked so that nothing of a repository is run and whatever it holds ends in an answer or in one word why not.

A repository is input like any other: its own settings may name programs (hooks, filters, a pager, a monitor of files, a
checker of signatures, a transport for what is missing), its objects may be broken, without end, or replaced by others.
"""

import os
import re
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import IO

SECONDS = 120.0
MOST = 256 * 1024 * 1024
MEMORY = 2 * 1024 * 1024 * 1024
_SHOWN = 200
_CHUNK = 1 << 16
# What says whose settings count and where a repository may be looked for; all else (GIT_DIR, GIT_INDEX_FILE … of a hook
# that runs us) would have us look at another repository, or at this one in another way.
_KEPT = re.compile(
    r"(?!GIT_)|GIT_(EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM"
    r"|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|(KEY|VALUE)_[0-9]+))$"
)
_OURS = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # its words are told apart below
}
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "core.sshCommand=false",
    "credential.helper=",
    "diff.external=",
    "diff.relative=false",
    "gc.auto=0",
    "log.follow=false",
    "log.mailmap=false",
    "log.showRoot=true",
    "log.showSignature=false",
    "maintenance.auto=false",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "submodule.recurse=false",
)


class Fault(StrEnum):
    """Why git gives no answer."""

    NO_GIT = "no git"
    NO_REPOSITORY = "no repository"
    NOT_OWNED = "not owned"
    TOO_LONG = "too long"
    TOO_MUCH = "too much"
    BROKEN = "broken"


_WORDS = (
    ("not a git repository", Fault.NO_REPOSITORY),
    ("cannot use bare repository", Fault.NO_REPOSITORY),
    ("dubious ownership", Fault.NOT_OWNED),
    ("unsafe repository", Fault.NOT_OWNED),
    ("ut of memory", Fault.TOO_MUCH),
    ("mmap failed", Fault.TOO_MUCH),
)


class NoAnswerError(Exception):
    """Git could not tell; `said` are its own words, in one line."""

    def __init__(self, fault: Fault, said: str = "") -> None:
        super().__init__(f"{fault}: {said}")
        self.fault, self.said = fault, said


def ask(root: Path, *words: str, settings: Iterable[str] = (), longest: int = MOST) -> bytes:
    """All that git prints; NoAnswerError where it ends badly, or prints more than `longest` bytes."""
    return b"".join(_answer(root, words, settings, longest))


def parts(root: Path, *words: str) -> Iterator[bytes]:
    """What git prints (-z) in parts that end with a null byte, each as soon as it is there."""
    rest = b""
    for data in _answer(root, words, (), MOST):
        *whole, rest = (rest + data).split(b"\0")
        yield from whole
    if rest:
        yield rest


def no_filters(root: Path) -> tuple[str, ...]:
    """Settings under which no filter runs: git has none for all of them, so each that is named anywhere is emptied."""
    try:
        named = ask(root, "config", "--null", "--name-only", "--get-regexp", r"^filter\.").decode("utf-8", "replace")
    except NoAnswerError as error:
        if error.said:
            raise
        return ()  # there is none
    filters = {name.rpartition(".")[0] for name in named.split("\0") if name}
    if len(filters) > 100 or any("=" in name for name in filters):
        raise NoAnswerError(Fault.BROKEN, "filter")
    ends = ("clean=", "smudge=", "process=", "required=false")
    return tuple(f"{name}.{end}" for name in sorted(filters) for end in ends)


def _answer(root: Path, words: Iterable[str], settings: Iterable[str], longest: int) -> Iterator[bytes]:
    given = (word for setting in (*_SETTINGS, *settings) for word in ("-c", setting))
    try:
        process = Popen(  # noqa: S603
            [_program(), "--no-pager", "-C", os.fspath(root), *given, *words],
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            env=_environment(),
        )
    except (OSError, ValueError) as error:
        raise NoAnswerError(Fault.NO_GIT, str(error)) from None
    with process:
        _bound(process)
        yield from _Talk(process, longest).data()


def _bound(process: Popen[bytes]) -> None:
    """Let a tree of trees without end fill no memory, where the system can see to that."""
    if sys.platform == "linux":
        with suppress(ImportError, OSError):
            import resource

            resource.prlimit(process.pid, resource.RLIMIT_DATA, (MEMORY, MEMORY))


class _Talk:
    """What a process says until it ends, is too slow, or says too much."""

    def __init__(self, process: Popen[bytes], longest: int) -> None:
        self._process, self._longest = process, longest
        self._late = False
        self._said = b""

    def data(self) -> Iterator[bytes]:
        """What it prints; the process has ended when nothing more comes, whoever stops listening."""
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        clock = threading.Timer(SECONDS, self._end)
        listening = threading.Thread(target=self._listen, args=(self._process.stderr,))
        clock.start()
        listening.start()
        try:
            yield from self._bounded(self._process.stdout)
            code = self._process.wait()
        finally:
            clock.cancel()
            if self._process.poll() is None:
                self._process.kill()
            listening.join()
        if code or self._late:
            raise self._fault()

    def _bounded(self, stdout: IO[bytes]) -> Iterator[bytes]:
        size = 0
        while data := stdout.read(_CHUNK):
            size += len(data)
            if size > self._longest:
                raise NoAnswerError(Fault.TOO_MUCH)
            yield data

    def _listen(self, stderr: IO[bytes]) -> None:
        while data := stderr.read(_CHUNK):
            self._said = (self._said + data)[:_CHUNK]

    def _end(self) -> None:
        self._late = True
        self._process.kill()

    def _fault(self) -> NoAnswerError:
        said = self._said.decode("utf-8", "replace")
        if self._late:
            return NoAnswerError(Fault.TOO_LONG)
        fault = next((fault for words, fault in _WORDS if words in said), Fault.BROKEN)
        first = next((line for line in said.splitlines() if line.startswith(("fatal:", "error:"))), said.strip())
        return NoAnswerError(fault, "".join(sign if sign.isprintable() else " " for sign in first[:_SHOWN]))


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if _KEPT.match(name)} | _OURS


def _program() -> str:
    """Where git is: never in the folder that is looked at, where Windows would begin."""
    name = "git.exe" if os.name == "nt" else "git"
    places = (os.path.join(folder, name) for folder in os.get_exec_path() if os.path.isabs(folder))
    return next((place for place in places if os.access(place, os.X_OK) and os.path.isfile(place)), os.devnull)
