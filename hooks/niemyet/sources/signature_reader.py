"""The signatures of one file and what its text says of itself; run as a program by `signatures.SignedFiles`."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from niemyet.base.bounded import serve
from niemyet.language.characters import HEAP, HIDDEN
from niemyet.model.files import SignatureState
from niemyet.sources.letterheads import letterhead

_MOST_SIGNATURES = 20
_LONGEST_NAME = 200
_YEARS = range(1990, 2200)


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


if __name__ == "__main__":
    serve(lambda name, data: found(data))
