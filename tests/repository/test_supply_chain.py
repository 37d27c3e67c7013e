"""What is installed is what is locked, and what is locked is what is asked for; what workflows may do is test_workflows'."""

import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.helpers.factory import ROOT
from tests.helpers.locks import LOCKS, PYTHONS, Locked, asked, entries, text_of, within
from tests.helpers.workflows import NAMES, read


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_every_range_is_locked_to_one_version_within_it(lock: str, python: str) -> None:
    locked = entries(lock)
    assert {
        str(each): within(each, locked, python)
        for each in asked(*LOCKS[lock])
        if len(within(each, locked, python)) != 1
    } == {}


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_no_package_is_locked_twice_for_one_python(lock: str, python: str) -> None:
    names = [entry.name for entry in entries(lock) if entry.applies(python)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_versions_and_hashes_and_no_place_to_take_them_from(lock: str) -> None:
    assert all(entry.hashes for entry in entries(lock))
    assert not [entry.name for entry in entries(lock) if entry.requirement.url or entry.requirement.extras]
    assert not re.search(r"://|--(?!hash=)|^\s*-[a-zA-Z]|@|^#", text_of(lock), re.MULTILINE)


def test_tests_run_with_what_the_site_is_built_with() -> None:
    locks = ("requirements.lock", "requirements-sign.lock", "requirements-test.lock")
    site, sign, test = ({(entry.name, entry.version) for entry in entries(lock)} for lock in locks)
    assert site <= sign <= test


def test_a_range_that_the_lock_leaves_is_noticed() -> None:
    locked = [
        Locked(Requirement("mkdocs==2.0"), ("0",)),
        Locked(Requirement("nh3==0.3; python_version < '3.12'"), ("0",)),
    ]
    assert within(Requirement("mkdocs>=1.6.1,<2"), locked, "3.13") == []
    assert within(Requirement("nh3>=0.2"), locked, "3.13") == []
    assert within(Requirement("nh3>=0.2"), locked, "3.11") == ["0.3"]


def test_everything_is_installed_by_hash_and_nothing_is_built_with_unknown_tools() -> None:
    makefile = text_of("Makefile")
    installed = re.findall(r"^\t.*\$\(PIP\)(.*)$", makefile, re.MULTILINE)
    assert len(installed) == 4
    assert [line for line in installed if "--require-hashes --requirement" not in line] == [
        " --no-deps --no-build-isolation --editable ."
    ]
    assert "setuptools" in {entry.name for entry in entries("requirements.lock")}


@pytest.mark.parametrize("name", NAMES)
def test_every_job_ends_and_fetches_only_what_is_locked(name: str) -> None:
    for job in read(name).jobs.values():
        assert job.minutes <= 15
        assert not [line for line in job.lines if re.search(r"\b(curl|wget|pip3?|pipx|uvx?|npm|npx|docker)\b", line)]


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(".github")])
def test_beside_the_hash_of_an_action_stands_its_version(name: str) -> None:
    used = re.findall(r"uses: (\S+)(.*)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert used
    assert [action for action, rest in used if not re.fullmatch(r"  # v\d+(\.\d+)*", rest)] == []


def test_scripts_of_the_workflows_stop_at_the_first_failure() -> None:
    scripts = [path for path in Path(ROOT / ".ci").iterdir() if path.suffix == ".sh"]
    assert scripts
    assert [
        path.name for path in scripts if not re.search(r"^set -eu$", path.read_text(encoding="utf-8"), re.MULTILINE)
    ] == []


def test_the_security_page_names_the_commands_and_places_that_it_speaks_of() -> None:
    page = text_of("SECURITY.md")
    for place in re.findall(r"\]\(([^)#:]+)\)", page):
        assert (ROOT / place).exists(), place
    assert set(re.findall(r"`make ([a-z-]+)`", page)) <= set(
        re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE)
    )
