"""Whether every word of a plan's text stands on its page and on its sheet."""

import re

from niemyet.model.plan import Plan
from niemyet.model.problem import Problem
from niemyet.outputs.print.body import split
from niemyet.outputs.print.nd30_2020 import PROFILE
from niemyet.reading.body.nothing_lost import lost

_NOTES = re.compile(r"<section .*?</section>", re.DOTALL)
_NOTE = re.compile(r"<p>.*?</p>", re.DOTALL)


def words_lost(plan: Plan) -> list[Problem]:
    """What the guard finds, over the page and over the sheet; notes stand in other places of the sheet, but all of them."""
    first = plan.position("body").line
    body = "\n".join(plan.markdown.split("\n")[first - 1 :])
    page, sheet = plan.body.html, sheet_html(plan.body.html)
    notes = "".join(_NOTES.findall(page))
    on_sheet = [note for section in _NOTES.findall(sheet) for note in _NOTE.findall(section)]
    assert sorted(on_sheet) == sorted(_NOTE.findall(notes)), "a note is missing on the sheet"
    return lost(plan.path, page, body, first) + lost(plan.path, _NOTES.sub("", sheet) + notes, body, first)


def sheet_html(html: str) -> str:
    """A body's HTML as its sheet shows it, part after part."""
    sheet = split(html, PROFILE.text.whole)
    annexes = (part for annex in sheet.annexes for part in (annex.title, annex.text))
    return "\n".join((sheet.text, sheet.closing, sheet.notes, *annexes))
