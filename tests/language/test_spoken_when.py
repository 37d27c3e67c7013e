"""A time as documents write it gives the form of front matter; what can be read in two ways gives both, and no guess."""

import pytest

from niemyet.language.parse_when import meant, parse_when


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("14/10/2026", "2026-10-14"),
        ("14.10.2026", "2026-10-14"),
        ("5-9-2026", "2026-09-05"),
        ("ngày 14 tháng 10 năm 2026", "2026-10-14"),
        ("Thứ Tư, ngày 14/10/2026", "2026-10-14"),
        ("2026/10/14", "2026-10-14"),
        ("2026-9-5", "2026-09-05"),
        ("8 giờ 00 ngày 14/10/2026", "2026-10-14T08:00"),
        ("08h00 ngày 14 tháng 10 năm 2026", "2026-10-14T08:00"),
        ("vào lúc 14 giờ 00 phút, thứ Sáu, ngày 03/4/2026", "2026-04-03T14:00"),
        ("2 giờ chiều ngày 14/10/2026", "2026-10-14T14:00"),
        ("14/10/2026 08:00", "2026-10-14T08:00"),
        ("2026-10-14 8:00", "2026-10-14T08:00"),
        ("tháng 10/2026", "2026-10"),
        ("T10/2026", "2026-10"),
        ("quý III năm 2026", "2026-Q3"),
        ("Quý 3/2026", "2026-Q3"),
        ("6 tháng cuối năm 2026", "2026-H2"),
        ("năm 2026", "2026"),
        ("tuần thứ hai, tháng 10/2026", "2026-10-W2"),
        ("14-16/10/2026", "2026-10-14/2026-10-16"),
        ("từ ngày 14/10 đến hết ngày 16/10/2026", "2026-10-14/2026-10-16"),
        ("từ ngày 14 đến ngày 16 tháng 10 năm 2026", "2026-10-14/2026-10-16"),
        ("2026-10-14 - 2026-10-16", "2026-10-14/2026-10-16"),
        ("2026-10-14/16", "2026-10-14/2026-10-16"),
        ("7h30 - 11h00, 14/10/2026", "2026-10-14T07:30/2026-10-14T11:00"),
        ("8h00 ngày 14/10/2026 đến 11h00", "2026-10-14T08:00/2026-10-14T11:00"),
        ("tháng 10 - tháng 12/2026", "2026-10/2026-12"),
        ("quý I đến quý III năm 2026", "2026-Q1/2026-Q3"),
        ("giai đoạn 2026 - 2030", "2026/2030"),
    ],
)
def test_a_time_of_the_text_is_told_in_the_form_to_write(text: str, form: str) -> None:
    assert list(meant(text)) == [form]
    with pytest.raises(ValueError, match="hãy viết") as refused:
        parse_when(text)
    assert str(refused.value) == f"“{text}”; hãy viết {form} ({parse_when(form).words})"


def test_what_can_be_read_in_two_ways_gives_both() -> None:
    assert list(meant("10-12/2026")) == ["2026-12-10", "2026-10/2026-12"]
    with pytest.raises(ValueError, match=r"đọc được hơn một cách; hãy viết 2026-12-10 .* hoặc 2026-10/2026-12 "):
        parse_when("10-12/2026")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("31/02/2026", "không có ngày này trong lịch"),
        ("10/14/2026", "không có ngày này trong lịch"),
        ("14/10/26", "hãy viết năm đủ bốn chữ số"),
        ("sáng 14/10/2026", "một trong các dạng"),
        ("dự kiến tháng 10/2026", "một trong các dạng"),
        ("12 giờ chiều ngày 14/10/2026", "một trong các dạng"),
        ("ngày 14 tháng 10", "một trong các dạng"),
    ],
)
def test_what_says_more_or_less_than_a_form_is_not_guessed(text: str, told: str) -> None:
    assert meant(text) == {}
    with pytest.raises(ValueError, match=told):
        parse_when(text)


@pytest.mark.parametrize("form", ["2026", "2026-Q3", "2026-10-14/2026-10-16", "2026-Q3/2026"])
def test_a_form_means_itself(form: str) -> None:
    assert meant(form) == {}
    assert parse_when(form).text == form
