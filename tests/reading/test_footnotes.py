"""Footnotes: their words are found, their marks glue to no word, and what does not fit together is told."""

import re

import pytest

from niemyet.model.plan import Plan
from niemyet.outputs.print.body import plain, split
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.examples import file_of, problems_of
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN

PATH = "plans/suoi-mo/2025/hoi-nghi.md"
NOTED = (GOLDEN / "reading" / "footnotes-stand-below-the-text" / "plan.md").read_bytes()


def read(data: bytes) -> Plan:
    reading = read_plan(PlanFile(PATH, data), make_ward(), BodyReader())
    assert reading.problems == ()
    assert reading.value
    return reading.value


def test_links_lead_to_every_note_and_back_to_every_place() -> None:
    html = read(NOTED).body.html
    ids = re.findall(r' id="([^"]*)"', html)
    links = re.findall(r' href="#([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert sorted(links) == sorted([*links[:6], *(each for each in ids if each.startswith("goi-chu_"))])
    assert links[:6] == ["cuoc-chu_1", "cuoc-chu_a", "cuoc-chu_12", "cuoc-chu_12", "cuoc-chu_12", "cuoc-chu_1"]
    assert set(links) <= set(ids)


def test_words_of_notes_are_searched_where_they_are_referred_to() -> None:
    texts = {passage.title: passage.text for passage in read(NOTED).body.passages}
    assert texts[""].startswith("Thực hiện chương trình, kế hoạch của cấp trên.")
    assert "Kế hoạch số 53/KH-UBND ngày 21/3/2018" in texts[""]
    assert "Theo giấy mời." in texts["I. THÀNH PHẦN"]
    assert texts["I. THÀNH PHẦN"].count("Xem cổng thông tin") == 1


def test_headings_named_like_notes_keep_their_names_apart() -> None:
    body = read(file_of("## Cước chú 1\n\nMột[^1].\n\n## Gọi chú 1\n\nHai./.\n\n[^1]: Ba.")).body
    assert body.anchors == ("cuoc-chu-1", "goi-chu-1")
    assert 'id="cuoc-chu_1"' in body.html


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Một[^1] và[^2].\n\n[^1]: A.", {(1, 11): "[^2]: lời cước chú"}),
        ("Một.\n\n[^1]: A.", {(3, 1): "không chỗ nào dẫn đến cước chú [^1]"}),
        ("Một[^1].\n\n[^1]: A.\n\n[^1]: B.", {(5, 1): "đã có ở dòng 3"}),
        ("Một[^1].\n\n[^1]: Xem [^2].\n[^2]: Xem [^1].", {(3, 1): "dẫn đến [^2]", (4, 1): "dẫn đến [^1]"}),
        ("Một[^1].\n\n[^1]: Xem [^1].", {(3, 1): "không dẫn đến cước chú"}),
        ("Một[^1].\n\n[^1]:", {(3, 1): "chưa có lời"}),
        ("Một[^*].\n\n[^*]: A.", {(1, 4): "hãy đánh số", (3, 1): "hãy đánh số"}),
        ("> [^1]: A.", {(1, 3): "không dẫn đến cước chú nào"}),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_place(body: str, told: dict[tuple[int, int], str]) -> None:
    problems = [each for each in BodyReader().render(PATH, body, 1).problems if each.rule.id == "NY-207"]
    for place, words in told.items():
        assert any(words in each.message for each in problems if tuple(each.position) == place)
    assert {tuple(each.position) for each in problems} == told.keys()


def test_marks_in_code_or_behind_a_backslash_are_text() -> None:
    rendered = BodyReader().render(PATH, "Viết `[^1]` hoặc \\[^2].", 1)
    assert rendered.problems == ()
    assert "<sup" not in rendered.html


def test_the_end_mark_is_looked_for_in_the_last_sentence() -> None:
    ended = (
        "## I. MỤC ĐÍCH\n\nTheo kế hoạch[^1].\n\nTrên đây là Kế hoạch./.[^2]\n\n[^1]: Kế hoạch số 5.\n[^2]: Bản đầu."
    )
    assert problems_of("NY-504", ended) == []
    (problem,) = problems_of("NY-504", ended.replace("./.", "."))
    assert "là Kế hoạch./." in problem.message


def test_on_paper_notes_follow_the_signature_and_each_annex_has_its_own() -> None:
    body = "Một[^1].\n\nTrên đây là Kế hoạch[^2]./.\n\n## PHỤ LỤC\n\nHai[^3], ba[^1].\n\n[^1]: A.\n[^3]: C.\n[^2]: B."
    sheet = split(BodyReader().render(PATH, body, 1).html, 270)
    assert "↩" in sheet.notes
    assert [plain(line).rstrip(" ↩") for line in sheet.notes.split("\n")[1:-1]] == ["1 A.", "2 B."]
    assert "ny-notes" not in sheet.text + sheet.closing
    (annex,) = sheet.annexes
    assert plain(annex.text).endswith("3 C. ↩")
