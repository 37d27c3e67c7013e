"""What the crowded project's messages have ready: each, written at its place, ends the fault that it is for."""

import re
import shutil
from collections import Counter
from pathlib import Path

from niemyet.authoring.mending import mended
from niemyet.model.problem import Problem
from niemyet.project.load import load
from tests.helpers.golden import GOLDEN

CROWDED = GOLDEN / "crowded"
AT_LEAST = 30  # of what is told, by far the most of which only its editor knows better


def found(project: Path) -> list[Problem]:
    return list(load(project).problems)


def counted(problems: list[Problem]) -> Counter[tuple[str, str, str]]:
    """How often each is told, wherever it stands now: an edit may move lines."""
    return Counter((problem.path, problem.rule.id, problem.message) for problem in problems)


def test_each_ready_text_ends_its_fault(tmp_path: Path) -> None:
    project = Path(shutil.copytree(CROWDED, tmp_path / "project"))
    before = found(project)
    ready = [problem for problem in before if problem.edits]
    assert len(ready) >= AT_LEAST
    told = counted(before)
    stays = []
    for problem in ready:
        file = project / problem.path
        bytes_before = file.read_bytes()
        file.write_bytes(mended(bytes_before, [problem.edits]))
        key = (problem.path, problem.rule.id, problem.message)
        if counted(found(project))[key] >= told[key]:
            stays.append(f"{problem.path}:{problem.position.line}: {problem.rule.id} {problem.message}")
        file.write_bytes(bytes_before)
    assert stays == []


def test_a_message_with_a_ready_text_shows_it(tmp_path: Path) -> None:
    """What is written is told word for word, but for what is only taken away or put in another place."""
    project = Path(shutil.copytree(CROWDED, tmp_path / "project"))
    silent = []
    for problem in found(project):
        written = [word for edit in problem.edits for word in re.findall(r"[\w-]+", edit.new)]
        if written and not any(word in problem.message for word in written):
            silent.append(f"{problem.path}:{problem.position.line}: {problem.message}")
    assert silent == []
