"""Problems in SARIF 2.1.0, which code hosts and editors read: rules with their pages, places, and edits that are ready.

Columns are counted in UTF-16 code units, as the format does where nothing else is said, and letters composed, as messages
count them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from niemyet.model.problem import Level, Position, Problem, Replacement, Rule
from niemyet.model.settings import Settings
from niemyet.report.excerpt import printable, source_lines

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "note"}
_BASE = "PROJECT"
Json = dict[str, Any]


def as_sarif(
    problems: Sequence[Problem], texts: Mapping[str, bytes], settings: Settings | None, accepted: Sequence[Problem] = ()
) -> str:
    """One run with all problems; what editors accepted is suppressed in it."""
    rules = sorted(
        {problem.rule.id: problem.rule for problem in (*problems, *accepted)}.values(), key=lambda one: one.id
    )
    places = {rule.id: number for number, rule in enumerate(rules)}
    sources = {problem.path: source_lines(texts.get(problem.path, b"")) for problem in (*problems, *accepted)}
    results = [_result(problem, places, sources[problem.path]) for problem in problems]
    results += [_result(each, places, sources[each.path]) | _SUPPRESSED for each in accepted]
    driver = {"name": "niemyet", "rules": [_rule(rule, settings) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "language": "vi",
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_BASE: {"description": {"text": "Thư mục gốc của trang"}}},
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


_SUPPRESSED = {"suppressions": [{"kind": "inSource", "justification": "accept"}]}


def _rule(rule: Rule, settings: Settings | None) -> Json:
    page = {"helpUri": settings.absolute(rule.address)} if settings else {}
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.mend},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        **page,
    }


def _result(problem: Problem, places: Mapping[str, int], source: Sequence[str]) -> Json:
    region = _region(problem.position, problem.position, source)
    fixes = {"fixes": [_fix(problem, source)]} if problem.edits else {}
    return {
        "ruleId": problem.rule.id,
        "ruleIndex": places[problem.rule.id],
        "level": _LEVELS[problem.level],
        "message": {"text": printable(problem.message)},
        "locations": [{"physicalLocation": {"artifactLocation": _file(problem.path), "region": region}}],
        **fixes,
    }


def _fix(problem: Problem, source: Sequence[str]) -> Json:
    replacements = [_replacement(edit, source) for edit in problem.edits]
    return {"artifactChanges": [{"artifactLocation": _file(problem.path), "replacements": replacements}]}


def _replacement(edit: Replacement, source: Sequence[str]) -> Json:
    *lines, last = edit.old.split("\n")
    start = edit.position
    end = Position(start.line + len(lines), len(last) + (1 if lines else start.column))
    return {"deletedRegion": _region(start, end, source), "insertedContent": {"text": edit.new}}


def _region(start: Position, end: Position, source: Sequence[str]) -> Json:
    region: Json = {"startLine": start.line, "startColumn": _column(start, source)}
    return region | {"endLine": end.line, "endColumn": _column(end, source)}


def _column(place: Position, source: Sequence[str]) -> int:
    """A place's column in UTF-16 code units, from 1."""
    line = source[place.line - 1] if place.line <= len(source) else ""
    before = line[: place.column - 1]
    beyond = place.column - 1 - len(before)
    return len(before.encode("utf-16-le", "surrogatepass")) // 2 + beyond + 1


def _file(path: str) -> Json:
    return {"uri": quote(path), "uriBaseId": _BASE}
