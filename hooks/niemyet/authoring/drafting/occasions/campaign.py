"""A campaign over several days and places."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Occasion, Part, Times
from niemyet.authoring.drafting.parts import funding, implementation, purpose, timetable
from niemyet.model.hints import hint


def text(answers: Answers) -> Iterator[Part]:
    """What is done, on which days at which places, by whom."""
    yield purpose("đợt này nhằm đạt điều gì", demand="làm đúng, đủ, an toàn đến đâu; đạt bao nhiêu phần trăm")
    works = ("việc thứ nhất của đợt", "việc thứ hai; mỗi việc một số")
    yield "NỘI DUNG", tuple(f"{number}. {hint(work)}" for number, work in enumerate(works, 1))
    scope = f"Đối tượng, phạm vi: {hint('ai, những nơi nào')}."
    yield "THỜI GIAN, ĐỊA ĐIỂM", (timetable(answers, ["Hoạt động"]), scope)
    yield "THÀNH PHẦN THAM GIA", (f"- {hint('mỗi lực lượng, thành phần tham gia một dòng')}",)
    yield funding()
    yield implementation(answers, last="Các thôn, tổ dân phố")


OCCASION = Occasion(
    key="chien-dich",
    name="Đợt hoạt động, chiến dịch nhiều ngày, nhiều nơi",
    order=40,
    example="2026",
    text=text,
    title="Triển khai {subject} {period}",
    subject="Việc gì, ví dụ chiến dịch tiêm phòng dại cho chó, mèo",
    session="Hoạt động, ví dụ Tiêm phòng tại thôn Đông",
    times=Times.SEVERAL,
    slug="trien-khai",
)
