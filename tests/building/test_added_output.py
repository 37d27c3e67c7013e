"""An output over all plans is one file and one line: it sees whole plans, has pages, and follows each change."""

from pathlib import Path

import pytest

from tests.helpers.project import BODY, Project, make_invented

OUTPUT = """
from collections.abc import Iterator, Mapping

from niemyet.base.digest import digest_of
from niemyet.model.output import Page, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import OverAllPlans, Share, Shares


def pages(context: Context) -> Iterator[str]:
    units = {(plan.ward.id, unit) for plan in context.catalogue.plans for unit in plan.units}
    return (f"viec/{ward}/{unit}/" for ward, unit in sorted(units))


def make(context: Context, shares: Shares) -> Iterator[Sheet]:
    groups = sorted(context.catalogue.by_year)
    for address in pages(context):
        ward, unit = address.split("/")[1:3]
        counts = [shares.joined(TASKS, group).get(unit, 0) for group in groups if group[0] == ward]
        page = Page(address, unit, unit, f"<p>{sum(counts)} việc</p>")
        yield Sheet(address, (repr(counts),), lambda page=page: page)


def _tasks(plan: Plan, context: Context) -> dict[str, int]:
    return {one.unit: len(one.tasks) for one in plan.body.assignments if one.unit}


def _joined(parts: Mapping[str, dict[str, int]]) -> dict[str, int]:
    units = sorted({unit for part in parts.values() for unit in part})
    return {unit: sum(part.get(unit, 0) for part in parts.values()) for unit in units}


TASKS = Share("tasks", _tasks, _joined, lambda counts: digest_of(repr(counts)))
OUTPUT = OverAllPlans((TASKS,), make, pages)
"""
PAGE = "site/viec/suoi-mo/phong-van-hoa-xa-hoi/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_invented(tmp_path / "project")
    made.write("hooks/niemyet/outputs/lists/unit_tasks.py", OUTPUT)
    table = made.root / "hooks/niemyet/outputs/__init__.py"
    text = table.read_text(encoding="utf-8")
    imported, listed = "from niemyet.outputs.lists import (", "    plans_json.OUTPUT,\n"
    if imported not in text:
        imported = "from niemyet.outputs.lists import "
    text = text.replace(imported, f"{imported}unit_tasks, " if "(" not in imported else f"{imported}\n    unit_tasks,")
    table.write_text(text.replace(listed, f"{listed}    unit_tasks.OUTPUT,\n"), encoding="utf-8")
    return made


def test_it_is_made_of_whole_plans_and_follows_each_change(project: Project) -> None:
    done = project.build("--strict")
    assert done.code == 0, done.output
    assert "<p>1 việc</p>" in (project.root / PAGE).read_text(encoding="utf-8")
    assert "viec/suoi-mo/phong-van-hoa-xa-hoi/" in (project.site / "sitemap.xml").read_text(encoding="utf-8")

    project.plan("suoi-mo/2025/hoi-nghi-hai", BODY + "\n- Tổng hợp ý kiến.\n", number="8")
    assert project.build("--strict").code == 0
    assert "<p>3 việc</p>" in (project.root / PAGE).read_text(encoding="utf-8")

    again = project.tree()
    (project.root / "plans/suoi-mo/2025/hoi-nghi-hai.md").unlink()
    assert project.build("--strict").code == 0
    assert "<p>1 việc</p>" in (project.root / PAGE).read_text(encoding="utf-8")
    assert project.tree().keys() < again.keys()
