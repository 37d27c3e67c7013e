"""Documents as others cite them (Decree 30/2020/NĐ-CP, Annex I, II.6.a); the reference itself stands as it is written."""

from niemyet.model.related import Basis, Correction
from niemyet.model.terms import BASIS_KINDS

_NAMED = ("Luật", "PL")  # a law's title is its name: "Luật Đất đai số 31/2024/QH15"


def basis_words(basis: Basis) -> str:
    """A basis: "Quyết định số 133/QĐ-UBND ngày 30/07/2025 của … về việc …", "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024".

    Parts that are not known are left out; "" where nothing is.
    """
    kind = BASIS_KINDS[basis.known_kind] if basis.known_kind else ""
    issued = basis.issued.words if basis.issued else ""
    issuer = f"của {basis.issuer}" if basis.issuer else ""
    title = basis.title or ""
    if not basis.ref or _is_name(basis):
        title = title.removeprefix(f"{kind} ")
        parts = (kind, title, _number(basis), issued, issuer)
    else:
        parts = (kind, _number(basis), issued, issuer, title)
    words = " ".join(filter(None, parts))
    return words if kind else f"{words[:1].upper()}{words[1:]}"


def correction_words(correction: Correction) -> str:
    """A letter of correction: "Công văn số 215/UBND-VP ngày 12/01/2026"."""
    return basis_words(Basis.model_validate({"ref": correction.ref, "kind": "CV", "issued": correction.issued}))


def _is_name(basis: Basis) -> bool:
    """Whether the title is what a law is called, and not what it is about ("về sửa đổi …")."""
    return basis.known_kind in _NAMED and not (basis.title or "").startswith("về ")


def _number(basis: Basis) -> str:
    reference = basis.reference
    if reference is None:
        return ""
    return f"số {reference.bare}" if reference.known else reference.text
