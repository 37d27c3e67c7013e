"""One ward's real site with every part that pages can have: what is looked at beside the repository's own plans."""

import pytest

from tests.helpers.project import PDF, Project, make_project

FULL = "suoi-mo/2025/du-moi-phan"
GONE = "suoi-mo/2025/da-thu-hoi"
DRAFT = "suoi-mo/2026/con-du-thao"
ALIAS = "suoi-mo/2024/ten-cu"
REMOVED = "suoi-mo/2024/da-go"
MANY = 55  # more than one page of a list
EMBLEM = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="20" fill="#9b1c1c"/></svg>'
)
_COLUMNS = ("Số thứ tự", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn", "Sản phẩm", "Kinh phí", "Ghi chú")
_TABLE = "\n".join(f"| {' | '.join(cells)} |" for cells in (_COLUMNS, ["---"] * 6 + ["--:", ":-:"], ["Nội dung"] * 8))
_MONTHS = "".join(f" Tháng {month} |" for month in range(1, 13))
BODY = f"""
Ủy ban nhân dân xã Suối Mơ ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

- Đánh giá kết quả công tác cải cách hành chính năm 2025[^1]; xem [kế hoạch đã thu hồi](da-thu-hoi.md).

### 2. Yêu cầu

a) Đúng thời gian[^1] [^a]; **không** phô trương.

b) Địa chỉ: <https://www.mot-co-quan-co-ten-rat-dai.example/duong-dan/rat-dai/khong-co-cho-nao-ngat-dong/van-ban.html>

## II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN

### 1. Thành phần

1. Đại biểu tỉnh:

- Lãnh đạo Sở Nội vụ.

2. Đại biểu xã:

- Thường trực Đảng ủy;
- Thường trực Hội đồng nhân dân;
- Lãnh đạo Ủy ban nhân dân;
- Ủy ban Mặt trận Tổ quốc;
- Trưởng các phòng, đơn vị;
- Bí thư chi bộ, trưởng các thôn.

## III. NỘI DUNG

1. Báo cáo kết quả năm 2025.

2. Tham luận tại Hội nghị.

> Nội dung trích dẫn.

{_TABLE}

## IV. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Tham mưu xây dựng báo cáo tổng kết.
- Chuẩn bị tham luận.

### 2. Văn phòng HĐND và UBND

- Chuẩn bị hội trường.

Trên đây là Kế hoạch tổ chức Hội nghị. Đề nghị các đơn vị thực hiện./.

[^1]: Theo [Cổng thông tin](https://suoimo.example/).
[^a]: Trong giờ hành chính.

## PHỤ LỤC I

**DANH SÁCH CÁC CUỘC HỌP**

| TT | Việc<br>cần làm |{_MONTHS}
|---|---|{"---|" * 12}
| 1 | Họp giao ban<br>Họp chuyên đề |{" 1.234.567 |" * 12}
"""
PLAIN = """
## I. NỘI DUNG

Dọn vệ sinh đường làng, ngõ xóm./.
"""


@pytest.fixture(scope="session")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """An official site of one ward: full, withdrawn, a published draft, plain plans, long lists, files, an old address."""
    project = make_project(tmp_path_factory.mktemp("varied") / "project")
    configuration = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    project.write(
        "mkdocs.yml", configuration.replace("demo: true", "demo: false").replace("drafts: false", "drafts: true")
    )
    project.ward(emblem="bieu-trung.svg", rating_url="https://danhgia.example/", portal="https://suoimo.example/")
    project.write("plans/suoi-mo/bieu-trung.svg", EMBLEM)
    project.write(
        "plans/suoi-mo/removed.yml",
        f"removed:\n  - address: {REMOVED}\n    when: 2026-03-02\n    kind: personal_data\n",
    )
    _write_plans(project)
    project.commit()
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


def _write_plans(project: Project) -> None:
    files = [
        {"file": "ke-hoach-ky-so.pdf", "title": "Kế hoạch 07/KH-UBND", "kind": "signed"},
        {"file": "phu-luc.pdf", "title": "Phụ lục", "kind": "annex"},
    ]
    note = {"kind": "transcribed", "note": "Chép từ bản giấy.", "url": "https://suoimo.example/van-ban/7"}
    project.plan(FULL, BODY, attachments=files, aliases=[ALIAS], replaces=[GONE], source=note)
    for file in files:
        project.write(f"plans/{FULL}/{file['file']}", PDF)
    project.plan(GONE, title="Tổ chức Hội nghị đã hoãn", status="replaced", number="6", events=_event("postponed"))
    draft = BODY.replace("da-thu-hoi.md", "../2025/da-thu-hoi.md")
    project.plan(DRAFT, draft, title="Tổ chức Ngày hội năm 2026", status="draft", number=None, issued=None)
    for number in range(MANY):
        title = f"Vệ sinh môi trường đợt {number + 1} năm 2026"
        event = _event("planned", f"2026-{number % 12 + 1:02d}-{number % 28 + 1:02d}")
        project.plan(
            f"suoi-mo/2025/ve-sinh-{number + 1}",
            PLAIN,
            title=title,
            number=str(number + 20),
            reviews=None,
            period=None,
            events=event,
        )


def _event(state: str, when: str = "2025-12") -> dict[str, str]:
    return {"when": when, "state": state, "venue": "Hội trường Ủy ban nhân dân xã"}
