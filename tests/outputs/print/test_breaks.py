"""Where the printable page breaks: nothing that belongs together is torn apart, whatever the length."""

import re
from itertools import pairwise

import pytest

from niemyet.outputs.print.nd30_2020 import PROFILE
from tests.helpers.factory import make_plan
from tests.helpers.printing import CLOSING, MM, SENTENCE, Line, Printer, body, long_text, text_lines

ENDS = {
    "a closing paragraph": CLOSING,
    "a long paragraph": f"<p>{SENTENCE * 7}</p>",
    "a list": f'<ul class="ny-list"><li>{SENTENCE}</li><li>Một.</li><li>Hai./.</li></ul>',
}


@pytest.mark.parametrize("end", ENDS)
def test_nothing_is_torn_apart_whatever_the_length(printing: Printer, end: str) -> None:
    for length in range(8, 22):
        pages = printing.lines(make_plan(body=body(long_text(length, ENDS[end]))))
        last = [line.text for line in pages[-1]]
        recipients = next(index for index, text in enumerate(last) if text.startswith("Nơi nhận:"))
        assert recipients > 0, f"{length}: the signature stands alone"
        assert "Nguyễn Văn Mẫu" in last, f"{length}: the signature is split"
        for before, after in pairwise(pages):
            check_break(before, after)


def check_break(before: list[Line], after: list[Line]) -> None:
    """No heading at the end of a page, no single line of a paragraph at an end or a beginning."""
    margin, indent = PROFILE.paper.left * MM + 1, (PROFILE.paper.left + PROFILE.text.indent) * MM - 1
    assert not re.match(r"\d+\. MỤC", before[-1].text), "a heading stands alone"
    continues = after[0].left < margin
    if continues:
        assert before[-1].left < indent, "the first line of a paragraph stands alone"
        assert after[1].left < margin, "the last line of a paragraph stands alone"


def test_long_table_repeats_its_header_row(printing: Printer) -> None:
    rows = "".join(f"<tr><td>{number}</td><td>{SENTENCE}</td></tr>" for number in range(1, 61))
    table = f"<table><thead><tr><th>TT</th><th>Nhiệm vụ</th></tr></thead><tbody>{rows}</tbody></table>"
    pages = printing.pages(make_plan(body=body(f'<p>Như sau:</p><div class="ny-table">{table}</div>{CLOSING}')))
    assert len(pages) >= 3
    with_rows = [page for page in pages if page.extract_text().count(SENTENCE[:20]) > 1]
    assert all("Nhiệm vụ" in str(text_lines(page)[0]["text"]) for page in with_rows[1:])


def test_each_annex_starts_a_page_and_counts_its_own(printing: Printer) -> None:
    annexes = "".join(
        f'<h2 class="ny-annex__head" id="phu-luc-{n}">PHỤ LỤC {n}</h2>{f"<p>{SENTENCE * 4}</p>" * 14}'
        for n in ("I", "II")
    )
    pages = printing.pages(make_plan(body=body(long_text(3) + annexes)))
    tops = [page.crop((0, 0, page.width, 19 * MM)).extract_text() for page in pages]
    assert tops[-4:] == ["1", "2", "1", "2"]
    assert [str(text_lines(page)[0]["text"]) for page in (pages[-4], pages[-2])] == ["PHỤ LỤC I", "PHỤ LỤC II"]
