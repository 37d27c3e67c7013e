"""Rules about the sense of a plan: who does what, when, and where the front matter says otherwise than the text."""

from typing import Any

import pytest

from niemyet.model.problem import Problem
from tests.helpers import examples

OFFICE = "Văn phòng HĐND và UBND"
CULTURE = "Phòng Văn hóa - Xã hội"
NEWS = {"id": "trung-tam", "name": "Trung tâm Dịch vụ sự nghiệp công"}
PORTAL = {"id": "cong", "name": "Cổng Thông tin điện tử"}
UNITS = [
    {"id": "phong-van-hoa-xa-hoi", "name": CULTURE},
    {"id": "van-phong", "name": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "aliases": [OFFICE]},
    {"id": "mat-tran", "name": "Ủy ban MTTQ Việt Nam"},
    NEWS,
    PORTAL,
]


def problems_of(rule: str, example: str, **ward: Any) -> list[Problem]:
    return examples.problems_of(rule, example, **({"units": UNITS} | ward))


def plan(*tasks: str, agenda: str = "", header: str = 'number: "7"') -> str:
    """A plan with an agenda and with one heading a unit: "Unit: task"."""
    given = "\n\n".join(f"### 1. {unit}\n\n- {task}" for unit, task in (each.split(": ", 1) for each in tasks))
    items = f"## I. NỘI DUNG\n\n{agenda}\n\n" if agenda else ""
    return f"{header}\n---\n{items}## II. TỔ CHỨC THỰC HIỆN\n\n{given}\n\nTrên đây là Kế hoạch./."


def test_a_partner_whose_own_part_is_silent_is_told_at_the_sentence() -> None:
    text = plan(f"{CULTURE}: Phối hợp với {OFFICE} thanh toán kinh phí.", f"{OFFICE}: Đón tiếp đại biểu.")
    (problem,) = problems_of("NY-601", text)
    assert "thanh toán kinh phí" in problem.message
    assert problem.position.column == 3


@pytest.mark.parametrize(
    "own", ["Thanh quyết toán kinh phí theo quy định.", f"Phối hợp với {CULTURE} thanh toán các khoản chi."]
)
def test_a_partner_with_a_task_on_the_same_matter_is_fine(own: str) -> None:
    assert not problems_of("NY-601", plan(f"{CULTURE}: Phối hợp với {OFFICE} thanh toán kinh phí.", f"{OFFICE}: {own}"))


def test_words_that_every_task_holds_make_no_common_matter() -> None:
    text = plan(f"{CULTURE}: Phối hợp với {OFFICE} tổ chức in tài liệu.", f"{OFFICE}: Tổ chức Hội nghị theo quy định.")
    assert len(problems_of("NY-601", text)) == 1


def test_a_unit_of_the_ward_without_any_part_is_told_but_not_a_body_outside() -> None:
    assert problems_of("NY-601", plan(f"{CULTURE}: Phối hợp với {OFFICE} chuẩn bị tài liệu."))
    assert not problems_of(
        "NY-601", plan(f"{CULTURE}: Phối hợp với Ủy ban MTTQ Việt Nam xã vận động Nhân dân tham gia.")
    )


def test_an_unlisted_partner_and_a_crowd_of_partners_are_left_alone() -> None:
    assert not problems_of("NY-601", plan(f"{CULTURE}: Phối hợp với các đơn vị liên quan chuẩn bị tài liệu."))
    several = f"{CULTURE}: Phối hợp với {OFFICE} và các tổ chức chính trị - xã hội tuyên truyền."
    assert not problems_of("NY-601", plan(several, f"{OFFICE}: Đón tiếp đại biểu."))


@pytest.mark.parametrize(
    ("agenda", "name"),
    [
        ("1. Thông báo kết quả đánh giá, xếp hạng các cơ quan.", "xếp hạng"),
        ("1. Công bố Quyết định khen thưởng các tập thể.", "khen thưởng"),
        ("1. Biểu dương những tập thể, cá nhân xuất sắc.", "biểu dương"),
        ("1. Báo cáo tham luận.", "tham luận"),
        ("1. Văn nghệ chào mừng.", "văn nghệ chào mừng"),
    ],
)
def test_an_announced_matter_without_an_owner_is_told(agenda: str, name: str) -> None:
    (problem,) = problems_of("NY-602", plan(f"{CULTURE}: Chuẩn bị báo cáo.", agenda=agenda))
    assert f"“{name}”" in problem.message
    assert problem.position.column == 4


def test_an_announced_matter_with_an_owner_is_fine() -> None:
    praise = "1. Công bố Quyết định khen thưởng các tập thể."
    assert not problems_of("NY-602", plan(f"{CULTURE}: Thẩm định hồ sơ khen thưởng.", agenda=praise))
    assert not problems_of("NY-602", plan(f"{CULTURE}: Chuẩn bị tham luận.", agenda="1. Báo cáo tham luận."))


def test_what_the_purpose_announces_counts_too() -> None:
    purpose = "## I. MỤC ĐÍCH\n\n- Công bố kết quả xếp hạng các cơ quan.\n\n"
    tasks = f"## II. TỔ CHỨC THỰC HIỆN\n\n### 1. {CULTURE}\n\n- Chuẩn bị báo cáo."
    assert len(problems_of("NY-602", purpose + tasks)) == 1


def test_a_ranked_monument_is_no_announced_ranking() -> None:
    agenda = "1. Bảo tồn di tích lịch sử được xếp hạng.\n2. Phong trào thi đua, khen thưởng."
    assert not problems_of("NY-602", plan(f"{CULTURE}: Chuẩn bị báo cáo.", agenda=agenda))


def test_speakers_need_a_place_in_the_programme() -> None:
    assert problems_of("NY-603", plan(f"{CULTURE}: Chuẩn bị tham luận.", agenda="1. Báo cáo tổng kết."))
    assert not problems_of("NY-603", plan(f"{CULTURE}: Chuẩn bị tham luận.", agenda="1. Thảo luận."))
    assert not problems_of("NY-603", plan(f"{CULTURE}: Chuẩn bị tham luận."))


@pytest.mark.parametrize(
    "recipient",
    ["Các phòng thuộc xã", "Các phòng, ban, đơn vị", "Các cơ quan, đơn vị thuộc xã", "Như thành phần", CULTURE],
)
def test_a_tasked_unit_is_covered_by_meaning(recipient: str) -> None:
    text = plan(f"{CULTURE}: Chuẩn bị báo cáo.", header=f"recipients: [Đảng ủy xã, '{recipient}']\nfiled: VT")
    assert bool(problems_of("NY-604", text)) == (recipient == "Như thành phần")


def test_who_attends_is_told_by_that() -> None:
    text = plan(f"{CULTURE}: Chuẩn bị báo cáo.", header="recipients: [Đảng ủy xã]\nfiled: VT")
    attending = text.replace("## II", "## I. THÀNH PHẦN\n\n- Lãnh đạo Phòng Văn hoá - Xã hội;\n\n## II")
    assert problems_of("NY-604", text)
    assert not problems_of("NY-604", attending)


@pytest.mark.parametrize(
    ("unit", "recipient"),
    [
        ("Ban Thường trực Ủy ban MTTQ Việt Nam xã", "BTT Ủy ban MTTQ VN xã"),
        ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam", "BTT UBMTTQVN xã Suối Mơ"),
        ("Phòng Kinh tế", "Phòng KT xã"),
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "VP HĐND&UBND xã"),
        ("Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"),
        ("Ban Công tác Mặt trận thôn", "Bí thư Chi bộ, Trưởng thôn, Ban công tác MT thôn"),
        ("Sở Nông nghiệp và Môi trường", "Các Sở, ban, ngành"),
        ("Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh xã"),
        ("Phòng Kinh tế", "Như mục III"),
    ],
)
def test_recipients_are_read_with_their_abbreviations(unit: str, recipient: str) -> None:
    text = plan(f"{unit}: Chuẩn bị báo cáo.", header=f"recipients: ['{recipient}']\nfiled: VT")
    other = text.replace(recipient, "Thường trực Đảng ủy")
    listed = [{"id": "don-vi", "name": unit}]
    assert not problems_of("NY-604", text, units=listed)
    assert problems_of("NY-604", other, units=listed)


def test_letters_that_only_look_like_an_abbreviation_tell_nobody() -> None:
    text = plan("Phòng Kinh tế: Chuẩn bị báo cáo.", header="recipients: [Trạm Y tế, KTX, KHCN]\nfiled: VT")
    assert problems_of("NY-604", text, units=[{"id": "don-vi", "name": "Phòng Kinh tế"}])


def test_who_drafted_the_plan_and_who_issues_it_need_not_be_told() -> None:
    drafted = plan(f"{CULTURE}: Chuẩn bị báo cáo.", header="recipients: [Đảng ủy xã]\nfiled: VT, VHXH(M. Mẫu)")
    assert not problems_of("NY-604", drafted)
    front = {"id": "mat-tran", "lines": ["Ủy ban MTTQ Việt Nam", "xã Suối Mơ"], "symbols": ["KHLT-UBND-MTTQ"]}
    joint = "recipients: [Đảng ủy xã]\nissuer: [ubnd, mat-tran]\nfiled: VT"
    text = plan("Ủy ban MTTQ Việt Nam xã: Vận động Nhân dân.", header=joint)
    assert not problems_of("NY-604", text, issuers=[front])
    assert problems_of("NY-604", text.replace("issuer: [ubnd, mat-tran]\n", ""), issuers=[front])


def test_it_is_told_at_the_heading_and_not_where_the_unit_is_named_first() -> None:
    purpose = f"## I. MỤC ĐÍCH\n\n- {OFFICE} và {CULTURE} cùng tham mưu.\n\n"
    text = f"recipients: [Đảng ủy xã]\nfiled: VT\n---\n{purpose}## II. TỔ CHỨC THỰC HIỆN\n\n### 1. {CULTURE}\n\n- In tài liệu."
    (problem,) = problems_of("NY-604", text)
    lines = examples.file_of(text).decode().split("\n")
    assert lines[problem.position.line - 1] == f"### 1. {CULTURE}"
    assert problem.position.column == len("### 1. ") + 1


@pytest.mark.parametrize("behind", ["xã Suối Mơ", "xã", "trên địa bàn xã", "trên địa bàn xã Suối Mơ", ""])
@pytest.mark.parametrize("listed", ["Ban Thường trực Ủy ban MTTQ Việt Nam xã", "Ban Thường trực Ủy ban MTTQ Việt Nam"])
def test_the_wards_name_behind_a_unit_is_no_other_unit(listed: str, behind: str) -> None:
    text = plan(f"Ban Thường trực Ủy ban MTTQ Việt Nam {behind}: Vận động Nhân dân.")
    assert not problems_of("NY-309", text, units=[{"id": "mat-tran", "name": listed}])


def test_the_portal_is_to_be_named_itself() -> None:
    task = "Cổng Thông tin điện tử: Đăng kế hoạch."
    assert problems_of("NY-604", plan(task, header="recipients: ['Các phòng, đơn vị thuộc xã']"))
    assert not problems_of("NY-604", plan(task, header="recipients: [Cổng thông tin điện tử xã]"))


def test_where_news_are_to_be_made_the_portal_receives_the_plan() -> None:
    task = "Trung tâm Dịch vụ sự nghiệp công: Đưa tin, bài về Hội nghị."
    (problem,) = problems_of("NY-604", plan(task, header="recipients: ['Các đơn vị thuộc xã']"))
    assert "Cổng thông tin điện tử" in problem.message
    assert not problems_of("NY-604", plan(task, header="recipients: ['Các đơn vị thuộc xã', Cổng thông tin điện tử]"))


@pytest.mark.parametrize("name", ["Chuẩn bị tham luận tại Hội nghị", "Công tác hậu cần"])
def test_a_heading_that_is_a_topic_leaves_its_tasks_to_nobody(name: str) -> None:
    (problem,) = problems_of("NY-610", plan(f"{name}: Không quá 10 phút."))
    assert problem.message.startswith(f"“{name}”")


@pytest.mark.parametrize(
    "name",
    ["Các cơ quan, đơn vị", "Trạm Y tế xã", "Kinh phí thực hiện", "Đồng chí Chủ tịch", "Nhà trường", "Giao " + CULTURE],
)
def test_a_heading_that_names_somebody_or_needs_nobody_is_fine(name: str) -> None:
    assert not problems_of("NY-610", plan(f"{name}: Thực hiện nghiêm túc."))


def test_a_name_that_is_the_word_for_ward_is_a_name() -> None:
    signatory = "signatory: {authority: [TM. ỦY BAN NHÂN DÂN], position: CHỦ TỊCH, name: Trần Thị Phường}"
    assert [problem.rule.id for problem in examples.findings(signatory, {"kind": "phường"})] == []
