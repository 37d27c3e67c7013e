"""`make site` and `niemyet check` in a fresh clone with every Python here: the four plans give the same site with each."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.helpers import pythons
from tests.helpers.factory import ROOT

PYTHONS = pythons.here().pythons
AT_ONCE = 2
OTHER_FOLDER = "Kế hoạch của xã"


@dataclass(frozen=True)
class Way:
    """One way to build: with which Python, from which lock, in a folder of which name, in which environment."""

    name: str
    python: pythons.Python
    lock: str = "requirements.lock"
    folder: str = "project"
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Built:
    """What a way ended with: the exit codes of the build and of the check, what both said, the site."""

    codes: tuple[int, int]
    version: str
    said: str
    checked: str
    site: Path


def ways() -> Iterator[Way]:
    """Every Python; then, with the oldest, the lowest versions that are allowed, and a folder that no locale knows."""
    yield from (Way(python.version, python) for python in PYTHONS)
    yield from (Way("lowest", python, lock="requirements-lowest.lock") for python in PYTHONS[:1])
    yield from (Way("elsewhere", python, folder=OTHER_FOLDER, environment={"LC_ALL": "C"}) for python in PYTHONS[:1])


WAYS = {way.name: way for way in ways()}
SAME_LOCK = [name for name, way in WAYS.items() if way.lock == "requirements.lock"]


@pytest.fixture(scope="module")
def built() -> Iterator[dict[str, Built]]:
    """Every way, gone to its end."""
    with TemporaryDirectory() as room, ThreadPoolExecutor(AT_ONCE) as some:
        done = some.map(lambda way: build(way, Path(room) / way.name), WAYS.values())
        yield dict(zip(WAYS, done, strict=True))


def build(way: Way, room: Path) -> Built:
    """Go one way in a clone that is gone afterwards; its site is left."""
    project = room / way.folder
    clone(project)
    made = run(way, project, "make", "site", f"PYTHON={way.python.program}", f"LOCK={way.lock}")
    checked = version = made
    if made.returncode == 0:
        checked = run(way, project, ".venv/bin/niemyet", "check")
        version = run(way, project, ".venv/bin/python", "-c", "import platform; print(platform.python_version())")
        (project / "site").rename(room / "site")
    shutil.rmtree(project)
    return Built(
        (made.returncode, checked.returncode), version.stdout.strip(), made.stdout, checked.stdout, room / "site"
    )


def clone(folder: Path) -> None:
    """The project with its history, and its files as they are now."""
    subprocess.run(["git", "clone", "--quiet", ROOT, folder], check=True)
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    for path in filter(None, listed.stdout.split("\0")):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / path).exists():
            shutil.copyfile(ROOT / path, folder / path)
        else:
            (folder / path).unlink(missing_ok=True)


def run(way: Way, folder: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    """A command as from a terminal of one's own; what Python warns of is told, and nothing is compiled."""
    ours = ("PYTHON", "PYTEST", "GIT_", "MAKE", "MFLAGS", "LC_", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    told = {"PYTHONWARNINGS": "default", "PYTHONWARNDEFAULTENCODING": "1", "PIP_ONLY_BINARY": ":all:"}
    return subprocess.run(
        command,
        cwd=folder,
        env=kept | told | way.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def files(site: Path) -> dict[str, bytes]:
    """Every file of a site by its path, Pagefind's bundle apart: its bytes differ from run to run."""
    every = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in every.items() if not name.startswith("tim-kiem/pagefind/")}


def differences(one: dict[str, bytes], other: dict[str, bytes]) -> str:
    """Where two sites differ, a line for each file; "" where they do not."""
    names = [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
    return "\n".join(f"{name}: {_difference(one.get(name), other.get(name))}" for name in names)


def _difference(one: bytes | None, other: bytes | None) -> str:
    """What stands where two files begin to differ."""
    if one is None or other is None:
        return "missing in the first" if one is None else "missing in the second"
    pairs = enumerate(zip(one, other, strict=False))
    first = next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))
    parts = (text[max(first - 60, 0) : first + 60].decode(errors="replace") for text in (one, other))
    return "byte {}: {!r} and {!r}".format(first, *parts)


def without_digests(names: Iterable[str]) -> set[str]:
    """Paths without the digest that the theme's own files bear in their names."""
    return {re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in names}


def test_there_are_enough_pythons_to_compare() -> None:
    assert len(PYTHONS) >= pythons.FEWEST, pythons.too_few(pythons.here())


@pytest.mark.parametrize("name", WAYS)
def test_the_four_plans_are_built_and_checked(name: str, built: dict[str, Built]) -> None:
    made = built[name]
    assert made.codes == (0, 0), f"{made.said}\n{made.checked}"
    assert made.version == WAYS[name].python.version
    assert "0 lỗi" in made.checked
    assert len(list(made.site.glob("ke-hoach/*/*/*/plan.json"))) == 4
    assert (made.site / "tim-kiem/pagefind/pagefind-entry.json").is_file()


@pytest.mark.parametrize("name", WAYS)
def test_python_warns_of_nothing_of_ours(name: str, built: dict[str, Built]) -> None:
    said = (built[name].said + built[name].checked).splitlines()
    assert [line for line in said if "Warning: " in line and "/hooks/" in line] == []


@pytest.mark.parametrize("name", SAME_LOCK[1:])
def test_the_site_is_the_same_with_each(name: str, built: dict[str, Built]) -> None:
    first = built[SAME_LOCK[0]]
    found = differences(files(first.site), files(built[name].site))
    assert not found, f"{SAME_LOCK[0]} and {name} differ:\n{found}"
    assert first.checked == built[name].checked


def test_the_lowest_versions_give_the_same_addresses(built: dict[str, Built]) -> None:
    first, lowest = (without_digests(files(built[name].site)) for name in (SAME_LOCK[0], "lowest"))
    assert first == lowest
