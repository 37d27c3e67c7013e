"""What a build is given: everything read and checked, and what outputs need of it."""

import logging
from dataclasses import replace

from jinja2 import FileSystemLoader, TemplateError

from niemyet.base import new_files
from niemyet.base.cache import Cache
from niemyet.base.fault import FaultError
from niemyet.base.safe_pickle import TornError
from niemyet.base.stopped import StoppedError
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
    """Everything read and checked; from the beginning where what was kept cannot be read back or makes no sense."""
    try:
        return _read(site, cache, inputs, known)
    except Exception as error:
        if not may_be_of_the_cache(error):
            raise
        return read_anew(site, cache, inputs, error)


def read_anew(site: Site, cache: Cache, inputs: Inputs, error: Exception) -> Loaded:
    """The same without anything that was kept: where the software itself is wrong, it fails again."""
    if isinstance(error, TornError):
        log.debug(f"Bỏ bộ nhớ đệm vì không đọc lại được: {error.__cause__}")
    else:
        said = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        log.info(f"Bỏ bộ nhớ đệm vì có giá trị không dùng được ({said}); mọi thứ được làm lại từ đầu.")
    cache.throw_away()
    return _read(site, cache, inputs, None)


def may_be_of_the_cache(error: Exception) -> bool:
    """Whether an error may come of a kept value: one that is torn, or of another type than what was put there."""
    if isinstance(error, TornError | FaultError):
        return True
    return not isinstance(error, StoppedError | TemplateError) and not new_files.is_of_the_system(error)


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
