"""An invented ward and its plans, for every test that needs values: xã Suối Mơ, tỉnh Ví Dụ."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from niemyet.catalogue.catalogue import Catalogue, make_catalogue
from niemyet.language.parse_when import parse_when
from niemyet.model.body import Assignment, AttendeeGroup, Body, Deadline, Due, Heading, Passage, Role, Speeches, Task
from niemyet.model.files import FileInfo
from niemyet.model.front_matter import FrontMatter
from niemyet.model.output import Page, Sheet
from niemyet.model.plan import Plan
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.outputs.assets import single_assets, site_assets
from niemyet.outputs.parts.context import Context, Templates

ROOT = Path(__file__).resolve().parents[2]

WARD: dict[str, Any] = {
    "id": "suoi-mo",
    "name": "Suối Mơ",
    "kind": "xã",
    "province": "tỉnh Ví Dụ",
    "issuer": ["Ủy ban nhân dân", "xã Suối Mơ"],
    "place": "Suối Mơ",
    "units": [
        {"id": "phong-van-hoa-xa-hoi", "name": "Phòng Văn hóa - Xã hội", "aliases": ["Văn hóa - Xã hội"]},
        {
            "id": "van-phong",
            "name": "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
            "aliases": ["Văn phòng HĐND và UBND"],
        },
    ],
    "venues": ["Hội trường Ủy ban nhân dân xã"],
    "address": "Số 1 đường Ví Dụ, xã Suối Mơ",
    "phone": "0000 000 000",
    "email": "gopy@suoimo.example",
    "responsible": "Văn phòng HĐND và UBND xã Suối Mơ",
}

FRONT: dict[str, Any] = {
    "title": "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025",
    "number": "7",
    "symbol": "KH-UBND",
    "issued": "2025-11-05",
    "status": "issued",
    "topic": "cai-cach-hanh-chinh",
    "reviews": "2025",
    "period": "2026",
    "basis": [
        {
            "kind": "QĐ",
            "ref": "133/QĐ-UBND",
            "issued": "2025-07-30",
            "issuer": "Ủy ban nhân dân xã Suối Mơ",
            "title": "ban hành Kế hoạch Cải cách hành chính nhà nước 6 tháng cuối năm 2025",
        }
    ],
    "events": {
        "when": "2025-12",
        "tentative": "true",
        "venue": "Hội trường Ủy ban nhân dân xã",
        "expected_attendance": "40",
    },
    "funding": "Từ nguồn ngân sách xã năm 2025.",
    "recipients": ["Thường trực Đảng ủy", "Thường trực HĐND xã", "Các phòng, đơn vị thuộc xã"],
    "filed": "VT, VHXH",
    "signatory": {
        "authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
        "position": "PHÓ CHỦ TỊCH",
        "name": "Nguyễn Văn Mẫu",
    },
    "attachments": [{"file": "ke-hoach-ky-so.pdf", "title": "Kế hoạch 07/KH-UBND", "kind": "signed"}],
    "source": {"kind": "original"},
}

HTML = """<p>Thực hiện Quyết định số 133/QĐ-UBND, Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch như sau:</p>
<h2 id="muc-dich-yeu-cau">I. MỤC ĐÍCH, YÊU CẦU</h2>
<h3 id="muc-dich">1. Mục đích</h3>
<ul class="ny-list">
<li>Đánh giá kết quả công tác cải cách hành chính năm 2025.</li>
<li>Xác định nhiệm vụ năm 2026 &amp; các năm sau.</li>
</ul>
<h2 id="noi-dung">II. NỘI DUNG</h2>
<ol class="ny-list">
<li value="1">Báo cáo kết quả năm 2025.</li>
<li value="2">Tham luận tại Hội nghị.</li>
<li value="4">Triển khai nhiệm vụ năm 2026.</li>
</ol>
<h2 id="thoi-gian-dia-diem-thanh-phan">III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN</h2>
<ol class="ny-list">
<li value="1">Thời gian: Dự kiến tháng 12/2025.</li>
<li value="2">Địa điểm: Hội trường Ủy ban nhân dân xã.</li>
<li value="3">Thành phần:
<ul class="ny-list ny-star">
<li>Đại biểu tỉnh:
<ul class="ny-list">
<li>Lãnh đạo Sở Nội vụ.</li>
</ul>
</li>
<li>Đại biểu xã:
<ul class="ny-list">
<li>Thường trực Đảng ủy;</li>
<li>Các phòng chuyên môn (mỗi đơn vị 01 người).</li>
</ul>
</li>
</ul>
</li>
</ol>
<h2 id="to-chuc-thuc-hien">IV. TỔ CHỨC THỰC HIỆN</h2>
<h3 id="phong-van-hoa-xa-hoi">1. Phòng Văn hóa - Xã hội</h3>
<ul class="ny-list">
<li>Tham mưu xây dựng báo cáo tổng kết.</li>
<li>Chuẩn bị tham luận.</li>
</ul>
<h3 id="van-phong-hdnd-va-ubnd">2. Văn phòng HĐND và UBND</h3>
<p>Chuẩn bị hội trường; xem <a href="plan:suoi-mo/2025/ke-hoach-hai#muc-dich">kế hoạch trước</a>.</p>
<div class="ny-table"><table>
<thead><tr><th>Việc</th><th>Hạn</th></tr></thead>
<tbody><tr><td>Giấy mời</td><td>01/12/2025</td></tr></tbody>
</table></div>
<p>Trên đây là Kế hoạch tổ chức Hội nghị. Đề nghị các đơn vị thực hiện./.</p>
"""


def make_ward(**changes: Any) -> Ward:
    """The invented ward, with some fields changed."""
    return Ward.model_validate(WARD | changes)


def make_assignments() -> tuple[Assignment, ...]:
    """Who does what in the invented plan."""
    return (
        Assignment(
            "phong-van-hoa-xa-hoi",
            "Phòng Văn hóa - Xã hội",
            "phong-van-hoa-xa-hoi",
            (
                Task("Tham mưu xây dựng báo cáo tổng kết.", "phong-van-hoa-xa-hoi"),
                Task(
                    "Chủ trì, phối hợp với Văn phòng HĐND và UBND gửi giấy mời trước ngày 01/12/2025.",
                    "phong-van-hoa-xa-hoi",
                    Role.LEAD,
                    ("Văn phòng HĐND và UBND",),
                    Due("trước ngày 01/12/2025", parse_when("2025-12-01")),
                ),
            ),
        ),
        Assignment(
            "van-phong",
            "Văn phòng HĐND và UBND",
            "van-phong-hdnd-va-ubnd",
            (Task("Chuẩn bị hội trường.", "van-phong-hdnd-va-ubnd"),),
        ),
    )


def make_body() -> Body:
    """What the reader makes of the invented plan's text."""
    headings = (
        Heading("muc-dich-yeu-cau", "I. MỤC ĐÍCH, YÊU CẦU", 2),
        Heading("muc-dich", "1. Mục đích", 3),
        Heading("noi-dung", "II. NỘI DUNG", 2),
        Heading("thoi-gian-dia-diem-thanh-phan", "III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", 2),
        Heading("to-chuc-thuc-hien", "IV. TỔ CHỨC THỰC HIỆN", 2),
        Heading("phong-van-hoa-xa-hoi", "1. Phòng Văn hóa - Xã hội", 3),
        Heading("van-phong-hdnd-va-ubnd", "2. Văn phòng HĐND và UBND", 3),
    )
    attendees = (
        AttendeeGroup("Đại biểu tỉnh", ("Lãnh đạo Sở Nội vụ.",)),
        AttendeeGroup("Đại biểu xã", ("Thường trực Đảng ủy;", "Các phòng chuyên môn (mỗi đơn vị 01 người).")),
    )
    monthly = "Các đơn vị báo cáo kết quả trước ngày 20 hằng tháng."
    yearly = "Báo cáo tổng kết trước ngày 15/12/2025."
    deadlines = (
        Deadline(Due("trước ngày 20 hằng tháng"), monthly, "to-chuc-thuc-hien"),
        Deadline(Due("trước ngày 15/12/2025", parse_when("2025-12-15")), yearly, "to-chuc-thuc-hien"),
    )
    passages = (
        Passage(None, "", "Thực hiện Quyết định số 133/QĐ-UBND, Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch như sau:"),
        Passage("muc-dich", "1. Mục đích", "Đánh giá kết quả công tác cải cách hành chính năm 2025."),
        Passage("noi-dung", "II. NỘI DUNG", "1. Báo cáo kết quả năm 2025. 2. Tham luận tại Hội nghị."),
    )
    agenda = ("Báo cáo kết quả năm 2025.", "Tham luận tại Hội nghị.", "Triển khai nhiệm vụ năm 2026.")
    speeches = Speeches(10, ("Phòng Văn hóa - Xã hội",))
    return Body(HTML, headings, attendees, agenda, speeches, make_assignments(), passages, deadlines=deadlines)


def make_plan(
    slug: str = "hoi-nghi-tong-ket", ward: Ward | None = None, body: Body | None = None, **front: Any
) -> Plan:
    """The invented plan with some front matter changed; a value of None takes the field away."""
    ward = ward or make_ward()
    values = {key: value for key, value in (FRONT | front).items() if value is not None}
    return Plan(
        id=f"{ward.id}/2025/{slug}",
        path=f"plans/{ward.id}/2025/{slug}.md",
        ward=ward,
        front=FrontMatter.model_validate(values),
        body=body or make_body(),
        markdown="---\ntitle: …\n---\n",
        files=(FileInfo("ke-hoach-ky-so.pdf", 245_760, type="pdf"),) if "attachments" in values else (),
        modified=datetime(2025, 11, 6, 8, 30, tzinfo=UTC),
    )


def make_settings(**changes: Any) -> Settings:
    """The settings of an invented site under a sub-path."""
    values = {"site_url": "https://kehoach.example/tinh/", "site_name": "Kế hoạch công khai"}
    return Settings.model_validate(values | changes)


def make_context(*plans: Plan, abbreviations: Mapping[str, str] | None = None, **settings: Any) -> Context:
    """A context over the given plans (or one invented plan), without abbreviations unless some are given."""
    catalogue = _catalogue(plans or (make_plan(),), settings, abbreviations or {})
    return Context(catalogue, Templates(FileSystemLoader(ROOT / "overrides")))


def _catalogue(plans: tuple[Plan, ...], settings: dict[str, Any], abbreviations: Mapping[str, str]) -> Catalogue:
    wards = {plan.ward.id: plan.ward for plan in plans}
    topics = {"cai-cach-hanh-chinh": "Cải cách hành chính", "chuyen-doi-so": "Chuyển đổi số"}
    return make_catalogue(plans, wards, topics, make_settings(**settings), abbreviations)


def publish_assets(context: Context, site: Path) -> None:
    """Write what pages load below a folder, as a build does."""
    for artifact in (*site_assets.make(context), *single_assets.make(context)):
        target = site / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.content)


def pages_of(made: Iterable[Page | Sheet]) -> list[Page]:
    """Pages that an output makes, also those that it need not make again."""
    return [Sheet.of(each).page() for each in made]
