"""Headings as clerks write them: told with the line to write, and left alone where the document is so."""

import pytest

from niemyet.model.problem import Level
from tests.helpers.examples import findings, problems_of

CLOSING = "Trên đây là Kế hoạch tổ chức Hội nghị./."


def body(*blocks: str) -> str:
    return "\n\n".join(("## I. MỤC ĐÍCH", "- Một.", *blocks, CLOSING))


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("II. NỘI DUNG", "## II. NỘI DUNG"),
        ("II/ NỘI DUNG", "## II. NỘI DUNG"),
        ("II- NỘI DUNG", "## II. NỘI DUNG"),
        ("II) NỘI DUNG:", "## II. NỘI DUNG"),
        ("II NỘI DUNG", "## II. NỘI DUNG"),
        ("**II. NỘI DUNG**", "## II. NỘI DUNG"),
        ("**II. Nội dung**", "## II. Nội dung"),
        ("**1. Yêu cầu**", "### 1. Yêu cầu"),
        ("**1. Yêu cầu:**\n- Hai.", "### 1. Yêu cầu"),
        ("__1.2. Yêu cầu__", "#### 1.2. Yêu cầu"),
        ("**PHỤ LỤC I**", "## PHỤ LỤC I"),
    ],
)
def test_a_line_that_stands_for_a_heading_is_told_with_the_heading(line: str, right: str) -> None:
    (problem,) = problems_of("NY-512", body(line, "- Hai."))
    assert f"hãy viết “{right}”" in problem.message
    assert "## I. MỤC ĐÍCH" in body(line)


@pytest.mark.parametrize(
    "line",
    [
        "V. I. Lê-nin viết như vậy.",
        "**Lưu ý:** gửi trước ngày 05.",
        "**Mục đích**",
        "Năm 2025,\n**1. Yêu cầu** là chính.",
        "**1. Yêu cầu** là chính.",
        "1. **Yêu cầu**",
        "I am",
        "II. Nội dung",
    ],
)
def test_other_lines_are_left_alone(line: str) -> None:
    assert problems_of("NY-512", body(line)) == []


@pytest.mark.parametrize("written", ["II/ NỘI DUNG", "II- NỘI DUNG", "II) NỘI DUNG", "II – NỘI DUNG", "II NỘI DUNG"])
def test_a_number_without_its_full_stop_is_told_with_the_heading(written: str) -> None:
    found = findings(body(f"## {written}", "- Hai.", "## III. BA"))
    assert [(each.rule.id, each.level) for each in found] == [("NY-517", Level.HINT)]
    assert "hãy viết “## II. NỘI DUNG”" in found[0].message
    assert "accept: [NY-517]" in found[0].message
    (draft,) = problems_of("NY-517", f"status: draft\n---\n{body(f'## {written}')}")
    assert draft.level is Level.WARNING
    assert "bản ký" not in draft.message


@pytest.mark.parametrize(
    "written", ["Vi phạm hành chính", "X-quang phổi", "I. NỘI DUNG", "Chi ngân sách", "I. V/v họp"]
)
def test_words_that_begin_like_numbers_are_left_alone(written: str) -> None:
    assert problems_of("NY-517", f"## {written}\n\n{CLOSING}") == []


@pytest.mark.parametrize("marks", ["##", "###"])
def test_a_plan_counted_from_one_is_left_as_it_is(marks: str) -> None:
    text = f"Lập kế hoạch như sau:\n\n{marks} 1. MỤC TIÊU\n\n- Một.\n\n{marks} 2. Yêu cầu\n\n- Hai.\n\n{CLOSING}"
    assert findings(text.replace("Lập", "- Lập")) == []


def test_in_a_plan_counted_from_one_a_bold_line_gets_the_first_level() -> None:
    (problem,) = problems_of("NY-512", f"- Một.\n\n**1. Mục tiêu**\n\n- Hai.\n\n{CLOSING}")
    assert "hãy viết “## 1. Mục tiêu”" in problem.message
