"""The search of this project: its site as it is built, asked through its search page."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.search.collection import ROOT, Collection
from benchmarks.search.engine import Answer, plan_of
from benchmarks.search.server import Sent

_WATCH = """() => {
  const count = document.getElementById("ny-count");
  window.bench = {};
  const begin = () => Object.assign(window.bench, { begun: performance.now(), ended: null });
  document.getElementById("ny-question").addEventListener("input", begin, true);
  const end = () => { window.bench.ended = performance.now(); };
  new MutationObserver(end).observe(count, { attributes: true, attributeFilter: ["data-answered"] });
}"""
_FORGET = "() => document.getElementById('ny-count').removeAttribute('data-answered')"
_ANSWERED = """question => document.getElementById("ny-count").dataset.answered === question && window.bench.ended"""
_FOUND = """() => ({
  took: window.bench.ended - window.bench.begun,
  links: [...document.querySelectorAll("#ny-results:not([hidden]) > li")].map((item) => item.querySelector("a").href),
})"""


_CHANGED = 50
_HEADING = "## I. MỤC ĐÍCH, YÊU CẦU\n"
_ADDED = f"{_HEADING}\n- Bản này đã được rà soát lại.\n"


class Ours:
    """`mkdocs build --strict` of a copy of this project over other plans."""

    name = "this project"
    start = "tim-kiem/"
    before = ""

    def __init__(self) -> None:
        self.built = Path()
        """Where the last site was built."""

    def build(self, collection: Collection, folder: Path) -> Path:
        """A whole site, as a ward would build it."""
        self.built = folder
        for part in ("hooks", "overrides", "docs"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
        shutil.copytree(collection.folder / "plans", folder / "plans")
        mkdocs_build(folder, "--strict")
        return folder / "site"

    def open(self, page: Page) -> None:
        """Watch for the mark that the search page sets on its count when a question is answered."""
        page.evaluate(_WATCH)

    def ask(self, page: Page, question: str) -> Answer:
        """Put the question into the box as a paste does: one input event."""
        page.evaluate(_FORGET)
        page.locator("#ny-question").fill(question)
        page.wait_for_function(_ANSWERED, arg=question)
        found = page.evaluate(_FOUND)
        return Answer(tuple(map(plan_of, found["links"])), found["took"])

    def is_index(self, sent: Sent) -> bool:
        """Pagefind's bundle, and whatever else lies beside the search page."""
        return sent.path.startswith("tim-kiem/") and sent.path != "tim-kiem/"


class Changed(Ours):
    """The same site after plans all over it were changed and it was built again."""

    name = f"after {_CHANGED} changes"

    def __init__(self, first: Ours) -> None:
        """`first` has built before."""
        super().__init__()
        self._first = first

    def build(self, collection: Collection, folder: Path) -> Path:
        """A sentence in each of some plans that answers no question, and a build over what is there."""
        folder = self._first.built
        paths = [folder / record.path for record in collection.records]
        fit = [path for path in paths if _HEADING in path.read_text(encoding="utf-8")]
        for path in fit[:: max(1, len(fit) // _CHANGED)][:_CHANGED]:
            path.write_text(path.read_text(encoding="utf-8").replace(_HEADING, _ADDED, 1), encoding="utf-8")
        mkdocs_build(folder, "--strict")
        return folder / "site"


def mkdocs_build(folder: Path, *arguments: str) -> None:
    """Run the command; what it says is shown only where it fails."""
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(folder / "hooks"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *arguments]
    done = subprocess.run(
        command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"mkdocs build failed in {folder}:\n{done.stdout[-4000:]}")
