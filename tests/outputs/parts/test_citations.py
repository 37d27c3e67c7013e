"""Documents as a plan's page cites them: the reference as it is written, a law by its name."""

import pytest

from niemyet.model.related import Basis, Correction
from niemyet.outputs.parts.citations import basis_words, correction_words


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ({"ref": "57-NQ/TW", "issued": "2024-12-22", "issuer": "Bộ Chính trị"}, "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị"),
        ({"ref": "30/2020/NĐ-CP", "issued": "2020-03-05"}, "Nghị định số 30/2020/NĐ-CP ngày 05/03/2020"),
        ({"ref": "05/2025/QĐ-UBND", "title": "về việc tổ chức"}, "Quyết định số 05/2025/QĐ-UBND về việc tổ chức"),
        ({"ref": "6676/BYT-CDS", "kind": "CV"}, "Công văn số 6676/BYT-CDS"),
        ({"ref": "6676/BYT-CDS"}, "Số 6676/BYT-CDS"),
        ({"ref": "số 12 của Sở", "issued": "2025"}, "Số 12 của Sở năm 2025"),
        ({"ref": "31/2024/QH15", "kind": "Luật", "issued": "2024-01-18", "title": "Đất đai"}, "Luật Đất đai số 31/2024/QH15 ngày 18/01/2024"),
        ({"ref": "31/2024/QH15", "kind": "Luật", "title": "Luật Đất đai"}, "Luật Đất đai số 31/2024/QH15"),
        ({"ref": "97/2025/QH15", "kind": "Luật", "issued": "2025-06-27", "title": "về sửa đổi, bổ sung một số luật"}, "Luật số 97/2025/QH15 ngày 27/06/2025 về sửa đổi, bổ sung một số luật"),
        ({"kind": "Luật", "title": "Đất đai", "issued": "2024-01-18"}, "Luật Đất đai ngày 18/01/2024"),
        ({"kind": "Luật", "title": "Luật Đất đai"}, "Luật Đất đai"),
        ({"title": "kế hoạch của cấp trên"}, "Kế hoạch của cấp trên"),
        ({}, ""),
    ],
)  # fmt: skip
def test_a_document_is_cited_as_it_is_written(basis: dict[str, str], words: str) -> None:
    assert basis_words(Basis.model_validate(basis)) == words


def test_a_letter_of_correction_is_a_letter() -> None:
    letter = Correction.model_validate({"ref": "215/UBND-VP", "issued": "2026-01-12"})
    assert correction_words(letter) == "Công văn số 215/UBND-VP ngày 12/01/2026"
