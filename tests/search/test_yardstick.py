"""The search benchmark in small, over the site as it is built: two questions of each class must find their plan first."""

from itertools import islice
from pathlib import Path

import pytest
from benchmarks.search import run as rounds
from benchmarks.search.collection import collect
from benchmarks.search.judge import Question, read_questions
from benchmarks.search.ours import Ours
from benchmarks.search.report import judge, right_plans

from tests.helpers.browser import Browser
from tests.helpers.factory import ROOT
from tests.helpers.patience import BROWSER_PATIENCE

SIZE = 124


def test_two_questions_of_each_class_find_their_plan_first(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "WAIT", BROWSER_PATIENCE)
    (tmp_path / "site").mkdir()
    collection = collect(SIZE, tmp_path / "collection")
    every = read_questions(ROOT / "benchmarks/search/questions.jsonl")
    right = right_plans(every, collection)
    questions = _two_of_each([question for question in every if question.id in right])
    assert len(questions) == 28
    outcome = rounds.run(Ours(), collection, questions, browser.running, tmp_path / "site", weighed=questions[:1])
    judged = judge(outcome, questions, right)
    assert [question.text for question in questions if not judged.by_question[question.id].first] == []
    assert judged.outcome.on_load.sent == 0


def _two_of_each(questions: list[Question]) -> list[Question]:
    classes = dict.fromkeys(question.cls for question in questions)
    return [one for cls in classes for one in islice((one for one in questions if one.cls == cls), 2)]
