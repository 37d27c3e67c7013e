"""Fields of plans and wards at their limits and past them: each fault is told once, at its own place, with what to write."""

from collections.abc import Callable

import pytest

from niemyet.model.problem import Problem, Reading
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_abbreviations, read_series, read_topics, read_ward
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward

REST = "title: T\nstatus: draft\nsource: {kind: original}\n---\n\n## I. A\n\nTrên đây./.\n"
WEEKLY = {"every": "week", "days": "[T7]", "from": "2025-01-01", "until": "2025-12-31"}
WARD = "name: A\nkind: xã\nprovince: B\nissuer: [C]\nplace: D\n"


def shown(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{each.position.line}:{each.position.column} {each.rule.id} {each.message}" for each in problems]


def told(field: str) -> list[str]:
    file = PlanFile("plans/suoi-mo/2025/x.md", f"---\n{field}\n{REST}".encode())
    return shown(read_plan(file, make_ward(), BodyReader()).problems)


def told_of_ward(field: str) -> list[str]:
    return shown(read_ward("plans/suoi-mo/ward.yml", f"{WARD}{field}\n".encode()).problems)


def repeating(**changes: str) -> list[str]:
    """What is told of a weekly series with some fields changed; "-" takes one away."""
    fields = {key.strip("_"): value for key, value in (WEEKLY | changes).items() if value != "-"}
    return told("events:\n  repeats:\n" + "".join(f"    {key}: {value}\n" for key, value in fields.items()))


@pytest.mark.parametrize(
    "field",
    [
        f"short: {'a' * 65}",
        "symbol: KH-MTTQ-BTT",
        "symbol: KH/ĐU",
        "symbol: KH-HĐND&UBND",
        f"symbol: K-{'U' * 38}",
        "issuer: ubnd",
        "issuer: [ubnd, mttq]",
        "issuer: []",
        f"basis: [{{ref: {'a' * 120}}}]",
        "basis: [{ref: 6676/BYT-CDS, kind: CV}]",
        "events: {}",
        "events: []",
        "events: [{when: 2025}]",
        "events: [{id: a, when: 1900}, {id: b, when: 2199-12-31}]",
        'events: {expected_attendance: "999999"}',
        "contact: {phone: 113}",
        "contact: {phone: (0225) 3.123.456 / 113}",
        "results: [{title: A, file: a.pdf}]",
        "corrections: [{ref: 215/UBND-VP}]",
        "cosigners: [{name: A}, {}]",
        "source: {kind: original, sha256: " + "0" * 64 + "}",
    ],
    ids=lambda field: field[:30],
)
def test_what_is_just_within_its_limits_is_in_order(field: str) -> None:
    if field.startswith("source"):
        file = PlanFile("plans/suoi-mo/2025/x.md", f"---\n{REST.replace('source: {kind: original}', field)}".encode())
        assert read_plan(file, make_ward(), BodyReader()).problems == ()
    else:
        assert told(field) == []


@pytest.mark.parametrize(
    ("field", "line"),
    [
        (f"short: {'a' * 66}", "2:8 NY-103 short: dài 66 ký tự, tối đa 65; hãy viết ngắn lại"),
        ("symbol: 07/KH-UBND", "2:9 NY-103 symbol: “07/KH-UBND” không đúng dạng; hãy viết: symbol: KH-UBND, và number: 7"),
        ("symbol: KH", "2:9 NY-103 symbol: “KH” không đúng dạng; hãy viết như KH-UBND"),
        ("issuer: UBND", "2:9 NY-103 issuer: “UBND” không đúng dạng; hãy viết: issuer: ubnd"),
        ("issuer: [ubnd, MTTQ]", "2:16 NY-103 issuer.1: “MTTQ” không đúng dạng"),
        ("basis: [{ref: 57-NQ/TW, number: 57}]", "2:25 NY-101 trường “number” là cách viết cũ; đã có ref; hãy xóa dòng này"),
        ("basis: [{symbol: NQ-TW}]", "2:10 NY-101 trường “symbol” là cách viết cũ; chỉ có ký hiệu; hãy viết ref với đủ số và ký hiệu như trên văn bản"),
        ("event: {when: 2025}", "2:1 NY-101 trường “event” là cách viết cũ; hãy đổi tên trường thành events"),
        ("covers: {reviews: 2025}", "2:1 NY-101 trường “covers” là cách viết cũ; hãy viết ở ngoài cùng, mỗi trường một dòng: reviews: 2025"),
        ("events: [{when: 2025}, {when: 2026}]", "2:24 NY-103 events.1: thiếu id; có nhiều mục thì chỉ một mục được không có mã, ví dụ id: buoi-2"),
        ("events: [{id: a}, {id: a}]", "2:24 NY-103 events.1.id: id “a” đã dùng ở mục trên; mỗi mục cần một mã riêng"),
        ("events: {when: 2199, repeats: {every: week, days: [T2], from: 2025-01-01, open: true}}", "2:9 NY-103 events: chỉ ghi một trong hai: when (một lần) hoặc repeats (lặp lại)"),
        ("events: {when: 2200}", "2:16 NY-104 events.when: “2200”: năm phải từ 1900 đến 2199"),
        ('events: {expected_attendance: "1000000"}', "2:31 NY-103 events.expected_attendance: “1000000” không phải là số người"),
        ("events: {audience: all}", "2:20 NY-103 events.audience: “all” không có trong danh mục; hãy viết một trong: invited, public"),
        ("contact: {phone: 12}", "2:18 NY-103 contact.phone: “12” không đúng dạng; hãy viết số điện thoại"),
        ("contact: {email: vp@xa}", "2:18 NY-103 contact.email: “vp@xa” không đúng dạng; hãy viết địa chỉ thư"),
        ("contact: {name: A}", "2:11 NY-101 không có trường “name”; các trường dùng được: post, phone, email"),
        ("series: Tổng kết", "2:9 NY-103 series: “Tổng kết” không đúng dạng"),
        ("results: [{title: A}]", "2:11 NY-103 results.0: thiếu nơi xem kết quả; hãy thêm url, file hoặc plan"),
        ("results: [{title: A, file: ../a.pdf}]", "2:28 NY-103 results.0.file: “../a.pdf” không đúng dạng"),
        ("corrections: [{note: A}]", "2:15 NY-102 thiếu “corrections.0.ref”"),
        ("amends: [ke-hoach]", "2:10 NY-103 amends.0: “ke-hoach” không đúng dạng; hãy viết <xã-phường>/<năm>/<tên>"),
        ("cosigners: {name: A}", "2:12 NY-103 cosigners: cần một danh sách"),
    ],
    ids=lambda value: value[:30],
)  # fmt: skip
def test_what_is_past_them_is_told_at_its_place(field: str, line: str) -> None:
    (found,) = told(field)
    assert found.startswith(line)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"step": "52"},
        {"until": "-", "open": "true"},
        {"every": "month", "days": "[31]"},
        {"every": "month", "days": "[cuối tháng]"},
        {"every": "quarter", "days": '["T5 lần 2", "T6 cuối"]'},
        {"days": "[T2, T3, T4, T5, T6, T7, CN]", "until": "2026-02-04"},
        {"start": '"00:00"', "end": '"23:59"'},
        {"except_": "[2025-01-04, 2025-12-27]"},
    ],
)
def test_series_within_their_limits_are_in_order(changes: dict[str, str]) -> None:
    assert repeating(**changes) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"every": "day"}, "4:12 NY-103 events.repeats.every: “day” không có trong danh mục; hãy viết một trong: week, month, quarter"),
        ({"step": "0"}, "8:11 NY-103 events.repeats.step: “0” không dùng được ở đây; hãy viết một số từ 1 đến 52"),
        ({"step": "53"}, "8:11 NY-103 events.repeats.step: “53”"),
        ({"days": "[]"}, "5:11 NY-103 events.repeats.days: danh sách trống hoặc ngắn quá; hãy ghi ít nhất 1 mục"),
        ({"days": "[thứ bảy]"}, "5:11 NY-103 events.repeats.days: “thứ bảy” không phải là ngày lặp lại đúng dạng; hãy viết “T7”"),
        ({"every": "month", "days": "[30]", "from": "2025-02-01", "until": "2025-02-28"}, "5:11 NY-103 events.repeats.days: từ ngày 01/02/2025 đến ngày 28/02/2025 không có buổi nào"),
        ({"from": "2025-02-30"}, "6:11 NY-103 events.repeats.from: “2025-02-30”: không có ngày này trong lịch"),
        ({"from": "2025-02"}, "6:11 NY-103 events.repeats.from: “2025-02” không phải là một ngày"),
        ({"from": "-"}, "4:5 NY-102 thiếu “events.repeats.from”"),
        ({"until": "-"}, "4:5 NY-103 events.repeats.until: thiếu ngày kết thúc; hãy viết ví dụ until: 2025-12-27, hoặc open: true"),
        ({"open": "true"}, "8:11 NY-103 events.repeats.open: đã có until thì không viết open: true"),
        ({"until": "2024-12-31"}, "7:12 NY-103 events.repeats.until: ngày kết thúc 31/12/2024 đứng trước ngày bắt đầu 01/01/2025"),
        ({"until": "2199-12-31"}, "7:12 NY-103 events.repeats.until: từ ngày 01/01/2025 đến ngày 31/12/2199 có hơn 400 buổi"),
        ({"until": "2200-01-01"}, "7:12 NY-103 events.repeats.until: “2200-01-01”: năm phải từ 1900 đến 2199"),
        ({"start": "7:30"}, "8:12 NY-103 “7:30” viết trần thì chương trình khác đọc thành một con số"),
        ({"start": '"7:30"'}, '8:12 NY-103 events.repeats.start: “7:30” không đúng dạng; hãy viết: start: "07:30"'),
        ({"end": '"08:00"'}, "8:10 NY-103 events.repeats.end: có giờ kết thúc mà thiếu giờ bắt đầu"),
        ({"except_": "[2025-01-05]"}, "8:13 NY-103 events.repeats.except: ngày 05/01/2025 (Chủ nhật) không có buổi nào để trừ"),
        ({"on": "T7"}, "8:5 NY-101 không có trường “on”; có phải “open”?"),
        ({"every": "month"}, "5:11 NY-103 events.repeats.days: “T7”: hãy viết rõ lần thứ mấy trong tháng"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else value[:20],
)  # fmt: skip
def test_series_past_them_are_told_at_their_place(changes: dict[str, str], line: str) -> None:
    (found,) = repeating(**changes)
    assert found.startswith(line)


@pytest.mark.parametrize(
    "field",
    [
        "issuers: [{id: a, lines: [a, b, c], parent: [d, e], from: 2025-07-01, until: 2025-07-01}]",
        "formerly: [{id: b, name: xã B}, {id: c, name: xã C, until: 2025-06-30}]",
        "venues: [Hội trường, {name: Nhà văn hóa, address: thôn Một}]",
        'units: [{id: a, name: A, phone: "113"}]',
        'code: "12345"',
    ],
)
def test_wards_within_their_limits_are_in_order(field: str) -> None:
    assert told_of_ward(field) == []


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("issuers: [{id: ubnd, lines: [a]}]", "6:16 NY-103 issuers.0.id: mã “ubnd” là của cơ quan ở issuer; hãy dùng một mã khác"),
        ("issuers: [{id: a, lines: [a]}, {id: a, lines: [b]}]", "6:37 NY-103 issuers.1.id: mã “a” đã dùng ở mục trên"),
        ("issuers: [{id: a, lines: []}]", "6:26 NY-103 issuers.0.lines: danh sách trống hoặc ngắn quá; hãy ghi ít nhất 1 mục"),
        ("issuers: [{id: a, lines: [a, b, c, d]}]", "6:26 NY-103 issuers.0.lines: có 4 mục, tối đa 3; hãy bớt đi"),
        ("issuers: [{id: a, lines: [a], parent: [a, b, c]}]", "6:39 NY-103 issuers.0.parent: có 3 mục, tối đa 2; hãy bớt đi"),
        ("issuers: [{id: a, lines: [a], from: 2025-07-01, until: 2025-06-30}]", "6:11 NY-103 issuers.0: until đứng trước from"),
        ("issuers: [{id: a, lines: [a], until: 2025}]", "6:38 NY-103 issuers.0.until: “2025” không phải là một ngày"),
        ("formerly: [{id: suoi-mo, name: xã A}]", "6:17 NY-103 formerly: “suoi-mo” là chính xã, phường này"),
        ("formerly: [{id: b, name: xã B}, {id: b, name: xã C}]", "6:38 NY-103 formerly.1.id: mã “b” đã dùng ở mục trên"),
        ("formerly: [b]", "6:12 NY-103 formerly.0: cần các trường con"),
        ("venues: [{address: thôn Một}]", "6:10 NY-102 thiếu “venues.0.name”"),
        ("units: [{id: a, name: A, phone: x}]", "6:33 NY-103 units.0.phone: “x” không đúng dạng; hãy viết số điện thoại"),
    ],
    ids=lambda value: value[:40],
)  # fmt: skip
def test_wards_past_them_are_told_at_their_place(field: str, line: str) -> None:
    (found,) = told_of_ward(field)
    assert found.startswith(line)


def test_a_table_of_series_has_keys_without_marks() -> None:
    assert read_series("plans/series.yml", b"tong-ket: A\n").value == {"tong-ket": "A"}
    (problem,) = read_series("plans/series.yml", "Tổng kết: A\n".encode()).problems
    assert "hãy viết khóa không dấu rồi tên chuỗi, ví dụ so-ket-cchc: " in problem.message


@pytest.mark.parametrize("read", [read_topics, read_series, read_abbreviations])
def test_keys_and_names_of_tables_are_no_longer_than_plans_can_name(
    read: Callable[[str, bytes], Reading[dict[str, str]]],
) -> None:
    key = "a" * (12 if read is read_abbreviations else 80)
    assert read("x.yml", f"{key}: {'b' * 500}\n".encode()) == Reading({key: "b" * 500}, ())
    for text, words in (
        (f"{'a' * 81}: b\n", "dài 81 ký tự, tối đa 80"),
        (f"{key}: {'b' * 501}\n", "dài 501 ký tự, tối đa 500"),
    ):
        found = read("x.yml", text.encode())
        assert found.value == {}
        assert words in found.problems[0].message


@pytest.mark.parametrize("key", ["constructor", "tostring", "hasownproperty", "valueof", "proto"])
def test_what_objects_call_their_own_is_a_key_like_any_other(key: str) -> None:
    assert read_topics("x.yml", f"{key}: A\n".encode()) == Reading({key: "A"}, ())


def test_a_table_of_faults_is_told_by_the_dozen() -> None:
    assert len(read_topics("x.yml", "".join(f"T{number}: x\n" for number in range(1500)).encode()).problems) == 21
