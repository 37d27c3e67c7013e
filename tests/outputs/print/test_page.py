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
from niemyet.reading.body.markdown import BodyReader
from tests.helpers.factory import make_context, make_plan
from tests.helpers.golden import GOLDEN, check
from tests.helpers.printing import body

BARE: dict[str, Any] = dict.fromkeys(
    (
        "number",
        "symbol",
        "issued",
        "topic",
        "reviews",
        "period",
        "basis",
        "events",
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


def html_of(markdown: str) -> str:
    """The HTML that the reader makes of a body."""
    return BodyReader().render("plans/suoi-mo/2025/hoi-nghi.md", markdown, 1).html


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
    named = f"## Phụ lục I\n\n**MỘT SỐ VIỆC**\n\nTRÊN ĐỊA BÀN XÃ\n\n*{given}*\n\nĐơn vị tính: đồng"
    (annex,) = split(html_of(f"Hết./.\n\n{named}"), 270).annexes
    assert annex.given
    assert [plain(line) for line in annex.title.split("\n")] == ["Phụ lục I", "MỘT SỐ VIỆC", "TRÊN ĐỊA BÀN XÃ", given]
    assert plain(annex.text) == "Đơn vị tính: đồng"
    (css,) = (artifact.content.decode() for artifact in print_stylesheet.make(make_context()))
    (rule,) = re.findall(r"\.ny-annex__title \{([^}]*)\}", css)
    assert "text-align: center" in rule
    assert "white-space: pre-wrap" in rule
    assert "uppercase" not in css, "nothing is put into capitals where the text is not"


def test_annexes_follow_the_signature() -> None:
    html = html_of("Một.\n\nHai./.\n\n## PHỤ LỤC I\n\nBảng.\n\n## Phụ lục II")
    parts = split(html, PROFILE.text.whole)
    assert parts.closing == '<p class="ny-whole">Hai./.</p>'
    assert [plain(annex.title) for annex in parts.annexes] == ["PHỤ LỤC I", "Phụ lục II"]
    printed = page(make_plan(body=body(html)))
    assert printed.index("Nơi nhận:") < printed.index("ny-annex-1") < printed.index("ny-annex-2")


def test_an_annex_says_once_to_which_document_it_belongs() -> None:
    bare, given = (html_of(f"Hết./.\n\n## PHỤ LỤC\n\n{line}") for line in ("Một.", "(Kèm theo Kế hoạch này)\n\nMột."))
    whole = "(Kèm theo Kế hoạch số 07/KH-UBND ngày 05 tháng 11 năm 2025 của Ủy ban nhân dân xã Suối Mơ)"
    assert page(make_plan(body=body(bare))).count(whole) == 1
    assert page(make_plan(body=body(given))).count("(Kèm theo ") == 1
    blank = page(make_plan(body=body(bare), number=None, issued="2025"))
    (line,) = re.findall(r"\(Kèm theo .*\)", blank)
    assert line.count('class="ny-blank ') == 3
    assert plain(line) == "(Kèm theo Kế hoạch số /KH-UBND ngày  tháng  năm 2025 của Ủy ban nhân dân xã Suối Mơ)"


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
