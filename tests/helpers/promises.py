"""What the readers of a site once saw and may come back to, and what of it is still answered."""

import re
from collections.abc import Iterator
from typing import Any

from jinja2 import FileSystemLoader

from niemyet.building.publish.contents import files_of
from niemyet.catalogue.catalogue import make_catalogue
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.model.terms import Status
from niemyet.outputs import OF_A_PLAN
from niemyet.outputs.data import tombstone_json
from niemyet.outputs.lists import tombstone_pages
from niemyet.outputs.parts.context import Context, Templates
from niemyet.project.load import Loaded
from tests.helpers.factory import ROOT
from tests.helpers.replay import State

Promise = tuple[str, str]
"""A path in the site and the name of a heading on it, or ""."""


def site(loaded: Loaded) -> dict[str, str]:
    """Every path that readers can open, with the HTML of pages: all readable plans, errors or not."""
    assert loaded.catalogue is not None
    plans = [loaded.rows.whole(plan.path) for plan in loaded.holdings.plans]
    old = loaded.catalogue
    catalogue = make_catalogue(plans, old.wards, old.topics, old.settings, removed=old.removed)
    context = Context(catalogue, Templates(FileSystemLoader(ROOT / "overrides")))
    found = {}
    for made in _made(plans, context):
        path = f"{made.address}index.html" if isinstance(made, Page) else made.path
        found[path] = made.content if isinstance(made, Page) else made.content.decode()
    return found | {path: "" for plan in plans for _, path in files_of(plan, ROOT)}


def _made(plans: list[Plan], context: Context) -> Iterator[Any]:
    for plan in plans:
        for make in OF_A_PLAN:
            yield from make(plan, context)
    yield from tombstone_pages.make(context)
    yield from tombstone_json.make(context)


def promises(loaded: Loaded, pages: dict[str, str]) -> set[Promise]:
    """What readers may come back to: pages, data, files, and the headings of all but drafts."""
    lasting = (path for path in pages if not path.endswith("plan.ics"))
    found = {(path.removesuffix("/index.html") if ".pdf/" in path else path, "") for path in lasting}
    for plan in loaded.holdings.plans:
        if plan.front.status is not Status.DRAFT:
            names = plan.headings
            found |= {(f"{plan.address}{page}index.html", name) for page in ("", "ban-in/") for name in names}
    return found


def lost(promised: set[Promise], pages: dict[str, str]) -> set[Promise]:
    """The promises that a site does not keep."""
    return {(path, anchor) for path, anchor in promised if not _answers(path, anchor, pages)}


def _answers(path: str, anchor: str, pages: dict[str, str]) -> bool:
    folder = path.rpartition("/")[0]
    if _is_tombstone(f"{folder.removesuffix('/ban-in')}/index.html", pages) and path.endswith((".md", ".html")):
        return f"{folder}/index.html" in pages
    if path not in pages and not path.endswith(".html"):
        return _is_tombstone(f"{path}/index.html", pages)
    target = re.search(r'http-equiv="refresh" content="0; url=(?:\.\./)+([^"]*)"', pages.get(path, ""))
    if target:
        return _answers(f"{target[1]}index.html", anchor, pages)
    return path in pages and (not anchor or f' id="{anchor}"' in pages[path])


def _is_tombstone(path: str, pages: dict[str, str]) -> bool:
    return "<h1>Đã gỡ" in pages.get(path, "")


def forgotten(promised: set[Promise], state: State) -> set[Promise]:
    """The promises left once names that may hold personal data are forgotten."""
    private = tuple(f"ke-hoach/{each['address']}/" for each in state.removed if each["kind"] == "personal_data")
    kept = ("index.html", "plan.json", "plan.md")
    return (
        {each for each in promised if not each[0].startswith(private) or each[0].endswith(kept)}
        if private
        else promised
    )
