"""What a build would refuse beside what was read: the engine's configuration, the pages of docs/, the templates.

The engine is asked in a process of its own, which keeps what it loads and logs there.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from niemyet.building import engine_words, trial
from niemyet.building.engine import TRIAL
from niemyet.model.problem import START, Level, Position, Problem, Rule
from niemyet.project.load import CONFIG, Loaded
from niemyet.reading.rules import ENGINE, LINK

_HOOKS = re.compile(r"^hooks\s*:", re.MULTILINE)
_INHERIT = re.compile(r"^INHERIT\s*:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_DEEPEST = 8
_OWN = re.compile(r"(?P<path>\S.*?):(?P<line>\d+):(?P<column>\d+): (?P<rule>NY-\d{3}) lỗi: (?P<message>.*)")
_RECORD = re.compile(r"^(?:(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +-  |Error: )", re.MULTILINE)
_GRAVE = ("WARNING", "ERROR", "CRITICAL", "Error: ")
_STRICT = "chế độ strict: "


def problems(root: Path, loaded: Loaded, rules: Iterable[Rule]) -> tuple[Problem, ...]:
    """Everything of the kind that is not among the problems that were read; nothing where the engine runs none of our hooks."""
    if not _has_hooks(root / CONFIG):
        return ()
    with tempfile.TemporaryDirectory() as folder:
        handed = Path(folder) / "handed"
        trial.hand(loaded, handed)
        code, output = _run(root, {TRIAL: str(handed)}, f"{folder}/site")
    found = dict.fromkeys(_told(root, output, {rule.id: rule for rule in rules}))
    if code and not found:
        message = f"bộ máy dựng trang dừng mà không nói vì sao: {' '.join(output.split())[-200:]}"
        found = {Problem.of(ENGINE, CONFIG, START, message): None}
    return tuple(problem for problem in found if not _is_known(problem, loaded.problems))


def _has_hooks(config: Path, depth: int = 0) -> bool:
    """Whether a configuration, or one that it inherits, names hooks; one that is not there is for the engine to tell."""
    text = config.read_text(encoding="utf-8", errors="replace") if config.is_file() else None
    if text is None or _HOOKS.search(text):
        return True
    inherited = _INHERIT.search(text)
    return inherited is not None and depth < _DEEPEST and _has_hooks(config.parent / inherited[1], depth + 1)


def _run(root: Path, more: dict[str, str], place: str) -> tuple[int, str]:
    own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    done = subprocess.run(  # noqa: S603 - this very interpreter, and the engine that is installed with it
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", CONFIG, "--site-dir", place],
        cwd=root,
        env=os.environ | own | more,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def _told(root: Path, output: str, rules: Mapping[str, Rule]) -> Iterator[Problem]:
    """What the engine said: our own lines as they are, everything else in our words."""
    starts = [match.start() for match in _RECORD.finditer(output)]
    for start, end in zip(starts, [*starts[1:], len(output)], strict=True):
        record = output[start:end]
        said = _RECORD.sub("", record, count=1).partition("\n\nAborted")[0].strip()
        if not record.startswith(_GRAVE):
            continue
        own = [match for line in said.splitlines() if (match := _OWN.fullmatch(line))]
        for match in own:
            place = Position(int(match["line"]), int(match["column"]))
            yield Problem.of(rules[match["rule"]], match["path"], place, match["message"])
        if not own and not said.startswith(_STRICT):
            yield from engine_words.problems(root, CONFIG, [said])


def _is_known(problem: Problem, read: Sequence[Problem]) -> bool:
    """Whether a problem is told already, or may be gone once one that is told is mended."""
    errors = [each for each in read if each.level is Level.ERROR]
    if problem.rule is LINK and any(_leads_to(problem, each) for each in errors):
        return True
    if problem.rule is ENGINE and (problem.path, problem.position) == (
        CONFIG,
        START,
    ):  # of no place that the engine knows
        return any(each.path.startswith(("docs/", CONFIG)) for each in errors)
    return any(_is_same(problem, each) for each in errors if each.path == problem.path)


def _is_same(problem: Problem, told: Problem) -> bool:
    if problem.rule is ENGINE:
        return problem.path != CONFIG or problem.position.line == told.position.line
    return problem.rule is told.rule and problem.position in (told.position, START)


def _leads_to(link: Problem, told: Problem) -> bool:
    """Whether a link is one to a plan that cannot be read."""
    return told.path.startswith("plans/") and told.path.rpartition("/")[2] in link.message
