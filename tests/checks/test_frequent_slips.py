"""Rules on what real plans get wrong: words, citations, days, bodies, titles, states."""

import pytest

from niemyet.checks import RuleContext, check_all
from niemyet.model.terms import Status
from tests.helpers.examples import problems_of
from tests.helpers.factory import make_plan

DRAFT = "status: draft\n---\n"


def advice(rule: str, words: str, header: str = "status: draft") -> list[str]:
    return [problem.message for problem in problems_of(rule, f"{header}\n---\n## I. NỘI DUNG\n\n- {words}")]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("báo cáo của các các phòng", "“các các” viết lặp; hãy viết “các”"),
        ("Trong trong năm 2026", "“Trong trong” viết lặp; hãy viết “Trong”"),
        ("kế hoạch năm năm 2026", "“năm năm” viết lặp; hãy viết “năm”"),
        ("họp ngày ngày 15/12", "“ngày ngày” viết lặp; hãy viết “ngày”"),
    ],
)
def test_a_doubled_word_is_told(words: str, meant: str) -> None:
    assert advice("NY-720", words) == [meant]


@pytest.mark.parametrize(
    "words",
    [
        "luôn luôn xanh xanh, dần dần, người người, nhà nhà, ngày ngày",
        "kết quả đạt được được công bố, hiện tại tại xã, lý do do mưa, nêu trên trên địa bàn",
        "các tổ chức tổ chức thực hiện; bảo đảm an toàn toàn diện; tại xã xã hội hóa",
        "kế hoạch năm năm; sao cho cho phù hợp; | và | và |",
    ],
)
def test_what_may_stand_twice_is_no_slip(words: str) -> None:
    assert advice("NY-720", words) == []


@pytest.mark.parametrize("word", ["cưt", "thựcc", "thựcj", "đượoc"])
def test_what_is_no_syllable_is_told(word: str) -> None:
    assert advice("NY-721", f"mời {word} tri xã") == [f"“{word}” không phải là chữ tiếng Việt; hãy gõ lại"]


@pytest.mark.parametrize(
    "words",
    [
        "khuỷu tay, ngoằn ngoèo, quýt, giếng, gìn giữ, thuở, rượu, huỳnh quỳnh, xoong, quốc, nghiêng",
        "ôtô, bêtông, cácbon, ki-lô-mét, xăng-ti-mét, Đắk Lắk, Krông Pắc, Mrông",
        "Powerpoint, file, video, avf, vnđ, đ/c, h5, tổ.phó@xã.example, https://ví.example/đươngg",
    ],
)
def test_syllables_names_and_loans_are_left_alone(words: str) -> None:
    assert advice("NY-721", words) == advice("NY-722", words) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [("ĐứcMạnh", "Đức Mạnh"), ("kếhoạch", "kế hoạch"), ("UBNDxã", "UBND xã"), ("BộTưPháp", "Bộ Tư Pháp")],
)
def test_glued_words_are_told_apart(word: str, meant: str) -> None:
    assert advice("NY-722", f"đồng chí {word} chủ trì") == [f"“{word}” viết dính; hãy viết “{meant}”"]


def test_trade_names_are_not_glued() -> None:
    assert advice("NY-722", "VNeID, PowerPoint, YouTube, VietGAP, TTg, QyĐ, CTr, kWh, SmartCA, HĐNDtw") == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Quyết định số 866/QĐ-Tg", "ký hiệu “QĐ-Tg” gõ sai; hãy viết “QĐ-TTg”"),
        ("Quyết định số 12/QD-UBND", "ký hiệu “QD-UBND” gõ sai; hãy viết “QĐ-UBND”"),
        ("Quyết định số 05/2025/QĐ-UNBD", "“UNBD” gõ sai; hãy viết “UBND”"),
        ("Thường trực HDDND xã", "“HDDND” gõ sai; hãy viết “HĐND”"),
    ],
)
def test_letters_of_bodies_that_are_awry_are_told(words: str, meant: str) -> None:
    assert advice("NY-723", words) == [meant]


def test_other_letters_are_other_bodies() -> None:
    words = "QĐ-TTg, QĐ-UBND, NQ-HĐND, UBKT, UBDT, UBMTTQ, HĐQT, MTTQVN, BNV, KH-UBND-NC, CT-TTg, NQ-CP"
    assert advice("NY-723", words) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Thực hiện Kế hoạch số 16/KH-UBND ngày 23/12/2025 của UBND tỉnh", 1),
        ("Thực hiện Kế hoạch số 16/KH-UBND ngày 05/11/2025 của UBND tỉnh", 0),
        ("Họp ngày 23/12/2025 theo Kế hoạch số 16/KH-UBND", 0),
    ],
)
def test_a_document_of_a_later_day_is_no_basis(words: str, count: int) -> None:
    assert len(advice("NY-620", words, "issued: 2025-11-05")) == count


def test_one_later_day_in_header_and_text_is_told_once() -> None:
    basis = "issued: 2025-11-05\nbasis: [{ref: 16/KH-UBND, issued: 2025-12-23, issuer: UBND tỉnh}]"
    (problem,) = problems_of("NY-620", f"{basis}\n---\nThực hiện Kế hoạch số 16/KH-UBND ngày 23/12/2025./.")
    assert problem.position.line < 20


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Kế hoạch số 16/KH-UBND ngày 01/10/2025 của UBND tỉnh; Kế hoạch 16/KH-UBND ngày 02/10/2025 của UBND tỉnh", 1),
        ("Kế hoạch số 16/KH-UBND ngày 01/10/2025 của UBND tỉnh; Kế hoạch 16/KH-UBND ngày 02/10/2025 của UBND xã", 0),
        ("Kế hoạch số 16/KH-UBND ngày 01/10/2025; Kế hoạch 16/KH-UBND ngày 02/10/2025", 0),
        ("Nghị định 30/2020/NĐ-CP ngày 05/3/2020; Nghị định 30/2020/NĐ-CP ngày 5/3/2020", 0),
        ("Quyết định 248/QĐ-UBND ngày 02/10/2025 của Ủy ban nhân dân tỉnh Ví Dụ", 1),
        ("Quyết định 248/QĐ-UBND ngày 01/10/2025 của UBND tỉnh Ví Dụ", 0),
    ],
)
def test_one_document_has_one_day(words: str, count: int) -> None:
    assert len(advice("NY-622", words)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Gửi báo cáo về UBND xã trước ngày 25/11/2024", 1),
        ("Hoàn thành chậm nhất ngày 10/12/2024", 1),
        ("Gửi báo cáo về UBND xã trước ngày 25/11/2025", 0),
        ("Báo cáo kết quả thực hiện từ ngày 25/11/2024", 0),
        ("Hồ sơ tiếp nhận trước ngày 25/11/2024 được gửi lại", 0),
        ("Hoàn thành trước ngày 01/3/2024", 0),
    ],
)
def test_a_deadline_of_the_year_before_is_told(words: str, count: int) -> None:
    found = advice("NY-621", words, "issued: 2025-11-05")
    assert len(found) == count
    assert all("hãy viết" in message and "/2025" in message for message in found)


@pytest.mark.parametrize(
    ("words", "issued", "count"),
    [
        ("Báo cáo UBND huyện trước ngày 15 hằng tháng", "2025-11-05", 1),
        ("Phối hợp với Phòng Văn hóa - Thông tin huyện", "2025-11-05", 1),
        ("Báo cáo Huyện ủy", "2025-11-05", 1),
        ("Báo cáo UBND huyện", "2025-06-05", 0),
        ("Hồ sơ của UBND huyện trước đây được bàn giao cho xã", "2025-11-05", 0),
        ("Quyết định số 12/QĐ-UBND ngày 01/5/2024 của UBND huyện Ví Dụ", "2025-11-05", 0),
        ("Học sinh các huyện miền núi; quận công Nguyễn Văn Mẫu; bổ nhiệm huyện trưởng", "2025-11-05", 0),
    ],
)
def test_districts_are_no_more(words: str, issued: str, count: int) -> None:
    assert len(advice("NY-623", words, f"issued: {issued}")) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("tổ chức vào ngày …/12/2025", 1),
        ("Quyết định số ……/QĐ-UBND", 1),
        ("tuyên truyền trên loa, trang tin, mạng xã hội…", 0),
        ("cờ, phướn, v.v...", 0),
    ],
)
def test_a_day_or_number_that_is_left_blank_is_told(words: str, count: int) -> None:
    assert len(advice("NY-624", words)) == count


def test_forms_behind_the_text_are_made_to_be_filled_in() -> None:
    text = "## I. NỘI DUNG\n\nLời văn./.\n\n## PHỤ LỤC\n\nNgày …/…/2025; số ……/BB"
    assert not problems_of("NY-624", text)
    assert not problems_of("NY-624", "## I. NỘI DUNG\n\nLời văn.\n\n## Mẫu số 01\n\nNgày …/…/2025")


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("KẾ HOẠCH Tổ chức Hội nghị tổng kết", "Tổ chức Hội nghị tổng kết"),
        ("V/v tổ chức Hội nghị tổng kết", "Tổ chức Hội nghị tổng kết"),
        ("Kế hoạch V/v tổ chức Hội nghị tổng kết", "Tổ chức Hội nghị tổng kết"),
    ],
)
def test_the_title_is_the_matter_alone(title: str, meant: str) -> None:
    (problem,) = problems_of("NY-350", f"title: {title}")
    assert problem.message.endswith(f"hãy viết title: {meant}")
    assert not problems_of("NY-350", f"title: {meant}")


def test_a_title_cut_at_a_hash_comes_back_whole() -> None:
    whole = "---\ntitle: {}\nstatus: draft\nsource: {{kind: original}}\n---\n\nNội dung./.\n"
    (problem,) = problems_of("NY-351", whole.format('Ra quân "Ngày xanh" #SachDep'))
    right = problem.message.partition("title: ")[2]
    assert right == """'Ra quân "Ngày xanh" #SachDep'"""
    assert not problems_of("NY-351", whole.format(right))
    assert (problem.position.line, problem.position.column) == (2, 28)


def test_one_title_twice_is_told_at_both_plans() -> None:
    one, two = make_plan("mot"), make_plan("hai")
    found, _ = check_all([one, two], RuleContext({plan.id: plan for plan in (one, two)}, None))
    assert sorted(problem.path for problem in found if problem.rule.id == "NY-352") == [two.path, one.path]


def test_a_plan_that_is_replaced_says_so() -> None:
    old = make_plan("cu")
    new = make_plan("moi", replaces=["suoi-mo/2025/cu"])
    draft = make_plan("moi", replaces=["suoi-mo/2025/cu"], status=Status.DRAFT.value)
    told = make_plan("cu", status=Status.REPLACED.value)
    for plans, count in ([old, new], 1), ([old, draft], 0), ([told, new], 0):
        found, _ = check_all(plans, RuleContext({plan.id: plan for plan in plans}, None))
        assert sum(problem.rule.id == "NY-353" for problem in found) == count


def test_a_head_does_not_sign_for_himself() -> None:
    signed = "signatory: {{authority: [TM. ỦY BAN NHÂN DÂN, KT. {}], position: {}, name: Nguyễn Văn Mẫu}}"
    assert problems_of("NY-520", signed.format("CHỦ TỊCH", "CHỦ TỊCH"))
    assert not problems_of("NY-520", signed.format("CHỦ TỊCH", "PHÓ CHỦ TỊCH"))


@pytest.mark.parametrize("opening", ["Căn cứ Luật Đất đai;", "Thực hiện chỉ đạo của tỉnh,", "Để chuẩn bị đại hội,"])
def test_a_basis_may_stand_in_the_text_alone(opening: str) -> None:
    assert problems_of("NY-522", "basis: ''\n---\n## I. MỤC ĐÍCH\n\nCăn cứ vào đó./.")
    assert not problems_of("NY-522", f"basis: ''\n---\n{opening}\n\n## I. MỤC ĐÍCH\n\nLời văn./.")
