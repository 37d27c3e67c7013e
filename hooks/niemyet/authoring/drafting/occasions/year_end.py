"""The meeting at the end of a year."""

from niemyet.authoring.drafting.answers import Occasion
from niemyet.authoring.drafting.conference import meeting, title_with
from niemyet.language.when import Precision

OCCASION = Occasion(
    key="tong-ket-nam",
    name="Hội nghị tổng kết năm",
    order=10,
    example="2025",
    text=meeting,
    title=title_with("tổng kết"),
    slug="hoi-nghi-tong-ket",
    precision=Precision.YEAR,
    looks_back=True,
)
