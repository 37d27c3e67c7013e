"""Training: classes, who learns, who teaches, the programme."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Occasion, Part, Times
from niemyet.authoring.drafting.parts import funding, implementation, purpose, timetable
from niemyet.model.hints import hint


def text(answers: Answers) -> Iterator[Part]:
    """The classes with their days, learners and teachers, the programme of a class."""
    yield purpose(
        "học viên biết, làm được điều gì sau lớp", demand="học viên dự đủ thời gian; nội dung sát việc đang làm"
    )
    matters = ("chuyên đề thứ nhất", "chuyên đề thứ hai; mỗi chuyên đề một dòng")
    yield "NỘI DUNG TẬP HUẤN", tuple(f"- {hint(matter)}" for matter in matters)
    yield "THỜI GIAN, ĐỊA ĐIỂM", (timetable(answers, ["Lớp", "Số học viên"], ["số học viên"]),)
    learners = ("### 1. Học viên", f"- {hint('mỗi nhóm học viên một dòng, kèm số người')}")
    teachers = ("### 2. Giảng viên, báo cáo viên", f"- {hint('chức vụ, đơn vị; không cần họ tên')}")
    yield "THÀNH PHẦN", (*learners, *teachers)
    points = ("việc mở đầu lớp", "chuyên đề, người trình bày (chức vụ)", "việc kết thúc lớp; mỗi việc một số")
    yield "CHƯƠNG TRÌNH", tuple(f"{number}. {hint(point)}" for number, point in enumerate(points, 1))
    yield funding()
    yield implementation(answers)


OCCASION = Occasion(
    key="tap-huan",
    name="Tập huấn, bồi dưỡng",
    order=80,
    example="2026",
    text=text,
    title="Tổ chức tập huấn {subject} {period}",
    subject="Tập huấn về gì, ví dụ kỹ năng số cho tổ công nghệ số cộng đồng",
    session="Lớp, ví dụ Lớp thứ nhất",
    times=Times.SEVERAL,
    slug="tap-huan",
)
