"""The meeting after a quarter."""

from niemyet.authoring.drafting.answers import Occasion
from niemyet.authoring.drafting.conference import meeting, title_with
from niemyet.language.when import Precision

OCCASION = Occasion(
    key="so-ket-quy",
    name="Hội nghị sơ kết quý",
    order=20,
    example="2025-Q3",
    text=meeting,
    title=title_with("sơ kết"),
    slug="hoi-nghi-so-ket",
    precision=Precision.QUARTER,
    looks_back=True,
)
