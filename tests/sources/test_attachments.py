"""Types of files by their bytes, limits of size, and what editors are told of both."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from niemyet.checks import RuleContext
from niemyet.checks.finding import Finding
from niemyet.checks.rules import attachment_of_other_type, attachment_that_acts, attachment_too_large
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level
from niemyet.sources.file_types import LARGEST, TYPES, ending, file_type, traps
from niemyet.sources.images import svg_fault
from tests.helpers import factory
from tests.helpers.factory import ROOT
from tests.helpers.hostile.made import PDF, SOUND, docx, drawing, packed, pdf_with_packed

MEGABYTE = 1024 * 1024
GUIDE = (ROOT / "docs/bien-tap/index.md").read_text(encoding="utf-8")


def found(check: Callable[[Plan, RuleContext], Iterator[Finding]], *files: FileInfo, **front: Any) -> list[Finding]:
    """What a rule finds in a plan with these files."""
    plan = replace(factory.make_plan(**front), files=files)
    return list(check(plan, RuleContext({plan.id: plan}, {})))


def test_every_allowed_ending_has_a_sound_example_of_its_type() -> None:
    assert {ending(name) for name in SOUND} == set(TYPES)
    assert {name: file_type(data) for name, data in SOUND.items()} == {name: TYPES[ending(name)] for name in SOUND}
    assert [name for name, data in SOUND.items() if traps(name, data)] == []


def test_the_guide_names_every_ending_and_both_sizes() -> None:
    part = GUIDE[GUIDE.index("{#tep-kem}") : GUIDE.index("{#nguon}")]
    assert set(re.findall(r"`\.([a-z]+)`", part)) - {"doc", "xls", "ppt", "zip", "rar"} == set(TYPES)
    assert f"không quá {LARGEST // MEGABYTE} MB" in part
    assert f"trên {attachment_too_large.LARGE // MEGABYTE} MB" in part


@pytest.mark.parametrize("size", [0, 10 * MEGABYTE])
def test_up_to_ten_megabytes_nothing_is_said(size: int) -> None:
    assert found(attachment_too_large.check, FileInfo("a.pdf", size, type="pdf")) == []


@pytest.mark.parametrize(
    ("size", "level", "words"),
    [
        (10 * MEGABYTE + 1, Level.WARNING, "gần 11 MB, nên dưới 10 MB"),
        (LARGEST, Level.WARNING, "gần 25 MB, nên dưới 10 MB"),
        (LARGEST + 1, Level.ERROR, "gần 26 MB, tối đa 25 MB"),
    ],
)
def test_beyond_there_is_a_warning_and_then_an_error(size: int, level: Level, words: str) -> None:
    (finding,) = found(attachment_too_large.check, FileInfo("a.pdf", size, type="pdf"))
    assert finding.level is level
    assert words in finding.message


def test_what_was_too_large_to_look_into_is_told_once() -> None:
    assert found(attachment_of_other_type.check, FileInfo("a.pdf", LARGEST + 1)) == []
    assert len(found(attachment_of_other_type.check, FileInfo("a.exe", LARGEST + 1))) == 1


def test_what_nobody_looked_into_is_refused() -> None:
    (finding,) = found(attachment_of_other_type.check, FileInfo("a.pdf", 1))
    assert "nội dung không phải .pdf" in finding.message


def test_a_file_under_another_name_is_told_at_its_field() -> None:
    listed = [{"file": "a.pdf", "title": "Một"}, {"file": "b.png", "title": "Hai"}]
    files = (FileInfo("a.pdf", 1, type="pdf"), FileInfo("b.png", 1, type="jpg"))
    (finding,) = found(attachment_of_other_type.check, *files, attachments=listed)
    assert "đuôi tên là .png nhưng nội dung là .jpg" in finding.message


def test_text_under_the_name_of_a_document_is_told_as_text() -> None:
    (finding,) = found(attachment_of_other_type.check, FileInfo("a.pdf", 1, type="text"))
    assert "nội dung là .csv hoặc .txt" in finding.message


def test_what_acts_is_named() -> None:
    (finding,) = found(attachment_that_acts.check, FileInfo("a.pdf", 1, type="pdf", traps=("mã JavaScript",)))
    assert "a.pdf có mã JavaScript" in finding.message


@pytest.mark.parametrize("cut", [1, 4, 22, 60])
def test_a_torn_archive_is_no_document_and_no_error_of_ours(cut: int) -> None:
    data = docx("word/vbaProject.bin")
    for torn in (data[:-cut], data[: len(data) * 3 // 4], data[:4] + data[-cut:]):
        assert file_type(torn) == ""
        assert traps("a.docx", torn) == ()


def test_a_bomb_is_not_unpacked() -> None:
    data = docx(big=200 * MEGABYTE)
    assert len(data) < MEGABYTE
    assert file_type(data) == "docx"
    assert traps("a.docx", data) == ()


def test_a_name_alone_makes_no_document() -> None:
    assert file_type(packed("word/document.xml")) == ""
    assert file_type(packed("content.xml", mimetype="application/zip")) == ""


def test_an_innocent_word_in_a_pdf_is_no_action() -> None:
    assert traps("a.pdf", PDF + b"(JavaScript) /JavaScripts /LaunchPad") == ()
    assert traps("a.pdf", pdf_with_packed(b"<< /Title (Launch) >>")) == ()


@pytest.mark.parametrize("value", ["+84 225 3000", "-5", "- Hội nghị", "a@b.example", "x=1", "+", "(=)"])
def test_ordinary_cells_are_no_formulas(value: str) -> None:
    assert traps("a.csv", f'số,{value},"{value}"\n{value}\n'.encode()) == ()


@pytest.mark.parametrize(
    "inner",
    [
        '<linearGradient id="a"><stop offset="0" stop-color="#9b1c1c"/></linearGradient><rect fill="url(#a)"/>',
        '<g id="a"><path d="M0 0"/></g><use href="#a"/>',
        '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"/>',
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
        '<text font-family="serif">Ủy ban &lt;nhân dân&gt;</text>',
        "<!-- vẽ bằng chương trình vẽ -->",
    ],
)
def test_an_ordinary_drawing_is_sound(inner: str) -> None:
    assert svg_fault(drawing(inner, before='<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n')) is None


def test_our_own_drawings_are_sound() -> None:
    drawings = sorted(ROOT.glob("overrides/**/*.svg"))
    assert drawings
    assert {path.name: svg_fault(path.read_bytes()) for path in drawings} == {path.name: None for path in drawings}


def test_a_fault_in_a_drawing_is_told_at_its_place() -> None:
    data = drawing("\n  <script>alert(1)</script>")
    fault = svg_fault(data)
    assert fault is not None
    assert (fault[0].line, fault[0].column) == (2, 3)
    assert "<script>" in fault[1]
