"""Which Pythons `make test-pythons` finds, what it says where there are too few; and a fault of the oldest that we keep clear of."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.helpers import pythons
from tests.helpers.factory import ROOT
from tests.helpers.pythons import Found, Python, find

NOTHING = Path("/nowhere/python3")
_POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]*\})\+")


def program(path: Path, *, prints: str = "", fails: str = "") -> Path:
    """A program that tells a version, or dies with a last line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ending = f"printf 'Traceback …\\n{fails}\\n' >&2; exit 1" if fails else f"echo {prints}"
    path.write_text(f"#!/bin/sh\n{ending}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_each_real_version_is_found_once_the_oldest_first(tmp_path: Path) -> None:
    usual = program(tmp_path / "usr/python3", prints="3.11.2")
    program(tmp_path / "usr/python3.11", prints="3.11.2")
    newest = program(tmp_path / "own/python3.13", prints="3.13.0")
    path = os.pathsep.join(["", str(tmp_path / "own"), str(tmp_path / "usr"), str(tmp_path / "gone")])
    found = find(path, None, usual)
    assert found == Found((Python("3.11.2", usual), Python("3.13.0", newest)))
    assert found.is_complete


def test_pyenvs_versions_are_found_below_its_root_and_its_shims_passed_over(tmp_path: Path) -> None:
    shims, versions = tmp_path / "shims", tmp_path / "versions"
    program(shims / "python3.12", fails="pyenv: python3.12: command not found")
    program(versions / "3.10.13/bin/python3.10", prints="3.10.13")
    one = program(versions / "3.11.10/bin/python3.11", prints="3.11.10")
    other = program(versions / "3.11.7/bin/python3.11", prints="3.11.7")
    assert find(str(shims), tmp_path, NOTHING) == Found((Python("3.11.7", other), Python("3.11.10", one)))


def test_what_cannot_be_used_is_told_and_what_is_too_old_is_not_asked_for(tmp_path: Path) -> None:
    usual = program(tmp_path / "python3", prints="3.9.2")
    broken = program(tmp_path / "python3.12", fails="ModuleNotFoundError: No module named ensurepip")
    found = find(str(tmp_path), None, usual)
    assert found == Found((), (f"{broken}: ModuleNotFoundError: No module named ensurepip",))
    assert list(pythons.lines_about(found)) == [f"left out: {broken}: ModuleNotFoundError: No module named ensurepip"]
    assert not found.is_complete


def test_fewer_than_two_are_one_clear_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.pythons"],
        cwd=ROOT,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("at least 2 Pythons from 3.11 to 3.14 are needed, here: ")


def installed(tmp_path: Path, *, complete: bool) -> list[str]:
    """What the installer asks of Debian's tools, which stand-ins write down; two packages are known to them."""
    log = tmp_path / "log"
    asked = program(tmp_path / "python", prints="fine") if complete else program(tmp_path / "python", fails="too few")
    known = 'case "$2" in python3.11-venv|python3.13-venv) echo "$2 | 3 | there";; esac'
    for name, does in {"apt-get": f'echo "$*" >>{log}', "apt-cache": known, "sudo": 'exec "$@"'}.items():
        program(tmp_path / name, prints=f"; {does}")
    subprocess.run(
        ["/bin/sh", ROOT / "tests/pythons/install-debian.sh", asked],
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        check=True,
    )
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


def test_the_pythons_that_debian_has_are_installed_where_there_are_too_few(tmp_path: Path) -> None:
    assert installed(tmp_path, complete=True) == []
    assert installed(tmp_path, complete=False) == [
        "update",
        "install --yes --no-install-recommends python3.11-venv python3.13-venv",
    ]


def test_no_pattern_takes_a_group_possessively() -> None:
    """Before Python 3.11.5 `(?:…)*+` takes too much where the group looks ahead; `(?>(?:…)*)` says the same."""
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "hooks").rglob("*.py")}
    assert len(texts) > 100
    assert [path.name for path, text in texts.items() if _POSSESSIVE_GROUP.search(text)] == []
    assert _POSSESSIVE_GROUP.search("(?:ab?c)*+")
