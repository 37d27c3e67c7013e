"""The contents list of a plan's page."""

from niemyet.model.body import Annex, Body, Heading
from niemyet.outputs.plan.contents import contents


def test_annexes_are_named_with_their_whole_titles() -> None:
    headings = (Heading("a", "I. MỤC ĐÍCH", 2), Heading("b", "Phụ lục I", 2), Heading("c", "1. Thôn Một", 3))
    chapters = contents(Body("", headings, annexes=(Annex("b", "Phụ lục I: DANH SÁCH CÁC THÔN"),)))
    titles = [(each.heading.title if each.heading else "", len(each.below)) for each in chapters]
    assert titles == [("I. MỤC ĐÍCH", 0), ("Phụ lục I: DANH SÁCH CÁC THÔN", 1)]
