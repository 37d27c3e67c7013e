"""Types of files by their bytes, limits of size, and what editors are told of both."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from niemyet.checks import RuleContext
from niemyet.checks.finding import Finding
from niemyet.checks.rules import (
    attachment_not_readable,
    attachment_of_other_type,
    attachment_that_acts,
    attachment_too_large,
    attachment_with_traces,
)
from niemyet.model.files import FileInfo
from niemyet.model.plan import Plan
from niemyet.model.problem import Level
from niemyet.sources.file_types import LARGEST, TYPES, ending, look
from niemyet.sources.images import svg_fault
from niemyet.sources.inside.look import Looker
from niemyet.sources.inside.looked import Looked
from tests.helpers import factory
from tests.helpers.factory import ROOT
from tests.helpers.hostile.made import SOUND, docx, drawing, packed

MEGABYTE = 1024 * 1024
GUIDE = (ROOT / "docs/bien-tap/index.md").read_text(encoding="utf-8")


def found(check: Callable[[Plan, RuleContext], Iterator[Finding]], *files: FileInfo, **front: Any) -> list[Finding]:
    """What a rule finds in a plan with these files."""
    plan = replace(factory.make_plan(**front), files=files)
    return list(check(plan, RuleContext({plan.id: plan}, {})))


def looked(name: str, data: bytes) -> Looked:
    """What a look into one file tells."""
    with Looker() as looker:
        return look(looker, name, data)


def test_every_allowed_ending_has_a_sound_example_of_its_type() -> None:
    assert {ending(name) for name in SOUND} == set(TYPES)
    with Looker() as looker:
        seen = {name: look(looker, name, data) for name, data in SOUND.items()}
    assert seen == {name: Looked(TYPES[ending(name)]) for name in SOUND}


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


def test_what_cannot_be_looked_into_is_an_error_and_what_is_damaged_a_warning() -> None:
    locked, torn = FileInfo("a.pdf", 1, type="pdf", faults=("PDF có mật khẩu",)), FileInfo("b.pdf", 1, flaws=("hỏng",))
    first, second = found(attachment_not_readable.check, locked, torn)
    assert (first.level, second.level) == (Level.ERROR, Level.WARNING)
    assert "a.pdf: PDF có mật khẩu; hãy mở tệp gốc" in first.message
    assert found(attachment_of_other_type.check, replace(locked, type="")) == []


@pytest.mark.parametrize(("status", "number"), [("draft", 0), ("issued", 1), ("withdrawn", 1)])
def test_traces_of_the_work_are_told_once_the_plan_is_published(status: str, number: int) -> None:
    file = FileInfo("a.docx", 1, type="docx", traces=("nội dung ẩn (2 chỗ)", "tên người soạn (A)"))
    told = [each.message for each in found(attachment_with_traces.check, file, status=status)]
    assert len(told) == number
    assert all("a.docx còn nội dung ẩn (2 chỗ), tên người soạn (A); hãy mở bằng Word" in each for each in told)


@pytest.mark.parametrize("cut", [1, 4, 22, 60])
def test_a_torn_archive_is_no_document_and_no_error_of_ours(cut: int) -> None:
    data = docx("word/vbaProject.bin")
    for torn in (data[:-cut], data[: len(data) * 3 // 4], data[:4] + data[-cut:]):
        assert looked("a.docx", torn) == Looked("")


def test_a_bomb_is_told_by_its_size_before_it_is_unpacked() -> None:
    data = docx(big=200 * MEGABYTE)
    assert len(data) < MEGABYTE
    assert looked("a.docx", data).faults == ("tệp giải nén ra hơn 400 MB",)


def test_a_name_alone_makes_no_document() -> None:
    assert looked("a.docx", packed("word/document.xml")) == Looked("")
    assert looked("a.odt", packed("content.xml", mimetype="application/zip")) == Looked("")


@pytest.mark.parametrize("value", ["+84 225 3000", "-5", "- Hội nghị", "a@b.example", "x=1", "+", "(=)"])
def test_ordinary_cells_are_no_formulas(value: str) -> None:
    assert looked("a.csv", f'số,{value},"{value}"\n{value}\n'.encode()).traps == ()


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
