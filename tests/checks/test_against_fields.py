"""Rules that hold the front matter against the text: times, periods, venues, grounds."""

import pytest

from tests.checks.test_sense import problems_of


@pytest.mark.parametrize(
    ("issued", "when", "state", "wrong"),
    [
        ("2025-11-05", "2025-10", "planned", True),
        ("2025-11-05", "2025-11", "planned", False),
        ("2025-11", "2025-11-01", "planned", False),
        ("2025-11-05", "2025-10", "held", False),
        ("2025-11-05", "2025-10", "cancelled", False),
    ],
)
def test_an_event_lies_after_the_issue(issued: str, when: str, state: str, wrong: bool) -> None:
    assert bool(problems_of("NY-605", f"issued: {issued}\nevents:\n  when: {when}\n  state: {state}")) == wrong


@pytest.mark.parametrize(
    ("title", "covers", "wrong"),
    [
        ("Sơ kết Quý III năm 2025, triển khai nhiệm vụ Quý IV năm 2025", "reviews: 2025-Q3\nperiod: 2025-Q4", 0),
        ("Sơ kết Quý III năm 2025, triển khai nhiệm vụ Quý IV năm 2025", "reviews: 2025-Q4\nperiod: 2025-Q3", 2),
        (
            "Đánh giá 6 tháng đầu năm 2026, triển khai 6 tháng cuối năm 2026",
            "reviews: 2026-H1\nperiod: 2026-H2",
            0,
        ),
        ("Đánh giá 6 tháng đầu năm 2026", "reviews: 2026-H2", 1),
        ("Tổng kết 9 tháng đầu năm 2025", "reviews: 2025-01/2025-09", 0),
        ("Tổng kết giai đoạn 2021 - 2025", "reviews: 2021/2025", 0),
        ("Tổng kết công tác năm 2025", "reviews: '2024'", 1),
        ("Kế hoạch công tác tháng 3/2026", "period: 2026-03", 0),
        ("Kế hoạch công tác tháng 3/2026", "period: 2026-04", 1),
        ("Tổng kết công tác năm", "reviews: '2024'", 0),
        ("Phấn đấu năm 2026 giảm hộ nghèo so với năm 2025", "period: '2026'", 0),
        ("Giảm hộ nghèo so với cùng kỳ năm 2025", "period: '2026'", 0),
        ("Phấn đấu năm 2026 giảm hộ nghèo so với năm 2025", "period: '2025'", 1),
    ],
)
def test_the_title_and_the_header_name_the_same_periods(title: str, covers: str, wrong: int) -> None:
    assert len(problems_of("NY-606", f"title: '{title}'\n{covers}")) == wrong


@pytest.mark.parametrize(
    ("venue", "wrong"),
    [
        ("Hội trường Uỷ ban nhân dân xã", False),
        ("Hội trường Ủy ban nhân dân xã Suối Mơ", False),
        ("Sân vận động", True),
    ],
)
def test_a_venue_is_known_to_the_ward(venue: str, wrong: bool) -> None:
    assert bool(problems_of("NY-607", f"events: {{when: 2025-12, venue: {venue}}}")) == wrong
    assert not problems_of("NY-607", f"events: {{when: 2025-12, venue: {venue}}}", venues=[])


def test_an_unknown_venue_under_review_is_an_open_question_already() -> None:
    assert not problems_of("NY-607", "events: {when: 2025-12, venue: Sân vận động}\nreview: [events.venue]")


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ("", True),
        ("issuer: Ủy ban nhân dân tỉnh Ví Dụ", False),
        ("plan: suoi-mo/2025/ke-hoach-khac", False),
        ("issued: 2024-11-05", False),
        ("ref: 9/KH-UBND", False),
        ("ref: 8/QĐ-UBND", False),
        ("ref: 08/KH-UBND", True),
        ("issuer: Ủy ban nhân dân xã Suối Mơ", True),
        ("issued: 2025", True),
        ("issued: 2025-11-06", False),
    ],
)
def test_a_basis_on_this_site_is_linked(change: str, wrong: bool) -> None:
    basis = {"ref": "8/KH-UBND", "issued": "2025-11-05", "issuer": "UBND xã Suối Mơ"}
    basis |= dict([change.split(": ")]) if change else {}
    lines = "".join(f"    {field}: {value}\n" for field, value in basis.items())
    assert bool(problems_of("NY-608", "basis:\n  -\n" + lines)) == wrong


@pytest.mark.parametrize(
    ("when", "words", "wrong"),
    [
        ("2025-12", "1. Thời gian: Dự kiến trong tháng 12/2025.", False),
        ("2025-11", "1. Thời gian: Dự kiến trong tháng 12/2025.", True),
        ("2025-10-W2", "- Thời gian: Dự kiến tuần 2, tháng 10 năm 2025.", False),
        ("2025-12-15T08:00", "**1. Thời gian:** 8 giờ 00, ngày 15/12/2025.", False),
        ("2025-12-16", "**1. Thời gian:** 8 giờ 00, ngày 15/12/2025.", True),
        ("2025-12-10/2025-12-20", "- Thời gian: Từ ngày 10/12 đến ngày 20/12/2025.", False),
        ("2025-12-10", "- Thời gian: Từ ngày 10/12 đến ngày 20/12/2025.", False),
        ("2025-11", "- Thời gian: Có thông báo sau.", False),
        ("2025-11", "- Thời gian nộp báo cáo: tháng 12/2025.", False),
        ("2025-11", "- Thời gian: ngày 31/02/2025.", False),
    ],
)
def test_the_text_and_the_front_matter_name_the_same_time(when: str, words: str, wrong: bool) -> None:
    assert bool(problems_of("NY-609", f"events: {{when: {when}}}\n---\n## I. THỜI GIAN\n\n{words}")) == wrong


@pytest.mark.parametrize(
    ("when", "words", "advice"),
    [
        ("2026-04-03T14:00", "14 giờ 00, ngày 10/4/2026", "2026-04-10T14:00"),
        ("2026-04-03T14:00", "7 giờ 30 phút ngày 10/4/2026", "2026-04-10T07:30"),
        ("2026-04-03T14:00", "8h ngày 10/4/2026", "2026-04-10T08:00"),
        ("2026-04-03T14:00", "ngày 10/4/2026", "2026-04-10T14:00"),
        ("2026-04-03", "ngày 10/4/2026", "2026-04-10"),
        ("2026-04-03T14:00", "trong tháng 5/2026", "2026-05"),
    ],
)
def test_the_hour_is_kept_in_what_to_write(when: str, words: str, advice: str) -> None:
    (problem,) = problems_of("NY-609", f"events: {{when: '{when}'}}\n---\n## I. THỜI GIAN\n\n1. Thời gian: {words}.")
    assert problem.message.endswith(f"; hãy viết {advice}")
    mended = f"events: {{when: '{advice}'}}\n---\n## I. THỜI GIAN\n\n1. Thời gian: {words}."
    assert not problems_of("NY-609", mended)


def test_a_postponed_event_may_have_moved() -> None:
    body = "## I. THỜI GIAN\n\n1. Thời gian: tháng 12/2025."
    assert not problems_of("NY-609", f"events: {{when: 2026-01, state: postponed}}\n---\n{body}")
