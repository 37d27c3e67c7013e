"""What plans are usually for, and how their titles, periods and addresses follow from that."""

from dataclasses import dataclass

from niemyet.language.alphabet import slug
from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision, When


@dataclass(frozen=True, slots=True)
class Occasion:
    """One kind of plan: its key, its name, what the meeting does, and how exact its period is (None: any)."""

    key: str
    name: str
    deed: str = ""
    precision: Precision | None = None
    example: str = ""


OTHER = "khac"
OCCASIONS = {
    each.key: each
    for each in (
        Occasion("tong-ket-nam", "Hội nghị tổng kết năm", "tổng kết", Precision.YEAR, "2025"),
        Occasion("so-ket-quy", "Hội nghị sơ kết quý", "sơ kết", Precision.QUARTER, "2025-Q3"),
        Occasion("danh-gia-6-thang", "Hội nghị đánh giá 6 tháng", "đánh giá", Precision.HALF, "2026-H1"),
        Occasion(OTHER, "Kế hoạch khác", example="2026"),
    )
}
_LONGEST_SLUG = 80


def period_of(occasion: Occasion, text: str) -> When:
    """The period that an occasion is about; ValueError, in Vietnamese, where it is none of that kind."""
    period = parse_when(text)
    if occasion.precision and period.precision is not occasion.precision:
        raise ValueError(f"“{text}” không phải kỳ của {occasion.name}; hãy viết như {occasion.example}")
    return period


def following(period: When) -> When:
    """The year, half or quarter after the given one."""
    if period.precision is Precision.YEAR:
        return parse_when(f"{period.year + 1}")
    parts = {Precision.HALF: ("H", 2), Precision.QUARTER: ("Q", 4)}
    letter, count = parts[period.precision]
    number = int(period.text[-1])
    year, number = (period.year, number + 1) if number < count else (period.year + 1, 1)
    return parse_when(f"{year}-{letter}{number}")


def title_of(occasion: Occasion, period: When, topic: str | None) -> str | None:
    """The title as plans of this occasion are usually called; None where there is no usual one."""
    if not occasion.deed:
        return None
    field = f" {uncapitalised(topic)}" if topic else ""
    after = following(period)
    return f"Tổ chức Hội nghị {occasion.deed} công tác{field} {period.words}, triển khai nhiệm vụ {after.words}"


def uncapitalised(text: str) -> str:
    """The text with a small first letter, to stand inside a sentence; a word in capitals stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def slug_of(occasion: Occasion, period: When, topic: str | None, title: str) -> str:
    """The last part of the address: short, without diacritics."""
    if not occasion.deed:
        return _shortened(slug(title).removeprefix("to-chuc-"))
    tail = str(period.year) if period.precision is Precision.YEAR else slug(period.words)
    if period.precision is Precision.QUARTER:
        tail = f"quy-{period.text[-1]}-{period.year}"
    return "-".join(filter(None, ("hoi-nghi", slug(occasion.deed), topic, tail)))


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST_SLUG:
        return text
    return text[: _LONGEST_SLUG + 1].rpartition("-")[0]
