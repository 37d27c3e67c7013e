"""The plan page: what kind of text it is, the facts at a glance, the text itself, who does what, and its provenance."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from niemyet.catalogue import wording
from niemyet.language.alphabet import capitalised
from niemyet.model.output import Page
from niemyet.model.plan import Plan
from niemyet.outputs.parts import formats
from niemyet.outputs.parts.context import Context, placed, relative
from niemyet.outputs.plan.actions import feedback, has_calendar, other_files, signed_files
from niemyet.outputs.plan.assigned import assigned
from niemyet.outputs.plan.banners import banners
from niemyet.outputs.plan.contents import contents
from niemyet.outputs.plan.facts import facts
from niemyet.outputs.plan.linked_data import json_ld
from niemyet.outputs.plan.metadata import description, dublin_core
from niemyet.outputs.plan.results import results
from niemyet.outputs.plan.review import issued_words, review


def make(plan: Plan, context: Context) -> Iterator[Page]:
    """The plan's page at its address."""
    values = _identity(plan, context) | _views(plan, context)
    yield Page(
        address=plan.address,
        title=f"{wording.official_title(plan)} – {plan.ward.full_name}",
        description=description(plan),
        content=context.templates.render("niemyet/plan.html", values),
        head=context.templates.render("niemyet/plan/head.html", values),
    )


def _identity(plan: Plan, context: Context) -> dict[str, Any]:
    """What the plan is called and where it belongs."""
    catalogue = context.catalogue
    return {
        "plan": plan,
        "ward": plan.ward,
        "settings": catalogue.settings,
        "kind": wording.kind_name(plan),
        "number": wording.full_number(plan),
        "missing_number": wording.missing_number(plan),
        "issued": issued_words(plan),
        "missing_name": wording.missing_name(plan),
        "topic": catalogue.topic_name(plan),
        "ward_name": capitalised(plan.ward.full_name),
        "ward_address": "ke-hoach/" if catalogue.only_ward else f"ke-hoach/{plan.ward.id}/",
        "permalink": catalogue.settings.absolute(plan.address),
        "modified": formats.local_date(plan.modified) if plan.modified else None,
    }


def _views(plan: Plan, context: Context) -> dict[str, Any]:
    """What the page shows of it, part by part."""
    catalogue = context.catalogue
    return {
        "notice": wording.notice(plan),
        "banners": banners(plan, catalogue),
        "signed_files": signed_files(plan),
        "other_files": other_files(plan),
        "has_calendar": has_calendar(plan),
        "feedback": feedback(plan, catalogue),
        "facts": facts(plan, catalogue),
        "chapters": contents(plan.body),
        "body": placed(plan.body.html, plan.id, plan.address),
        "review": review(plan),
        "results": results(plan, catalogue),
        "signers": plan.front.signers,
        "assigned": assigned(plan),
        "dublin_core": dublin_core(plan, catalogue),
        "json_ld": json_ld(plan, catalogue),
        "link": partial(relative, address=plan.address),
        "day": formats.day,
    }
