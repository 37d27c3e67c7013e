"""Problems in the forms of `niemyet check --format`: text with the source, JSON, annotations for a change on GitHub."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from niemyet.model.problem import Level, Problem
from niemyet.model.settings import Settings
from niemyet.report import lines
from niemyet.report.excerpt import excerpt, printable, source_lines

# The workflow commands of GitHub Actions, which Forgejo's runner knows, too.
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "notice"}


def as_text(problems: Iterable[Problem], texts: Mapping[str, bytes]) -> Iterator[str]:
    """Each problem's line with its place in the source below; a blank line between files, and after the last."""
    for path, group in groupby(problems, key=lambda problem: problem.path):
        source = source_lines(texts.get(path, b""))
        for problem in group:
            yield from lines([problem])
            yield from excerpt(source, problem.position)
        yield ""


def as_json(problems: Iterable[Problem], settings: Settings | None, accepted: Iterable[Problem] = ()) -> str:
    """A list of objects; `page` is the address of the rule's page, null where the site's own address is unknown.

    What editors accepted comes last, marked so.
    """
    records = [_record(problem, settings) for problem in problems]
    records += [_record(problem, settings) | {"accepted": True} for problem in accepted]
    return json.dumps(records, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> Iterator[str]:
    """One workflow command a problem."""
    for problem in problems:
        place = f"file={_property(problem.path)},line={problem.position.line},col={problem.position.column}"
        message = _escaped(printable(problem.message))
        yield f"::{_COMMANDS[problem.level]} {place},title={_property(problem.rule.id)}::{message}"


def _record(problem: Problem, settings: Settings | None) -> dict[str, str | int | None]:
    return {
        "path": printable(problem.path),
        "line": problem.position.line,
        "column": problem.position.column,
        "rule": problem.rule.id,
        "level": problem.level.value,
        "message": printable(problem.message),
        "page": settings.absolute(problem.rule.address) if settings else None,
    }


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")
