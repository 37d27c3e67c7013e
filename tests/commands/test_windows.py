"""On Windows every command does and says what it does elsewhere: without its missing modules, and with "/" in paths."""

from pathlib import Path

import pytest

from niemyet.commands import UsageError, place
from tests.helpers import windows
from tests.helpers.pdfs import sound_pdf
from tests.helpers.project import NIEMYET, Project, Run, make_invented

PLAN = "plans/suoi-mo/2025/hoi-nghi-tong-ket.md"
DRAFT = "plans/suoi-mo/2025/hoi-nghi-so-ket-quy-3-2025.md"
NEW = ("new", "--ward", "suoi-mo", "--occasion", "so-ket-quy", "--period", "2025-Q3", "--yes")
STEPS = (
    ("check",),
    ("check", "plans/suoi-mo", "--format", "json"),
    ("check", "--format", "github", PLAN),
    ("check", "--explain", "NY-104"),
    ("check", "plans/xa-la"),
    NEW,
    NEW,
    ("number", DRAFT, "57", "2025-10-15"),
    ("event", "suoi-mo/2025/hoi-nghi-tong-ket", "held"),
    ("ledger",),
    ("ledger", "--write"),
    ("ledger", "--since", "HEAD"),
)


def steps(root: Path, program: str) -> tuple[Project, list[Run]]:
    """A project in which something is wrong in every folder, and how the commands go in it, one after the other."""
    project = make_invented(root)
    project.plan("suoi-mo/2025/hong", issued="2025-02-30")
    project.write("docs/Tên lạ.md", "x\n")
    project.write("plans/suoi-mo/2025/hoi-nghi-tong-ket/lạ.pdf", sound_pdf())
    project.commit()
    done = [project.run("-c", program, *STEPS[0])]
    for wrong in ("plans/suoi-mo/2025/hong.md", "docs/Tên lạ.md", "plans/suoi-mo/2025/hoi-nghi-tong-ket/lạ.pdf"):
        (project.root / wrong).unlink()
    return project, done + [project.run("-c", program, *step) for step in STEPS[1:]]


def test_all_commands_do_and_say_the_same(tmp_path: Path) -> None:
    here, said_here = steps(tmp_path / "here", NIEMYET)
    there, said_there = steps(tmp_path / "there", windows.COMMAND)
    assert [run.code for run in said_here] == [1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0]
    for step, one, other in zip(STEPS, said_here, said_there, strict=True):
        assert (other.code, other.lines) == (one.code, one.lines), step
    assert here.tree("plans") == there.tree("plans")
    text = (there.root / DRAFT).read_text(encoding="utf-8")
    assert 'number: "57"' in text
    assert "addresses.txt" in "".join(there.tree("plans"))


def test_what_is_hidden_is_not_there(tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    asked = "import os, signal, sys, pathlib; print(hasattr(os, 'fork'), hasattr(os, 'O_NOFOLLOW'), hasattr(signal, 'SIGKILL'))"
    done = project.run("-c", f"{windows.HIDING}{windows.WRITING}\n{asked}; print(pathlib.Path('a/b')); import fcntl")
    assert done.lines[:2] == ["False False False", "a\\b"]
    assert "ModuleNotFoundError: import of fcntl halted" in done.output


@pytest.mark.parametrize("name", ["Plans/suoi-mo", "plans/Suoi-Mo", f"{PLAN}/x", f"{PLAN[:-3]}.MD"])
def test_a_name_in_other_capitals_is_no_other_name(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system finds it all the same, the problems of the real name would be passed over."""
    root = make_invented(tmp_path / "project").root
    monkeypatch.setattr(Path, "exists", lambda path, **options: True)
    with pytest.raises(UsageError, match="không có"):
        place.inside(root, name)
    assert place.inside(root, PLAN) == PLAN
    assert place.inside(root, ".") == "."
