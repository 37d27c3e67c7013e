"""The workflows of all hosts in one shape: what runs, when, what is fetched first, what is handed on."""

import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from tests.helpers.factory import ROOT

HOSTS = (".github", ".forgejo", ".gitlab")
WORKFLOWS = sorted(path for host in HOSTS for path in ROOT.glob(f"{host}/workflows/*.yml"))
NAMES = [path.relative_to(ROOT).as_posix() for path in WORKFLOWS]


@dataclass(frozen=True)
class Job:
    """One job: its lines as a shell is given them, and what surrounds them."""

    lines: tuple[str, ...]
    minutes: int
    """After how many it is ended."""
    whole_history: bool
    """Whether every checkout fetches all commits; True where there is none."""
    leaves_credentials: bool
    uploads: Mapping[str, tuple[str, ...]]
    """What the job hands on: name → folders."""
    given: str
    """Everything else that its lines are told: environment, conditions."""

    @property
    def commands(self) -> Iterator[list[str]]:
        """Each line as words; what follows `||` is a command of its own."""
        for line in self.lines:
            yield from (shlex.split(part, comments=True) for part in line.split(" || "))


@dataclass(frozen=True)
class Workflow:
    """One file."""

    name: str
    text: str
    raw: Mapping[str, Any]
    jobs: Mapping[str, Job]

    @property
    def commands(self) -> list[list[str]]:
        return [words for job in self.jobs.values() for words in job.commands]

    @property
    def uploads(self) -> dict[str, tuple[str, ...]]:
        return {name: paths for job in self.jobs.values() for name, paths in job.uploads.items()}

    @property
    def steps(self) -> list[dict[str, Any]]:
        """GitHub's and Forgejo's steps."""
        return [step for job in self.raw.get("jobs", {}).values() for step in job["steps"]]


def read(name: str) -> Workflow:
    """A workflow; YAML takes GitHub's key `on` for true."""
    text = (ROOT / name).read_text(encoding="utf-8")
    loaded: dict[Any, Any] = yaml.safe_load(text)
    raw = {"on" if key is True else key: value for key, value in loaded.items()}
    jobs = _gitlab(raw) if name.startswith(".gitlab") else _actions(raw)
    return Workflow(name, text, raw, jobs)


def _actions(raw: Mapping[str, Any]) -> dict[str, Job]:
    return {name: _of_steps(job, job["steps"]) for name, job in raw["jobs"].items()}


def _of_steps(job: Mapping[str, Any], steps: list[dict[str, Any]]) -> Job:
    checkouts = [step.get("with", {}) for step in steps if "/checkout@" in step.get("uses", "")]
    used = [step["with"] for step in steps if "/upload-" in step.get("uses", "")]
    return Job(
        lines=tuple(line for step in steps for line in step.get("run", "").splitlines()),
        minutes=job["timeout-minutes"],
        whole_history=all(checkout.get("fetch-depth") == 0 for checkout in checkouts),
        leaves_credentials=any(checkout.get("persist-credentials") is not False for checkout in checkouts),
        uploads={given.get("name", "site"): (given["path"],) for given in used},
        given=str({key: value for key, value in job.items() if key != "steps"})
        + "".join(str({key: value for key, value in step.items() if key != "run"}) for step in steps),
    )


def _gitlab(raw: Mapping[str, Any]) -> dict[str, Job]:
    return {name: _of_script(job) for name, job in raw.items()}


def _of_script(job: Mapping[str, Any]) -> Job:
    kept = job.get("artifacts", {})
    return Job(
        lines=tuple(line for entry in job["script"] for line in entry.splitlines()),
        minutes=int(job["timeout"].removesuffix(" minutes")),
        whole_history=job["variables"].get("GIT_DEPTH") == "0",
        leaves_credentials=False,  # what GitLab's own checkout leaves, no file can change
        uploads={kept.get("name", "site"): tuple(kept["paths"])} if kept else {},
        given=str({key: value for key, value in job.items() if key != "script"}),
    )
