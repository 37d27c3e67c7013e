"""The printable page on paper: real Chromium prints it, and the PDF is measured."""

import re
from typing import Any
from unicodedata import is_normalized

import pytest
from pdfplumber.page import Page as PdfPage

from niemyet.outputs.print.body import plain
from niemyet.outputs.print.nd30_2020 import PROFILE
from tests.helpers.factory import HTML, make_plan
from tests.helpers.printing import MM, Printer, body, long_text, text_lines


@pytest.fixture(scope="module")
def full(printing: Printer) -> list[PdfPage]:
    return printing.pages(make_plan())


def words_of(page: PdfPage, start: str, end: str) -> list[dict[str, Any]]:
    """The words of one line from a first to a last one: the left and the right part of the page share lines."""
    words = page.extract_words(extra_attrs=["size", "fontname"], keep_blank_chars=False)
    first = next(index for index, word in enumerate(words) if word["text"] == start)
    last = next(index for index, word in enumerate(words) if index >= first and word["text"] == end)
    return words[first : last + 1]


def extent(words: list[dict[str, Any]]) -> tuple[float, float]:
    return words[0]["x0"], words[-1]["x1"]


def centre(words: list[dict[str, Any]]) -> float:
    left, right = extent(words)
    return (left + right) / 2


def rules(page: PdfPage) -> list[tuple[float, float, float]]:
    """The horizontal rules of a page, from the top: left, right, height in points."""
    drawn = [(each["x0"], each["x1"], each["top"]) for each in (*page.lines, *page.rects) if each["height"] < 2]
    return sorted(drawn, key=lambda rule: rule[2])


def test_paper_is_a4_and_text_keeps_the_margins(full: list[PdfPage]) -> None:
    paper = PROFILE.paper
    for page in full:
        assert page.width == pytest.approx(210 * MM, abs=0.5)
        assert page.height == pytest.approx(297 * MM, abs=0.5)
        for each in text_lines(page):
            assert each["x0"] >= paper.left * MM - 0.5
            assert each["x1"] <= (paper.width - paper.right) * MM + 0.5
            assert each["top"] >= paper.top * MM - 0.5
            assert each["bottom"] <= (paper.height - paper.bottom) * MM + 0.5


def test_every_glyph_is_tinos(full: list[PdfPage]) -> None:
    fonts = {char["fontname"].partition("+")[2] for page in full for char in page.chars}
    assert {name.partition("-")[0] for name in fonts} == {"Tinos"}
    assert {name.partition("-")[2] for name in fonts} >= {"Bold", "Italic", "BoldItalic"}


def test_every_word_of_the_text_is_there_in_nfc(full: list[PdfPage]) -> None:
    printed = "\n".join(page.extract_text() for page in full)
    assert is_normalized("NFC", printed)
    assert not set(plain(HTML.replace("</t", " </t")).split()) - set(printed.split())


def test_page_number_is_centred_on_top_from_the_second_page(full: list[PdfPage]) -> None:
    first, second = (page.crop((0, 0, page.width, 19 * MM)) for page in full)
    assert first.extract_text() == ""
    (number,) = second.extract_words(extra_attrs=["size"])
    paper = PROFILE.paper
    assert number["text"] == "2"
    assert number["size"] == pytest.approx(14, abs=0.1)
    assert (number["x0"] + number["x1"]) / 2 == pytest.approx((paper.left + paper.text_width / 2) * MM, abs=1)


def test_bottom_margin_names_the_address_and_says_it_is_no_original(full: list[PdfPage]) -> None:
    for page in full:
        bottom = page.crop((0, page.height - 20 * MM, page.width, page.height)).extract_text()
        assert "https://kehoach.example/tinh/ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/" in bottom
        assert "Bản in từ trang web, không thay thế bản chính." in bottom


@pytest.mark.parametrize(
    ("start", "end", "size", "font"),
    [
        ("CỘNG", "NAM", 13, "Bold"),
        ("Độc", "phúc", 14, "Bold"),
        ("ỦY", "DÂN", 13, "Bold"),
        ("Số:", "07/KH-UBND", 13, ""),
        ("ngày", "năm", 14, "Italic"),
        ("KẾ", "HOẠCH", 14, "Bold"),
        ("Tổ", "chức", 14, "Bold"),
        ("Thực", "hiện", 14, ""),
        ("I.", "ĐÍCH,", 14, "Bold"),
        ("1.", "Mục", 14, "Bold"),
    ],
)
def test_first_page_has_the_sizes_and_styles_of_the_decree(
    full: list[PdfPage], start: str, end: str, size: float, font: str
) -> None:
    for word in words_of(full[0], start, end):
        assert word["size"] == pytest.approx(size, abs=0.1)
        assert word["fontname"].partition("Tinos")[2].strip("-") == font


def test_first_page_is_centred_as_the_decree_says(full: list[PdfPage]) -> None:
    page, paper = full[0], PROFILE.paper
    nation = centre(words_of(page, "CỘNG", "NAM"))
    assert centre(words_of(page, "Độc", "phúc")) == pytest.approx(nation, abs=1)
    assert centre(words_of(page, "Suối", "2025")) == pytest.approx(nation, abs=1)
    assert centre(words_of(page, "ỦY", "DÂN")) == pytest.approx(centre(words_of(page, "Số:", "07/KH-UBND")), abs=1)
    middle = (paper.left + paper.text_width / 2) * MM
    assert centre(words_of(page, "KẾ", "HOẠCH")) == pytest.approx(middle, abs=1)
    assert centre(words_of(page, "Tổ", "2025")) == pytest.approx(middle, abs=1)


def test_rules_have_the_lengths_of_the_decree(full: list[PdfPage]) -> None:
    page = full[0]
    *upper, title = rules(page)
    issuer, motto = sorted(upper)
    assert motto[:2] == pytest.approx(extent(words_of(page, "Độc", "phúc")), abs=1.5)
    for rule, words in ((issuer, words_of(page, "ỦY", "DÂN")), (title, words_of(page, "Tổ", "2025"))):
        left, right = extent(words)
        assert 1 / 3 <= (rule[1] - rule[0]) / (right - left) <= 1 / 2
        assert (rule[0] + rule[1]) / 2 == pytest.approx((left + right) / 2, abs=1)


def test_recipients_and_signature_have_the_sizes_of_the_decree(full: list[PdfPage]) -> None:
    last = full[-1]
    assert [word["size"] for word in words_of(last, "Nơi", "nhận:")] == pytest.approx([12, 12], abs=0.1)
    assert [word["size"] for word in words_of(last, "Lưu:", "VHXH.")] == pytest.approx([11, 11, 11], abs=0.1)
    stack = [words_of(last, "TM.", "DÂN"), words_of(last, "PHÓ", "TỊCH"), words_of(last, "Nguyễn", "Mẫu")]
    assert [centre(words) for words in stack] == [pytest.approx(centre(stack[0]), abs=1)] * 3
    assert centre(stack[0]) > last.width / 2
    assert words_of(last, "Nơi", "nhận:")[0]["top"] == pytest.approx(stack[0][0]["top"], abs=4)


def test_draft_is_marked_on_every_page(printing: Printer) -> None:
    pages = printing.pages(make_plan(status="draft", body=body(long_text(24))))
    assert len(pages) > 4
    assert all(page.curves for page in pages)
    assert all("BẢN DỰ THẢO" in page.extract_text() for page in pages)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"source": {"kind": "digest"}}, "BẢN TÓM LƯỢC – KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"),
        ({"source": {"kind": "ocr"}}, "CHƯA ĐỐI CHIẾU"),
        ({"status": "withdrawn", "reason": "Ban hành nhầm"}, "VĂN BẢN ĐÃ BỊ THU HỒI"),
    ],
)
def test_what_is_not_the_document_says_so_on_every_page(printing: Printer, changes: dict[str, Any], words: str) -> None:
    pages = printing.pages(make_plan(body=body(long_text(8)), **changes))
    assert len(pages) > 1
    assert words in re.sub(r"\s+", " ", pages[0].extract_text())
    for page in pages[1:]:
        corner = page.crop((page.width * 0.6, 0, page.width, 19 * MM))
        assert words in re.sub(r"\s+", " ", corner.extract_text())


def test_plan_with_nothing_optional_prints_on_one_page(printing: Printer) -> None:
    absent = ("number", "symbol", "issued", "event", "recipients", "filed", "signatory", "attachments")
    changes: dict[str, Any] = dict.fromkeys(absent)
    bare = make_plan(status="unconfirmed", body=body("<p>Một câu./.</p>"), **changes)
    (page,) = printing.pages(bare)
    text = page.extract_text()
    assert "Suối Mơ, ngày tháng năm" in re.sub(r"\s+", " ", text)
    assert not re.search("None|null|Nơi nhận|____", text)
