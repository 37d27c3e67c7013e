"""Tables on paper: nothing is cut off, numbers stay whole, and letters stay readable, on a turned sheet if need be."""

import re

import pytest
from pdfplumber.page import Page as PdfPage

from niemyet.model import sheet
from niemyet.outputs.print.nd30_2020 import PROFILE
from niemyet.reading.body.markdown import BodyReader
from tests.helpers.factory import make_plan
from tests.helpers.printing import MM, SENTENCE, Printer, body

CLOSING = "Trên đây là Kế hoạch tổ chức Hội nghị./."
NUMBER = re.compile(r"\d{1,3}(?:\.\d{3})+")


def table(columns: int, number: str, rows: int = 2, text: str = "Thu ngân sách trên địa bàn") -> str:
    head = " | ".join(f"Tháng {month}" for month in range(1, columns + 1))
    cells = " | ".join([number] * columns)
    lines = [f"| TT | Chỉ tiêu | {head} |", "|---" * (columns + 2) + "|", *[f"| 1 | {text} | {cells} |"] * rows]
    return "\n".join(lines)


def printed(printing: Printer, markdown: str) -> list[PdfPage]:
    html = BodyReader().render("plans/suoi-mo/2025/hoi-nghi.md", markdown, 1).html
    return printing.pages(make_plan(body=body(html)))


def is_across(page: PdfPage) -> bool:
    return bool(page.width > page.height)


def check_nothing_is_cut_off(pages: list[PdfPage], numbers: int, number: str) -> None:
    """All numbers stand whole inside the margins, in letters of at least nine points."""
    found = 0
    for page in pages:
        right = (page.width / MM) - PROFILE.paper.right
        for word in page.extract_words(extra_attrs=["size"]):
            if NUMBER.fullmatch(word["text"]):
                found += word["text"] == number
                assert word["x1"] <= right * MM + 0.5
                assert word["size"] >= sheet.TABLE_SIZES[-1] - 0.1
    assert found == numbers


@pytest.mark.parametrize(
    ("columns", "number", "across"),
    [(3, "1.234.567", False), (8, "1.234.567", False), (12, "1.234.567", True), (8, "1.234.567.000", True)],
)
def test_a_wide_table_shrinks_then_turns_its_sheet(printing: Printer, columns: int, number: str, across: bool) -> None:
    pages = printed(printing, f"Như sau:\n\n{table(columns, number)}\n\nSau bảng.\n\n{CLOSING}")
    check_nothing_is_cut_off(pages, 2 * columns, number)
    assert [is_across(page) for page in pages] == ([False, True, False] if across else [False])
    assert "Nơi nhận" in pages[-1].extract_text()


def test_an_annex_with_a_wide_table_lies_across_and_counts_its_own_pages(printing: Printer) -> None:
    annexes = f"## PHỤ LỤC I\n\n{table(12, '1.234.567', rows=40)}\n\n## PHỤ LỤC II\n\nMột."
    pages = printed(printing, f"{CLOSING}\n\n{annexes}")
    _, *across, last = pages
    assert [is_across(page) for page in pages] == [False, *[True] * len(across), False]
    assert len(across) > 1
    check_nothing_is_cut_off(pages, 12 * 40, "1.234.567")
    tops = [page.crop((0, 0, page.width, 19 * MM)).extract_text() for page in (*across, last)]
    assert tops == [*(str(number) for number in range(1, len(across) + 1)), "1"]


def test_a_heading_turns_with_its_table(printing: Printer) -> None:
    text = f"## I. MỘT\n\nHai.\n\n## II. BA\n\n### 1. Bốn\n\n{table(12, '1.234.567')}\n\n{CLOSING}"
    first, across, last = printed(printing, text)
    assert "Hai." in first.extract_text()
    assert "II. BA" not in first.extract_text()
    assert across.extract_text().startswith("2\nII. BA\n1. Bốn\n")
    assert not is_across(last)


def test_a_row_taller_than_a_page_is_split_below_its_heading(printing: Printer) -> None:
    row = f"| 1 | {SENTENCE * 60} |"
    pages = printed(printing, f"## I. NỘI DUNG\n\nNhư sau:\n\n| TT | Việc |\n|---|---|\n{row}\n\n{CLOSING}")
    first = pages[0].extract_text()
    assert first.count(SENTENCE[:20]) > 10
    assert "Như sau:" in first
    words = " ".join(page.extract_text() for page in pages).split()
    assert words.count("Đánh") == 60


def test_an_address_in_a_cell_is_broken_where_it_must(printing: Printer) -> None:
    address = "https://vi-du.example/" + "van-ban-rat-dai/" * 12
    pages = printed(printing, f"| TT | Nơi xem | Số |\n|---|---|---|\n| 1 | {address} | 1.234.567 |\n\n{CLOSING}")
    check_nothing_is_cut_off(pages, 1, "1.234.567")
    letters = "".join(char["text"] for page in pages for char in page.chars if char["x1"] <= page.width - 14 * MM)
    assert address in letters


def test_no_letter_of_a_table_of_sixty_columns_leaves_the_sheet(printing: Printer) -> None:
    pages = printed(printing, f"{table(60, '12')}\n\n{CLOSING}")
    (page,) = [page for page in pages if is_across(page)]
    assert all(char["x1"] <= page.width - 14 * MM for char in page.chars)
    assert sum(char["text"] == "2" for char in page.chars) >= 120


def test_every_sheet_of_a_table_has_all_its_rules(printing: Printer) -> None:
    pages = printed(printing, f"## PHỤ LỤC\n\n{table(3, '1.234.567', rows=70)}")
    with_rows = [page for page in pages if page.extract_text().count("1.234.567") > 1]
    assert len(with_rows) > 1
    for page in with_rows:
        upright = {round(rect["x0"]) for rect in page.rects if rect["height"] > 2 * rect["width"]}
        assert len(upright) == 6, "five columns have six rules"
        across = [rect for rect in page.rects if rect["width"] > 2 * rect["height"]]
        assert max(rect["x1"] for rect in across) <= (page.width / MM - PROFILE.paper.right) * MM + 0.5
