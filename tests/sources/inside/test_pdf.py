"""What a PDF holds is told with its place, wherever in the file it lies."""

import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from niemyet.sources.inside.looked import Looked
from niemyet.sources.inside.looking import look_here
from tests.helpers.pdfs import acting, locked, opened, sound_pdf, written


def traps(pdf: Pdf, *, packed: bool = False) -> tuple[str, ...]:
    return look_here("pdf", written(pdf, packed=packed)).traps


def with_file(pdf: Pdf, name: str, *, associated: bool) -> Pdf:
    """The same with a file in it, named as the document's own or not."""
    stream = pdf.make_stream(b"<x/>")
    file = pdf.make_indirect(
        Dictionary(Type=Name.Filespec, F=name, UF=name, EF=Dictionary(F=stream), AFRelationship=Name.Data)
    )
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([name, file])))
    if associated:
        pdf.Root.AF = Array([file])
    return pdf


def archival(part: str) -> Pdf:
    pdf = opened()
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["pdfaid:part"], metadata["pdfaid:conformance"] = part, "B"
    return pdf


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("JavaScript", "mã JavaScript"),
        ("Launch", "lệnh mở chương trình khác"),
        ("SubmitForm", "lệnh gửi biểu mẫu đi nơi khác"),
        ("ImportData", "lệnh lấy dữ liệu từ tệp khác"),
        ("GoToR", "lệnh mở tệp khác"),
        ("GoToE", "lệnh mở tệp nhúng"),
        ("Rendition", "lệnh phát âm thanh, phim"),
        ("URI", "lệnh tự mở địa chỉ web khi mở tệp"),
    ],
)
def test_what_happens_at_the_opening_is_told(kind: str, words: str, packed: bool) -> None:
    assert look_here("pdf", acting(kind, packed=packed)).traps == (f"{words} (khi mở tệp)",)


def test_a_link_that_a_reader_clicks_and_a_word_are_no_acts() -> None:
    pdf = opened()
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI="https://x.example"))
    pdf.pages[0].Annots = Array([pdf.make_indirect(link)])
    pdf.Root.Note = "/JavaScript /Launch"
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sound))
    assert traps(pdf) == ()


def test_an_act_on_a_page_is_told_with_the_page() -> None:
    pdf = opened(3)
    for number in (1, 2):
        act = pdf.make_indirect(Dictionary(S=Name.Launch, F="calc.exe"))
        pdf.pages[number].Annots = Array([pdf.make_indirect(Dictionary(Subtype=Name.Screen, AA=Dictionary(E=act)))])
    assert traps(pdf, packed=True) == ("lệnh mở chương trình khác (trang 2, trang 3)",)


def test_forms_by_other_programs_and_moving_images_are_told() -> None:
    pdf = opened()
    pdf.Root.AcroForm = Dictionary(XFA=pdf.make_stream(b"<script/>"))
    pdf.pages[0].Annots = Array([Dictionary(Subtype=Name.RichMedia)])
    assert traps(pdf) == ("biểu mẫu XFA (khi mở tệp)", "nội dung đa phương tiện (trang 1)")


@pytest.mark.parametrize(
    ("part", "name", "associated", "found"),
    [
        ("3", "so-lieu.xml", True, ()),
        ("3", "so-lieu.xml", False, ("tệp nhúng",)),
        ("3", "calc.exe", True, ("tệp nhúng",)),
        ("2", "so-lieu.xml", True, ("tệp nhúng",)),
    ],
)
def test_only_the_data_that_a_pdf_a_3_names_as_its_own_may_lie_in_it(
    part: str, name: str, associated: bool, found: tuple[str, ...]
) -> None:
    assert traps(with_file(archival(part), name, associated=associated)) == found


def test_a_password_and_a_torn_file_are_told() -> None:
    assert look_here("pdf", locked()).faults == ("PDF có mật khẩu, không ai mở được nếu không biết mật khẩu",)
    assert look_here("pdf", b"%PDF-1.7\n" + bytes(99)).faults == ("PDF hỏng, không mở được",)


def test_a_file_that_was_cut_short_is_looked_into_as_far_as_it_goes() -> None:
    data = acting("JavaScript", JS="app.alert(1)")
    seen = look_here("pdf", data[: data.rindex(b"xref") - 1])
    assert [flaw.startswith("PDF hỏng một phần") for flaw in seen.flaws] == [True]
    assert seen.traps == ("mã JavaScript (khi mở tệp)",)


def test_a_sound_file_is_sound() -> None:
    assert look_here("pdf", sound_pdf()) == Looked("pdf")
