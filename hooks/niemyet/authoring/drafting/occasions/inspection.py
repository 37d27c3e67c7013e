"""An inspection: the team, what it looks at, and when it comes to each unit."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Occasion, Part, Times
from niemyet.authoring.drafting.parts import funding, implementation, purpose, timetable
from niemyet.model.hints import hint


def text(answers: Answers) -> Iterator[Part]:
    """What is inspected, by whom, when and where; what the team and those inspected must do."""
    yield purpose(
        "kiểm tra để biết, chấn chỉnh điều gì", demand="kiểm tra khách quan, đúng nội dung, không gây phiền hà"
    )
    matters = ("nội dung kiểm tra thứ nhất", "nội dung kiểm tra thứ hai; mỗi nội dung một dòng")
    what = ("### 1. Nội dung kiểm tra", *(f"- {hint(matter)}" for matter in matters))
    span = ("### 2. Thời kỳ kiểm tra", hint("từ ngày nào đến ngày nào"))
    yield "NỘI DUNG, THỜI KỲ KIỂM TRA", (*what, *span)
    posts = ("Trưởng đoàn", "Phó trưởng đoàn", "Thành viên", "Thư ký")
    team = (f"{number}. {post}: {hint('chức vụ, đơn vị; không cần họ tên')}." for number, post in enumerate(posts, 1))
    yield "THÀNH PHẦN ĐOÀN KIỂM TRA", tuple(team)
    yield "THỜI GIAN, ĐỊA ĐIỂM KIỂM TRA", (timetable(answers, ["Đơn vị được kiểm tra"]),)
    yield funding()
    yield implementation(answers, "Đoàn kiểm tra", last="Các đơn vị được kiểm tra")


OCCASION = Occasion(
    key="kiem-tra",
    name="Kiểm tra",
    order=50,
    example="2026",
    text=text,
    title="Kiểm tra {subject} {period}",
    subject="Kiểm tra việc gì, ví dụ công tác cải cách hành chính",
    session="Đơn vị được kiểm tra",
    session_name="Kiểm tra {}",
    names_units=True,
    times=Times.SEVERAL,
    slug="kiem-tra",
)
