"""Digital signatures in PDF files, found by pyHanko in a process of its own, which a file can exhaust without harm to this one."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from datetime import date, datetime
from importlib.metadata import distributions
from pathlib import Path
from types import TracebackType
from typing import Self

from niemyet.model.files import Letterhead, Signature, SignatureState

Signed = tuple[tuple[Signature, ...], Letterhead]
"""The signatures of a file, and what its text says of itself."""
_READER = "niemyet.sources.signature_reader"
_MARK = b"/ByteRange"  # stands in every signed file as it is: what lies in packed objects cannot be left out of a sum
_NEEDED = ("pyhanko", "pdfminer.six")
_UNREADABLE: Signed = (Signature(SignatureState.UNREADABLE),), Letterhead()
_UNSEEN: Signed = (Signature(SignatureState.UNSEEN),), Letterhead()


def can_be_read() -> bool:
    """Whether what reads signatures is installed (the extra `niemyet[sign]`); folders that were left behind do not count."""
    return all(any(distributions(name=name)) for name in _NEEDED)


class SignedFiles:
    """One look at many files: the process starts with the first that is signed, and ends with the look."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def look(self, data: bytes) -> Signed:
        """What is found in a PDF; nothing where none is signed."""
        if not data.startswith(b"%PDF-") or _MARK not in data:
            return (), Letterhead()
        if not can_be_read():
            return _UNSEEN
        try:
            return _understood(self._asked(data))
        except (OSError, ValueError, KeyError, TypeError):  # it was ended by what it read
            self._end()
            return _UNREADABLE

    def _asked(self, data: bytes) -> bytes:
        process = self._process = self._process or _started()
        assert process.stdin
        assert process.stdout
        process.stdin.write(len(data).to_bytes(8, "big") + data)
        process.stdin.flush()
        return process.stdout.readline()

    def _end(self) -> None:
        if process := self._process:
            self._process = None
            process.kill()
            with suppress(OSError):  # what it no longer takes
                process.communicate()


def _started() -> subprocess.Popen[bytes]:
    """The reader, which is to find this package wherever it was loaded from, and nothing in the folder of the moment."""
    place = str(Path(__file__).parents[2])
    return subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-P", "-m", _READER],
        env=os.environ | {"PYTHONPATH": place, "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _understood(line: bytes) -> Signed:
    said = json.loads(line)
    signatures = tuple(
        Signature(SignatureState(state), signer, datetime.fromisoformat(time) if time else None)
        for state, signer, time in said["signatures"]
    )
    return signatures, Letterhead(said["number"], date.fromisoformat(said["day"]) if said["day"] else None)
