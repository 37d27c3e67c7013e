"""Every hostile text is refused by its rules at a place in its file, or is harmless: quickly, and in plain lines."""

import re
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

import pytest

from niemyet import report
from niemyet.checks import RuleContext, all_rules, check_all
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem, Reading
from niemyet.outputs.editors import problem_page
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.limits import MOST
from niemyet.reading.plan import read_plan
from niemyet.reading.ward import read_ward
from niemyet.report.excerpt import source_lines
from niemyet.report.formats import as_github, as_text
from niemyet.sources.layout import PlanFile
from tests.helpers.factory import make_context, make_ward
from tests.helpers.hostile import bodies, characters, encodings, headers, links
from tests.helpers.hostile.texts import Case
from tests.helpers.pages import strange
from tests.helpers.soak import times

CASES = tuple(case for table in (headers, bodies, links, characters, encodings) for case in table.cases())
PATH = "plans/suoi-mo/2025/x.md"
CONTEXT = make_context()
SECONDS = 2  # of CPU, for one plan
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off what takes more time of the processor."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def read(data: bytes, path: str = PATH) -> tuple[Reading[Plan | None], list[Problem]]:
    """What is read of a file, and every problem of it."""
    with at_most(SECONDS):
        reading = read_plan(PlanFile(path, data), make_ward(), BodyReader())
        plans = {reading.value.id: reading.value} if reading.value else {}
        topics = {"cai-cach-hanh-chinh": "Cải cách hành chính"}
        return reading, [*reading.problems, *check_all(plans.values(), RuleContext(plans, topics))[0]]


def misplaced(data: bytes, problems: Sequence[Problem]) -> list[Problem]:
    """The problems whose place is not in the file."""
    lines = source_lines(data)
    return [problem for problem in problems if lines and not _in(lines, problem)]


def _in(lines: Sequence[str], problem: Problem) -> bool:
    line, column = problem.position.line, problem.position.column
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


def test_there_are_as_many_as_were_promised() -> None:
    names = [case.name for case in CASES]
    assert len(names) >= 1000
    assert len(set(names)) == len(names)
    known = {rule.id for rule in all_rules()}
    assert {rule for case in CASES for rule in case.rules} <= known


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_refused_by_its_rules_or_harmless(case: Case) -> None:
    reading, problems = read(case.data)
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    assert {problem.rule.id for problem in errors} == set(case.rules)
    assert not misplaced(case.data, problems)
    assert len(errors) <= 3 * (MOST + 1)
    assert case.rules or reading.value
    _is_told_in_plain_lines(problems)
    _has_a_problem_page_without_danger(problems)
    assert list(as_text(problems, {PATH: case.data}))


def _is_told_in_plain_lines(problems: Sequence[Problem]) -> None:
    """No problem repeats what a terminal or a workflow would obey, or more than anybody reads."""
    for line in (*report.lines(problems), *as_github(problems)):
        assert not _CONTROL.search(line)
        assert len(line) < 2000


def _has_a_problem_page_without_danger(problems: Sequence[Problem]) -> None:
    page = problem_page.of_files(CONTEXT, "ke-hoach/suoi-mo/2025/x/", [(PATH, problems[:3])])
    assert not list(strange(page.content))


def test_one_bad_file_never_keeps_the_others_from_being_told() -> None:
    reader, ward = BodyReader(), make_ward()
    chosen = CASES[:: times(usually=7, soaking=1)]
    alone = [read_plan(PlanFile(PATH, case.data), ward, BodyReader()).problems for case in chosen]
    together = [read_plan(PlanFile(PATH, case.data), ward, reader).problems for case in chosen]
    assert together == alone


def test_a_fault_behind_the_last_line_is_told_at_its_end() -> None:
    (problem, *_) = read_ward("plans/suoi-mo/ward.yml", b"? ")[1]
    assert (problem.position.line, problem.position.column) == (1, 3)


def test_a_thousand_faults_are_told_by_the_dozen() -> None:
    started = time.process_time()
    data = b"---\ntitle: x\nstatus: draft\nsource: {kind: original}\n---\n" + (b"<b> " * 4000 + b"\n") * 10
    _, problems = read(data)
    tags = [problem for problem in problems if problem.rule.id == "NY-201"]
    assert len(tags) == MOST + 1
    assert tags[-1].message.startswith(f"còn {40_000 - MOST} chỗ khác như vậy")
    assert time.process_time() - started < SECONDS
