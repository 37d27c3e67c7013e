"""Rules about the form of the text and of the signature: what they tell, where, and what they leave alone."""

from collections.abc import Sequence

import pytest

from niemyet.checks.numerals import LETTERS, ROMANS, parse_numeral
from tests.helpers.examples import problems_of

DRAFT = "status: draft\n---\n"
END = "\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"


def text(*blocks: str) -> str:
    return "## I. NỘI DUNG\n\n" + "\n\n".join(blocks) + END


def of_headings(*titles: str) -> list[str]:
    return [problem.message for problem in problems_of("NY-501", DRAFT + "\n\n".join(titles) + END)]


def of_items(*blocks: str) -> list[str]:
    return [problem.message for problem in problems_of("NY-502", DRAFT + text(*blocks))]


@pytest.mark.parametrize(
    ("written", "rank"),
    [("I.", 1), ("IV.", 4), ("IX.", 9), ("XIV.", 14), ("XL.", None), ("IIII.", None), ("C.", None)],
)
def test_roman_numbers_are_read_up_to_39(written: str, rank: int | None) -> None:
    mark = parse_numeral(written)
    assert (mark.rank if mark else None) == rank


def test_letters_follow_the_alphabet_of_lists() -> None:
    assert LETTERS == "abcdđeghiklmnopqrstuvxy"
    assert len(ROMANS) == 40


@pytest.mark.parametrize(
    "titles",
    [
        [f"## {roman}. MỤC" for roman in ROMANS[1:21]],
        ["## I. A", "### 1. A", "### 2. B", "## II. B", "### 1. A"],
        ["## I. A", "### 1. A", "#### a) A", "#### b) B", "### 2. B", "#### a) A"],
        ["## 1. A", "### 1.1. A", "### 1.2. B", "## 2. B", "### 2.1. A", "### 2.2. B"],
        ["## I. A", "## 1. Cấp viết lẫn", "## 2. Cấp viết lẫn", "## II. B", "## 1. Cấp viết lẫn"],
        ["## PHẦN THỨ NHẤT", "## I. A", "## II. B", "## PHẦN THỨ HAI", "## I. A"],
        ["## A. TÊN", "## B. TÊN", "## C. TÊN", "## D. TÊN"],
        ["## I. A", "### 10 năm xây dựng", "### 30 ngày cao điểm"],
        ["## I. A", "### 1.Mục đích", "### 2.Yêu cầu"],
        ["## **I. A**", "## **II. B**"],
    ],
    ids=[
        "roman",
        "anew-under-each",
        "three-levels",
        "decimals",
        "flat",
        "parts",
        "capitals",
        "counts",
        "tight",
        "bold",
    ],
)
def test_headings_in_order_are_left_alone(titles: Sequence[str]) -> None:
    assert of_headings(*titles) == []


@pytest.mark.parametrize(
    ("titles", "message"),
    [
        (["## I. A", "## III. B"], "“III. B” đứng ngay sau số I; hãy ghi II, hoặc bổ sung mục II còn thiếu"),
        (["## I. A", "### 1. B", "### 1. C"], "“1. C” lặp lại số 1 ở trước; hãy ghi 2"),
        (["## II. A"], "“II. A” đứng đầu mà không mang số I; hãy đánh từ I, hoặc bổ sung phần còn thiếu"),
        (["## I. A", "## II. B", "## I. C"], "“I. C” đứng sau số II; hãy ghi III"),
        (["## VIII. A"], "“VIII. A” đứng đầu mà không mang số I; hãy đánh từ I, hoặc bổ sung phần còn thiếu"),
        (
            ["## 1. A", "### 1.1. B", "### 1.3. C"],
            "“1.3. C” đứng ngay sau số 1.1; hãy ghi 1.2, hoặc bổ sung mục 1.2 còn thiếu",
        ),
    ],
    ids=["gap", "double", "first", "back", "roman-first", "decimal-gap"],
)
def test_headings_out_of_order_are_told_once(titles: Sequence[str], message: str) -> None:
    assert of_headings(*titles) == [message]


def test_after_a_double_the_counting_may_go_on_either_way() -> None:
    assert len(of_headings("## I. A", "## II. B", "## II. C", "## III. D")) == 1
    assert len(of_headings("## I. A", "## II. B", "## II. C", "## IV. D")) == 1


@pytest.mark.parametrize(
    "blocks",
    [
        ["1. A", "2. B", "3. C:", "- x", "- y", "4. D"],
        ["1. A", "Một đoạn ở giữa.", "2. B"],
        ["a) A\nb) B\nc) C\nd) D\nđ) E\ne) G\ng) H\nh) I\ni) K"],
        ["1. A:", "a) x", "b) y", "2. B:", "a) x", "b) y"],
        ["1. A:\n   a) x\n   b) y\n2. B:\n   a) x"],
        ["a) A:", "1. x", "2. y", "b) B:", "1. x", "2. y"],
        ["- Buổi sáng:\n1. x\n2. y\n- Buổi chiều:\n1. x\n2. y"],
        ["1. A", "2. B", "Các nội dung khác:", "1. C", "2. D"],
        ["- x", "- y", "1. A", "2. B", "- z", "3. C"],
        ["1.1. A", "1.2. B", "2.1. C", "2.2. D"],
        ["1. A", "1.1. x", "1.2. y", "2. B", "2.1. x"],
        ["1) A", "2) B", "3) C"],
        ["Hội nghị được tổ chức vào ngày\n12. Sau đó báo cáo kết quả."],
        ["| Số | Việc |\n| --- | --- |\n| 5. | Báo cáo |"],
        ["1. A", "## II. KHÁC", "1. B"],
        ["### 1. A", "- x", "2. B", "### 3. C"],
        ["1. Thời gian", "2. Địa điểm", "### 3. Thành phần", "- x"],
        ["### 1. A", "*1.1. Nội dung:* x", "- y", "#### 1.2. B", "### 2. C", "2.1. Nội dung: x", "#### 2.2. D"],
        ["**1. A**", "- x", "### 2. B"],
    ],
    ids=[
        "over-blank-lines", "over-a-paragraph", "letters", "letters-anew", "indented", "numbers-below-letters",
        "below-dashes", "anew-after-a-paragraph", "dashes-around", "decimals", "decimals-below", "brackets",
        "a-wrapped-line", "a-table", "a-new-section", "between-headings", "a-heading-among-items",
        "a-paragraph-with-a-number", "a-bold-line-with-a-number",
    ],
)  # fmt: skip
def test_items_in_order_are_left_alone(blocks: Sequence[str]) -> None:
    assert of_items(*blocks) == []
    assert problems_of("NY-501", text(*blocks)) == []


@pytest.mark.parametrize(
    ("blocks", "message"),
    [
        (["1. A", "2. B", "4. C"], "“4. C” đứng ngay sau số 2; hãy ghi 3, hoặc bổ sung mục 3 còn thiếu"),
        (["1. A", "- x", "1. B"], "“1. B” lặp lại số 1 ở trước; hãy ghi 2"),
        (["c) A", "d) B"], "“c) A” đứng đầu mà không mang điểm a; hãy đánh từ a, hoặc bổ sung phần còn thiếu"),
        (["a) A\nb) B\nc) C\nd) D\ne) E"], "“e) E” đứng ngay sau điểm d; hãy ghi đ, hoặc bổ sung điểm đ còn thiếu"),
        (["1. A:", "a) x", "b) y", "2. B:", "c) z"], "“c) z” đứng đầu mà không mang điểm a; hãy đánh từ a, hoặc bổ sung phần còn thiếu"),
        (["1. A", "1.1. x", "1.3. y"], "“1.3. y” đứng ngay sau số 1.1; hãy ghi 1.2, hoặc bổ sung mục 1.2 còn thiếu"),
    ],
    ids=["gap", "double", "first", "letter-after-d", "letters-that-go-on", "decimals"],
)  # fmt: skip
def test_items_out_of_order_are_told_once(blocks: Sequence[str], message: str) -> None:
    assert of_items(*blocks) == [message]


def test_an_item_is_told_at_its_mark_and_a_heading_at_its_line() -> None:
    (item,) = problems_of("NY-502", "## I. A\n\n1. B\n  - x\n  3. C" + END)
    first = item.position.line
    assert item.position.column == 3
    (heading,) = problems_of("NY-501", "## I. A\n\n1. B\n  - x\n## III. C" + END)
    assert (heading.position.line, heading.position.column) == (first, 1)


@pytest.mark.parametrize(
    ("titles", "levels"),
    [
        (["## I. A", "### 1. B", "#### a) C", "## II. D", "### 1. E"], []),
        (["## I. A", "#### 1. B"], ["hãy viết ### ở đầu dòng"]),
        (["# I. A"], ["hãy viết ## ở đầu dòng"]),
        (["### 1. A", "### 2. B"], []),
        (["### I. A", "### II. B"], ["hãy viết ## ở đầu dòng"]),
        (["#I. A", "##II. B"], ["hãy viết ## ở đầu dòng"]),
        (["## MẪU", "#### 1 ………………"], ["hãy xóa #### ở đầu dòng"]),
    ],
)
def test_headings_go_down_one_level_at_a_time(titles: Sequence[str], levels: Sequence[str]) -> None:
    messages = [problem.message for problem in problems_of("NY-503", "\n\n".join(titles) + END)]
    assert [message.split("; ")[1] for message in messages] == levels


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("thực hiện nghiêm túc./.", None),
        ("**thực hiện nghiêm túc./.**\n\n\n", None),
        ("thực hiện./.\n\n## PHỤ LỤC I\n\n- Danh sách.", None),
        ("đề nghị thực hiện nghiêm túc.", "“thực hiện nghiêm túc./.”"),
        ("thực hiện nghiêm túc /.", "“thực hiện nghiêm túc./.”"),
    ],
)
def test_the_text_ends_with_its_sign(end: str, expected: str | None) -> None:
    found = problems_of("NY-504", f"## I. A\n\n{end}")
    assert [problem.message.split("hãy viết ")[1] for problem in found] == ([expected] if expected else [])


def test_the_missing_end_sign_is_told_where_it_belongs() -> None:
    (found,) = problems_of("NY-504", "## I. A\n\nThực hiện.")
    assert found.position.column == len("Thực hiện") + 1
