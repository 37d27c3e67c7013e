"""A small real project in a temporary folder, built by the real command: what tests of whole builds start from."""

import compileall
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from niemyet.base import origin
from niemyet.sources.owned_names import CACHE
from tests.helpers.factory import FRONT, ROOT, WARD
from tests.helpers.patience import PATIENCE
from tests.helpers.pdfs import sound_pdf

COMMITTED = "2025-11-06T08:30:00+07:00"
PDF = sound_pdf("signed, invented")
BODY = """
Ủy ban nhân dân xã ban hành Kế hoạch như sau:

## I. MỤC ĐÍCH

- Đánh giá kết quả công tác cải cách hành chính năm 2025.

## II. NỘI DUNG

1. Báo cáo kết quả năm 2025.

2. Tham luận tại Hội nghị.

## III. TỔ CHỨC THỰC HIỆN

### 1. Phòng Văn hóa - Xã hội

- Tham mưu xây dựng báo cáo tổng kết.
"""
NIEMYET = "from niemyet.commands.cli import command; command()"
"""The installed command, its arguments behind it."""
UNCHANGED = "Không có gì thay đổi: trang giữ nguyên."
_CHECK = "import sys; from niemyet.commands.cli import main; sys.exit(main(sys.argv[1:]))"
_HALF_COMPILED = shutil.ignore_patterns("*.pyc.*")  # what another process of ours is writing, and is renamed at once


@dataclass(frozen=True)
class Run:
    """How a command ended, and everything it said."""

    code: int
    output: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


@dataclass(frozen=True)
class Project:
    """The project's folder and the commands that run in it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, path: str, content: str | bytes) -> Path:
        """Write a file of the project, and the folders above it."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def plan(self, name: str, body: str = BODY, **front: Any) -> Path:
        """Write an invented plan: `name` is its identity; a value of None takes a field away."""
        values = FRONT | {"attachments": None} | front
        header = yaml.safe_dump({key: value for key, value in values.items() if value is not None}, allow_unicode=True)
        return self.write(f"plans/{name}.md", f"---\n{header}---\n{body}")

    def ward(self, ward_id: str = "suoi-mo", **changes: Any) -> Path:
        """Write an invented ward.yml."""
        values = {key: value for key, value in (WARD | changes).items() if key != "id"}
        return self.write(f"plans/{ward_id}/ward.yml", yaml.safe_dump(values, allow_unicode=True))

    def build(self, *arguments: str, engine: str = "mkdocs", **environment: str) -> Run:
        """Build the site as a command of its own."""
        return self.run("-m", engine, "build", "-f", "mkdocs.yml", *arguments, **environment)

    def check(self, *arguments: str) -> Run:
        """Run `niemyet check`."""
        return self.run("-c", _CHECK, "check", *arguments)

    def run(self, *arguments: str, **environment: str) -> Run:
        """Run Python in the project's folder; output and errors come back as one text."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=variables(self.root) | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return Run(done.returncode, done.stdout)

    def commit(self, when: str = COMMITTED) -> None:
        """Commit everything, begin the repository where there is none."""
        if not (self.root / ".git").exists():
            self.git("init", "--quiet")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Kế hoạch", GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)

    def git(self, *arguments: str, **environment: str) -> None:
        """Run git as an invented person, untouched by the machine's own settings."""
        names = {f"GIT_{role}_{what}": "x@y.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=variables(self.root) | names | environment,
            check=True,
            timeout=PATIENCE,
        )

    def tree(self, folder: str = "site") -> dict[str, str]:
        """Path → digest of every file of the site, Pagefind's bundle apart: its bytes differ from run to run."""
        site = self.root / folder
        files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
        return {
            name: sha256(path.read_bytes()).hexdigest()
            for name, path in sorted(files.items())
            if not name.startswith("tim-kiem/pagefind/")
        }


def make_project(root: Path, *, plans: bool = False) -> Project:
    """Copy the project without its plans (or with them) into an empty folder.

    What Python has compiled of it comes along: to compile the library anew is a third of what a small site costs.
    """
    root.mkdir(parents=True, exist_ok=True)
    _compile_library()
    for name in ("hooks", "overrides", "docs", *(("plans",) if plans else ())):
        shutil.copytree(ROOT / name, root / name, ignore=_HALF_COMPILED)
    for name in ("mkdocs.yml", "preview.yml", ".gitignore"):
        shutil.copyfile(ROOT / name, root / name)
    if not plans:
        (root / "plans").mkdir()
        shutil.copyfile(ROOT / "plans/topics.yml", root / "plans/topics.yml")
    return Project(root)


@cache
def _compile_library() -> None:
    compileall.compile_dir(ROOT / "hooks", quiet=1)


def make_invented(root: Path) -> Project:
    """A project of xã Suối Mơ alone, with one plan."""
    project = make_project(root)
    project.ward()
    project.plan("suoi-mo/2025/hoi-nghi-tong-ket")
    return project


def copy_of(project: Project, root: Path) -> Project:
    """A copy of a whole project with its site and all that is remembered of it, as if made there, which a test may spoil."""
    shutil.copytree(project.root, root, symlinks=True)
    kept = root / CACHE / "kept.db"
    if kept.is_file():
        with sqlite3.connect(kept) as cache:
            cache.execute("UPDATE kept SET value = ? WHERE name = 'origin'", (origin.claim(kept.parent).encode(),))
    return Project(root)


def variables(root: Path) -> dict[str, str]:
    """An environment in which the project's own library is found, and git only what the test made."""
    left_out = ("GIT_", "PYTEST_", "PYTHONDONTWRITEBYTECODE")  # the last: what is compiled once serves every build
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return kept | {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(root / "hooks"),
        "PYTHONUTF8": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CEILING_DIRECTORIES": str(root.parent),
    }


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project of xã Suối Mơ with its site; copy it, do not change it."""
    project = make_invented(tmp_path_factory.mktemp("invented") / "project")
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The repository's own plans, committed and built strictly; read it, do not change it."""
    project = make_project(tmp_path_factory.mktemp("real") / "project", plans=True)
    project.commit()
    done = project.build("--strict")
    assert done.code == 0, done.output
    return project
