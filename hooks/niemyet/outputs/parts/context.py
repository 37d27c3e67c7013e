"""What every output is handed: the catalogue and the templates."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from niemyet.catalogue.catalogue import Catalogue, make_catalogue
from niemyet.model.brief import PlanBrief
from niemyet.search.words.words import Abbreviations, make_abbreviations

Made = TypeVar("Made")
One = TypeVar("One", bound=PlanBrief)

_INNER = re.compile(r'(<(?:a|img)\b[^>]*? (?:href|src)=")(plan|file):([^"#]*)')


@dataclass(frozen=True)
class Templates:
    """The project's own Jinja templates: autoescaped, and an unknown name is an error."""

    loader: BaseLoader
    environment: Environment = field(init=False)

    def __post_init__(self) -> None:
        environment = Environment(
            loader=self.loader,
            autoescape=True,
            auto_reload=False,  # every build begins with templates of its own, so none is asked for its age
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        object.__setattr__(self, "environment", environment)

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """The template filled with values."""
        return self.environment.get_template(name).render(values)

    def text(self, name: str) -> str:
        """A file beside the templates as it is: a part of a style sheet, of a script."""
        return self.loader.get_source(self.environment, name)[0]


@dataclass(frozen=True)
class Context:
    """The catalogue, the templates, and the policy that finished pages carry: none while an editor's page is served."""

    catalogue: Catalogue
    templates: Templates
    policy: str | None = None
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """The editors' abbreviations, ready for matching."""
        return make_abbreviations(self.catalogue.abbreviations)

    def once(self, make: Callable[[One, Catalogue], Made], plan: One) -> Made:
        """What `make` gives for a plan, made once however many outputs ask for it."""
        made: dict[tuple[Callable[[One, Catalogue], Made], str], Made] = self._made
        if (make, plan.id) not in made:
            made[make, plan.id] = make(plan, self.catalogue)
        return made[make, plan.id]

    def around(self, plan: PlanBrief, others: Iterable[PlanBrief]) -> "Context":
        """The same for one plan alone: with it, and those that have to do with it, in the catalogue."""
        known = {other.id: other for other in others} | {plan.id: plan}
        whole = self.catalogue
        near = make_catalogue(
            known.values(), whole.wards, whole.topics, whole.settings, whole.abbreviations, series=whole.series
        )
        made = replace(self, catalogue=near)
        made.__dict__["abbreviations"] = self.abbreviations
        return made


def relative(target: str, address: str) -> str:
    """The link from one page's address to a path in the site: both without a leading slash."""
    depth = address.count("/")
    return "../" * depth + target or "./"


def placed(html: str, plan_id: str, address: str) -> Markup:
    """A body's HTML at an address: links to plans and files made relative to it."""

    def link(match: re.Match[str]) -> str:
        before, scheme, name = match.groups()
        target = f"ke-hoach/{name}/" if scheme == "plan" else f"ke-hoach/{plan_id}/{name}"
        return f"{before}{relative(target, address)}"

    return Markup(_INNER.sub(link, html))  # noqa: S704 - the body reader escapes what editors write


def escaped(text: str) -> str:
    """Text for HTML; a template that escapes it again leaves it as it is."""
    return escape(text)
