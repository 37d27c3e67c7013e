"""What comes again and again: days on which citizens are received, duties."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Occasion, Part, Times
from niemyet.authoring.drafting.parts import funding, implementation, purpose, time_and_place
from niemyet.model.hints import hint


def text(answers: Answers) -> Iterator[Part]:
    """What is done each time, by which rule of days, who is there."""
    yield purpose("lịch này phục vụ ai, để làm gì", demand="bảo đảm đúng ngày, giờ, thành phần; không bỏ buổi")
    works = ("việc thứ nhất của mỗi buổi", "việc thứ hai; mỗi việc một số")
    yield "NỘI DUNG", tuple(f"{number}. {hint(work)}" for number, work in enumerate(works, 1))
    present = ("3. Thành phần:", f"- {hint('người chủ trì (chức vụ) và mỗi thành phần một dòng')}")
    holidays = f"4. Trùng ngày nghỉ, ngày lễ: {hint('chuyển sang ngày nào, hay nghỉ buổi đó')}."
    yield "THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", (*time_and_place(answers), *present, holidays)
    yield funding()
    yield implementation(answers)


OCCASION = Occasion(
    key="dinh-ky",
    name="Lịch định kỳ: tiếp công dân, trực",
    order=60,
    example="2026",
    text=text,
    title="{subject} {period}",
    subject="Việc gì, ví dụ tiếp công dân định kỳ",
    times=Times.SERIES,
    slug="lich",
)
