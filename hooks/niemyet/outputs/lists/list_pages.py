"""The lists of plans: all, by ward, by ward and year, by topic; the first plan is the newest."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.brief import PlanBrief
from niemyet.model.output import Page, Sheet
from niemyet.model.ward import Ward
from niemyet.outputs.lists.choices import Choice, by_topic, by_ward, by_year, ward_address, year_address
from niemyet.outputs.lists.paging import Leaf, leaves
from niemyet.outputs.parts.context import Context, relative
from niemyet.outputs.parts.entries import plan_entry

ALL = "ke-hoach/"
TOPICS = "linh-vuc/"


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: `crumbs` are the names and paths above it, `choices` the narrower lists that lead on from it."""

    address: str
    title: str
    plans: tuple[PlanBrief, ...]
    crumbs: tuple[tuple[str, str], ...]
    choices: tuple[Choice, ...] = ()
    choices_title: str = ""


def make(context: Context) -> Iterator[Page | Sheet]:
    """Every list, each with all its pages, and the table of topics."""
    for listing in _listings(context.catalogue):
        head = repr((listing.title, listing.crumbs, listing.choices, len(listing.plans)))
        for leaf in leaves(listing.address, listing.plans):
            digests = "".join(plan.digest for plan in leaf.items)
            yield Sheet(leaf.address, (head, repr(leaf.numbers), digests), partial(_page, listing, leaf, context))
    yield _topics_page(context)


def _listings(catalogue: Catalogue) -> Iterator[Listing]:
    yield _all(catalogue)
    for ward_id in sorted(catalogue.wards):
        ward = catalogue.wards[ward_id]
        years = by_year(catalogue, ward)
        plans = catalogue.by_ward.get(ward_id, ())
        yield Listing(ward_address(ward), _title(ward), plans, _above(catalogue), years, "Theo năm")
        yield from _years(catalogue, ward)
    yield from _topics(catalogue)


def _all(catalogue: Catalogue) -> Listing:
    """All plans; where the site is one ward's, that ward's list with its years."""
    if ward := catalogue.only_ward:
        return Listing(
            ALL, f"Tất cả kế hoạch của {ward.full_name}", catalogue.plans, (), by_year(catalogue, ward), "Theo năm"
        )
    return Listing(ALL, "Tất cả kế hoạch", catalogue.plans, (), by_ward(catalogue), "Theo xã, phường")


def _years(catalogue: Catalogue, ward: Ward) -> Iterator[Listing]:
    above = _above(catalogue)
    if not catalogue.only_ward:
        above += ((ward.full_name, ward_address(ward)),)
    for year in catalogue.years.get(ward.id, ()):
        plans = catalogue.by_year[ward.id, year]
        yield Listing(year_address(ward, year), f"{_title(ward)}, năm {year}", plans, above)


def _topics(catalogue: Catalogue) -> Iterator[Listing]:
    for key in sorted(catalogue.topics):
        title = f"Lĩnh vực {catalogue.topics[key]}"
        yield Listing(f"{TOPICS}{key}/", title, catalogue.by_topic.get(key, ()), (("Lĩnh vực", TOPICS),))


def _above(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    return (("Kế hoạch" if catalogue.only_ward else "Tất cả kế hoạch", ALL),)


def _title(ward: Ward) -> str:
    return f"Kế hoạch của {ward.full_name}"


def _page(listing: Listing, leaf: Leaf[PlanBrief], context: Context) -> Page:
    title = listing.title + leaf.suffix
    content = context.templates.render(
        "niemyet/list.html",
        {
            "listing": listing,
            "leaf": leaf,
            "entries": [plan_entry(plan, context, leaf.address) for plan in leaf.items],
            "link": lambda target: relative(target, leaf.address),
        },
    )
    description = f"{title}: {len(listing.plans)} kế hoạch, mới nhất trước."
    return Page(leaf.address, title, description, content, leaf.head)


def _topics_page(context: Context) -> Page:
    content = context.templates.render(
        "niemyet/topics.html",
        {"topics": by_topic(context.catalogue), "link": lambda target: relative(target, TOPICS)},
    )
    return Page(TOPICS, "Lĩnh vực", "Kế hoạch theo từng lĩnh vực, kèm số kế hoạch của mỗi lĩnh vực.", content)
