"""Times of the period before are marked in a text that is carried over; what is no time of it stays as it is."""

import pytest

from niemyet.authoring.drafting.marking import marked


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("kết quả Quý III năm 2025.", "kết quả [[kỳ trước: Quý III năm 2025]]."),
        ("trong năm 2025, năm 2026", "trong [[kỳ trước: năm 2025]], [[kỳ trước: năm 2026]]"),
        ("ngày 15/12/2025 và ngày 5 tháng 1 năm 2026", "[[kỳ trước: ngày 15/12/2025]] và [[kỳ trước: ngày 5 tháng 1 năm 2026]]"),
        ("trước ngày 15/12", "trước [[kỳ trước: ngày 15/12]]"),
        ("tuần 2, tháng 10 năm 2025", "[[kỳ trước: tuần 2, tháng 10 năm 2025]]"),
        ("trong tháng 12; Quý IV", "trong [[kỳ trước: tháng 12]]; [[kỳ trước: Quý IV]]"),
        ("năm học 2025 - 2026", "năm học [[kỳ trước: 2025 - 2026]]"),
        ("Sáu tháng cuối năm 2025", "[[kỳ trước: Sáu tháng cuối năm 2025]]"),
        ("[Kế hoạch năm 2025](a.md) này", "[[kỳ trước: năm 2025]] [Kế hoạch năm 2025](a.md) này"),
    ],
)  # fmt: skip
def test_times_are_marked(text: str, carried: str) -> None:
    assert marked(text, range(2024, 2027)) == carried


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 133/QĐ-UBND ngày 30/7/2025 của Ủy ban nhân dân xã",
        "Nghị định số 11/2025/NĐ-CP ngày 03 tháng 01 năm 2025 của Chính phủ",
        "nhiệm kỳ 2021 - 2026, giai đoạn 2021-2030",
        "ngày thành lập 03/02/1930",
        "tầm nhìn đến năm 2050, từ 2021 - 2030",
        "Văn bản số 05/2026/VLN/CV-LV",
        "hằng tháng, trước ngày 20; trong 3 tháng",
        "https://suoimo.example/2025/10/2025",
        "[[kỳ trước: năm 2025]]",
        "phòng số 2025, 50 người",
        "",
    ],
)
def test_what_is_no_time_of_the_period_stays(text: str) -> None:
    assert marked(text, range(2024, 2027)) == text
