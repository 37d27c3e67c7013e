"""The guide on keeping addresses does what it says: its examples are read, its message and its pages are the program's."""

from pathlib import Path

import pytest

from niemyet.catalogue.permanence import Holdings, problems, removals_in_force
from niemyet.catalogue.permanence.removed import read_removed
from niemyet.commands import cli
from niemyet.model.terms import RemovalKind
from tests.helpers.project import BODY, make_project
from tests.repository.test_guide_steps import PAGES, fences

PAGE = PAGES["giu-dia-chi"]
PLAN = "suoi-mo/2026/hoi-nghi"


def example() -> str:
    (text,) = (text for text in fences("giu-dia-chi", "text") if text.startswith("removed:"))
    return text


def test_the_example_of_a_list_of_removals_is_in_order() -> None:
    tombstones, faults = read_removed("plans/suoi-mo/removed.yml", example().encode())
    assert not faults
    held = Holdings(tombstones=tombstones)
    assert list(problems(held)) == []
    assert {removal.kind for removal in removals_in_force(held)} == set(RemovalKind)


@pytest.mark.parametrize("kind", RemovalKind)
def test_every_reason_is_told_as_readers_see_it(kind: RemovalKind) -> None:
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{kind.value}` |"))
    assert row.endswith(f"| {kind.label} |")


def test_the_message_and_the_line_that_mends_are_the_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = make_project(tmp_path / "project")
    project.ward()
    project.plan(PLAN)
    monkeypatch.chdir(project.root)
    assert cli.main(["ledger", "--write"]) == cli.OK
    reworded = BODY.replace("## I. MỤC ĐÍCH", "## I. MỤC ĐÍCH, YÊU CẦU")
    path = project.plan(PLAN, reworded)
    capsys.readouterr()
    assert cli.main(["check", f"plans/{PLAN}.md"]) == cli.ERRORS
    (quoted,) = (line for line in PAGE.splitlines() if line.startswith("> `NY-802"))
    assert quoted.removeprefix("> `").removesuffix("`") in capsys.readouterr().out
    line = next(text for text in fences("giu-dia-chi", "yaml") if text.startswith("anchors:"))
    path.write_text(path.read_text(encoding="utf-8").replace("---\n", f"---\n{line}", 1), encoding="utf-8")
    assert cli.main(["check", f"plans/{PLAN}.md"]) == cli.OK
