"""The printable page: what it says and how it is built, before any browser sees it."""

import re
from typing import Any

import pytest

from niemyet.model.plan import Plan
from niemyet.outputs.print import page as print_page
from niemyet.outputs.print import stylesheet as print_stylesheet
from niemyet.outputs.print.body import plain, split
from niemyet.outputs.print.marks import marks
from niemyet.outputs.print.nd30_2020 import PROFILE
from niemyet.outputs.print.title import lines
from tests.helpers.factory import make_context, make_plan
from tests.helpers.golden import GOLDEN, check
from tests.helpers.printing import body

BARE: dict[str, Any] = dict.fromkeys(
    (
        "number",
        "symbol",
        "issued",
        "topic",
        "covers",
        "basis",
        "event",
        "funding",
        "recipients",
        "filed",
        "signatory",
        "attachments",
    )
)


def page(plan: Plan, *others: Plan, **settings: Any) -> str:
    (artifact,) = print_page.make(plan, make_context(plan, *others, **settings))
    assert artifact.path == f"ke-hoach/{plan.id}/ban-in/index.html"
    assert artifact.media_type == "text/html"
    return artifact.content.decode()


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("full", {}),
        ("nothing-optional", BARE | {"status": "unconfirmed"}),
        ("digest-draft", {"status": "draft", "number": None, "issued": "2025-02", "source": {"kind": "digest"}}),
    ],
)
def test_page_is_as_agreed(name: str, changes: dict[str, Any]) -> None:
    check(GOLDEN / "print-page" / f"{name}.html", page(make_plan(**changes)))


def test_nothing_inline_and_nothing_from_elsewhere() -> None:
    html = page(make_plan(), demo="true")
    assert not re.search(r"<style|<script(?! src=)| style=| on\w+=", html)
    assert set(re.findall(r'https?://[^"\s]+', html)) == {
        "https://kehoach.example/tinh/ke-hoach/suoi-mo/2025/hoi-nghi-tong-ket/"
    }


@pytest.mark.parametrize(
    ("when", "day", "month", "year"),
    [
        ("2025-02-05", "05", "02", "2025"),
        ("2025-09-26", "26", "9", "2025"),
        ("2025-09", None, "9", "2025"),
        ("2025", None, None, "2025"),
        ("2025-Q3", None, None, "2025"),
        (None, None, None, None),
    ],
)
def test_dates_are_written_as_the_decree_says_and_no_further_than_known(
    when: str | None, day: str | None, month: str | None, year: str | None
) -> None:
    issued = print_page.issued(make_plan(issued=when))
    assert (issued.day, issued.month, issued.year) == (day, month, year)
    assert (issued.missing is None) == (day is not None)


def test_recipients_end_as_the_decree_says() -> None:
    assert print_page.recipients(make_plan(recipients=["Sở Nội vụ;", "Các phòng"])) == (
        "Sở Nội vụ;",
        "Các phòng;",
        "Lưu: VT, VHXH.",
    )
    assert print_page.recipients(make_plan(recipients=["Các phòng"], filed=None)) == ("Các phòng.",)


def test_full_stop_mark_is_never_added() -> None:
    assert ">Không có dấu hết.</p>" in page(make_plan(body=body("<p>Không có dấu hết.</p>")))


def test_what_names_an_annex_is_centred_and_keeps_its_blanks() -> None:
    given = "(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng    năm 2026)"
    html = f'<h2 id="a">Phụ lục I</h2>\n<p><strong>MỘT SỐ VIỆC</strong></p>\n<p><em>{given}</em></p>\n<p>Đơn vị tính: đồng</p>'
    (annex,) = split(f"<p>Hết.</p>\n{html}", 270).annexes
    named = [line for line in annex.split("\n") if "ny-annex__title" in line]
    assert [plain(line) for line in named] == ["MỘT SỐ VIỆC", given]
    (css,) = (artifact.content.decode() for artifact in print_stylesheet.make(make_context()))
    (rule,) = re.findall(r"\.ny-annex__title \{([^}]*)\}", css)
    assert "text-align: center" in rule
    assert "white-space: pre-wrap" in rule
    assert "uppercase" not in css, "nothing is put into capitals where the text is not"


def test_annexes_follow_the_signature() -> None:
    html = '<p>Một.</p><p>Hai./.</p><h2 id="a">PHỤ LỤC I</h2><p>Bảng.</p><h2 id="b">Phụ lục II</h2>'
    parts = split(html, PROFILE.text.whole)
    assert parts.closing == '<p class="ny-whole">Hai./.</p>'
    assert [annex.splitlines()[0] for annex in parts.annexes] == [
        '<h2 id="a">PHỤ LỤC I</h2>',
        '<h2 id="b">Phụ lục II</h2>',
    ]
    printed = page(make_plan(body=body(html)))
    assert printed.index("Nơi nhận:") < printed.index("ny-annex-1") < printed.index("ny-annex-2")


def test_legal_bases_are_known_only_where_they_open_the_text() -> None:
    html = "<p>Căn cứ Luật A;</p><p>Kế hoạch:</p><h2>I. B</h2><p>Căn cứ C.</p><ul><li>Một</li></ul>"
    assert split(html, 270).text.count("ny-basis") == 1


def test_only_short_paragraphs_and_items_without_lists_are_kept_whole() -> None:
    html = f'<p>{"dài " * 80}</p><ol><li value="4">a<ul><li>b</li></ul></li></ol><p>x</p>'
    text = split(html, 270).text
    assert text.count("ny-whole") == 1
    assert '<li class="ny-whole">b</li>' in text


def test_titles_break_into_even_lines_and_never_between_a_number_and_its_noun() -> None:
    title = "Tổ chức Hội nghị tổng kết công tác cải cách hành chính năm 2025, triển khai nhiệm vụ công tác cải cách hành chính năm 2026"
    first, second = lines(title, 155, 14)
    assert first.endswith("năm 2025,")
    assert second.startswith("triển khai")
    assert lines("Ngắn", 155, 14) == ("Ngắn",)
    assert lines("dài " * 300, 155, 14) == ("dài " * 300,)


def test_box_tells_what_became_of_the_plan() -> None:
    old = make_plan("cu", status="replaced")
    new = make_plan("moi", replaces=[old.id], number="8")
    gone = make_plan("thu-hoi", status="withdrawn", reason="Ban hành nhầm.", events={"state": "cancelled"})
    catalogue = make_context(old, new, gone, demo="true").catalogue
    assert marks(old, catalogue).headlines == ("VĂN BẢN ĐÃ ĐƯỢC THAY THẾ",)
    assert f"Được thay thế bằng Kế hoạch số 08/KH-UBND “{new.front.title}”." in marks(old, catalogue).sentences
    assert "Lý do thu hồi: Ban hành nhầm." in marks(gone, catalogue).sentences
    assert "Hội nghị, sự kiện nêu trong kế hoạch này đã hủy." in marks(gone, catalogue).sentences
    assert marks(new, make_context(old, new).catalogue).running == ""


def test_measures_keep_within_the_decree() -> None:
    paper, heading, text, closing = PROFILE.paper, PROFILE.heading, PROFILE.text, PROFILE.closing
    assert (paper.width, paper.height) == (210, 297)
    assert 20 <= paper.top <= 25 and 20 <= paper.bottom <= 25  # noqa: PT018
    assert 30 <= paper.left <= 35 and 15 <= paper.right <= 20  # noqa: PT018
    assert {heading.national_title, heading.issuer} <= {12, 13}
    assert {heading.motto, heading.place_date, heading.kind, heading.title, text.size, text.table} <= {13, 14}
    assert {closing.authority, closing.name, PROFILE.margins.page_number} <= {13, 14}
    assert (heading.number, closing.to, closing.recipients, text.annex) == (13, 12, 11, 14)
    assert 1 / 3 <= heading.rule_share <= 1 / 2
    assert text.indent in (10, 12.7)
    assert text.gap >= 6
    assert 1.149 <= text.line <= 1.149 * 1.5


def test_stylesheet_holds_the_measures_of_the_profile() -> None:
    (artifact,) = print_stylesheet.make(make_context())
    css = artifact.content.decode()
    assert artifact.path == "assets/niemyet/print.css"
    assert "size: 210mm 297mm;" in css
    assert "margin: 20mm 15mm 20mm 30mm;" in css
    assert "@page ny-annex-20 " in css
    assert not re.search(r"[{%]{2}|[%}]{2}$|https?:", css, re.MULTILINE)
