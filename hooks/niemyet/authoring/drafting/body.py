"""The text of a draft: the headings that plans have, what is known already, and a hint at every other place."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers
from niemyet.authoring.drafting.occasions import uncapitalised
from niemyet.model.hints import hint


def body(answers: Answers) -> str:
    """Markdown from the basis to the closing formula, without national title, number, recipients and signature."""
    return "\n\n".join(_parts(answers)) + "\n"


def _parts(answers: Answers) -> Iterator[str]:
    subject = uncapitalised(answers.title)
    basis = hint("loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu của văn bản làm căn cứ")
    yield f"Thực hiện {basis}, {answers.ward.issuer_name} ban hành Kế hoạch {subject} với những nội dung sau:"
    yield from _purpose()
    yield from _agenda()
    yield from _meeting(answers)
    yield "## IV. KINH PHÍ"
    yield hint("nguồn kinh phí; đơn vị được giao tham mưu, bố trí và hướng dẫn thanh toán")
    yield from _implementation(answers)
    yield f"Trên đây là Kế hoạch {subject}; đề nghị các cơ quan, đơn vị thực hiện nghiêm túc./."


def _purpose() -> Iterator[str]:
    yield "## I. MỤC ĐÍCH, YÊU CẦU"
    yield "### 1. Mục đích"
    yield f"- {hint('đánh giá, tổng kết hoặc thực hiện việc gì')}"
    yield f"- {hint('đề ra nhiệm vụ, giải pháp gì cho kỳ sau')}"
    yield "### 2. Yêu cầu"
    yield f"- {hint('việc tổ chức phải đạt những gì')}"


def _agenda() -> Iterator[str]:
    yield "## II. NỘI DUNG"
    yield f"1. {hint('nội dung thứ nhất, ví dụ trình bày báo cáo')}"
    yield f"2. {hint('nội dung thứ hai; mỗi nội dung một số')}"


def _meeting(answers: Answers) -> Iterator[str]:
    yield "## III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN"
    time = hint("thời gian, chính xác đến đâu ghi đến đó")
    if answers.when:
        time = f"Dự kiến {answers.when.words}" if answers.tentative else answers.when.title
    yield f"1. Thời gian: {time}."
    yield f"2. Địa điểm: {answers.venue or hint('nơi tổ chức')}."
    yield "3. Thành phần:"
    yield f"- {hint('mỗi thành phần dự một dòng')}"
    if answers.attendance:
        yield f"(Dự kiến khoảng {answers.attendance} đại biểu)."


def _implementation(answers: Answers) -> Iterator[str]:
    yield "## V. TỔ CHỨC THỰC HIỆN"
    number = 0
    for number, unit in enumerate(answers.ward.units, 1):
        yield f"### {number}. {unit.name}"
        yield f"- {hint('việc giao cho đơn vị này; không giao việc thì xóa cả mục và đánh lại số')}"
    yield f"### {number + 1}. Các cơ quan, đơn vị"
    yield f"- {hint('việc chung của các cơ quan, đơn vị')}"
