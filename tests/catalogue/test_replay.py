"""Random edits, renames and deletions, one after the other: each is refused with a word on what would be lost, or
everything that readers ever saw still answers."""

from random import Random

import pytest

from niemyet.commands import cli
from niemyet.model.problem import Level
from niemyet.project.load import Loaded, load
from tests.helpers import promises, replay
from tests.helpers.project import Project, make_project
from tests.helpers.soak import times

STEPS = times(20, 200)
SEED = 1
REFUSALS = {"NY-801", "NY-802", "NY-804", "NY-806"}


class Replay:
    """One history: what was done, what was refused, and everything that was ever promised."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.chance = Random(SEED)
        self.state = replay.State()
        self.promised: set[promises.Promise] = set()
        self.refused: list[str] = []
        self.done: list[str] = []
        self.dealt: list[replay.Change] = [replay.add, replay.add, replay.add, replay.attach]

    def next_change(self) -> replay.Change:
        """As from a deck of cards: random, and each in its turn; a new deck where none of the old one can be played."""
        can = replay.possible(self.state)
        if not set(can) & set(self.dealt):
            self.dealt = self.chance.sample(can, len(can))
        change = next(card for card in self.dealt if card in can)
        self.dealt.remove(change)
        return change

    def step(self) -> None:
        """One change, made without care; if it is refused, made again with care."""
        change = self.next_change()
        seed, careful = self.chance.random(), self.chance.random() < 0.4
        for care in (True,) if careful else (False, True):
            state = replay.copied(self.state)
            change(state, Random(seed), care)
            replay.write(self.project, state)
            loaded = load(self.project.root)
            errors = [problem for problem in loaded.problems if problem.level is Level.ERROR]
            if not errors:
                self.publish(state, loaded)
                self.done.append(change.__name__)
                return
            assert not care, f"{change.__name__}: {errors}"
            self.look_at_refusal(loaded)
            self.refused.append(change.__name__)
        raise AssertionError(change.__name__)

    def look_at_refusal(self, loaded: Loaded) -> None:
        """Whatever would be lost is named: the plan or file by its address, the heading by its name."""
        told = [problem for problem in loaded.problems if problem.level is Level.ERROR]
        assert {problem.rule.id for problem in told} <= REFUSALS
        words = "\n".join(f"{problem.path} {problem.message}" for problem in told)
        for path, anchor in promises.lost(self.promised, promises.site(loaded)):
            address = "/".join(path.split("/")[1:4])
            heading = bool(anchor) and (f"#{anchor}" in words or f"“{anchor}”" in words)
            assert heading or address in words, (path, anchor, words)

    def publish(self, state: replay.State, loaded: Loaded) -> None:
        """The change is on the site and in the ledger; nothing that was promised is lost."""
        pages = promises.site(loaded)
        self.promised = promises.forgotten(self.promised, state)
        assert promises.lost(self.promised, pages) == set()
        self.promised |= promises.promises(loaded, pages)
        self.state = state
        assert cli.main(["ledger", "--write"]) == cli.OK


@pytest.fixture(scope="module")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Replay:
    """The whole history, and the real site at its end."""
    project = make_project(tmp_path_factory.mktemp("replay") / "project")
    project.ward()
    history = Replay(project)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(project.root)
        for _ in range(STEPS):
            history.step()
    return history


def test_every_step_was_refused_or_kept_all_promises(replayed: Replay) -> None:
    assert len(replayed.done) == STEPS
    assert {"move", "reword", "delete", "detach", "restore"} <= set(replayed.refused), "each was once done without care"
    assert set(replayed.done) == {
        "add",
        "retitle",
        "reword",
        "drop_heading",
        "attach",
        "move",
        "delete",
        "detach",
        "restore",
    }


def test_the_real_site_answers_at_every_address_that_ever_was(replayed: Replay) -> None:
    done = replayed.project.build("--strict")
    assert done.code == 0, done.output
    files = {path.relative_to(replayed.project.site).as_posix(): path for path in replayed.project.site.rglob("*")}
    pages = {
        name: path.read_text(encoding="utf-8") if name.endswith(".html") else ""
        for name, path in files.items()
        if path.is_file()
    }
    assert promises.lost(replayed.promised, pages) == set()
    assert any('http-equiv="refresh"' in page for page in pages.values())
    assert any("Đã gỡ" in page for page in pages.values())
