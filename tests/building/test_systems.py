"""Windows builds no site, and says so in one line; which systems do is said with it."""

from pathlib import Path

import pytest

from tests.helpers import windows
from tests.helpers.project import make_invented

LINE = "không dựng được trang trên Windows; hãy dựng trên Linux, macOS hoặc WSL. "


@pytest.mark.parametrize("command", [("build",), ("build", "--strict"), ("serve",)], ids=" ".join)
def test_it_is_one_line_and_nothing_is_made(command: tuple[str, ...], tmp_path: Path) -> None:
    project = make_invented(tmp_path / "project")
    before = sorted(path.name for path in project.root.iterdir())
    done = project.run("-c", windows.ENGINE, *command)
    assert done.code == 1
    (line,) = [line for line in done.lines if "Windows" in line]
    assert line.startswith(f"ERROR   -  {LINE}")
    assert "niemyet check, new, number, event và ledger" in line
    assert [line for line in done.lines if line and "Windows" not in line] in (
        ["Aborted with a BuildError!"],
        ["INFO    -  Building documentation...", "Aborted with a BuildError!"],
    )
    assert sorted(path.name for path in project.root.iterdir()) == before


def test_every_module_can_be_loaded_there(tmp_path: Path) -> None:
    """What Windows lacks is loaded late, where it is needed: the engine's hook loads more than the commands do."""
    project = make_invented(tmp_path / "project")
    every = (
        "print(*[import_module(each.name).__name__ for each in walk_packages(niemyet.__path__, 'niemyet.')], sep='\\n')"
    )
    loading = f"from importlib import import_module\nfrom pkgutil import walk_packages\nimport niemyet\n{every}"
    done = project.run("-c", f"import watchdog.observers\n{windows.HIDING}\n{loading}")
    assert done.code == 0, done.output
    assert len(done.lines) > 100
    assert "niemyet.building.publish.exchange" in done.lines
