"""Digital signatures in PDF files, found by pyHanko in a process of its own, which a file can exhaust without harm to this one."""

from collections.abc import Mapping
from datetime import date, datetime
from importlib.metadata import distributions
from typing import Any, Self

from niemyet.base.bounded import Bounded, GivenUpError, Limits
from niemyet.model.files import Letterhead, Signature, SignatureState

Signed = tuple[tuple[Signature, ...], Letterhead]
"""The signatures of a file, and what its text says of itself."""
_READER = "niemyet.sources.signature_reader"
_MARK = b"/ByteRange"  # stands in every signed file as it is: what lies in packed objects cannot be left out of a sum
_LIMITS = Limits(memory=1 << 30)  # no more than any document needs
_NEEDED = ("pyhanko", "pdfminer.six")
_UNREADABLE: Signed = (Signature(SignatureState.UNREADABLE),), Letterhead()
_UNSEEN: Signed = (Signature(SignatureState.UNSEEN),), Letterhead()


def can_be_read() -> bool:
    """Whether what reads signatures is installed (the extra `niemyet[sign]`); folders that were left behind do not count."""
    return all(any(distributions(name=name)) for name in _NEEDED)


class SignedFiles:
    """One look at many files: the process starts with the first that is signed, and ends with the look."""

    def __init__(self) -> None:
        self._process = Bounded(_READER, _LIMITS)

    def __enter__(self) -> Self:
        self._process.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._process.__exit__(*error)

    def look(self, data: bytes) -> Signed:
        """What is found in a PDF; nothing where none is signed."""
        if not data.startswith(b"%PDF-") or _MARK not in data:
            return (), Letterhead()
        if not can_be_read():
            return _UNSEEN
        try:
            return _understood(self._process.ask("pdf", data))
        except GivenUpError:  # it was ended by what it read
            return _UNREADABLE


def _understood(said: Mapping[str, Any]) -> Signed:
    signatures = tuple(
        Signature(SignatureState(state), signer, datetime.fromisoformat(time) if time else None)
        for state, signer, time in said["signatures"]
    )
    return signatures, Letterhead(said["number"], date.fromisoformat(said["day"]) if said["day"] else None)
