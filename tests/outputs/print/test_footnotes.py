"""Footnotes on paper: below the signature, with their marks as written, in letters that can be read."""

import pytest

from niemyet.outputs.print.nd30_2020 import PROFILE
from niemyet.reading.body.markdown import BodyReader
from tests.helpers.factory import make_plan
from tests.helpers.printing import Printer, body

TEXT = """Thực hiện chương trình[^1] và kế hoạch[^12] của cấp trên.

Trên đây là Kế hoạch tổ chức Hội nghị./.

[^1]: Chú thích đầu tiên.
[^12]: Chú thích thứ hai.

## PHỤ LỤC

Theo danh sách[^a].

[^a]: Chú thích của phụ lục.
"""


def test_notes_stand_below_the_signature_and_at_the_end_of_their_annex(printing: Printer) -> None:
    html = BodyReader().render("plans/suoi-mo/2025/hoi-nghi.md", TEXT, 1).html
    text, annex = printing.pages(make_plan(body=body(html)))
    lines = [line["text"] for line in text.extract_text_lines()]
    signed, first, second = (
        lines.index(line) for line in ("Nguyễn Văn Mẫu", "1 Chú thích đầu tiên.", "12 Chú thích thứ hai.")
    )
    assert signed < first < second
    assert "a Chú thích của phụ lục." in [line["text"] for line in annex.extract_text_lines()]
    assert "↩" not in text.extract_text() + annex.extract_text()
    sizes = [word["size"] for word in text.extract_words(extra_attrs=["size"]) if word["text"] == "thích"]
    assert sizes == pytest.approx([PROFILE.text.notes] * 2, abs=0.1)
