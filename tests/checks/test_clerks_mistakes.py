"""A clerk's mistakes, each mended by following the messages alone: in the end the plan says what the clerk meant.

The list is tests/golden/mistakes/mistakes.yml, and says how it is read.
"""

from typing import Any

import pytest
import yaml

from niemyet.authoring.fixing import fixed
from niemyet.checks import RuleContext, check_all
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Problem
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile
from tests.helpers.examples import TOPICS
from tests.helpers.factory import make_ward
from tests.helpers.golden import GOLDEN

PATH, OTHER = "plans/suoi-mo/2026/ke-hoach.md", "plans/suoi-mo/2025/ke-hoach-khac.md"
FOLDER = GOLDEN / "mistakes"
GOOD = (FOLDER / "plan.md").read_text(encoding="utf-8")
MISTAKES: list[dict[str, Any]] = yaml.load((FOLDER / "mistakes.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
ROUNDS = 30
BODIES, WARD = BodyReader(), make_ward()


def read(data: bytes) -> tuple[Plan | None, list[Problem]]:
    """The plan, and everything that is told of it; a plan that it may replace stands beside it."""
    plan, problems = read_plan(PlanFile(PATH, data), WARD, BODIES)
    if plan is None:
        return None, list(problems)
    other = read_plan(PlanFile(OTHER, GOOD.replace("number: 18", "number: 17").encode()), WARD, BODIES).value
    assert other
    plans = {each.id: each for each in (plan, other)}
    found, _ = check_all([plan], RuleContext(plans, TOPICS))
    return plan, [*problems, *found]


def answered(text: str, problem: Problem, answer: dict[str, Any]) -> str:
    """What the clerk writes at the place that a message points at."""
    lines, at = text.split("\n"), problem.position.line - 1
    if below := answer.get("below"):
        return "\n".join([*lines[: at + 1], below, *lines[at + 1 :]])
    new = [answer["line"]] if answer["line"] else []
    return "\n".join([*lines[:at], *new, *lines[at + int(answer.get("lines", 1)) :]])


def tells(problem: Problem) -> bool:
    """Whether a message tells what its edits write, the first line of it, or that something is to go."""
    new = next((edit.new.strip() for edit in problem.edits if edit.new.strip()), "")
    gone = ("xóa", "bỏ", "chỉ để một", "không có dấu")
    return new.split("\n")[0] in problem.message if new else any(word in problem.message for word in gone)


def followed(data: bytes, answers: dict[str, dict[str, Any]], wrong: str) -> bytes:
    """The file after all that messages have ready, and the clerk's own answers where only the clerk knows."""
    for _ in range(ROUNDS):
        _, problems = read(data)
        assert [each.message for each in problems if each.edits and not tells(each)] == []
        done = fixed(PATH, data, problems)
        errors = [problem for problem in problems if problem.level is Level.ERROR]
        if done != data:
            data = done
        elif not errors:
            assert answers == {}, "nobody asked for it"
            return data
        else:
            told = next((each for each in errors if each.rule.id in answers), None)
            assert told, f"nothing mends it: {[(each.position, each.message) for each in errors]}"
            answer = answers.pop(told.rule.id)
            data = wrong.encode() if answer.get("saved") else answered(data.decode(), told, answer).encode()
    raise AssertionError("it has no end")


def test_there_are_more_than_a_hundred_each_with_a_name_of_its_own() -> None:
    names = [mistake["name"] for mistake in MISTAKES]
    assert len(set(names)) == len(names) > 150
    ready = [mistake for mistake in MISTAKES if "answers" not in mistake]
    assert len(ready) > 140


def test_the_plan_that_mistakes_are_made_in_has_none() -> None:
    assert [problem.message for problem in read(GOOD.encode())[1] if problem.level is not Level.HINT] == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_it_ends_in_what_the_clerk_meant(mistake: dict[str, Any]) -> None:
    good = GOOD.replace("status: issued", "status: draft") if mistake.get("draft") else GOOD
    right, wrong = mistake["right"], mistake["wrong"]
    assert right in good
    written = good.replace(right, wrong) if right == "\n" else good.replace(right, wrong, 1)
    data = written.encode(mistake.get("encoding", "utf-8"))
    done, problems = read(followed(data, dict(mistake.get("answers", {})), written))
    meant, _ = read(good.replace(right, mistake.get("meant", right), 1).encode())
    assert done
    assert meant
    assert [problem.message for problem in problems if problem.level is Level.ERROR] == []
    assert done.front == meant.front
    assert done.body.html == meant.body.html
