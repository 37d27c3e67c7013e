"""What the run asks of a search engine: a site, and an answer to a question typed into it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Page

from benchmarks.search.collection import Collection
from benchmarks.search.server import Sent

PLANS = "ke-hoach/"
"""Every engine's site has its plans at ke-hoach/<ward>/<year>/<slug>/."""


@dataclass(frozen=True)
class Answer:
    """The plans found, best first (of the first page of results), and the time from question to results, in ms."""

    plans: tuple[str, ...]
    took: float


class Engine(Protocol):
    """One way to search the same plans."""

    name: str
    start: str
    """The address, within the site, of the page in which questions are asked."""
    before: str
    """A script to run before the page's own; "" for none."""

    def build(self, collection: Collection, folder: Path) -> Path:
        """Build the site somewhere below the folder (empty, its own) and give the folder to serve."""

    def open(self, page: Page) -> None:
        """Make an opened start page ready for questions, without asking one."""

    def ask(self, page: Page, question: str) -> Answer:
        """Ask and wait for the results; playwright's TimeoutError where none come."""

    def is_index(self, sent: Sent) -> bool:
        """Whether a file belongs to the index, whether or not a question was asked."""


def plan_of(href: str) -> str:
    """The plan that a result's address leads to: "<ward>/<year>/<slug>"."""
    return urlsplit(href).path.partition(PLANS)[2].strip("/")
