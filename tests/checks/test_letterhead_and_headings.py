"""Rules about what does not belong into a text, and about how headings are written."""

import pytest

from niemyet.checks import lines
from niemyet.model.problem import Level
from tests.checks.test_format import END, of_headings
from tests.helpers.examples import findings, problems_of


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


HEAD = """ỦY BAN NHÂN DÂN
XÃ SUỐI MƠ

Số: 05/KH-UBND

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**
-----

*Suối Mơ, ngày 05 tháng 11 năm 2025*

**KẾ HOẠCH**

**Tổ chức Hội nghị tổng kết**
"""
FOOT = """Nơi nhận:
- Như trên;
- Sở Nội vụ, Sở Tài chính;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

(Đã ký)

Nguyễn Văn Mẫu
"""
IN_A_TABLE = """| **Nơi nhận:**<br>- Như trên;<br>- Sở Nội vụ, Sở Tài chính;<br>- Lưu: VT, VHXH. | **TM. ỦY BAN NHÂN DÂN**<br>\
KT. CHỦ TỊCH<br>PHÓ CHỦ TỊCH<br><br>(Đã ký)<br>Nguyễn Văn Mẫu |
|---|---|
"""
BARE = "title: A\nstatus: draft\nnumber: ''\nsymbol: ''\nissued: ''\nrecipients: ''\nfiled: ''\nsignatory: ''\n---\n"
TEXT = "Xã ban hành Kế hoạch như sau:\n\n## I. MỤC ĐÍCH\n\n- Một.\n\nTrên đây là Kế hoạch tổ chức Hội nghị./.\n\n"
SIGNED = 'recipients: [Như trên, "Sở Nội vụ, Sở Tài chính"] · filed: "VT, VHXH" · signatory: {authority: \
[TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH], position: PHÓ CHỦ TỊCH, name: Nguyễn Văn Mẫu}'


def test_a_pasted_letterhead_is_told_once_with_the_fields_that_it_gives() -> None:
    (problem,) = problems_of("NY-509", f"{BARE}{HEAD}\n{TEXT}")
    assert problem.message.endswith(
        "hãy xóa các dòng từ 12 đến 25 và ghi vào phần đầu tệp: "
        "number: 5 · symbol: KH-UBND · place: Suối Mơ · issued: 2025-11-05"
    )


@pytest.mark.parametrize(("foot", "last"), [(FOOT, 31), (IN_A_TABLE, 21)], ids=["lines", "table"])
def test_pasted_recipients_and_signature_are_told_once_with_the_fields_that_they_give(foot: str, last: int) -> None:
    (problem,) = findings(f"{BARE}{TEXT}{foot}\n## PHỤ LỤC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert problem.rule.id == "NY-509"
    assert problem.message.endswith(f"hãy xóa các dòng từ 20 đến {last} và ghi vào phần đầu tệp: {SIGNED}")


def test_fields_that_are_there_are_not_asked_for() -> None:
    (problem,) = problems_of("NY-509", f"title: A\n---\n{TEXT}{FOOT}")
    assert problem.message.endswith("(đã có recipients, filed, signatory)")


def test_blanks_of_a_pasted_date_stay_blank() -> None:
    head = HEAD.replace("05/KH", "…/KH").replace("ngày 05 tháng 11", "ngày … tháng 11")
    (problem,) = problems_of("NY-509", f"{BARE}{head}\n{TEXT}")
    assert problem.message.endswith("tệp: symbol: KH-UBND · place: Suối Mơ · issued: 2025-11")


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
