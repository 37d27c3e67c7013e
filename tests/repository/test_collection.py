"""Every test file on the disk is collected: none is passed over for its place or its name."""

import subprocess
import sys
from pathlib import PurePosixPath

from tests.helpers.factory import ROOT


def test_what_is_collected_is_what_lies_on_the_disk() -> None:
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "--quiet"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    seen = {line.rpartition(":")[0] for line in collected.stdout.splitlines() if line.startswith("tests/")}
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("*.py") if _holds_tests(path.name)}
    assert seen == files
    assert len(files) > 100


def _holds_tests(name: str) -> bool:
    return PurePosixPath(name).stem.startswith("test_") or PurePosixPath(name).stem.endswith("_test")
