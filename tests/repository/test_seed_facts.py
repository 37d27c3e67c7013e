"""Every fact of the four source documents, found again in the data, on the plan's page and on the printable page.

The facts were listed from the documents themselves, not from our files; wording of sentences may differ, facts may not.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import FileSystemLoader

from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context, Templates
from niemyet.outputs.plan import page as plan_page
from niemyet.outputs.plan.record import record
from niemyet.outputs.print import page as print_page
from niemyet.project.load import load
from tests.helpers.shares import whole

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Facts:
    """`data`: dotted paths of plan.json with their values; `words`: what both pages must say; `tasks`: key words of
    each task by unit, in order."""

    data: Mapping[str, Any]
    attendees: Sequence[tuple[str | None, int]]
    agenda: Sequence[str]
    tasks: Sequence[tuple[str | None, Sequence[str]]]
    recipients: int
    review: Sequence[str]
    words: Sequence[str]


DUONG_KINH = Facts(
    data={
        "title": "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025, "
        "triển khai nhiệm vụ công tác cải cách hành chính năm 2026",
        "issuers.0.lines": ["Ủy ban nhân dân", "phường Dương Kinh"],
        "basis.0.kind": "QĐ",
        "basis.0.number": "133",
        "basis.0.symbol": "QĐ-UBND",
        "basis.0.issued": "2025-07-30",
        "reviews": "2025",
        "period": "2026",
        "events.0.when": "2025-12",
        "events.0.tentative": True,
        "events.0.venue": "Hội trường Ủy ban nhân dân phường",
        "speeches.minutes": 7,
        "speeches.speakers": ["Phòng Văn hóa - Xã hội", "Trung tâm phục vụ hành chính công"],
        "filed": "VT, VHXH",
        "signatory.authority": ["TM. ỦY BAN NHÂN DÂN"],
        "signatory.position": "CHỦ TỊCH",
        "signatory.name": None,
        "number": None,
        "symbol": None,
        "issued": None,
        "status": "unconfirmed",
        "source.kind": "digest",
    },
    attendees=[(None, 9)],
    agenda=["báo cáo kết quả", "tham luận", "khen thưởng", "2026"],
    tasks=[
        ("phong-kinh-te-ha-tang-do-thi", ["kinh phí"]),
        ("phong-van-hoa-xa-hoi", ["Báo cáo tổng kết", "hồ sơ đề nghị khen thưởng", "kịch bản", "tham luận", "thanh toán"]),
        ("van-phong-hdnd-ubnd", ["khánh tiết", "kịch bản", "hanh toán"]),
        ("phong-kinh-te-ha-tang-do-thi", ["bố trí kinh phí", "Hướng dẫn"]),
        (None, ["giấy mời"]),
        ("van-phong-hdnd-ubnd", ["tin, bài"]),
        ("trung-tam-dich-vu-su-nghiep-cong", ["tin, bài"]),
        ("cong-thong-tin-dien-tu", ["tin, bài"]),
    ],
    recipients=7,
    review=["number", "symbol", "issued", "basis", "signatory.name"],
    words=["133/QĐ-UBND", "30/7/2025", "Bí thư Chi bộ, Tổ trưởng TDP, Trưởng ban công tác Mặt trận", "07 phút", "Powerpoint",
           "video clip", "Cơ quan Ủy ban MTTQ Việt Nam phường", "TTĐU phường", "Lưu: VT, VHXH"],
)  # fmt: skip

DAI_SON = Facts(
    data={
        "title": "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025, "
        "triển khai nhiệm vụ công tác cải cách hành chính năm 2026",
        "issuers.0.lines": ["Ủy ban nhân dân", "xã Đại Sơn"],
        "symbol": "KH-UBND",
        "issued": "2025",
        "place": "Đại Sơn",
        "basis.0.kind": "KH",
        "basis.0.number": "16",
        "basis.0.symbol": "KH-UBND",
        "basis.0.issued": "2025-07-31",
        "reviews": "2025",
        "period": "2026",
        "events.0.when": "2025-12",
        "events.0.tentative": True,
        "events.0.venue": "Phòng họp gác 3 - Ủy ban nhân dân xã",
        "events.0.expected_attendance": 40,
        "speeches.minutes": None,
        "speeches.speakers": ["Văn phòng HĐND&UBND", "Phòng Kinh tế", "Trung tâm Phục vụ hành chính công"],
        "signatory.authority": None,
        "signatory.position": "CHỦ TỊCH",
        "signatory.name": "Đào Văn Soái",
        "filed": "VT, VHXH",
        "number": None,
    },
    attendees=[(None, 5)],
    agenda=["Par Index 2025", "tham luận", "khen thưởng", "trên địa bàn xã"],
    tasks=[
        (None, ["tự chấm điểm"]),
        ("phong-van-hoa-xa-hoi", ["Giấy mời", "khen thưởng", "tham luận", "thanh toán"]),
        ("van-phong-hdnd-ubnd", ["tham luận", "quyết toán"]),
        ("phong-kinh-te", ["bố trí kinh phí", "tham luận"]),
        ("trung-tam-phuc-vu-hanh-chinh-cong", ["tham luận"]),
        ("trung-tam-dich-vu-su-nghiep-cong", ["đài phát thanh"]),
    ],
    recipients=7,
    review=["number", "issued"],
    words=["16/KH-UBND", "31/7/2025", "Dự và đưa tin", "khoảng 40 đại biểu", "ngân sách xã năm 2025", "Sở Nội vụ thành phố",
           "Thường trực Đảng uỷ", "Trung tâm Phục vụ HCC xã", "3. Chương trình tổ chức Hội nghị", "3. Kinh phí tổ chức"],
)  # fmt: skip

CAM_GIANG = Facts(
    data={
        "title": "Tổ chức Hội nghị đánh giá công tác cải cách hành chính 6 tháng đầu năm 2026, "
        "triển khai công tác cải cách hành chính 6 tháng cuối năm 2026",
        "issuers.0.lines": ["Ủy ban nhân dân", "xã Cẩm Giang"],
        "symbol": "KH-UBND",
        "issued": "2026",
        "basis.0.kind": "QĐ",
        "basis.0.number": "1619",
        "basis.0.symbol": "QĐ-UBND",
        "basis.0.issued": "2025-12-30",
        "reviews": "2026-H1",
        "period": "2026-H2",
        "events.0.when": "2026-06",
        "events.0.tentative": True,
        "events.0.venue": "Hội trường Ủy ban nhân dân xã",
        "events.0.expected_attendance": None,
        "speeches.minutes": 10,
        "speeches.speakers.5": "Trạm y tế",
        "signatory.authority": ["KT. CHỦ TỊCH"],
        "signatory.position": "PHÓ CHỦ TỊCH",
        "signatory.name": "Vũ Mạnh Huy",
        "filed": "VT.VHXH",
        "number": None,
    },
    attendees=[(None, 9)],
    agenda=["Tuyên bố lý do", "báo cáo kết quả", "tham luận", "6 tháng cuối năm 2026"],
    tasks=[
        ("phong-van-hoa-xa-hoi", ["Báo cáo", "kịch bản", "tham luận"]),
        ("van-phong-hdnd-ubnd", ["khánh tiết", "kịch bản"]),
        ("phong-kinh-te", ["kinh phí", "thanh toán"]),
        ("trung-tam-dich-vu-su-nghiep-cong", ["trước, trong và sau", "mô hình, sáng kiến"]),
    ],
    recipients=8,
    review=["number", "issued"],
    words=["1619/QĐ-UBND", "30/12/2025", "chuyển đổi số", "giáo viên tin học", "Tổ công nghệ số Cộng đồng", "10 phút",
           "Công thông tin điện tử xã", "Các Nhà trường trên địa bàn xã", "Lưu: VT.VHXH", "kỷ cương hành chính"],
)  # fmt: skip

KIEN_AN = Facts(
    data={
        "title": "Tổ chức Hội nghị sơ kết công tác cải cách hành chính Quý III năm 2025, triển khai nhiệm vụ Quý IV năm 2025",
        "issuers.0.lines": ["Ủy ban nhân dân", "phường Kiến An"],
        "symbol": "KH-UBND",
        "issued": "2025-09",
        "place": "Kiến An",
        "basis.0.kind": "QĐ",
        "basis.0.number": "248",
        "basis.0.symbol": "QĐ-UBND",
        "basis.0.issued": "2025-07-31",
        "reviews": "2025-Q3",
        "period": "2025-Q4",
        "events.0.when": "2025-10-W2",
        "events.0.tentative": True,
        "events.0.venue": "Phòng họp số 02, Ủy ban nhân dân phường",
        "events.0.expected_attendance": 40,
        "speeches": None,
        "signatory.authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        "signatory.position": "PHÓ CHỦ TỊCH",
        "signatory.name": "Trần Thị Phường",
        "filed": "VT, VHXH",
        "number": None,
    },
    attendees=[("Đại biểu thành phố", 4), ("Đại biểu phường", 11)],
    agenda=["Quý III năm 2025", "xếp hạng", "Biểu dương", "Quý IV năm 2025"],
    tasks=[
        ("phong-kinh-te-ha-tang-do-thi", ["kinh phí"]),
        ("phong-van-hoa-xa-hoi", ["Báo cáo sơ kết", "biểu dương", "kịch bản", "điều kiện phục vụ", "thanh toán"]),
        ("van-phong-hdnd-ubnd", ["khánh tiết", "kịch bản"]),
        ("phong-kinh-te-ha-tang-do-thi", ["bố trí kinh phí", "Hướng dẫn"]),
        (None, ["giấy mời"]),
        ("trung-tam-su-nghiep-cong", ["tin, bài"]),
    ],
    recipients=5,
    review=["number", "issued"],
    words=["248/QĐ-UBND", "31/7/2025", "mỗi đơn vị 01 người", "phòng Kiểm soát thủ tục hành chính", "khoảng 40 đại biểu",
           "dự, phóng viên dự, đưa tin", "VP UBND TP", "tháng 9"],
)  # fmt: skip

PLANS = {
    "duong-kinh/2025/hoi-nghi-tong-ket-cai-cach-hanh-chinh-2025": DUONG_KINH,
    "dai-son/2025/hoi-nghi-tong-ket-cai-cach-hanh-chinh-2025": DAI_SON,
    "cam-giang/2026/hoi-nghi-danh-gia-cai-cach-hanh-chinh-6-thang-dau-nam-2026": CAM_GIANG,
    "kien-an/2025/hoi-nghi-so-ket-cai-cach-hanh-chinh-quy-3-2025": KIEN_AN,
}


@pytest.fixture(scope="module")
def context() -> Context:
    loaded = load(ROOT)
    assert loaded.catalogue
    catalogue = replace(loaded.catalogue, plans=tuple(loaded.plans()))
    return Context(catalogue, Templates(FileSystemLoader(ROOT / "overrides")))


def _plan(name: str, context: Context) -> Plan:
    return next(plan for plan in whole(context) if plan.id == name)


@pytest.mark.parametrize("name", PLANS)
def test_the_data_holds_the_facts(context: Context, name: str) -> None:
    data = record(_plan(name, context), context)
    facts = PLANS[name]
    assert {path: _at(data, path) for path in facts.data} == facts.data
    assert [(group.get("group"), len(group["items"])) for group in data["attendees"]] == list(facts.attendees)
    assert len(data["recipients"]) == facts.recipients
    assert data["review"] == list(facts.review)
    for words, item in zip(facts.agenda, data["agenda"], strict=True):
        assert words in item


@pytest.mark.parametrize("name", PLANS)
def test_every_unit_has_every_task(context: Context, name: str) -> None:
    assignments = record(_plan(name, context), context)["assignments"]
    for (unit, tasks), given in zip(PLANS[name].tasks, assignments, strict=True):
        assert given["unit"] == unit
        assert len(given["tasks"]) == len(tasks)
        for words, task in zip(tasks, given["tasks"], strict=True):
            assert words in task["text"]


@pytest.mark.parametrize("name", PLANS)
def test_both_pages_say_the_facts(context: Context, name: str) -> None:
    plan = _plan(name, context)
    page = _words(next(plan_page.make(plan, context)).content)
    sheet = _words(next(print_page.make(plan, context)).content.decode())
    for words in PLANS[name].words:
        assert words in page
        assert words in sheet


def _at(data: Any, path: str) -> Any:
    for part in path.split("."):
        data = data[int(part)] if isinstance(data, list) else data.get(part)
        if data is None:
            return None
    return data


def _words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())
