"""What CI runs: the test command and every group of the Makefile, each to its end, whatever came of the one before."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.factory import ROOT

TARGETS = re.findall(r"^(test(?:-[a-z]+)?):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The script and the Makefile, and a `make` that notes what it is asked for and fails where it is told to."""
    (tmp_path / ".ci").mkdir()
    shutil.copyfile(ROOT / ".ci/run", tmp_path / ".ci/run")
    shutil.copyfile(ROOT / "Makefile", tmp_path / "Makefile")
    make = tmp_path / "bin/make"
    make.parent.mkdir()
    make.write_text('#!/bin/sh\necho "$1" >> asked\n[ "$1" != "$FAILS" ]\n', encoding="utf-8")
    make.chmod(0o755)
    return tmp_path


def run(checkout: Path, fails: str = "") -> tuple[int, list[str]]:
    """How it ended, and what it asked `make` for."""
    path = f"{checkout / 'bin'}{os.pathsep}{os.environ['PATH']}"
    command = ["bash", ".ci/run"]
    done = subprocess.run(command, cwd=checkout, env={**os.environ, "PATH": path, "FAILS": fails}, check=False)
    return done.returncode, (checkout / "asked").read_text(encoding="utf-8").split()


def test_the_test_command_and_every_group_are_run(checkout: Path) -> None:
    assert len(TARGETS) > 1
    assert run(checkout) == (0, TARGETS)


@pytest.mark.parametrize("fails", TARGETS)
def test_one_that_fails_fails_the_whole_and_hides_no_other(checkout: Path, fails: str) -> None:
    assert run(checkout, fails) == (1, TARGETS)
