"""The files that a ward copies as they are: workflows, the hook before a commit."""

import re
import shlex
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from niemyet.commands import cli
from tests.helpers.factory import ROOT

WORKFLOWS = sorted([*ROOT.glob(".github/workflows/*.yml"), *ROOT.glob(".forgejo/workflows/*.yml")])
NAMES = [path.relative_to(ROOT).as_posix() for path in WORKFLOWS]


def read(name: str) -> dict[str, Any]:
    """A workflow; YAML takes its key `on` for true."""
    found: dict[Any, Any] = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return {"on" if key is True else key: value for key, value in found.items()}


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in read(name)["jobs"].values() for step in job["steps"]]


def commands(name: str) -> Iterator[list[str]]:
    """Each line of every `run`, as words."""
    for step in steps(name):
        yield from (shlex.split(line) for line in step.get("run", "").splitlines())


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def exists(words: list[str]) -> bool:
    """Whether a command of ours is there: a target, a subcommand with its options, a script."""
    program, *arguments = words
    if program == "make":
        return set(arguments) <= make_targets()
    if program.endswith("niemyet"):
        cli._parser().parse_args(arguments or ["--help"])  # exits where the call is off
        return True
    if program in ("sh", "git"):
        script = arguments[arguments[0] == "show"].replace("$RUNNER_TEMP/", ".ci/").removeprefix("origin/$BASE:")
        return (ROOT / script).is_file()
    return program == "apt-get" or (program.endswith("mkdocs") and arguments[0] in ("build", "serve"))


def test_all_four_are_there() -> None:
    hosts = (".github", ".forgejo")
    assert set(NAMES) == {f"{host}/workflows/{name}.yml" for host in hosts for name in ("check", "publish")}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_workflow_is_there(name: str) -> None:
    found = list(commands(name))
    assert ["make", "site"] in found
    assert any(words[0] == ".venv/bin/niemyet" for words in found)
    assert [words for words in found if not exists(words)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_history_is_fetched_and_no_credentials_are_left_behind(name: str) -> None:
    checkouts = [step["with"] for step in steps(name) if "/checkout@" in step.get("uses", "")]
    assert checkouts
    assert all(checkout == {"fetch-depth": 0, "persist-credentials": False} for checkout in checkouts)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(".github")])
def test_only_what_publishes_may_write(name: str) -> None:
    workflow = read(name)
    assert workflow["permissions"] == {"contents": "read"}
    rights = {job: found["permissions"] for job, found in workflow["jobs"].items() if "permissions" in found}
    publishing = {"publish": {"pages": "write", "id-token": "write"}, "record": {"contents": "write"}}
    assert rights == (publishing if name.endswith("publish.yml") else {})
    run = [step.get("run", "") for job in rights for step in workflow["jobs"][job]["steps"]]
    assert not [line for line in run if "make" in line or ".venv" in line], "nothing installed runs beside a token"


@pytest.mark.parametrize("name", NAMES)
def test_a_change_is_held_against_the_ledgers_and_they_are_written_after_publishing(name: str) -> None:
    found = [" ".join(words) for words in commands(name)]
    if name.endswith("check.yml"):
        assert ".venv/bin/niemyet ledger --since origin/$BASE" in found
    else:
        written, recorded = (
            next(number for number, line in enumerate(found) if words in line)
            for words in ("niemyet ledger --write", "record-addresses.sh")
        )
        assert found.index("make site") < written < recorded == len(found) - 1


@pytest.mark.parametrize("name", NAMES)
def test_drafts_can_be_looked_at_where_a_change_is_checked_and_are_not_published(name: str) -> None:
    found, kept = [" ".join(words) for words in commands(name)], uploads(name)
    if name.endswith("check.yml"):
        assert found.index("make site") < found.index("make preview")
        assert kept == {"xem-truoc": "preview/"}
    else:
        assert "make preview" not in found
        assert "preview/" not in kept.values()


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("check.yml")])
def test_the_guard_is_that_of_the_branch_that_a_change_goes_to(name: str) -> None:
    found = [" ".join(words) for words in commands(name)]
    taken = found.index("git show origin/$BASE:.ci/outside-plans.sh > $RUNNER_TEMP/outside-plans.sh")
    assert found[taken + 1] == "sh $RUNNER_TEMP/outside-plans.sh origin/$BASE"
    assert not [line for line in found if "sh .ci/outside-plans.sh" in line]


def uploads(name: str) -> dict[str, str]:
    """What a run hands on, by name."""
    used = [step["with"] for step in steps(name) if "/upload-" in step.get("uses", "")]
    return {given.get("name", "site"): given["path"] for given in used}


def test_a_preview_is_the_site_but_for_its_folder_which_git_leaves_alone() -> None:
    preview = yaml.safe_load((ROOT / "preview.yml").read_text(encoding="utf-8"))
    assert preview == {"INHERIT": "mkdocs.yml", "site_dir": "preview", "extra": {"niemyet": {"preview": True}}}
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {line.replace("site", "preview") for line in ignored if line.startswith("/site")} <= set(ignored)


@pytest.mark.parametrize("name", NAMES)
def test_a_change_is_checked_without_secrets_and_main_alone_is_published(name: str) -> None:
    workflow = read(name)
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    if name.endswith("check.yml"):
        assert workflow["on"] == {"pull_request": None, "push": {"branches-ignore": ["main"]}}
        assert "token" not in "".join(str(step) for step in steps(name))
    else:
        assert workflow["on"]["push"] == {"branches": ["main"]}
        assert workflow["concurrency"] == {"group": "publish", "cancel-in-progress": False}
        first = next(iter(workflow["jobs"].values()))
        assert first["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize("name", NAMES)
def test_no_value_from_outside_becomes_part_of_a_command(name: str) -> None:
    assert [step["run"] for step in steps(name) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", NAMES)
def test_actions_are_pinned(name: str) -> None:
    used = [step["uses"] for step in steps(name) if "uses" in step]
    loose = [each for each in used if not re.search(r"@[0-9a-f]{40}$", each)]
    assert set(loose) <= {"https://data.forgejo.org/forgejo/upload-artifact@v4"}
    if name.startswith(".forgejo"):
        assert all(each.startswith("https://data.forgejo.org/") for each in used)


@pytest.mark.parametrize("program", [".venv/bin/niemyet", ".venv/Scripts/niemyet.exe"])
def test_the_hook_before_a_commit_runs_the_command(program: str, tmp_path: Path) -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    ((hook,),) = [repo["hooks"] for repo in config["repos"]]
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert Path(program).stem in scripts
    (tmp_path / program).parent.mkdir(parents=True)
    (tmp_path / program).write_text('#!/bin/sh\necho "$0 $*"; exit 1\n', encoding="utf-8")
    (tmp_path / program).chmod(0o755)
    done = subprocess.run(
        shlex.split(hook["entry"]), cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout) == (1, f"{program} check\n")
    assert re.search(hook["files"], "plans/suoi-mo/2025/hoi-nghi.md")
    assert not re.search(hook["files"], "hooks/niemyet/cli.py")
