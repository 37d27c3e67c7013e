"""A build holds all plans as briefs: lists, data and other plans' pages must not miss what a brief leaves out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from jinja2 import FileSystemLoader

from niemyet.building.publish import contents
from niemyet.checks import RuleContext, check_plan
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context, Templates
from niemyet.project.load import Loaded, load
from niemyet.reading.meaning.units import unit_names
from tests.helpers.factory import ROOT
from tests.helpers.project import Project
from tests.helpers.shares import MadeShares, whole

Made = dict[str, object]


@pytest.fixture(scope="module")
def loaded(varied: Project) -> Loaded:
    return load(varied.root)


def contexts(loaded: Loaded) -> tuple[Context, Context]:
    """Over whole plans, and over briefs."""
    assert loaded.catalogue
    templates = Templates(FileSystemLoader(ROOT / "overrides"))
    plans = tuple(loaded.plans())
    assert any(plan.front.basis and plan.front.recipients and plan.front.signatory for plan in plans)
    assert not any(isinstance(plan, Plan) for plan in loaded.catalogue.plans)
    digests = {brief.id: brief.digest for brief in loaded.catalogue.plans}
    named = tuple(replace(plan, digest=digests[plan.id]) for plan in plans)
    return Context(replace(loaded.catalogue, plans=named), templates), Context(loaded.catalogue, templates)


def of_all(context: Context, full: Context) -> Iterator[tuple[str, object]]:
    """Everything that is made of the catalogue; each plan's share is always made of the whole plan."""
    for sheet in (*contents.pages(context, ()), *contents.of_the_site(context, MadeShares(full), ["gioi-thieu/"])):
        made = sheet.make()
        yield (made.address if isinstance(made, Page) else made.path), made


def of_each(context: Context, full: Context) -> Iterator[tuple[str, object]]:
    """Everything that is made of a whole plan, with the others as the context has them."""
    for plan in whole(full):
        others = [other for other in context.catalogue.plans if other.id != plan.id]
        for made in contents.of_plan(plan, context.around(plan, others)):
            yield (made.address if isinstance(made, Page) else made.path), made


@pytest.mark.parametrize("make", [of_all, of_each])
def test_what_is_made_is_the_same(loaded: Loaded, make: object) -> None:
    assert callable(make)
    full, briefs = contexts(loaded)
    expected: Made = dict(make(full, full))
    assert len(expected) > 50
    assert dict(make(briefs, full)) == expected


def test_the_rules_find_the_same(loaded: Loaded) -> None:
    full, briefs = contexts(loaded)

    def found(plan: Plan, others: Context) -> object:
        around: dict[str, PlanBrief] = {other.id: other for other in others.catalogue.plans} | {plan.id: plan}
        names = {ward.id: unit_names(ward) for ward in others.catalogue.wards.values()}
        return check_plan(plan, RuleContext(around, others.catalogue.topics, names))

    for plan in whole(full):
        assert found(plan, briefs) == found(plan, full)


def test_what_a_brief_does_not_hold_cannot_be_asked_of_it(loaded: Loaded) -> None:
    """Neither when it runs nor before: each `type: ignore` here is an error of mypy's that must be there."""
    assert loaded.catalogue
    brief = loaded.catalogue.plans[0]
    with pytest.raises(AttributeError):
        brief.body  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        brief.markdown  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        brief.front.recipients  # type: ignore[attr-defined]  # noqa: B018
