"""Each folder of golden/reading is a behaviour: plan.md as an editor writes it, expected.yml what is read from it."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from niemyet.model.body import Assignment, Body, Due
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN, check

FOLDERS = sorted((GOLDEN / "reading").iterdir())


def test_the_behaviours_are_there() -> None:
    assert len(FOLDERS) >= 19


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_body_is_read_as_agreed(folder: Path) -> None:
    file = PlanFile("plans/suoi-mo/2025/hoi-nghi.md", (folder / "plan.md").read_bytes())
    reading = read_plan(file, make_ward(), BodyReader())
    assert reading.problems == ()
    assert reading.value
    text = yaml.safe_dump(_read_from(reading.value.body), allow_unicode=True, sort_keys=False, width=1000)
    check(folder / "expected.yml", text)


def test_one_reader_reads_many_bodies_alike() -> None:
    reader = BodyReader()
    bodies = [_body(folder) for folder in FOLDERS]
    once = [reader.render("plans/suoi-mo/2025/hoi-nghi.md", body, 1).html for body in bodies]
    again = [reader.render("plans/suoi-mo/2025/hoi-nghi.md", body, 1).html for body in reversed(bodies)]
    assert once == again[::-1]


def _body(folder: Path) -> str:
    return (folder / "plan.md").read_text(encoding="utf-8").split("---\n", 2)[2]


def _read_from(body: Body) -> dict[str, Any]:
    """What an editor would say was read; parts that the text does not have are left out."""
    told = {
        "headings": [f"{'#' * heading.level} {heading.title} → {heading.anchor}" for heading in body.headings],
        "attendees": [_plain(asdict(group)) for group in body.attendees],
        "agenda": list(body.agenda),
        "speeches": _plain(asdict(body.speeches)) if body.speeches else None,
        "assignments": [_given(given) for given in body.assignments],
        "deadlines": [f"{_by(each.due)} | {each.what} | {each.anchor}" for each in body.deadlines],
        "unowned": list(body.unowned),
        "links": [f"{link.plan}#{link.anchor} ({link.position.line}:{link.position.column})" for link in body.links],
        "files": list(body.files),
        "html": body.html.split("\n"),
    }
    return {key: value for key, value in told.items() if value}


def _given(given: Assignment) -> dict[str, Any]:
    """Each task as one text: role | with whom | by when, where the text gives them."""
    tasks = []
    for task in given.tasks:
        below = f"#{task.anchor}" if task.anchor != given.anchor else ""
        with_whom = "with " + "; ".join(task.partners) if task.partners else ""
        parts = (task.text, task.role or "", with_whom, _by(task.due) if task.due else "", below)
        tasks.append(" | ".join(part for part in parts if part))
    return {"unit": given.unit, "name": given.name, "anchor": given.anchor, "tasks": tasks}


def _by(due: Due) -> str:
    return f"by {due.words} = {due.when}" if due.when else f"by {due.words}"


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    return {key: list(entry) if isinstance(entry, tuple) else entry for key, entry in value.items()}


def test_an_empty_body_says_nothing_of_the_one_before() -> None:
    reader = BodyReader()
    full = (GOLDEN / "reading" / "bare-paragraphs-under-a-unit-are-tasks" / "plan.md").read_bytes()
    empty = full.split(b"\n## ")[0]
    plans = [read_plan(PlanFile("plans/suoi-mo/2025/x.md", data), make_ward(), reader).value for data in (full, empty)]
    assert plans[1]
    assert (plans[1].body.html, plans[1].body.headings, plans[1].body.assignments) == ("", (), ())
