"""The process that reads signed files: each comes with its length, each is answered by one line of JSON.

What a file may cost is bounded: beyond it the process ends, and whoever asked knows that this file cannot be read.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

from niemyet.language.characters import HEAP, HIDDEN
from niemyet.model.files import SignatureState
from niemyet.sources.letterheads import letterhead

MOST_MEMORY = 1 << 30  # bytes
MOST_SECONDS = 20.0  # of the processor, so that a busy machine ends nothing
_MOST_SIGNATURES = 20
_LONGEST_NAME = 200
_YEARS = range(1990, 2200)


def main() -> None:
    """Until there is no more to read."""
    _bound_memory()
    answers, sys.stdout = sys.stdout, sys.stderr
    while head := sys.stdin.buffer.read(8):
        data = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        with _Bound():
            answer = json.dumps(found(data))
        answers.write(answer + "\n")
        answers.flush()


def found(data: bytes) -> dict[str, Any]:
    """The signatures of a file as [state, signer, time], and what its text says of itself."""
    try:
        signatures = list(_signatures(BytesIO(data)))
    except Exception:  # whatever a library comes to on bytes from anywhere
        signatures = [_unreadable()]
    number, day = letterhead(BytesIO(data)) if signatures else ("", None)
    return {"signatures": signatures, "number": number, "day": day and day.isoformat()}


def _signatures(file: BytesIO) -> Iterator[list[str | None]]:
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(file, strict=False)
    all_signatures = reader.embedded_signatures
    fields = frozenset(signature.field_name for signature in all_signatures)
    for signature in all_signatures[:_MOST_SIGNATURES]:
        if signature.sig_object_type == "/Sig":  # not a time stamp over the whole
            yield _signature(signature, fields)


def _signature(signature: Any, fields: frozenset[str]) -> list[str | None]:
    try:
        signer = _name(signature.signer_cert)
        state = _state(signature, fields)
    except Exception:
        return _unreadable()
    return [state, signer, _time(signature)]


def _time(signature: Any) -> str | None:
    """When it says that it was made; none where it says nothing, or a time of no document."""
    try:
        time = signature.self_reported_timestamp
    except Exception:
        return None
    return time.isoformat() if time and time.tzinfo and time.year in _YEARS else None


def _state(signature: Any, fields: frozenset[str]) -> SignatureState:
    """Later additions leave a document as it was where they are further signatures, and what proves them; no other field."""
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    signature.compute_integrity_info()
    cert, digest = signature.signer_cert, signature.compute_digest()
    if not all(validate_sig_integrity(signature.signer_info, cert, "data", digest)):
        return SignatureState.BROKEN
    later = signature.diff_result
    if not isinstance(later, DiffResult) or later.modification_level > ModificationLevel.FORM_FILLING:
        return SignatureState.CHANGED
    return SignatureState.UNCHANGED if later.changed_form_fields <= fields else SignatureState.CHANGED


def _name(certificate: Any) -> str:
    """The name of whom a certificate is for, as one line of plain text."""
    subject = certificate.subject.native
    name = subject.get("common_name") or subject.get("organization_name") or ""
    name = name if isinstance(name, str) else name[0]
    return HEAP.sub("", HIDDEN.sub("", " ".join(name.split())))[:_LONGEST_NAME]


def _unreadable() -> list[str | None]:
    return [SignatureState.UNREADABLE, "", None]


def _bound_memory() -> None:
    """No more than any document needs, where the system knows such a bound."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


class _Bound:
    """Ends the process when a file takes too long."""

    def __enter__(self) -> None:
        self._done = threading.Event()
        threading.Thread(target=self._watch, args=(_spent(),), daemon=True).start()

    def __exit__(self, *raised: object) -> None:
        self._done.set()

    def _watch(self, begun: float) -> None:
        while not self._done.wait(0.5):
            if _spent() - begun > MOST_SECONDS:
                os._exit(1)


def _spent() -> float:
    times = os.times()
    return times.user + times.system


if __name__ == "__main__":
    main()
