"""`niemyet check --format sarif`: the shape that SARIF 2.1.0 asks for, places in UTF-16, edits that mend."""

import json
from typing import Any

import pytest

from niemyet.commands import cli
from tests.commands.conftest import project
from tests.helpers.calls import called
from tests.helpers.project import Project

__all__ = ["project"]

PLAN = "plans/suoi-mo/2025/ke-hoach.md"
HEADER = "---\ntitle: Tổ chức \U0001f389 Hội nghị: tổng kết\nstatus: đã ban hành\nsource: {kind: original}\naccept: [NY-307]\n---\n"


def run_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    log = json.loads(called(capsys, "check", "--format", "sarif", *arguments)[1])
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


def test_a_project_without_a_problem_is_one_run_without_results(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    run = run_of(capsys)
    assert run["results"] == []
    assert run["tool"]["driver"] == {"name": "niemyet", "rules": []}
    assert run["columnKind"] == "utf16CodeUnits"


def test_each_result_has_what_the_format_requires(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(PLAN, HEADER.replace("Hội nghị: ", "Hội nghị ") + "\nNội dung.\n")
    project.write("plans/suoi-mo/2025/Kế hoạch.md", HEADER)
    run = run_of(capsys)
    rules = run["tool"]["driver"]["rules"]
    assert run["results"]
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    for rule in rules:
        assert rule["helpUri"] == f"https://kehoach.example/bien-tap/quy-tac/{rule['id']}/"
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        assert place["artifactLocation"]["uri"].isascii()
        assert " " not in place["artifactLocation"]["uri"]
        assert place["region"]["startLine"] >= 1
        assert place["region"]["startColumn"] >= 1


def test_columns_are_utf_16_and_a_fix_replaces_what_stands_there(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write(PLAN, HEADER)
    (result,) = run_of(capsys)["results"]
    line = HEADER.split("\n")[1]
    column = len(line[: line.index(": tổng")].encode("utf-16-le")) // 2 + 1
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == column
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == PLAN
    (replacement,) = change["replacements"]
    units = line.encode("utf-16-le")
    region = replacement["deletedRegion"]
    assert (region["startLine"], region["endLine"]) == (2, 2)
    gone = units[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
    assert gone == line
    assert replacement["insertedContent"]["text"] == 'title: "Tổ chức \U0001f389 Hội nghị: tổng kết"'


def test_what_was_accepted_is_suppressed_in_its_source(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write(PLAN, HEADER.replace("nghị: ", "nghị ").replace("đã ban hành", "issued") + "\nNội dung./.\n")
    results = run_of(capsys, "--accepted")["results"]
    suppressed = [result for result in results if "suppressions" in result]
    assert {result["ruleId"] for result in suppressed} == {"NY-307"}
    assert all(result["suppressions"][0]["kind"] == "inSource" for result in suppressed)
    assert called(capsys, "check", PLAN)[0] == cli.OK
