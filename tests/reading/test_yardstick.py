"""Thirty small plans in the shapes that other people write: who does what by when, against what a person read of them."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from benchmarks.yardstick import Counts, Row, Tally, listed, score

from niemyet.model.body import Body
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN

PLANS = sorted((GOLDEN / "yardstick").iterdir())
UNITS = ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND", "Công an xã", "Trạm Y tế")


@cache
def body_of(folder: Path) -> Body:
    units = [{"id": f"don-vi-{number}", "name": name} for number, name in enumerate(UNITS)]
    file = PlanFile("plans/suoi-mo/2026/ke-hoach.md", (folder / "plan.md").read_bytes())
    plan = read_plan(file, make_ward(units=units), BodyReader()).value
    assert plan
    return plan.body


@cache
def gold_of(folder: Path) -> dict[str, Any]:
    gold: dict[str, Any] = yaml.safe_load((folder / "gold.yml").read_text(encoding="utf-8"))
    return gold


def tally_of(folder: Path) -> Tally:
    gold, body = gold_of(folder), body_of(folder)
    rows = [
        Row((one["body"],), (one["task"],), one.get("role", ""), one.get("by", ""), tuple(one.get("partners", ())))
        for one in gold.get("tasks", [])
    ]
    tally = score(body, rows)
    people = [item for group in body.attendees for item in group.items]
    reports = [f"{each.due.when or each.due.words} | {each.what}" for each in body.deadlines]
    due = [(f"{one['by']} | {one['what']}", False) for one in gold.get("deadlines", [])]
    tally.lists = {
        "agenda": listed([(one, False) for one in gold.get("agenda", [])], body.agenda),
        "attendees": listed([(one, False) for one in gold.get("attendees", [])], people),
        "reports": listed(due, reports),
    }
    return tally


def test_thirty_plans_are_there() -> None:
    assert len(PLANS) == 30


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_what_a_plan_says_is_read_as_a_person_reads_it(folder: Path) -> None:
    tally, gold = tally_of(folder), gold_of(folder)
    assert (tally.lost, tally.invented) == ([], [])
    assert tally.roles[0] == tally.roles[1]
    assert tally.dates[0] == tally.dates[1]
    for name, key in (("agenda", "agenda"), ("attendees", "attendees"), ("reports", "deadlines")):
        count = len(gold.get(key, []))
        assert tally.lists[name] == Counts(count, count, 0), name
    assert list(body_of(folder).unowned) == gold.get("unowned", [])


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_who_helps_is_told_where_a_person_reads_it(folder: Path) -> None:
    tasks = [(given.name, task) for given in body_of(folder).assignments for task in given.tasks]
    for one in gold_of(folder).get("tasks", []):
        if "partners" in one:
            assert list(one["partners"]) in [list(task.partners) for name, task in tasks if name == one["body"]]
