"""A trial: the engine renders the site's own pages for `niemyet check`, and nothing is published.

It is a build like any other up to the moment at which that would publish, so what it refuses is what a build refuses. The
plans are read already: it is handed what pages may know of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet import report
from niemyet.base.safe_pickle import TornError, packed, unpacked
from niemyet.base.stopped import StoppedError
from niemyet.building.engine import TRIAL, Site
from niemyet.building.loading import context_of, first_and_last
from niemyet.building.publish import contents
from niemyet.building.rendering import Rendering, pages_of
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.output import Sheet
from niemyet.model.plan import Plan
from niemyet.outputs import DATA
from niemyet.project import common_files
from niemyet.project.common_files import Config
from niemyet.project.load import Loaded, load


@dataclass(frozen=True)
class Handed:
    """The plans that the site shows, the drafts that it does not, and two plans with their texts."""

    catalogue: Catalogue
    drafts: tuple[str, ...]
    plans: tuple[Plan, ...]

    @classmethod
    def of(cls, loaded: Loaded, catalogue: Catalogue) -> Handed:
        """What a trial needs of all that was read."""
        drafts = tuple(draft.id for draft in loaded.holdings.drafts)
        return cls(catalogue, drafts, tuple(first_and_last(loaded, catalogue)))


def hand(loaded: Loaded, path: Path) -> None:
    """Write down what a trial is handed; nothing where the settings are not known here, so that it reads by itself."""
    catalogue = loaded.catalogue
    if catalogue:
        plain = replace(catalogue, wards=dict(catalogue.wards), plans=tuple(catalogue.plans))
        path.write_bytes(packed(Handed.of(loaded, plain)))
    else:
        path.write_bytes(b"")


class Trial(Rendering):
    """From the engine's configuration to the moment at which a build would publish."""

    _plans: Sequence[Plan] = ()

    @classmethod
    def begin(cls, site: Site) -> Trial:
        """StoppedError where the settings in force are wrong, or where something stops a build that was not read before."""
        settings, faults = common_files.settings(Config(site.config.name, site.config.read_bytes(), site.given))
        if settings is None:
            raise StoppedError(report.refusal(faults))
        handed = _handed(site)
        context = context_of(site, replace(handed.catalogue, settings=settings))
        pages, spliced = pages_of(context, handed.plans)
        made = cls(site, context, pages, spliced, set(handed.drafts))
        made._plans = handed.plans
        return made

    def finish(self) -> None:
        """Make one of each kind of page and file; StoppedError where a build would not publish."""
        with closing(self.engine_log):
            self.pages.compare()
            for _ in self._made():
                pass
            self.decide()

    def _made(self) -> Iterator[object]:
        kinds = {self.pages.shell.sentinel(address).address: sheet for address, sheet in self.spliced.items()}
        yield from map(Sheet.page, kinds.values())
        for plan in self._plans:
            yield from contents.of_plan(plan, self.context)
        for make in DATA:
            yield from make(self.context)


def _handed(site: Site) -> Handed:
    """What was handed over; read by itself where that is nothing, or another edition of this package wrote it."""
    data = Path(os.environ[TRIAL]).read_bytes()
    try:
        if data:
            handed: Handed = unpacked(data)
            return handed
    except TornError:
        pass
    loaded = load(site.root, site.config, site.given)
    if loaded.catalogue is None or loaded.broken:
        raise StoppedError(report.refusal(loaded.problems))
    return Handed.of(loaded, loaded.catalogue)
