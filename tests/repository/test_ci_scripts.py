"""The small scripts that the workflows run, in a temporary repository."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.helpers.factory import ROOT

NAMES = {f"GIT_{role}_{what}": "x@y.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
LINE = "Tệp này nằm ngoài thư mục plans/."


class Repository:
    """A clone with a branch of a change, and the bare repository that it came from."""

    def __init__(self, folder: Path) -> None:
        self.root, self.origin = folder / "clone", folder / "origin.git"
        self.root.mkdir()
        shutil.copytree(ROOT / ".ci", self.root / ".ci")
        self.run("git", "init", "--quiet", "--bare", str(self.origin))
        self.run("git", "init", "--quiet", "--initial-branch", "main")
        self.commit("plans/suoi-mo/2025/a.md")
        self.run("git", "remote", "add", "origin", str(self.origin))
        self.run("git", "push", "--quiet", "origin", "main")
        self.run("git", "fetch", "--quiet")
        self.run("git", "switch", "--quiet", "--create", "thay-doi")

    def commit(self, *names: str) -> None:
        for name in names:
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text("x\n", encoding="utf-8")
        self.run("git", "add", "--all")
        self.run("git", "commit", "--quiet", "--message", "x")

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        known = {
            name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "FORGEJO_"))
        }
        own = NAMES | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            words, cwd=self.root, env=known | own | environment, capture_output=True, encoding="utf-8", check=False
        )

    def outside(self, *arguments: str, **environment: str) -> list[str]:
        done = self.run("sh", ".ci/outside-plans.sh", *arguments, **environment)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_a_change_of_plans_alone_is_not_remarked(repository: Repository) -> None:
    repository.commit("plans/suoi-mo/2025/b.md", "plans/topics.yml")
    assert repository.outside() == []


def test_each_file_outside_plans_is_told(repository: Repository) -> None:
    repository.commit("plans/suoi-mo/2025/b.md", "mkdocs.yml", "docs/đầu trang.md")
    told = repository.outside("origin/main")
    assert [line.split(": ")[0] for line in told] == ["docs/đầu trang.md", "mkdocs.yml"]
    assert all(LINE in line for line in told)


def test_on_github_each_file_gets_a_remark_of_its_own(repository: Repository) -> None:
    repository.commit("a,b:c%.txt")
    (told,) = repository.outside(GITHUB_ACTIONS="true")
    assert told.startswith(f"::warning file=a%2Cb%3Ac%25.txt,title=Ngoài thư mục plans::{LINE}")


def test_on_forgejo_the_log_tells_it(repository: Repository) -> None:
    repository.commit("mkdocs.yml")
    (told,) = repository.outside(GITHUB_ACTIONS="true", FORGEJO_ACTIONS="true")
    assert told.startswith(f"mkdocs.yml: {LINE}")


def test_a_change_that_disarms_the_guard_is_told_by_the_guard_it_goes_to(repository: Repository) -> None:
    repository.commit(".ci/outside-plans.sh")
    guard = repository.run("git", "show", "origin/main:.ci/outside-plans.sh").stdout
    assert repository.run("sh", "-c", guard, "sh", "origin/main").stdout.startswith(".ci/outside-plans.sh: " + LINE)


def test_a_name_cannot_give_orders_to_the_host(repository: Repository) -> None:
    repository.commit("x\n::error::y")
    assert len(repository.outside(GITHUB_ACTIONS="true")) == 1


def test_what_main_got_meanwhile_is_not_the_editors(repository: Repository) -> None:
    repository.commit("plans/suoi-mo/2025/b.md")
    repository.run("git", "switch", "--quiet", "main")
    repository.commit("README.md")
    repository.run("git", "push", "--quiet", "origin", "main")
    repository.run("git", "switch", "--quiet", "thay-doi")
    assert repository.outside() == []


def test_the_site_becomes_the_only_commit_of_its_branch(repository: Repository) -> None:
    (repository.root / ".gitignore").write_text("/site/\n", encoding="utf-8")
    repository.commit("site/index.html")
    (repository.root / "site").mkdir(exist_ok=True)
    for text in ("one", "two"):
        (repository.root / "site/index.html").write_text(text, encoding="utf-8")
        done = repository.run("sh", ".ci/publish-branch.sh", "site", "pages", PUBLISH_TOKEN="secret")
        assert done.returncode == 0, done.stderr
        assert "secret" not in done.stdout + done.stderr
    shown = repository.run("git", "--git-dir", str(repository.origin), "show", "pages:index.html").stdout
    count = repository.run("git", "--git-dir", str(repository.origin), "rev-list", "--count", "pages").stdout
    assert (shown, count.strip()) == ("two", "1")
    assert repository.run("git", "status", "--porcelain").stdout == ""
    assert repository.run("git", "branch", "--show-current").stdout == "thay-doi\n"
