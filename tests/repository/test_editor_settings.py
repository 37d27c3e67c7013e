"""What a ward's editors get with the folder: tasks, problems beside their lines, schemas."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from niemyet import report
from niemyet.model.patterns import ID
from niemyet.model.problem import Level
from niemyet.outputs.data import json_schema, removed_schema, ward_schema
from niemyet.project.load import load
from tests.helpers import golden
from tests.helpers.factory import ROOT
from tests.repository import test_guide_forms as guide
from tests.repository.test_guide_steps import PAGES
from tests.repository.test_guides import example
from tests.repository.test_workflows import exists

CROWDED = golden.GOLDEN / "crowded"
SEVERITIES = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "info"}


def plain(name: str) -> Any:
    """A settings file, whose comments VS Code allows, as plain values."""
    text = (ROOT / ".vscode" / name).read_text(encoding="utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


SNIPPETS: dict[str, Any] = plain("niemyet.code-snippets")


def test_every_task_of_the_editor_runs_a_command_that_is_there() -> None:
    tasks = plain("tasks.json")["tasks"]
    assert len(tasks) == 2
    for task in tasks:
        assert exists(task["command"].split()), task["label"]
        assert task["command"].startswith(".venv/bin/niemyet "), (
            "a task cannot be kept from Windows, where no site is built"
        )
        assert task["windows"]["command"] == task["command"].replace(".venv/bin/", ".venv\\Scripts\\")


def test_the_editor_finds_every_problem_with_its_place_and_level() -> None:
    (task,) = [task for task in plain("tasks.json")["tasks"] if task["label"] == "Kiểm tra kế hoạch"]
    problems = load(CROWDED).problems
    lines = list(report.lines(problems))
    assert {problem.level for problem in problems} >= {Level.ERROR, Level.WARNING}
    for problem, line in zip(problems, lines, strict=True):
        assert matched(task, line) == [expected(problem)]
    hint = "plans/x/2025/a.md:3:1: NY-504 gợi ý: hãy xem lại: dòng 3"
    assert [found["severity"] for found in matched(task, hint)] == ["info"]
    assert matched(task, report.summary(problems)) == []


def matched(task: dict[str, Any], line: str) -> list[dict[str, str]]:
    """What VS Code makes of a line, by each matcher that takes it."""
    found = []
    for matcher in task["problemMatcher"]:
        pattern = matcher["pattern"]
        if match := re.search(pattern["regexp"], line):
            fields = {name: match[pattern[name]] for name in ("file", "line", "column", "code", "message")}
            found.append(fields | {"severity": matcher["severity"]})
    return found


def expected(problem: Any) -> dict[str, str]:
    return {
        "file": problem.path,
        "line": str(problem.position.line),
        "column": str(problem.position.column),
        "code": problem.rule.id,
        "message": problem.message,
        "severity": SEVERITIES[problem.level],
    }


def test_the_editor_knows_the_schemas_of_the_wards_files() -> None:
    schemas = plain("settings.json")["yaml.schemas"]
    assert schemas == {
        "./.vscode/ward.schema.json": "plans/*/ward.yml",
        "./.vscode/removed.schema.json": "plans/*/removed.yml",
        "./.vscode/topics.schema.json": "plans/topics.yml",
        "./.vscode/series.schema.json": "plans/series.yml",
    }
    golden.check(ROOT / ".vscode/removed.schema.json", json_schema.as_text(removed_schema.schema()))
    golden.check(ROOT / ".vscode/ward.schema.json", json_schema.as_text(ward_schema.schema()))
    for name in ("topics.schema.json", "series.schema.json"):
        assert plain(name)["propertyNames"] == {"pattern": ID}
    assert plain("extensions.json")["recommendations"] == ["redhat.vscode-yaml"]


@pytest.mark.parametrize("name", SNIPPETS)
def test_every_snippet_is_in_order_as_it_is_inserted(name: str, tmp_path: Path) -> None:
    text, is_plan = inserted(SNIPPETS[name]["body"]), SNIPPETS[name]["scope"] == "markdown"
    guide.project(tmp_path, text if is_plan and not text.startswith("---") else "filed: VT\n")
    if text.startswith("---"):
        guide.write(tmp_path, {guide.PLAN.replace("2025", "2026"): text})
    if not is_plan:
        guide.write(tmp_path, {"plans/suoi-mo/ward.yml": example("name: Suối Mơ") + text})
    found = load(tmp_path).problems
    assert [line for line in report.lines(found) if " lỗi: " in line or " cảnh báo: " in line] == []


def test_no_two_snippets_answer_to_one_word() -> None:
    words = [snippet["prefix"] for snippet in SNIPPETS.values()]
    assert len(set(words)) == len(words)
    assert [word for word in words if f"`{word}`" not in PAGES["index"]] == [], "the guide names them"


def test_a_word_and_tab_insert_a_snippet() -> None:
    settings = plain("settings.json")
    for language in {snippet["scope"] for snippet in SNIPPETS.values()}:
        assert settings[f"[{language}]"]["editor.tabCompletion"] == "onlySnippets"


def inserted(body: list[str]) -> str:
    """A snippet's text where the editor goes on with Tab and changes nothing."""
    text = "\n".join(body) + "\n"
    text = re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)
    return re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
