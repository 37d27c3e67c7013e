"""What a build is given: everything read and checked, and what outputs need of it."""

import logging
from dataclasses import replace

from jinja2 import FileSystemLoader

from niemyet.base.cache import Cache
from niemyet.base.safe_pickle import TornError
from niemyet.building.compiled import keep_compiled
from niemyet.building.engine import Site
from niemyet.building.freshness import Inputs
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.plan import Plan
from niemyet.outputs.parts import policy
from niemyet.outputs.parts.context import Context, Templates
from niemyet.project.load import Loaded, load
from niemyet.project.records import Rows, RowsByPath
from niemyet.sources import git_dates

log = logging.getLogger("mkdocs.niemyet")
OVERRIDES = "overrides"


def read(site: Site, cache: Cache, inputs: Inputs, known: RowsByPath | None) -> Loaded:
    """Everything read and checked; from the beginning where what was kept cannot be read back."""
    try:
        return _read(site, cache, inputs, known)
    except TornError as torn:
        return read_anew(site, cache, inputs, torn)


def read_anew(site: Site, cache: Cache, inputs: Inputs, torn: TornError) -> Loaded:
    """The same without anything that was kept."""
    log.debug(f"Bỏ bộ nhớ đệm vì không đọc lại được: {torn.__cause__}")
    cache.throw_away()
    return _read(site, cache, inputs, None)


def _read(site: Site, cache: Cache, inputs: Inputs, known: RowsByPath | None) -> Loaded:
    history = git_dates.modified(site.root, inputs.history, cache)
    return load(site.root, site.config, site.given, history=history, rows=Rows.opened(cache, known))


def context_of(site: Site, catalogue: Catalogue) -> Context:
    """What outputs are given. The engine's own server reloads pages by an inline script, which no policy would allow."""
    templates = Templates(FileSystemLoader(site.root / OVERRIDES))
    keep_compiled(templates.environment)
    return Context(catalogue, templates, None if site.serving else policy.META)


def first_and_last(loaded: Loaded, catalogue: Catalogue) -> list[Plan]:
    """Two plans, whole; one where there is only one."""
    some = {plan.id: plan for plan in (*catalogue.plans[:1], *catalogue.plans[-1:])}.values()
    return [replace(loaded.rows.whole(plan.path), modified=plan.modified) for plan in some]
