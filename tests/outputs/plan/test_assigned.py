"""Who does what as a table on the page: one row a body, what it leads apart from what it helps with."""

from dataclasses import replace

from niemyet.model.body import Assignment, Due, Heading, Role, Task
from niemyet.outputs.plan.assigned import assigned
from niemyet.outputs.print import page as print_page
from tests.helpers import factory
from tests.helpers.factory import make_context
from tests.outputs.plan.test_page import Outline, page_of

HEADINGS = (Heading("phong-kinh-te", "1. Phòng Kinh tế", 3), Heading("phu-luc", "PHỤ LỤC", 2))
GIVEN = (
    Assignment(
        None, "Phòng Kinh tế", "phong-kinh-te", (Task("Phối hợp với Công an xã.", "phong-kinh-te", Role.PARTNER),)
    ),
    Assignment(None, "Công an xã", "cong-an-xa", (Task("Giữ trật tự.", "cong-an-xa"),)),
    Assignment(
        None,
        "Phòng kinh tế",
        "phu-luc",
        (Task("Lập dự toán.", "phu-luc", Role.LEAD, ("Các thôn", "Công an xã"), Due("Quý I/2026")),),
    ),
)


def test_a_body_has_one_row_however_often_the_text_names_it() -> None:
    table = assigned(factory.make_plan(body=replace(factory.make_body(), headings=HEADINGS, assignments=GIVEN)))
    assert table
    assert [group.name for group in table.groups] == ["Phòng Kinh tế", "Công an xã"]
    lead, helps = table.groups[0].rows
    assert (lead.text, lead.role, lead.partners, lead.due) == (
        "Lập dự toán.",
        "Chủ trì",
        "Các thôn; Công an xã",
        "Quý I/2026",
    )
    assert (lead.anchor, lead.heading) == ("phu-luc", "PHỤ LỤC")
    assert (helps.text, helps.role, helps.heading) == ("Phối hợp với Công an xã.", "", "")


def test_a_column_that_would_be_empty_is_not_shown() -> None:
    body = replace(factory.make_body(), headings=HEADINGS, assignments=GIVEN[:2])
    page = Outline(page_of(factory.make_plan(body=body)).content)
    assert "Nhiệm vụ" in page.text
    assert "Thời hạn" not in page.text
    assert assigned(factory.make_plan(body=replace(body, assignments=()))) is None


def test_the_table_is_no_part_of_the_printable_page() -> None:
    plan = factory.make_plan()
    sheet = next(iter(print_page.make(plan, make_context(plan)))).content
    assert b"ny-assigned" not in sheet
    assert "ny-assigned" in page_of(plan).content
