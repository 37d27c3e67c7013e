"""The text of a meeting's plan, and how plans of meetings that look back are called."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Part
from niemyet.authoring.drafting.parts import funding, implementation, purpose, time_and_place
from niemyet.model.hints import hint

_TITLE = "Tổ chức Hội nghị {} công tác{{field}} {{period}}, triển khai nhiệm vụ {{following}}"


def title_with(deed: str) -> str:
    """The form of the title of a meeting that does this with a period."""
    return _TITLE.format(deed)


def meeting(answers: Answers) -> Iterator[Part]:
    """Purpose, agenda, time and place with the invited, money, tasks."""
    yield purpose(more="đề ra nhiệm vụ, giải pháp gì cho kỳ sau")
    agenda = ("nội dung thứ nhất, ví dụ trình bày báo cáo", "nội dung thứ hai; mỗi nội dung một số")
    yield "NỘI DUNG", tuple(f"{number}. {hint(point)}" for number, point in enumerate(agenda, 1))
    invited = ["3. Thành phần:", f"- {hint('mỗi thành phần dự một dòng')}"]
    if answers.attendance:
        invited.append(f"(Dự kiến khoảng {answers.attendance} đại biểu).")
    yield "THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", (*time_and_place(answers), *invited)
    yield funding()
    yield implementation(answers)
