"""What Pagefind reads of a plan: one small page, staged aside and never published.

Pagefind folds diacritics by taking combining marks away, so "đ", which has none, would stay: in this copy alone it is
written as d with U+0335, and the search page's script writes it back. Letterhead and recipients are left out: every
plan has them, so they only make noise.
"""

import re
from collections.abc import Iterator

from niemyet.base.stopped import StoppedError
from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue, sort_date
from niemyet.language.alphabet import new_tone
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.model.terms import EventState
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.entries import PlanEntry, plan_entry
from niemyet.search import facets
from niemyet.search.words.folded_plan import FoldedPlan
from niemyet.search.words.tokens import EVERY, hidden_words, tokens

_STROKE = "\u0335"
_ID = re.compile(r' id="([^"]+)"')


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The staged page of a plan; its path is that of the plan's own page, so Pagefind's addresses are the site's."""
    folded = folded_plan(plan, context)
    _check_anchors(plan)
    facts = tuple(filter(None, _facts(plan, context)))
    html = context.templates.render(
        "niemyet/search_record.html",
        {
            "title": wording.official_title(plan),
            "number": wording.full_number(plan),
            "ward": plan.ward.full_name,
            "meta": tuple((name, text) for name, text in _shown(plan, context, facts) if text),
            "filters": tuple(facets.values(plan, context.catalogue)),
            "date": f"{sort_date(plan).isoformat()} {plan.address}",  # of one day in a fixed order
            "facts": facts,
            "passages": tuple(_passages(plan)),
            "tokens": " ".join((EVERY, *tokens(folded, context.catalogue, context.abbreviations))),
            "hidden": " ".join(hidden_words(folded, context.abbreviations)),
        },
    )
    yield Artifact(f"{plan.address}index.html", indexed(html).encode(), "text/html")


def folded_plan(plan: Plan, context: Context) -> FoldedPlan:
    """The plan's texts as search takes them, made once however many ask."""
    return context.once(_folded, plan)


def indexed(text: str) -> str:
    """A text as the index holds it: NFC, tone marks in the newer place, đ as d with a combining stroke."""
    return new_tone(text).replace("đ", f"d{_STROKE}").replace("Đ", f"D{_STROKE}")


def _check_anchors(plan: Plan) -> None:
    """A result links to headings: one that the plan's page does not have stops the build."""
    there = set(_ID.findall(plan.body.html))
    missing = [heading.anchor for heading in plan.body.headings if heading.anchor not in there]
    if missing:
        raise StoppedError(
            f"{plan.path}: trang của kế hoạch thiếu các mục {', '.join(missing)} mà tìm kiếm dẫn tới; "
            "đây là lỗi của phần mềm, hãy báo cho người phát triển"
        )


def _shown(plan: Plan, context: Context, facts: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    """What a result shows without opening the plan: the same as the plan's entry in a list.

    `facts_length` is how many words of bare facts stand before the text, so that an excerpt can begin behind them.
    """
    entry = plan_entry(plan, context, "")
    yield "title", entry.title
    yield "kind", wording.kind_name(plan)
    yield "number", wording.full_number(plan)
    yield "facts", " · ".join(entry.facts)
    yield "event", _event_line(entry)
    yield "status", entry.status.label
    yield "state", entry.status.value
    yield "text", entry.text_kind
    yield (
        "facts_length",
        str(sum(len(fact.split()) for fact in (wording.full_number(plan) or "", plan.ward.full_name, *facts))),
    )


def _event_line(entry: PlanEntry) -> str | None:
    if not entry.events:
        return None
    event, others = entry.events[0], len(entry.events) - 1 + entry.more_events
    line = f"Thời gian tổ chức: {event.time}{f' và {others} hoạt động khác' if others else ''}"
    return line if event.state is EventState.PLANNED else f"{line} · {event.state.label}"


def _facts(plan: Plan, context: Context) -> Iterator[str | None]:
    front = plan.front
    yield front.issued.words if front.issued else None
    yield context.catalogue.topic_name(plan)
    yield front.short
    yield plan.issuer_name
    yield context.catalogue.series.get(front.series) if front.series else None
    for event in front.events:
        yield from (event.name, event.words, event.venue, event.audience.label if event.audience else None)
    yield from (period.words if period else None for period in (front.reviews, front.period))
    yield front.funding
    yield front.contact.post if front.contact else None
    yield from (result.title for result in front.results)
    yield from (signer.name for signer in front.signers)


def _passages(plan: Plan) -> Iterator[tuple[str | None, str, str]]:
    """(anchor, heading, text) of every heading of the text, in its order; first what stands before them."""
    texts = {passage.anchor: passage.text for passage in plan.body.passages}
    if opening := texts.get(None):
        yield None, "", opening
    for heading in plan.body.headings:
        yield heading.anchor, heading.title, texts.get(heading.anchor, "")


def _folded(plan: Plan, _: Catalogue) -> FoldedPlan:
    return FoldedPlan.of(plan)
