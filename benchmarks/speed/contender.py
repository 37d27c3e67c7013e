"""What every way of making a site has in common: plans in, a command or two, a site that is looked at before it counts."""

import json
import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from pathlib import Path
from re import sub
from unicodedata import normalize

from benchmarks.speed.measure import Cost, measure
from benchmarks.speed.plans import Change, Plans, change

UNWANTED = ("GIT_", "HUGO_", "PAGEFIND_", "ELEVENTY_", "PYTHON")


class ContenderError(Exception):
    """A contender could not be installed, failed, or made a site that lacks something; the message says what."""


class Contender(ABC):
    """One generator in a folder of its own."""

    name: str
    content: str
    """The folder, within the contender's own, where the plans lie as <ward>/<year>/<slug>.md."""
    site = "site"
    """The folder of the finished site, within the contender's own."""
    pages: Sequence[str] = ("{plan}/index.html",)
    """The files that every plan must have in the site, below `ke-hoach/`."""
    made: Sequence[str] = ()
    """Folders, within the contender's own and beside `site`, that a run makes: caches."""
    most = 10_000
    """With more plans than this it does not take part."""

    def __init__(self) -> None:
        """Not yet anywhere: `prepare` says where."""
        self.room = Path()
        self.plans = Plans(Path())

    @abstractmethod
    def install(self) -> Mapping[str, str]:
        """Get what is needed, once for all sizes, and give its versions by name; ContenderError."""

    @abstractmethod
    def write(self) -> None:
        """Write the project beside the plans, which are there already; nothing of this is measured."""

    @abstractmethod
    def commands(self) -> Sequence[Sequence[str | Path]]:
        """The command lines that make the site, in turn, run in `room`."""

    @abstractmethod
    def indexed(self) -> int:
        """How many pages the finished search index knows."""

    def prepare(self, plans: Plans, room: Path) -> None:
        """Everything that is there before the first run, in an empty folder."""
        self.room, self.plans = room, plans
        shutil.copytree(plans.folder / "plans", room / self.content)
        self.write()

    def change(self, turn: int) -> Change:
        """What is done before a run that is to show a change: here no more than to save it."""
        return self.save(turn)

    def save(self, turn: int) -> Change:
        """What an editor does: save the plan whose turn it is, with another word in it."""
        plan = self.plans.changed(turn)
        return Change(plan, change(self.room / self.content / f"{plan}.md", turn))

    def forget(self) -> None:
        """As after a fresh checkout: no site, no cache."""
        for name in (self.site, *self.made):
            shutil.rmtree(self.room / name, ignore_errors=True)

    def run(self) -> Cost:
        """Make the site and give what that cost; ContenderError where a command fails."""
        cost = Cost(0, 0, 0, 0)
        for command in self.commands():
            ran = measure(command, self.room, self.variables(), self.room.with_suffix(".log"))
            if ran.code:
                line = " ".join(map(str, command))
                raise ContenderError(f"{line}: exit code {ran.code}: {ran.output.strip()[-1500:]}")
            cost = cost.then(ran.cost)
        return cost

    def variables(self) -> dict[str, str]:
        """The environment of a run, without what may lie about in the caller's."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(UNWANTED)}
        return kept | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "GIT_CONFIG_GLOBAL": os.devnull}

    def verify(self, change: Change | None = None) -> None:
        """Look at the site; ContenderError where plans, pages, the index or the changed word are not in it."""
        missing = [path for path in self._wanted() if not self._full(path)]
        if missing:
            raise ContenderError(f"{len(missing)} pages are missing or empty, the first: {missing[0]}")
        if (indexed := self.indexed()) < self.plans.size:
            raise ContenderError(f"the search index knows {indexed} pages, wanted {self.plans.size}")
        if change:
            self._verify_change(change)

    def _wanted(self) -> Iterator[Path]:
        for plan in self.plans.ids:
            for page in self.pages:
                yield self.room / self.site / "ke-hoach" / page.format(plan=plan)

    def _full(self, path: Path) -> bool:
        return path.is_file() and path.stat().st_size > 0

    def _verify_change(self, change: Change) -> None:
        for page in self.pages:
            path = self.room / self.site / "ke-hoach" / page.format(plan=change.plan)
            if change.words not in shown(path.read_text(encoding="utf-8")):
                raise ContenderError(f"the changed words “{change.words}” do not stand in {path}")


def shown(html: str) -> str:
    """A page's text as it is read: without tags, composed, each gap one blank."""
    return " ".join(normalize("NFC", unescape(sub(r"<[^>]*>", " ", html))).split())


def pagefind_pages(folder: Path) -> int:
    """How many pages Pagefind's bundles anywhere below a folder know, all languages and parts together."""
    entries = (json.loads(path.read_text(encoding="utf-8")) for path in folder.rglob("pagefind-entry.json"))
    return sum(int(language["page_count"]) for entry in entries for language in entry["languages"].values())


def lunr_pages(folder: Path) -> int:
    """How many pages (their sections apart) the index of MkDocs' search plugin knows, and themes that do as it does."""
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    return sum(1 for entry in index["docs"] if "#" not in entry["location"])
