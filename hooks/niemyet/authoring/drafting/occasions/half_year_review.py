"""The meeting after half a year."""

from niemyet.authoring.drafting.answers import Occasion
from niemyet.authoring.drafting.conference import meeting, title_with
from niemyet.language.when import Precision

OCCASION = Occasion(
    key="danh-gia-6-thang",
    name="Hội nghị đánh giá 6 tháng",
    order=30,
    example="2026-H1",
    text=meeting,
    title=title_with("đánh giá"),
    slug="hoi-nghi-danh-gia",
    precision=Precision.HALF,
    looks_back=True,
)
