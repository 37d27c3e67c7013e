"""A repository that a test writes with git's plumbing, sound or not; its person is invented, its settings its own."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.patience import PATIENCE
from tests.helpers.project import variables

PATH = "plans/suoi-mo/2025/hoi-nghi.md"
SECONDS = 1762392600
"""6 November 2025, 8:30 in Vietnam."""


@dataclass(frozen=True)
class Repository:
    """A folder in which git is run; `main` is its branch, and checked out."""

    root: Path

    @classmethod
    def begun(cls, root: Path) -> "Repository":
        """A new one without a commit."""
        root.mkdir(parents=True)
        made = cls(root)
        made.git("init", "--quiet", "--initial-branch", "main", "--template", "")
        return made

    @property
    def folder(self) -> Path:
        return self.root / ".git"

    def git(self, *words: str, given: bytes = b"", **environment: str) -> bytes:
        """What git prints, without the line's end."""
        names = {f"GIT_{role}_{what}": "x@y.example" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {f"GIT_{role}_DATE": f"{SECONDS + 2 * 86400} +0700" for role in ("AUTHOR", "COMMITTER")}
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env=variables(self.root) | names | dates | environment,
            input=given,
            stdout=subprocess.PIPE,
            check=True,
            timeout=PATIENCE,
        )
        return done.stdout.removesuffix(b"\n")

    def imported(self, stream: bytes) -> None:
        """Commits as `git fast-import` takes them, then the files of the last."""
        self.git("fast-import", "--quiet", "--force", "--date-format=raw-permissive", given=stream)
        self.git("reset", "--quiet", "--hard")

    def object(self, kind: str, content: bytes) -> bytes:
        """An object as it is given, whether or not git would write it so; its name."""
        return self.git("hash-object", "-t", kind, "-w", "--literally", "--stdin", given=content)

    def point(self, commit: bytes) -> None:
        """Let the branch stand at a commit, and files and index be as they are."""
        (self.folder / "refs/heads").mkdir(parents=True, exist_ok=True)
        (self.folder / "refs/heads/main").write_bytes(commit + b"\n")

    def file(self, path: str, content: str | bytes = "x\n") -> Path:
        """Write a file of the folder."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def loose(self, name: bytes) -> Path:
        """Where a loose object lies."""
        text = name.decode()
        return self.folder / "objects" / text[:2] / text[2:]

    def unpack(self) -> None:
        """Make every packed object loose, so that each can be taken away."""
        packs = [path.read_bytes() for path in sorted((self.folder / "objects/pack").glob("*.pack"))]
        for path in sorted((self.folder / "objects/pack").iterdir()):
            os.remove(path)
        for pack in packs:
            self.git("unpack-objects", "-q", given=pack)
