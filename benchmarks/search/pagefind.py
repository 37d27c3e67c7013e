"""A peer: Pagefind with no settings over plain pages, asked through its JavaScript interface."""

import subprocess
import sys
from html import escape
from pathlib import Path

from markdown import markdown
from playwright.sync_api import Page

from benchmarks.search import plain
from benchmarks.search.collection import Collection
from benchmarks.search.engine import Answer, plan_of
from benchmarks.search.server import Sent

_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title><link rel="icon" href="data:,"></head>
<body><h1>{title}</h1>
{body}
</body></html>
"""
_ASK = """async question => {
  const pagefind = await import(new URL("pagefind/pagefind.js", document.baseURI));
  const begun = performance.now();
  const found = await pagefind.search(question);
  const records = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return { took: performance.now() - begun, links: records.map((record) => record.raw_url ?? record.url) };
}"""


class PlainPagefind:
    """What everyone gets who runs Pagefind over their site."""

    name = "plain Pagefind"
    start = ""
    before = ""

    def build(self, collection: Collection, folder: Path) -> Path:
        """One HTML page a plan, and the index as the command makes it."""
        self._write(folder, "Kế hoạch", "")
        for address, title, text in plain.pages(collection):
            self._write(folder / address, title, markdown(text))
        command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--silent"]
        subprocess.run(command, check=True, cwd=folder)
        return folder

    def _write(self, folder: Path, title: str, body: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(_PAGE.format(title=escape(title), body=body), encoding="utf-8")

    def open(self, page: Page) -> None:
        """Nothing to do: the first question loads everything."""

    def ask(self, page: Page, question: str) -> Answer:
        """Search, and load the ten records that a page of results shows; without a box, pause or rendering."""
        found = page.evaluate(_ASK, question)
        return Answer(tuple(map(plan_of, found["links"])), found["took"])

    def is_index(self, sent: Sent) -> bool:
        """Pagefind's bundle."""
        return sent.path.startswith("pagefind/")
