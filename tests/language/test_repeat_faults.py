"""Repeating events that cannot be: each field's fault in the editor's words, all at once, at little cost."""

from datetime import date
from typing import Any

import pytest

from niemyet.language.repeat_days import LAST, RepeatDay, parse_repeat_day
from niemyet.language.repeat_faults import faults
from niemyet.language.repeats import MOST_SESSIONS, Repeats

DAY = date.fromisoformat
SOUND: dict[str, Any] = {"every": "week", "days": ("T7",), "first": DAY("2025-07-01"), "until": DAY("2025-12-27")}


def told(**changed: Any) -> list[tuple[str, str]]:
    return list(faults(Repeats(**(SOUND | changed))))


def test_a_sound_one_has_no_faults() -> None:
    assert told() == []
    assert told(until=None, open=True) == []
    assert told(start="07:30") == []
    assert told(part="chiều", start="11:30") == []
    assert told(part="cả ngày", start="07:30", end="17:00") == []
    assert told(start="00:00", end="23:59") == []


FAULTS: list[tuple[dict[str, Any], str, str]] = [
    ({"step": 0}, "step", "“0”: step là một số từ 1 đến 52"),
    ({"step": -1}, "step", "“-1”: step là"),
    ({"step": 53}, "step", "“53”: step là"),
    ({"step": 10**9}, "step", "“1000000000”: step là"),
    ({"days": ()}, "days", "thiếu ngày lặp lại; hãy viết một danh sách, ví dụ [T7]"),
    ({"days": ("T8",)}, "days", "“T8” không phải là ngày lặp lại đúng dạng; hãy viết một trong các dạng: thứ trong tuần T2"),
    ({"days": ("T7", "t7")}, "days", "“t7” đã có trong danh sách"),
    ({"every": "month", "days": ("5", "05")}, "days", "“05” đã có trong danh sách"),
    ({"days": ("10",)}, "days", "“10”: every: week chỉ có thứ trong tuần"),
    ({"days": ("T5 lần 2",)}, "days", "“T5 lần 2”: every: week chỉ có"),
    ({"days": ("cuối tháng",)}, "days", "“cuối tháng”: every: week chỉ có"),
    ({"every": "month"}, "days", "“T7”: hãy viết rõ lần thứ mấy trong tháng, ví dụ “T7 lần 2” hoặc “T7 cuối”; muốn lặp hằng tuần"),
    ({"every": "quarter"}, "days", "“T7”: hãy viết rõ"),
    ({"every": "month", "days": ("T6 cuối", "13")}, "days", "“13” và “T6 cuối” không viết chung được; hãy tách thành hai"),
    ({"first": DAY("2200-01-01"), "until": DAY("2200-02-01")}, "from", "ngày 01/01/2200 xa quá; hãy viết một ngày đến hết năm 2199"),
    ({"until": None}, "until", "thiếu ngày kết thúc; hãy viết ví dụ until: 2025-12-27, hoặc open: true"),
    ({"open": True}, "open", "đã có until thì không viết open: true"),
    ({"until": DAY("2025-06-30")}, "until", "ngày kết thúc 30/06/2025 đứng trước ngày bắt đầu 01/07/2025"),
    ({"start": "7h30"}, "start", "“7h30” không phải là giờ đúng dạng; hãy viết bốn chữ số trong ngoặc kép"),
    ({"start": "7:30"}, "start", "“7:30” không phải là giờ"),
    ({"start": "450"}, "start", "“450” không phải là giờ"),
    ({"start": "24:00"}, "start", "“24:00” không phải là giờ"),
    ({"start": "07:30", "end": "11:60"}, "end", "“11:60” không phải là giờ"),
    ({"start": "07:30\n"}, "start", "“07:30\n” không phải là giờ"),
    ({"start": "٠٧:٣٠"}, "start", "“٠٧:٣٠” không phải là giờ"),
    ({"end": "11:00"}, "end", "có giờ kết thúc mà thiếu giờ bắt đầu; hãy viết thêm start"),
    ({"start": "11:00", "end": "07:30"}, "end", "giờ kết thúc 07:30 không sau giờ bắt đầu 11:00"),
    ({"start": "11:00", "end": "11:00"}, "end", "giờ kết thúc 11:00 không sau"),
    ({"part": "sáng", "start": "13:30"}, "part", "buổi sáng không bắt đầu lúc 13:30"),
    ({"part": "chiều", "start": "07:30"}, "part", "buổi chiều không bắt đầu lúc 07:30"),
    ({"except_": (DAY("2025-07-05"),) * 3}, "except", "ngày 05/07/2025 được trừ hai lần"),
    ({"except_": (DAY("2025-07-05"),) * (MOST_SESSIONS + 1)}, "except", "quá 400 ngày"),
    # what only the sessions show
    ({"until": DAY("2025-07-04")}, "days", "từ ngày 01/07/2025 đến ngày 04/07/2025 không có buổi nào"),
    ({"every": "month", "days": ("30",), "first": DAY("2026-02-01"), "until": DAY("2026-02-28")}, "days", "không có buổi nào"),
    ({"every": "month", "days": ("10", "31"), "first": DAY("2025-04-01"), "until": DAY("2025-04-30")}, "days",
     "“31” không rơi vào buổi nào từ ngày 01/04/2025 đến ngày 30/04/2025; hãy xóa hoặc sửa"),
    ({"every": "month", "days": ("10", "31"), "first": DAY("2025-04-01"), "until": None, "open": True, "step": 12}, "days",
     "“31” không rơi vào buổi nào từ ngày 01/04/2025; hãy xóa"),
    ({"days": ("T2", "T7"), "until": DAY("2025-07-05")}, "days", "“T2” không rơi vào buổi nào"),
    ({"first": DAY("1900-01-01"), "until": DAY("2091-09-01")}, "until", "có hơn 400 buổi; hãy viết until sớm hơn, hoặc open: true"),
    ({"except_": (DAY("2025-07-07"),)}, "except",
     "ngày 07/07/2025 (Thứ Hai) không có buổi nào để trừ; hãy xóa, hoặc viết đúng ngày của một buổi, gần nhất là 2025-07-05"),
    ({"except_": (DAY("2026-07-04"),)}, "except", "gần nhất là 2025-12-27"),
    ({"until": None, "open": True, "except_": (DAY("2025-07-07"),)}, "except", "gần nhất là 2025-07-05"),
    ({"until": None, "open": True, "except_": (DAY("2100-01-02"),)}, "except", "ngày 02/01/2100 đứng sau buổi thứ 400"),
    ({"until": DAY("2025-07-12"), "except_": (DAY("2025-07-05"), DAY("2025-07-12"))}, "except",
     "mọi buổi đều bị trừ; hãy giữ lại ít nhất một buổi; nếu hoạt động bị hủy, hãy viết state: cancelled"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "field", "message"), FAULTS)
def test_each_fault_names_its_field_and_what_to_write(changed: dict[str, Any], field: str, message: str) -> None:
    ((where, what),) = told(**changed)
    assert where == field
    assert message in what


def test_all_faults_of_the_fields_are_told_at_once() -> None:
    found = told(days=("T8", "10"), step=0, until=None, start="7h", end="11h", except_=(DAY("2025-07-05"),) * 2)
    assert [field for field, _ in found] == ["step", "days", "days", "until", "start", "end", "except"]


def test_the_longest_series_that_may_be_is_one_of_400_sessions() -> None:
    assert told(first=DAY("2025-07-05"), until=DAY("2033-02-26")) == []  # the 400th Saturday
    ((field, _),) = told(first=DAY("2025-07-05"), until=DAY("2033-03-05"))
    assert field == "until"


def test_a_series_of_ten_thousand_sessions_is_left_after_the_first_that_is_too_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[date] = []
    dates = Repeats.dates

    def watched(repeats: Repeats) -> Any:
        for day in dates(repeats):
            drawn.append(day)
            yield day

    monkeypatch.setattr(Repeats, "dates", watched)
    ((field, _),) = told(days=("T2", "T3", "T4", "T5", "T6", "T7", "CN"), until=DAY("2052-11-15"))
    assert (field, len(drawn)) == ("until", MOST_SESSIONS + 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("T2", RepeatDay(0)),
        ("T7", RepeatDay(5)),
        ("CN", RepeatDay(6)),
        (" cn ", RepeatDay(6)),
        ("t5  lần 2", RepeatDay(3, 2)),
        ("T6 cuối", RepeatDay(4, LAST)),
        ("1", RepeatDay(month_day=1)),
        ("05", RepeatDay(month_day=5)),
        ("31", RepeatDay(month_day=31)),
        ("Cuối tháng", RepeatDay(month_day=LAST)),
        ("cuo\u0302\u0301i tha\u0301ng", RepeatDay(month_day=LAST)),
    ],
)
def test_days_are_read(text: str, day: RepeatDay) -> None:
    assert parse_repeat_day(text) == day


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("thứ Bảy", "“T7”"),
        ("Thứ 7", "“T7”"),
        ("Chủ nhật", "“CN”"),
        ("thứ năm hằng tuần", "“T5”"),
        ("Thứ Năm lần 3", "“T5 lần 3”"),
        ("thứ sáu cuối", "“T6 cuối”"),
        *((text, "một trong các dạng: thứ trong tuần T2") for text in
          ("", "T1", "T8", "0", "00", "32", "-1", "1.5", "T5 lần 0", "T5 lần 6", "T5 lần hai", "5 lần 2", "cuối", "cuối năm",
           "thứ tám", "ngày 10", "10, 20", "٥", "T5\x00", "x" * 10_000)),
    ],
)  # fmt: skip
def test_what_is_no_day_is_refused_with_what_to_write(text: str, instead: str) -> None:
    with pytest.raises(ValueError, match="không phải là ngày lặp lại đúng dạng; hãy viết") as refusal:
        parse_repeat_day(text)
    assert f"hãy viết {instead}" in str(refusal.value)
