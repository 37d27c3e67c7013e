"""The staged pages of all plans, as the search index is made of them: kept from one build to the next, published nowhere."""

from collections.abc import Collection, Iterator, Mapping

from niemyet.base.digest import digest_of_bytes
from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.output import Artifact, Sheet
from niemyet.model.plan import Plan
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.shares import Group, OverAllPlans, Share, Shares, digest_of_parts, group_of
from niemyet.outputs.search import records


def digests(catalogue: Catalogue, shares: Shares) -> dict[str, str]:
    """The path of every staged page, and a digest of its bytes."""
    found = (pair for group in sorted(catalogue.by_year) for pair in shares.joined(PAGES, group).items())
    return {_path(plan_id): digest for plan_id, digest in found}


def pages(paths: Collection[str], catalogue: Catalogue, shares: Shares) -> Iterator[Artifact]:
    """The staged pages at some paths."""
    wanted: dict[Group, list[str]] = {}
    for path in paths:
        plan = catalogue.by_id[path.removeprefix("ke-hoach/").removesuffix("/index.html")]
        wanted.setdefault(group_of(plan), []).append(plan.id)
    for group, ids in wanted.items():
        parts = shares.parts(PAGES, group)
        yield from (Artifact(_path(one), parts[one], "text/html") for one in ids)


def _path(plan_id: str) -> str:
    return f"ke-hoach/{plan_id}/index.html"


def _page(plan: Plan, context: Context) -> bytes:
    (page,) = records.make(plan, context)
    return page.content


def _digests(parts: Mapping[str, bytes]) -> dict[str, str]:
    return {plan_id: digest_of_bytes(page) for plan_id, page in parts.items()}


def _nothing(context: Context, shares: Shares) -> Iterator[Sheet]:
    return iter(())


PAGES: Share[bytes, dict[str, str]] = Share("search", _page, _digests, digest_of_parts)
OUTPUT = OverAllPlans((PAGES,), _nothing)
