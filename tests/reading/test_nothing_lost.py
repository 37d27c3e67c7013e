"""Every word, number and sign of a text stands on its page as written, or the plan is refused at the place."""

import pytest

from niemyet.model.problem import Problem
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.body.nothing_lost import lost
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.examples import file_of
from tests.helpers.factory import make_ward
from tests.helpers.kept_words import sheet_html

PATH = "plans/suoi-mo/2025/hoi-nghi.md"
KEPT = {
    "signs within words": "Hố 40*40*40 cm, ten_tep_dinh_kem.pdf, C:\\Tệp\\bieu_mau, 2 * 3 = 6, ~ { } ^ >",
    "emphasis of every kind": "**đậm** *nghiêng* __đậm__ _nghiêng_ ***cả hai*** **chữ *trong* chữ**",
    "emphasis that never ends": "**Lưu ý: chỗ này *không đóng\n\n(*) Ghi chú\n\n(**) Ghi chú nữa",
    "escaped signs": "\\*không nghiêng\\* \\[2]: QĐ-133 \\\\ \\_ \\#",
    "links, addresses, code": "[một hai](https://a.example/b_c) <https://a.example/x*y> `a*b` và ba",
    "quotes and rules": "> trích\n> hai\n\n***\n\n____\n\nsau",
    "numbers with and without zeros": "1. Một\n\n02. Hai\n\n3) Ba\n\na) Bốn\n\n1.1. Năm\n\n2025. Không phải mục",
    "entities": "1 &lt; 2 &amp; 3 &agrave; R&D",
    "tables": "| A_B | C*D |\n|:-:|---|\n| *x* | 1\\|2 |\n| một |",
    "lines in a cell": "| A<br>B | C |\n|---|---|\n| một<br/>hai **ba<br />bốn** | năm&lt;br&gt; |\n\nSáu",
    "bullets of every kind": "- a\n– b\n• c\n· d\n* e\n+ f\n-Lãnh đạo",
    "lines that look like definitions": "[1]: Quyết định số 5\n\n[2]: QĐ-6",
    "footnotes": "Một[^1], **hai[^a]**(ba)[^1] ^.\n[^1]: Bốn *năm*\nsáu.\n- Bảy\n\n[^a]: Tám.",
    "annexes": "Hết./.\n\n## PHỤ LỤC I\n\n**TÊN**\n\n*(Kèm theo Kế hoạch)*\n\n### 1. Một\n\n## Phụ lục II: HAI",
    "headings": "# Một #\n\n## II. HAI_BA\n\n####### bảy",
}


@pytest.mark.parametrize("body", KEPT.values(), ids=KEPT.keys())
def test_what_is_written_is_shown_on_the_page_and_on_the_sheet(body: str) -> None:
    rendered = BodyReader().render(PATH, body, 1)
    assert rendered.problems == ()
    assert lost(PATH, rendered.html, body, 1) == []
    assert lost(PATH, sheet_html(rendered.html), body, 1) == []


@pytest.mark.parametrize(
    ("html", "place", "sign"),
    [
        ("<p>Hố 404040 cm</p>", (8, 4), "40"),
        ("<p>Hố 40*40*40</p>", (8, 13), "cm"),
        ("<p>Hố 40*40*40 cm thêm</p>", (8, 15), ""),
        ("<p>40*40*40 Hố cm</p>", (8, 1), "Hố"),
        ("<p>Hố 40<em>40</em>40 m</p>", (8, 13), "cm"),
        ("", (8, 1), "Hố"),
    ],
)
def test_what_is_lost_added_or_moved_is_told_where_it_begins(html: str, place: tuple[int, int], sign: str) -> None:
    (problem,) = lost(PATH, html, "Hố 40*40*40 cm", 8)
    assert problem.rule.id == "NY-205"
    assert tuple(problem.position) == place
    assert f"“{sign}" in problem.message


def test_a_plan_of_which_a_word_would_be_lost_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    file = PlanFile(PATH, file_of("## I. MỤC ĐÍCH\n\n- Trồng 600 cây."))
    assert read_plan(file, make_ward(), BodyReader()).problems == ()
    monkeypatch.setattr("niemyet.reading.body.markdown.as_written", lambda body: body.replace("600 ", ""))
    assert [problem.rule.id for problem in problems(file)] == ["NY-205"]


def problems(file: PlanFile) -> tuple[Problem, ...]:
    reading = read_plan(file, make_ward(), BodyReader())
    assert reading.value is None
    return reading.problems


def test_cells_beyond_the_head_are_told_with_the_lines_to_write() -> None:
    rows = "| TT | Việc |\n|---|---|\n| 1 | Tập huấn | Phòng Kinh tế | Tháng 3 |\n| 2 |\n| 3 | Họp | Xã |"
    (problem,) = BodyReader().render(PATH, f"Lịch:\n{rows}", 8).problems
    assert (problem.rule.id, tuple(problem.position)) == ("NY-206", (11, 1))
    assert "| TT | Việc |  |  | và vào dòng kẻ: |---|---|---|---|;" in problem.message
    mended = rows.replace("| TT | Việc |", "| TT | Việc |  |  |").replace("|---|---|", "|---|---|---|---|")
    rendered = BodyReader().render(PATH, mended, 1)
    assert rendered.problems == ()
    assert "Tháng 3" in rendered.html


@pytest.mark.parametrize("body", ["Một<br>hai", "- Một <br/> hai", "> | a<br>b | c |\n> |---|---|"])
def test_a_break_outside_of_cells_is_refused_with_what_to_do(body: str) -> None:
    (problem,) = BodyReader().render(PATH, body, 1).problems
    assert problem.rule.id == "NY-201"
    assert "chỉ dùng trong ô của bảng" in problem.message


def test_links_written_in_two_places_are_refused_with_the_link_to_write() -> None:
    (problem,) = BodyReader().render(PATH, "Xem [mẫu][1].\n\n[1]: https://vi-du.example/a", 1).problems
    assert (problem.rule.id, tuple(problem.position)) == ("NY-202", (3, 1))
    assert "[chữ](https://vi-du.example/a)" in problem.message


@pytest.mark.parametrize("where", ["header", "body"])
def test_marks_of_a_conflict_are_told_as_such_and_alone(where: str) -> None:
    sound = file_of("## I. MỤC ĐÍCH\n\n- Một.").decode()
    marks = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> sua-so-cay"
    inner = marks.format("funding: Một", "funding: Hai") if where == "header" else marks.format("- Hai.", "- Ba.")
    line = "source:" if where == "header" else "- Một."
    text = sound.replace(line, f"{inner}\n{line}", 1)
    (problem,) = problems(PlanFile(PATH, text.encode()))
    assert problem.rule.id == "NY-008"
    assert text.split("\n")[problem.position.line - 1] == "<<<<<<< HEAD"
    assert f"đến dòng {problem.position.line + 4} " in problem.message


def test_a_line_of_equal_signs_is_no_conflict() -> None:
    assert (
        read_plan(PlanFile(PATH, file_of("## I. MỤC ĐÍCH\n\nMột\n=======\n")), make_ward(), BodyReader()).problems == ()
    )
