"""Every test file on the disk is collected, by the usual run or by its group's: none is passed over for its place or its name."""

import re
import subprocess
import sys
from pathlib import PurePosixPath

from tests.conftest import collect_ignore
from tests.helpers.factory import ROOT

GROUPS = [f"tests/{name}" for name in collect_ignore]


def test_what_is_collected_is_what_lies_on_the_disk() -> None:
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("*.py") if _holds_tests(path.name)}
    of_groups = {path for path in files if path.startswith(tuple(f"{group}/" for group in GROUPS))}
    assert collected() == files - of_groups
    assert collected(*GROUPS) == of_groups
    assert len(files) > 100


def test_every_group_is_run_by_a_target_of_its_own() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for group in GROUPS:
        target = f"test-{PurePosixPath(group).name}"
        assert re.search(rf"^{target}:(?:.*\n\t)+.* pytest {group}$", makefile, re.MULTILINE)


def collected(*places: str) -> set[str]:
    """The files that pytest takes tests from."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "--quiet", *places],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {line.rpartition(":")[0] for line in done.stdout.splitlines() if line.startswith("tests/")}


def _holds_tests(name: str) -> bool:
    return PurePosixPath(name).stem.startswith("test_") or PurePosixPath(name).stem.endswith("_test")
