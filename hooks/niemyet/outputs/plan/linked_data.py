"""A plan as JSON-LD in the words of schema.org: a DigitalDocument, about an Event where the plan calls one.

Nothing is told that the plan does not say. A site for demonstration names neither publisher nor creator; a digest
names the issued document as what it is based on.
"""

import json
from functools import partial
from typing import Any

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue, is_public
from niemyet.language.when import Precision, When
from niemyet.model.event import Event, Repeats
from niemyet.model.plan import Plan
from niemyet.model.related import Basis
from niemyet.model.terms import EventState, Rhythm
from niemyet.model.ward import Issuer, Ward
from niemyet.outputs.parts.citations import basis_words
from niemyet.outputs.parts.formats import file_size
from niemyet.outputs.plan.banners import cited
from niemyet.outputs.plan.metadata import modified, place

_EVENT_STATUS = {
    EventState.PLANNED: "https://schema.org/EventScheduled",
    EventState.HELD: "https://schema.org/EventScheduled",
    EventState.POSTPONED: "https://schema.org/EventPostponed",
    EventState.CANCELLED: "https://schema.org/EventCancelled",
}


def json_ld(plan: Plan, catalogue: Catalogue) -> Markup:
    """The plan as a schema.org DigitalDocument, safe inside <script>: <, > and & stand as \\u003c and so on."""
    values = {key: value for key, value in _document(plan, catalogue).items() if value}
    return htmlsafe_json_dumps(values, dumps=partial(json.dumps, ensure_ascii=False))


def _document(plan: Plan, catalogue: Catalogue) -> dict[str, Any]:
    settings, front = catalogue.settings, plan.front
    own = {} if plan.is_digest else _issued_text(plan)
    author = [] if settings.demo or plan.is_digest else [_organisation(each, plan.ward) for each in plan.issuers]
    amendments = catalogue.amended_by.get(plan.id, ())
    return {
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "@id": settings.absolute(plan.address),
        "url": settings.absolute(plan.address),
        "name": wording.official_title(plan),
        "description": wording.notice(plan),
        "inLanguage": "vi",
        "genre": front.source.kind.label,
        "creativeWorkStatus": front.status.label,
        **own,
        "dateModified": modified(plan),
        "creator": _one_or_all(author),
        "publisher": None if settings.demo else _organisation(plan.ward.all_issuers[0], plan.ward),
        "spatialCoverage": {"@type": "AdministrativeArea", "name": place(plan.ward)},
        "keywords": catalogue.topic_name(plan),
        "about": _one_or_all([_event(plan, event) for event in plan.front.events] if is_public(plan) else []),
        "isBasedOn": _source(plan),
        "citation": [_citation(basis, catalogue) for basis in front.basis if basis_words(basis)],
        "correction": [settings.absolute(other.address) for other in amendments],
        "encoding": _encodings(plan, catalogue),
    }


def _issued_text(plan: Plan) -> dict[str, str | None]:
    return {"identifier": wording.full_number(plan), "datePublished": _date(plan.front.issued)}


def _source(plan: Plan) -> dict[str, str] | None:
    """The issued document, where this page is a digest of it or says where it was published."""
    url = plan.front.source.url
    if not (plan.is_digest or url):
        return None
    given = {"@type": "CreativeWork", "name": cited(plan), "url": url, **_issued_text(plan)}
    return {key: value for key, value in given.items() if value}


def _one_or_all(values: list[dict[str, Any]]) -> Any:
    """One value stands alone, as schema.org's readers know it best; several are a list."""
    return values[0] if len(values) == 1 else values


def _event(plan: Plan, event: Event) -> dict[str, Any]:
    given = {
        "@type": "Event",
        "name": event.name or plan.front.title,
        "startDate": _date(event.when, last=False),
        "endDate": _date(event.when, last=True) if event.when and event.when.ends else None,
        "eventSchedule": _schedule(event.repeats) if event.repeats else None,
        "eventStatus": _status(event),
        "location": {"@type": "Place", "name": event.venue, "address": place(plan.ward)} if event.venue else None,
    }
    return {key: value for key, value in given.items() if value}


def _schedule(repeats: Repeats) -> dict[str, Any]:
    """A series as schema.org's Schedule: its own repeat frequency, and the days that are left out."""
    letters = {Rhythm.WEEK: ("W", 1), Rhythm.MONTH: ("M", 1), Rhythm.QUARTER: ("M", 3)}
    letter, factor = letters[repeats.every]
    given = {
        "@type": "Schedule",
        "repeatFrequency": f"P{repeats.step * factor}{letter}",
        "startDate": repeats.from_.isoformat(),
        "endDate": repeats.until.isoformat() if repeats.until else None,
        "startTime": repeats.start,
        "endTime": repeats.end,
        "exceptDate": [day.isoformat() for day in repeats.except_],
        "scheduleTimezone": "Asia/Ho_Chi_Minh",
    }
    return {key: value for key, value in given.items() if value}


def _status(event: Event) -> str | None:
    """None for what is only tentative: "scheduled" would say more than the plan does."""
    return None if event.tentative and event.state is EventState.PLANNED else _EVENT_STATUS[event.state]


def _date(time: When | None, last: bool = False) -> str | None:
    """ISO 8601 of a time known to the day or minute; None for anything less exact, which is not guessed."""
    if time is None:
        return None
    if time.ends:
        return _date(time.ends[last])
    if time.clock:
        return f"{time.text}:00+07:00"
    return time.text if time.precision is Precision.DAY else None


def _citation(basis: Basis, catalogue: Catalogue) -> dict[str, str]:
    here = catalogue.settings.absolute(f"ke-hoach/{basis.plan}/") if basis.plan in catalogue.by_id else None
    url = here or basis.url
    return {"@type": "CreativeWork", "name": basis_words(basis)} | ({"url": url} if url else {})


def _encodings(plan: Plan, catalogue: Catalogue) -> list[dict[str, str]]:
    address = catalogue.settings.absolute(plan.address)
    sizes = {info.name: file_size(info.size) for info in plan.files}
    files = [
        (item.file, {"name": item.title, "contentSize": sizes.get(item.file, "")}) for item in plan.front.attachments
    ]
    texts = [("plan.md", {"encodingFormat": "text/markdown"}), ("plan.json", {"encodingFormat": "application/json"})]
    return [
        {"@type": "MediaObject", "contentUrl": f"{address}{name}"} | {key: text for key, text in more.items() if text}
        for name, more in (*files, *texts)
    ]


def _organisation(issuer: Issuer, ward: Ward) -> dict[str, str]:
    named = {"@type": "GovernmentOrganization", "name": issuer.name} | (
        {"identifier": issuer.code} if issuer.code else {}
    )
    return named | ({"url": ward.portal} if ward.portal else {})
