"""Rules about the form of the text and of the signature: what they tell, where, and what they leave alone."""

from collections.abc import Sequence

import pytest

from niemyet.checks import lines
from niemyet.checks.numerals import LETTERS, ROMANS, parse_numeral
from niemyet.model.problem import Level
from tests.helpers.examples import findings, problems_of

END = "\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n"


def text(*blocks: str) -> str:
    return "## I. NỘI DUNG\n\n" + "\n\n".join(blocks) + END


def of_headings(*titles: str) -> list[str]:
    return [problem.message for problem in problems_of("NY-501", "\n\n".join(titles) + END)]


def of_items(*blocks: str) -> list[str]:
    return [problem.message for problem in problems_of("NY-502", text(*blocks))]


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
    ],
    ids=[
        "over-blank-lines", "over-a-paragraph", "letters", "letters-anew", "indented", "numbers-below-letters",
        "below-dashes", "anew-after-a-paragraph", "dashes-around", "decimals", "decimals-below", "brackets",
        "a-wrapped-line", "a-table", "a-new-section", "between-headings", "a-heading-among-items",
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
        (["### 1. A", "### 2. B"], ["hãy viết ## ở đầu dòng"]),
        (["#I. A", "##II. B"], ["hãy viết ## ở đầu dòng"]),
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


def signed(position: str, *authority: str, name: str = "Nguyễn Văn Mẫu") -> str:
    lines_above = "".join(f'\n    - "{line}"' for line in authority)
    return f"signatory:\n  position: {position}\n  name: {name}\n" + (
        f"  authority:{lines_above}" if authority else "  authority: []"
    )


@pytest.mark.parametrize(
    ("position", "authority"),
    [
        ("CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN"]),
        ("PHÓ CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]),
        ("Q. CHỦ TỊCH", ["TM. ỦY BAN NHÂN DÂN"]),
        ("CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH"]),
        ("PHÓ CHÁNH VĂN PHÒNG", ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"]),
        ("PHÓ TRƯỞNG PHÒNG", ["TUQ. CHỦ TỊCH"]),
        ("TRƯỞNG PHÒNG", []),
    ],
)
def test_sound_signatures_are_left_alone(position: str, authority: Sequence[str]) -> None:
    example = signed(position, *authority)
    assert problems_of("NY-505", example) + problems_of("NY-506", example) == []


@pytest.mark.parametrize(
    ("position", "authority"),
    [("CHỦ TỊCH", []), ("PHÓ CHỦ TỊCH", ["KT. CHỦ TỊCH"]), ("Q. CHỦ TỊCH", [])],
)
def test_a_chairman_who_signs_for_nobody_is_a_hint(position: str, authority: Sequence[str]) -> None:
    (found,) = problems_of("NY-505", signed(position, *authority))
    assert found.level is Level.HINT


def test_a_chairman_of_another_body_signs_for_himself() -> None:
    assert problems_of("NY-505", signed("CHỦ TỊCH"), issuer=["Hội đồng thi đua", "xã Suối Mơ"]) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("TM ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("TM.ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("T.M Ủy ban nhân dân", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("K/T CHỦ TỊCH", "hãy viết “KT. CHỦ TỊCH”"),
        ("ỦY BAN NHÂN DÂN", "hãy viết “TM. ỦY BAN NHÂN DÂN”"),
        ("CHỦ TỊCH", "hãy bắt đầu bằng TM., KT., TL., TUQ. hoặc Q.; nếu đây là chức vụ, hãy chuyển xuống position"),
    ],
)
def test_a_line_of_authority_without_its_mark_is_mended(line: str, right: str) -> None:
    (found,) = problems_of("NY-505", signed("TRƯỞNG PHÒNG", line))
    assert found.message == f"“{line}”: {right}"
    assert found.level is Level.WARNING


def test_authority_written_into_the_post_is_told() -> None:
    (found,) = problems_of("NY-505", signed("KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"))
    assert "hãy chuyển lên authority" in found.message


@pytest.mark.parametrize(("position", "head"), [("PHÓ CHỦ TỊCH", "CHỦ TỊCH"), ("Phó Trưởng phòng", "TRƯỞNG PHÒNG")])
def test_a_deputy_signs_for_the_head(position: str, head: str) -> None:
    (found,) = problems_of("NY-506", signed(position, "TM. ỦY BAN NHÂN DÂN"))
    assert f"hãy thêm “KT. {head}”" in found.message


@pytest.mark.parametrize("filed", ["VT", "VT, VHXH", "VT, VP HĐND và UBND", "VT, NC.NVC", "VT, KT(03)"])
def test_sound_archive_lines_are_left_alone(filed: str) -> None:
    assert problems_of("NY-507", f"filed: {filed}") == []


@pytest.mark.parametrize(
    ("filed", "right"),
    [
        ("VT.VHXH", "VT, VHXH"),
        ("Lưu: VT, VHXH", "VT, VHXH"),
        ("- Lưu VT; VHXH.", "VT, VHXH"),
        ("VT,VHXH", "VT, VHXH"),
        ("VT, VHXH.", "VT, VHXH"),
        ("VT - VHXH", "VT, VHXH"),
        ("vt, VHXH", "VT, VHXH"),
        ("VHXH, VT", "VT, VHXH"),
        ("VT.", "VT"),
    ],
)
def test_archive_lines_are_mended(filed: str, right: str) -> None:
    (found,) = problems_of("NY-507", f'filed: "{filed}"')
    assert found.message == f"“{filed}” chưa đúng; hãy viết “{right}”"


@pytest.mark.parametrize(
    ("entry", "right"),
    [
        ("- Sở Nội vụ", "hãy viết “Sở Nội vụ”"),
        ("Sở Nội vụ;", "hãy viết “Sở Nội vụ”"),
        ("– Sở Nội vụ.", "hãy viết “Sở Nội vụ”"),
        ("Lưu: VT, VHXH.", "hãy bỏ dòng này và ghi filed: VT, VHXH"),
        ("Sở Nội vụ", None),
        ("Các trường học trên địa bàn...", None),
        ("Như trên", None),
        ("Phòng Lưu trữ", None),
    ],
)
def test_recipients_are_names_only(entry: str, right: str | None) -> None:
    found = problems_of("NY-508", f'recipients: ["{entry}"]')
    assert [problem.message.split("; ", 1 if not entry.endswith(";") else 2)[-1] for problem in found] == (
        [right] if right else []
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Độc lập – Tự do – Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
        ("**Nơi nhận:**", "Nơi nhận:"),
        ("Số: …/KH-UBND", "Số: …/KH-UBND"),
        ("Chào mừng Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam.", None),
        ("## II. KỶ NIỆM QUỐC KHÁNH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None),
        ("- Kết quả tiếp nhận: nơi nhận hồ sơ là bộ phận một cửa.", None),
    ],
)
def test_the_letterhead_does_not_belong_into_the_text(line: str, words: str | None) -> None:
    found = problems_of("NY-509", f"## I. A\n\n{line}{END}")
    assert [problem.message.split("”")[0].lstrip("“") for problem in found] == ([words] if words else [])


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("## I. Mục đích, yêu cầu", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("### 1. MỤC ĐÍCH", "1. Mục đích"),
        ("## I. MỤC ĐÍCH", None),
        ("### 1. HĐND, UBND", None),
        ("## Phụ lục I", None),
        ("## **I. MỤC ĐÍCH**", None),
        ("## I. [MỤC ĐÍCH](ke-hoach-khac.md)", None),
    ],
)
def test_capitals_show_the_level(title: str, right: str | None) -> None:
    found = problems_of("NY-510", f"## I. A\n\n{title}{END}" if title.startswith("###") else title + END)
    assert [problem.message.split("“")[1].split("”")[0] for problem in found] == ([right] if right else [])


@pytest.mark.parametrize(
    ("title", "column"),
    [("## I. MỤC ĐÍCH:", 15), ("## I. MỤC ĐÍCH.", 15), ("## I. MỤC ĐÍCH", None), ("## I. MỤC ĐÍCH...", None)],
)
def test_headings_end_without_a_sign(title: str, column: int | None) -> None:
    assert [problem.position.column for problem in problems_of("NY-511", title + END)] == ([column] if column else [])


def test_a_finding_that_was_looked_at_is_not_told_again() -> None:
    body = "\n---\n## I. A\n\n1. B\n\n3. C" + END
    assert problems_of("NY-502", f'title: "X"{body}') != []
    assert problems_of("NY-502", f"accept: [NY-502]{body}") == []


def test_format_never_stops_a_build() -> None:
    levels = {
        problem.level for problem in findings("# A\n\n3. B\n\nNơi nhận: C.") if problem.rule.id.startswith("NY-5")
    }
    assert levels
    assert Level.ERROR not in levels


def test_messages_repeat_the_first_words_only() -> None:
    assert lines.shortened("**một hai ba bốn năm sáu bảy tám**") == "một hai ba bốn năm sáu bảy…"


@pytest.mark.parametrize("number", ["1" * 5000, "I" * 5000, "1." * 2500], ids=["digits", "roman", "decimals"])
def test_what_only_looks_like_a_number_is_not_counted(number: str) -> None:
    assert of_headings(f"## {number}. A") == []
