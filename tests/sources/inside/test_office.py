"""What an office file tells beyond its text, and what in its parts acts."""

import pytest

from niemyet.sources.inside.looked import Looked
from niemyet.sources.inside.looking import look_here
from tests.helpers.hostile.made import docx, open_document, related, xlsx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def looked(text: str, part: str = "word/header1.xml") -> Looked:
    """What a look into a Word document with this part tells."""
    return look_here("zip", docx(f"{part}=<x {W}>{text}</x>"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<w:r><w:rPr><w:vanish/></w:rPr></w:r>", "nội dung ẩn (1 chỗ)"),
        ("<w:ins/><w:del/><w:moveFrom/>", "dấu theo dõi thay đổi (3 chỗ)"),
        ("<w:comment/>", "ghi chú, nhận xét (1 chỗ)"),
        ("<creator>A</creator><lastModifiedBy> B </lastModifiedBy>", "tên người soạn (A, B)"),
    ],
)
def test_what_shows_the_work_is_told(text: str, told: str) -> None:
    assert looked(text) == Looked("docx", traces=(told,))


@pytest.mark.parametrize(
    "text",
    [
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr></w:r>',
        "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>",
        "<w:webHidden/>",
        "<creator> </creator>",
    ],
)
def test_what_hides_nothing_is_not_told(text: str) -> None:
    assert looked(text) == Looked("docx")


def test_hidden_sheets_and_those_of_the_open_kinds_are_told() -> None:
    book = xlsx('xl/a.xml=<x><sheet state="hidden"/><sheet state="veryHidden"/><sheet/></x>')
    text = open_document("text", "meta.xml=<x><creator>A</creator><changed-region/><annotation/></x>")
    assert look_here("zip", book).traces == ("nội dung ẩn (2 chỗ)",)
    assert look_here("zip", text).traces == (
        "dấu theo dõi thay đổi (1 chỗ)",
        "ghi chú, nhận xét (1 chỗ)",
        "tên người soạn (A)",
    )


def test_a_link_that_a_reader_clicks_is_no_trap_and_one_that_fetches_is() -> None:
    assert look_here("zip", docx(related("hyperlink", "https://x.example"))) == Looked("docx")
    assert look_here("zip", docx(related("image", "https://x.example"))).traps == (
        "liên kết tự lấy nội dung từ nơi khác (image), trong phần word/_rels/document.xml.rels",
    )


@pytest.mark.parametrize("address", ["https://x.example/a", "//x.example/a", "\\\\x\\a", "../a.ods", "file:///a"])
def test_an_open_document_fetches_nothing_from_elsewhere(address: str) -> None:
    text = f'styles.xml=<x xmlns:l="http://www.w3.org/1999/xlink"><section-source l:href="{address}"/></x>'
    (trap,) = look_here("zip", open_document("text", text)).traps
    assert trap == "liên kết tự lấy nội dung từ nơi khác, trong phần styles.xml"


@pytest.mark.parametrize("text", ["<x>", "<!DOCTYPE x><x/>", "<a>" * 2100 + "</a>" * 2100])
def test_a_part_that_is_no_sound_xml_is_told_by_its_name(text: str) -> None:
    seen = look_here("zip", docx(f"word/header1.xml={text}"))
    assert ["phần word/header1.xml của tệp" in fault for fault in seen.faults] == [True]
