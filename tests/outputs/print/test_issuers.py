"""The sheet of a plan that is not the committee's alone: letterheads, joint signatures, the Party's form."""

import re
from typing import Any

from niemyet.model.plan import Plan
from tests.helpers.issuers import issued_by, signer
from tests.outputs.print.test_page import page


def letterhead(plan: Plan) -> list[tuple[str, list[str]]]:
    """Each block of lines at the head on the left: its class, its lines."""
    (cell,) = re.findall(r'<td class="ny-head__issuer">(.*?)</td>', page(plan), re.DOTALL)
    blocks = re.findall(r'<div class="(.*?)">(.*?)</div>', cell, re.DOTALL)
    return [(kind, re.findall("<p>(.*?)</p>", lines)) for kind, lines in blocks]


def rows(plan: Plan) -> list[list[str]]:
    """Joint signatures, row by row: the names."""
    (table,) = re.findall(r'<table class="ny-sign ny-sign--joint".*?</table>', page(plan), re.DOTALL)
    return [re.findall('<p class="ny-name">(.*?)</p>', row) for row in re.findall("<tr>.*?</tr>", table, re.DOTALL)]


def joint(*others: dict[str, Any], **front: Any) -> Plan:
    lead = signer("CHỦ TỊCH", "Nguyễn Văn Mẫu", "TM. ỦY BAN NHÂN DÂN")
    return issued_by("ubnd", "mttq", **{"signatory": lead, "cosigners": list(others)} | front)


def test_the_body_above_is_not_bold() -> None:
    assert letterhead(issued_by("trung-tam")) == [
        ("ny-parent", ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"]),
        ("ny-issuer", ["TRUNG TÂM VĂN HÓA"]),
    ]


def test_joint_issuers_stand_one_below_the_other_the_lead_first() -> None:
    assert letterhead(joint()) == [
        ("ny-issuer", ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"]),
        ("ny-parent", ["ỦY BAN MTTQ VIỆT NAM", "XÃ SUỐI MƠ"]),
        ("ny-issuer", ["BAN THƯỜNG TRỰC"]),
    ]


def test_a_former_wards_plan_keeps_its_letterhead_and_place() -> None:
    plan = issued_by("ubnd-suoi-trong", issued="2025-03-10")
    assert letterhead(plan) == [("ny-issuer", ["ỦY BAN NHÂN DÂN", "XÃ SUỐI TRONG"])]
    assert "Suối Trong, ngày 10 tháng 3 năm 2025" in page(plan)


def test_the_place_is_the_plans_own_else_its_issuers_else_the_wards() -> None:
    assert "Thôn Một, ngày" in page(issued_by("trung-tam"))
    assert "Thôn Hai, ngày" in page(issued_by("trung-tam", place="Thôn Hai"))
    assert "Suối Mơ, ngày" in page(issued_by("hdnd"))


def test_the_lead_signs_on_the_right_of_the_other() -> None:
    assert rows(joint(signer("CHỦ TỊCH", "Trần Thị Hai"))) == [["Trần Thị Hai", "Nguyễn Văn Mẫu"]]


def test_more_signers_stand_below_by_twos() -> None:
    others = [signer("CHỦ TỊCH", name) for name in ("Hai", "Ba", "Bốn", "Năm")]
    assert rows(joint(*others[:2])) == [["Hai", "Nguyễn Văn Mẫu"], ["Ba"]]
    assert rows(joint(*others)) == [["Hai", "Nguyễn Văn Mẫu"], ["Ba", "Bốn"], ["Năm"]]
    assert page(joint(*others[:2])).count('<td colspan="2">') == 1


def test_the_recipients_of_a_joint_plan_stand_below_all_signatures() -> None:
    html = page(joint(signer("CHỦ TỊCH", "Trần Thị Hai")))
    assert html.index("Trần Thị Hai") < html.index("Nơi nhận:")
    assert html.count("Nguyễn Văn Mẫu") == 1


def test_whoever_signs_beside_is_printed_even_where_nobody_signs_in_the_lead() -> None:
    plan = joint(signer("CHỦ TỊCH", "Trần Thị Hai"), signatory=None, recipients=None, filed=None)
    assert rows(plan) == [["Trần Thị Hai"]]


def test_a_post_may_stand_below_the_name() -> None:
    html = page(issued_by("hdnd", signatory=signer("CHỦ TỊCH", "Lê Văn Ba", under_name="Phó Bí thư Đảng ủy")))
    assert html.index("Lê Văn Ba") < html.index('<p class="ny-authority">PHÓ BÍ THƯ ĐẢNG ỦY</p>')


def test_the_partys_form_has_its_own_head_and_number() -> None:
    html = page(issued_by("dang-uy", number="12", symbol="KH/ĐU"))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in html
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" not in html
    assert '<td class="ny-head__number">Số 12-KH/ĐU</td>' in html
    blank = page(issued_by("dang-uy", number=None, symbol="KH/ĐU"))
    assert "</span>-KH/ĐU</td>" in blank


def test_what_became_of_a_plan_is_marked_on_its_sheet() -> None:
    letter = {"ref": "215/UBND-VP", "issued": "2026-01-12", "note": "Trang 2, ngày 15 đọc là 16."}
    plan = issued_by("hdnd", status="ended", corrections=[letter], events={"when": "2025-12-01", "state": "postponed"})
    newer = issued_by("ubnd", "mttq", slug="moi", amends=[plan.id], attachments=None)
    html = page(plan, newer)
    assert "VĂN BẢN ĐÃ HẾT HIỆU LỰC" in html
    assert "Được đính chính bằng Công văn số 215/UBND-VP ngày 12/01/2026: Trang 2, ngày 15 đọc là 16." in html
    assert "Được điều chỉnh, bổ sung bằng Kế hoạch số 07/KH-UBND “" in html
    assert "Hội nghị, sự kiện nêu trong kế hoạch này đã hoãn." in html
