"""The files that a ward copies as they are: workflows, the hook before a commit."""

import re
import shlex
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from niemyet.commands import cli
from tests.helpers.factory import ROOT
from tests.helpers.workflows import HOSTS, NAMES, Workflow, read

ACTIONS = [name for name in NAMES if not name.startswith(".gitlab")]


def lines(workflow: Workflow) -> list[str]:
    return [" ".join(words) for words in workflow.commands]


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
    if program == "sh" or (program == "git" and arguments[0] == "show"):
        script = arguments[arguments[0] == "show"].replace("$RUNNER_TEMP/", ".ci/").removeprefix("origin/$BASE:")
        return (ROOT / script).is_file()
    if program.endswith("mkdocs"):
        return arguments[0] in ("build", "serve")
    return program in ("apt-get", "git", "mv", "test")


def test_all_six_are_there() -> None:
    assert set(NAMES) == {f"{host}/workflows/{name}.yml" for host in HOSTS for name in ("check", "publish")}


def test_gitlab_is_led_to_its_two() -> None:
    found = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert found == {"include": [{"local": name} for name in NAMES if name.startswith(".gitlab")]}


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_workflow_is_there(name: str) -> None:
    found = read(name).commands
    assert ["make", "site"] in found
    assert any(words[0] == ".venv/bin/niemyet" for words in found)
    assert [words for words in found if not exists(words)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_whole_history_is_fetched_and_no_credentials_are_left_behind(name: str) -> None:
    jobs = read(name).jobs.values()
    assert all(job.whole_history for job in jobs)
    assert not any(job.leaves_credentials for job in jobs)
    if name in ACTIONS:
        checkouts = [step["with"] for step in read(name).steps if "/checkout@" in step.get("uses", "")]
        assert checkouts
        assert all(checkout == {"fetch-depth": 0, "persist-credentials": False} for checkout in checkouts)


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(".github")])
def test_only_what_publishes_may_write(name: str) -> None:
    workflow = read(name)
    assert workflow.raw["permissions"] == {"contents": "read"}
    rights = {job: found["permissions"] for job, found in workflow.raw["jobs"].items() if "permissions" in found}
    publishing = {"publish": {"pages": "write", "id-token": "write"}, "record": {"contents": "write"}}
    assert rights == (publishing if name.endswith("publish.yml") else {})


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(".forgejo")])
def test_nothing_that_was_installed_runs_beside_a_token(name: str) -> None:
    told = [job for job in read(name).jobs.values() if re.search("permissions|token", job.given, re.IGNORECASE)]
    assert bool(told) == name.endswith("publish.yml")
    assert not [line for job in told for line in job.lines if re.search(r"make|\.venv", line)]


@pytest.mark.parametrize("name", NAMES)
def test_a_change_is_held_against_the_ledgers_and_they_are_written_after_publishing(name: str) -> None:
    found = lines(read(name))
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
    found, kept = lines(read(name)), read(name).uploads
    if name.endswith("check.yml"):
        assert found.index("make site") < found.index("make preview")
        assert kept == {"xem-truoc": ("preview/",)}
    else:
        assert "make preview" not in found
        assert "preview/" not in {path for paths in kept.values() for path in paths}


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("check.yml")])
def test_the_guard_is_that_of_the_branch_that_a_change_goes_to(name: str) -> None:
    found = lines(read(name))
    taken = found.index("git show origin/$BASE:.ci/outside-plans.sh > $RUNNER_TEMP/outside-plans.sh")
    assert found[taken + 1] == "sh $RUNNER_TEMP/outside-plans.sh origin/$BASE"
    assert not [line for line in found if "sh .ci/outside-plans.sh" in line]


def test_a_preview_is_the_site_but_for_its_folder_which_git_leaves_alone() -> None:
    preview = yaml.safe_load((ROOT / "preview.yml").read_text(encoding="utf-8"))
    assert preview == {"INHERIT": "mkdocs.yml", "site_dir": "preview", "extra": {"niemyet": {"preview": True}}}
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {line.replace("site", "preview") for line in ignored if line.startswith("/site")} <= set(ignored)


@pytest.mark.parametrize("name", NAMES)
def test_a_change_is_checked_without_secrets_and_main_alone_is_published(name: str) -> None:
    workflow = read(name)
    assert "pull_request_target" not in workflow.text
    assert "secrets." not in workflow.text
    if name.endswith("check.yml"):
        assert "token" not in "".join(job.given for job in workflow.jobs.values()).lower()


@pytest.mark.parametrize("name", ACTIONS)
def test_changes_and_main_start_their_workflow(name: str) -> None:
    raw = read(name).raw
    if name.endswith("check.yml"):
        assert raw["on"] == {"pull_request": None, "push": {"branches-ignore": ["main"]}}
    else:
        assert raw["on"]["push"] == {"branches": ["main"]}
        assert raw["concurrency"] == {"group": "publish", "cancel-in-progress": False}
        first = next(iter(raw["jobs"].values()))
        assert first["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ACTIONS])
def test_on_gitlab_changes_and_main_start_their_jobs(name: str) -> None:
    for job in read(name).raw.values():
        rules = [rule["if"] for rule in job["rules"]]
        if name.endswith("check.yml"):
            assert rules[0] == '$CI_PIPELINE_SOURCE == "merge_request_event"'
            assert '$CI_COMMIT_BRANCH != "main"' in rules[1]
            assert len(rules) == 2
            assert all("BASE" in rule["variables"] for rule in job["rules"])
        else:
            assert rules == ['$CI_COMMIT_BRANCH == "main"']
            assert (job["resource_group"], job["interruptible"]) == ("publish", False)


@pytest.mark.parametrize("name", NAMES)
def test_no_value_from_outside_becomes_part_of_a_command(name: str) -> None:
    found = [line for job in read(name).jobs.values() for line in job.lines]
    assert [line for line in found if "${{" in line] == []
    bare = re.compile(r'"[^"]*"|(\$)')  # what a shell would take apart: a variable outside of quotes
    assert [line for line in found if any(match[1] for match in bare.finditer(line))] == []


@pytest.mark.parametrize("name", ACTIONS)
def test_actions_are_pinned(name: str) -> None:
    used = [step["uses"] for step in read(name).steps if "uses" in step]
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
