"""What is made public: a budget, procedures, lists; in which form, where and for how long."""

from collections.abc import Iterator

from niemyet.authoring.drafting.answers import Answers, Occasion, Part
from niemyet.authoring.drafting.parts import funding, implementation, purpose, table, time_and_place
from niemyet.model.hints import hint

_FORMS = ("Niêm yết tại trụ sở", "Đăng trên trang thông tin điện tử", "Thông báo trên đài truyền thanh")


def text(answers: Answers) -> Iterator[Part]:
    """What is disclosed, how, when and where, and who takes what is answered to it."""
    yield purpose("công khai để ai biết, giám sát điều gì", demand="công khai đủ nội dung, đúng hình thức, đúng hạn")
    first = hint("tài liệu, số liệu được công khai; mỗi nội dung một dòng")
    form = hint("một hay nhiều hình thức: " + ", ".join(each[:1].lower() + each[1:] for each in _FORMS))
    rows = [("1", first, form, hint("hạn công khai"))]
    listed = table(("TT", "Nội dung công khai", "Hình thức công khai", "Thời hạn"), rows)
    yield "NỘI DUNG, HÌNH THỨC CÔNG KHAI", (listed,)
    yield "THỜI GIAN, ĐỊA ĐIỂM NIÊM YẾT", time_and_place(answers, "nơi niêm yết")
    where = hint("nơi tiếp nhận, điện thoại, thư điện tử của cơ quan; thời hạn")
    yield "TIẾP NHẬN Ý KIẾN, PHẢN ÁNH", (f"- {where}",)
    yield funding()
    yield implementation(answers)


OCCASION = Occasion(
    key="cong-khai",
    name="Công khai ngân sách, thủ tục hành chính",
    order=70,
    example="2026",
    text=text,
    title="Công khai {subject} {period}",
    subject="Công khai gì, ví dụ dự toán ngân sách xã",
    slug="cong-khai",
)
