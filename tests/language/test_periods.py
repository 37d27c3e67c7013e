"""The times that a sentence names with their year: what each means, and what is none."""

import pytest

from niemyet.language.periods import periods


def named(text: str) -> list[str]:
    return [period.when.text for period in periods(text)]


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("Ngày 05/11/2025", ["2025-11-05"]),
        ("ngày 5 tháng 11 năm 2025", ["2025-11-05"]),
        ("tháng 12/2025", ["2025-12"]),
        ("tháng 12 / 2025", ["2025-12"]),
        ("tháng 3 năm 2026", ["2026-03"]),
        ("T12/2025", ["2025-12"]),
        ("trong 9/2025", ["2025-09"]),
        ("Quý III năm 2025", ["2025-Q3"]),
        ("quí 3/2025", ["2025-Q3"]),
        ("Q4 năm 2025", ["2025-Q4"]),
        ("6 tháng đầu năm 2026", ["2026-H1"]),
        ("06 tháng cuối năm 2026", ["2026-H2"]),
        ("sáu tháng đầu năm 2026", ["2026-H1"]),
        ("nửa cuối năm 2026", ["2026-H2"]),
        ("9 tháng đầu năm 2025", ["2025-01/2025-09"]),
        ("ba tháng cuối năm 2025", ["2025-10/2025-12"]),
        ("giai đoạn 2021 - 2025", ["2021/2025"]),
        ("năm 2025", ["2025"]),
    ],
)
def test_a_time_is_known_however_it_is_written(text: str, whens: list[str]) -> None:
    assert named(text) == whens
    (period,) = periods(f"Sơ kết {text}.")
    assert text.endswith(f"Sơ kết {text}."[period.start : period.end])


@pytest.mark.parametrize(
    "text", ["Quý III", "6 tháng đầu năm", "tháng 12", "2025", "Nghị định 30/2020", "31/02/2025", ""]
)
def test_without_its_year_or_its_day_in_the_calendar_there_is_none(text: str) -> None:
    assert named(text) == []


def test_each_place_is_one_time_and_all_come_in_the_order_of_the_text() -> None:
    text = "Từ ngày 01/10/2025 đến 15/12/2025, sơ kết quý III và quý IV năm 2025, 6 tháng đầu năm 2026"
    assert named(text) == ["2025-10-01", "2025-12-15", "2025-Q4", "2026-H1"]
