from datetime import date

import pytest

from niemyet.language.parse_when import parse_when
from niemyet.language.when import Precision

FORMS = [
    ("2025", Precision.YEAR, "2025-01-01", "2025-12-31", "năm 2025"),
    ("2025-H1", Precision.HALF, "2025-01-01", "2025-06-30", "6 tháng đầu năm 2025"),
    ("2025-H2", Precision.HALF, "2025-07-01", "2025-12-31", "6 tháng cuối năm 2025"),
    ("2025-Q3", Precision.QUARTER, "2025-07-01", "2025-09-30", "Quý III năm 2025"),
    ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29", "tháng 2/2024"),
    ("2025-10-W2", Precision.WEEK, "2025-10-06", "2025-10-14", "tuần 2, tháng 10 năm 2025"),
    ("2025-10-W1", Precision.WEEK, "2025-10-01", "2025-10-07", "tuần 1, tháng 10 năm 2025"),
    ("2025-10-14", Precision.DAY, "2025-10-14", "2025-10-14", "ngày 14/10/2025"),
    ("2025-10-14T08:00", Precision.MINUTE, "2025-10-14", "2025-10-14", "8 giờ 00, ngày 14/10/2025"),
    ("2025-10-14/2025-10-16", Precision.SPAN, "2025-10-14", "2025-10-16", "từ ngày 14/10/2025 đến ngày 16/10/2025"),
    ("2025-10/2025-12", Precision.SPAN, "2025-10-01", "2025-12-31", "từ tháng 10/2025 đến tháng 12/2025"),
]


@pytest.mark.parametrize(("text", "precision", "earliest", "latest", "words"), FORMS)
def test_every_form_is_as_precise_as_it_says(
    text: str, precision: Precision, earliest: str, latest: str, words: str
) -> None:
    when = parse_when(text)
    assert (when.precision, when.words) == (precision, words)
    assert (when.earliest, when.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))
    assert str(when) == text


def test_forms_cover_every_precision() -> None:
    assert {precision for _, precision, *_ in FORMS} == set(Precision)


@pytest.mark.parametrize(
    "text",
    ["", "quý 3", "25", "2025-13", "2025-02-30", "2025-Q5", "2025-H3", "2025-10-W6", "2025-02-W5", "2025-10-14T25:00",
     "2025-10-14 08:00", "2025/2024", "2025/2026/2027", "0001", "٢٠٢٥", "2025-10-14T08:00:00", "1735689600"],
)  # fmt: skip
def test_what_is_no_time_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match=r"“") as refusal:
        parse_when(text)
    assert "Traceback" not in str(refusal.value)


def test_a_part_that_is_not_given_is_not_there() -> None:
    assert (parse_when("2025").month, parse_when("2025-10").day, parse_when("2025-10-W2").day) == (None, None, None)
    assert (parse_when("2025-10").month, parse_when("2025-10-14").day) == (10, 14)
    assert parse_when("2025-10-14T08:05").clock == "08:05"


def test_times_that_can_be_the_same_day_overlap() -> None:
    assert parse_when("2025-10-W2").overlaps(parse_when("2025-10-14"))
    assert not parse_when("2025-Q3").overlaps(parse_when("2025-10"))


def test_times_sort_by_what_they_can_mean() -> None:
    texts = ["2026", "2025-10-14", "2025-Q4", "2025", "2025-10"]
    assert sorted(texts, key=lambda text: parse_when(text).sort_key) == [
        "2025",
        "2025-10",
        "2025-Q4",
        "2025-10-14",
        "2026",
    ]
