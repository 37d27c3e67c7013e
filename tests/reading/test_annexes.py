"""Annexes: where they begin, what they are called, and that they disturb nothing of the text above them."""

import pytest

from niemyet.model.body import Annex
from niemyet.reading.body.markdown import BodyReader, Rendered
from tests.helpers.examples import problems_of

CLOSING = "Trên đây là Kế hoạch tổ chức Hội nghị./."


def read(body: str) -> Rendered:
    return BodyReader().render("plans/suoi-mo/2025/hoi-nghi.md", body, 1)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("## PHỤ LỤC", "PHỤ LỤC"),
        ("## Phụ lục I\n\n**MỘT SỐ VIỆC**\n\n**TRÊN ĐỊA BÀN**\n\n(Kèm theo Kế hoạch)\n\nMột.", "Phụ lục I: MỘT SỐ VIỆC TRÊN ĐỊA BÀN"),
        ("## Phụ lục I\n\n**MỘT SỐ VIỆC**\n**TRÊN ĐỊA BÀN**\n\nMột.", "Phụ lục I: MỘT SỐ VIỆC TRÊN ĐỊA BÀN"),
        ("## Phụ lục II: DANH SÁCH\n\n### (Kèm theo Kế hoạch số 10)\n\n**Đơn vị: đồng**", "Phụ lục II: DANH SÁCH"),
        ("## Phụ lục\n\n### DANH SÁCH CÁC THÔN\n\n### 1. Thôn Một", "Phụ lục: DANH SÁCH CÁC THÔN"),
        ("## PHỤ LỤC\n\n## ban hành kèm theo Kế hoạch\n\n## BIÊN BẢN", "PHỤ LỤC"),
        ("## PHỤ LỤC\n\n**1. Đối tượng**", "PHỤ LỤC"),
    ],
)  # fmt: skip
def test_an_annex_is_called_as_its_lines_say(lines: str, title: str) -> None:
    (annex,) = read(f"## I. MỤC ĐÍCH\n\n{CLOSING}\n\n{lines}").annexes
    assert annex.title == title
    assert annex.anchor.startswith("phu-luc")


def test_annexes_begin_below_the_closing_sentence() -> None:
    early = "## PHỤ LỤC I\n\nMột.\n\n"
    late = "\n\n## PHỤ LỤC II\n\nHai./.\n\n## PHỤ LỤC III"
    titles = [annex.title for annex in read(f"{early}{CLOSING}{late}").annexes]
    assert titles == ["PHỤ LỤC II", "PHỤ LỤC III"]
    assert read("## I. MỤC ĐÍCH\n\nMột\n\n## PHỤ LỤC").annexes == (Annex("phu-luc", "PHỤ LỤC"),)


def test_an_annex_out_of_place_is_told_with_what_to_do() -> None:
    early = problems_of("NY-515", f"## I. MỤC ĐÍCH\n\nMột.\n\n## PHỤ LỤC I\n\nHai.\n\n{CLOSING}")
    assert [("sau câu kết" in each.message, each.position.column) for each in early] == [(True, 1)]
    (low,) = problems_of("NY-515", f"## I. MỤC ĐÍCH\n\n{CLOSING}\n\n### Phụ lục I\n\nHai.")
    assert "hãy viết “## Phụ lục I”" in low.message


@pytest.mark.parametrize("rule", ["NY-501", "NY-502", "NY-503", "NY-504", "NY-510"])
def test_an_annex_counts_by_itself(rule: str) -> None:
    text = f"## I. MỤC ĐÍCH\n\n## II. NỘI DUNG\n\n1. Một.\n\n2. Hai.\n\n{CLOSING}"
    annexes = "## Phụ lục I\n\n### DANH SÁCH\n\n## I. MỘT\n\n1. Một\n\n## Phụ lục II\n\n### 1. Một\n\n### 2. Hai"
    assert problems_of(rule, f"{text}\n\n{annexes}") == []
