"""Rules about the letters of a plan."""

import time

import pytest

from niemyet.model.problem import Level
from tests.helpers.examples import findings, problems_of

SCANNED = """## I. MUC PiCH, YEU CAU

- Tong két, danh gia nhiing két qua dat duoc va nhiing ton tai han ché trong viéc trong cay xanh ciia phudng.
- Quan tri¢t muc tiéu, dua ra cac nhiém vu, gidi phap nham nang cao chét lugng moi trudng trong ndm téi.
- Biéu duong, khen thudng cac tap thé, ca nhan cé thanh tich tiéu biéu, xuét sdc trong phong trao trong cay.
- Phéi hop véi Doan thanh nién té chtrc ra quan ngay chu nhat xanh, dgn dep vé sinh cac tuyén dudng chinh.
"""
TYPED = """## I. MỤC ĐÍCH, YÊU CẦU

- Tổng kết, đánh giá những kết quả đạt được và những tồn tại, hạn chế trong việc trồng cây xanh của phường.
- Quán triệt mục tiêu, đưa ra các nhiệm vụ, giải pháp nhằm nâng cao chất lượng môi trường trong năm tới (Par Index).
- Biểu dương, khen thưởng tập thể, cá nhân; trình chiếu Powerpoint, video clip; đăng Internet, Zalo; cài VNeID.
- Phối hợp với Đoàn Thanh niên tổ chức ra quân ngày chủ nhật xanh, dọn dẹp vệ sinh các tuyến đường chính tại TDP số 3.
"""


def text(words: str) -> str:
    return f"## I. NỘI DUNG\n\n- {words}"


def test_one_word_in_two_spellings_is_told_once() -> None:
    (problem,) = problems_of("NY-701", text("Văn hoá công sở, nếp sống văn hóa, văn hoá và văn hóa."))
    assert "“hoá”" in problem.message
    assert "“hóa”" in problem.message


@pytest.mark.parametrize(
    "words", ["Văn hoá, thuỷ lợi, Thường trực Đảng uỷ.", "Ủy ban nhân dân và uỷ viên.", "Quý III, quỹ, hoàn thành."]
)
def test_one_spelling_throughout_is_fine(words: str) -> None:
    assert not problems_of("NY-701", f"recipients: [Các phòng thuộc xã]\n---\n{text(words)}")


def test_a_recipient_and_the_text_are_one_document() -> None:
    (problem,) = problems_of("NY-701", f"recipients: [Các phòng, Đảng uỷ xã]\n---\n{text('Họp Đảng ủy.')}")
    assert problem.position.line > 10


def test_what_a_scanner_made_of_the_text_is_an_error_with_examples() -> None:
    (problem,) = problems_of("NY-702", SCANNED)
    assert problem.level is Level.ERROR
    assert "% số chữ là tiếng Việt" in problem.message
    assert problem.message.count("“") == 5


def test_loan_words_names_and_abbreviations_do_not_make_a_text_foreign() -> None:
    assert not problems_of("NY-702", TYPED)


def test_a_text_typed_without_diacritics_is_told() -> None:
    bare = "- Thuc hien ke hoach cai cach hanh chinh, cac phong ban phoi hop tot va bao cao ket qua dung thoi han.\n"
    assert problems_of("NY-702", "## I. NOI DUNG\n\n" + bare * 4)


def test_a_short_text_is_not_judged() -> None:
    assert not problems_of("NY-702", text("Hop tac cac ket qua."))


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("Công thông tin điện tử xã", "Cổng thông tin điện tử"),
        ("thanh toán kính phí", "kinh phí"),
        ("những nhiệm vụ trong tâm", "nhiệm vụ trọng tâm"),
        ("các đơn vị đia phương", "địa phương"),
        ("Kế hoach cải cách", "Kế hoạch"),
        ("bổ xung hồ sơ", "bổ sung"),
    ],
)
def test_a_known_slip_comes_with_the_right_words(words: str, right: str) -> None:
    (problem,) = problems_of("NY-703", text(words))
    assert f"“{right}”" in problem.message


@pytest.mark.parametrize(
    "words", ["phân công thông tin viên", "trong tâm bão", "xử lí, xử lý", "lễ hội đông người", "kinh phí, kính gửi"]
)
def test_what_may_be_right_is_no_slip(words: str) -> None:
    assert not problems_of("NY-703", text(words))


def test_a_slip_in_a_folded_field_is_found_at_its_line() -> None:
    example = "---\ntitle: Hội nghị\nstatus: draft\nfunding: >-\n  Từ ngân sách xã\n  và kính phí khác.\nsource: {kind: original}\n---\n\nNội dung.\n"
    (problem,) = problems_of("NY-703", example)
    assert (problem.position.line, problem.position.column) == (6, 6)


def test_notes_on_the_source_may_quote_its_faults() -> None:
    assert not problems_of("NY-703", 'source: {kind: digest, note: "Bản nguồn viết kính phí."}')


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("Ðảng", Level.WARNING),
        ("ðịa", Level.WARNING),
        ("nǎm", Level.WARNING),
        ("c0ng", Level.WARNING),
        ("Cаo", Level.ERROR),
        ("Κế", Level.ERROR),
    ],
)
def test_a_letter_that_only_looks_right_is_told(word: str, level: Level) -> None:
    (problem,) = problems_of("NY-704", text(f"Họp {word} toàn xã."))
    assert problem.level is level
    assert problem.position.column == 7


@pytest.mark.parametrize(
    "words",
    ["H1N1, A10B, 01/KH-UBND, lớp 1a1", "25 μg/m³, góc α", "tệp ke-hoach-b10a.pdf", "https://a1b.example/x0y"],
)
def test_codes_units_and_addresses_are_no_slips(words: str) -> None:
    assert not problems_of("NY-704", text(words))


@pytest.mark.parametrize(
    "number",
    ["0912345678", "0912 345 678", "0912.345.678", "091 234 5678", "+84 912 345 678", "031090001234", "123456789"],
)
def test_a_private_number_is_told_and_not_repeated(number: str) -> None:
    (problem,) = problems_of("NY-705", text(f"Liên hệ ông Mẫu {number}."))
    assert number not in problem.message


@pytest.mark.parametrize(
    "words",
    [
        "0225 3000 000",
        "Quyết định 1234/QĐ-UBND ngày 08.12.2025",
        "120.000.000 đồng, 123456789 đồng",
        "tài khoản 123456789",
        "từ 2021 - 2025",
        "05/3/2025, 2025-12-15",
        "mã A123456789",
    ],
)
def test_other_numbers_are_nobodys(words: str) -> None:
    assert not problems_of("NY-705", text(words))


def test_a_private_mailbox_is_told_and_an_official_one_is_not() -> None:
    assert problems_of("NY-706", text("Gửi về vhxh.xa@gmail.com trước ngày 5."))
    assert not problems_of("NY-706", text("Gửi về vhxh@suoimo.gov.vn trước ngày 5."))


def test_stray_spaces_are_told_three_times_at_most() -> None:
    problems = problems_of("NY-707", text("Một  hai , ba ; bốn  năm  sáu ."))
    assert [problem.position.column for problem in problems] == [6, 11, 16]


@pytest.mark.parametrize(
    "words", ["Số:      /KH-UBND", "Kết thúc dòng.  ", "Và vân vân ...", "| a   | b  |", "Một, hai; ba: bốn."]
)
def test_blanks_line_ends_and_tables_keep_their_spaces(words: str) -> None:
    assert not problems_of(
        "NY-707", f"## I. NỘI DUNG\n\n1.  {words}" if words[0] != "|" else f"## I. NỘI DUNG\n\n{words}"
    )


@pytest.mark.parametrize(
    "piece",
    ["a  ", "công bố ", "0a", "](", "* ", "1 ", "các đơn ", "+84 ", "hoá", "Phối hợp với ", "`", "Thời gian ", "а"],
)
def test_hostile_lines_take_no_time(piece: str) -> None:
    line = piece * (15_000 // len(piece))
    body = "\n\n".join(
        ["## I. NỘI DUNG", "1. " + line, "## II. TỔ CHỨC THỰC HIỆN", "### 1. Phòng Văn hóa - Xã hội", "- " + line]
    )
    before = time.process_time()
    findings(body)
    assert time.process_time() - before < 4
