"""Our own build, as a ward uses it: a git repository of plans, `mkdocs build --strict`."""

import compileall
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.speed.contender import Contender, pagefind_pages
from benchmarks.speed.plans import ROOT, Change
from benchmarks.speed.tools import versions_here

_NO_CACHES = shutil.ignore_patterns("__pycache__")


class Ours(Contender):
    """A copy of this project over the plans, all of it committed; every change is committed, too."""

    name = "this project"
    content = "plans"
    pages = ("{plan}/index.html", "{plan}/ban-in/index.html")

    def install(self) -> Mapping[str, str]:
        """Nothing to install: it is here."""
        return versions_here("niemyet", "mkdocs", "mkdocs-material", "pagefind")

    def write(self) -> None:
        """The library compiled, as it is after any first run."""
        for part in ("hooks", "overrides", "docs"):
            shutil.copytree(ROOT / part, self.room / part, ignore=_NO_CACHES)
        for file in ("mkdocs.yml", ".gitignore", "plans/abbreviations.yml"):
            shutil.copyfile(ROOT / file, self.room / file)
        compileall.compile_dir(self.room / "hooks", quiet=1)
        self._git("init", "--quiet")
        self._commit()

    def commands(self) -> Sequence[Sequence[str | Path]]:
        """The one command of `make site`."""
        return [[sys.executable, "-m", "mkdocs", "build", "--strict"]]

    def variables(self) -> dict[str, str]:
        """The copy's library, not the one that is installed."""
        return super().variables() | {"PYTHONPATH": str(self.room / "hooks")}

    def change(self, turn: int) -> Change:
        """A change that is to be published is committed: dates and history move, too."""
        change = self.save(turn)
        self._commit()
        return change

    def forget(self) -> None:
        """Whatever git ignores goes, the compiled library apart."""
        self._clean()

    def forget_cache(self) -> None:
        """The same, but the finished site stays."""
        self._clean(f"!/{self.site}/")

    def indexed(self) -> int:
        """In all parts of the index together."""
        return pagefind_pages(self.room / self.site)

    def _clean(self, *kept: str) -> None:
        excluded = [part for pattern in ("!__pycache__", *kept) for part in ("--exclude", pattern)]
        self._git("clean", "-ffdXq", *excluded)

    def _commit(self) -> None:
        self._git("add", "--all")
        self._git("commit", "--quiet", "--message", "Kế hoạch")

    def _git(self, *arguments: str) -> None:
        person = ["-c", "user.name=Bench", "-c", "user.email=bench@example.org"]
        subprocess.run(["git", *person, *arguments], cwd=self.room, env=self.variables(), check=True)
