"""No address dies: what was published once is a plan, leads to one, or says that it was taken down.

Everything here is linear in the number of plans and of the ledgers' lines, and asks no plan for its text.
"""

from collections.abc import Iterator, Mapping

from niemyet.catalogue.permanence.holdings import Holdings
from niemyet.catalogue.permanence.ledger import page_of, path_of
from niemyet.catalogue.permanence.lost import losses
from niemyet.catalogue.permanence.tombstones import removals_in_force, tombstone_problems
from niemyet.model.problem import Problem

__all__ = ["Holdings", "ledgers_to_write", "problems", "removals_in_force", "unwritten"]


def problems(held: Holdings) -> Iterator[Problem]:
    """Every address and heading of the ledgers that would be lost, and every tombstone that is off."""
    yield from tombstone_problems(held)
    yield from losses(held)


def unwritten(held: Holdings) -> dict[str, tuple[str, ...]]:
    """The published addresses that no ledger holds yet, in order, by the path of the ledger that they belong into."""
    known: set[str] = set().union(*(ledger.addresses for ledger in held.ledgers))
    found: dict[str, list[str]] = {}
    for address in sorted(held.published() - known):
        found.setdefault(path_of(address), []).append(address)
    return {path: tuple(new) for path, new in found.items()}


def ledgers_to_write(held: Holdings) -> Mapping[str, frozenset[str]]:
    """What each ledger is to hold, by its path: what it held and what is new.

    Of a plan that was taken down for personal data only the page stays: names of headings and files may hold some.
    """
    news = unwritten(held)
    old = {ledger.path: ledger.addresses for ledger in held.ledgers}
    return {
        path: frozenset(each for each in (*old.get(path, ()), *news.get(path, ())) if _is_kept(each, held))
        for path in sorted({*old, *news})
    }


def _is_kept(address: str, held: Holdings) -> bool:
    page = page_of(address)
    return address == page or page not in held.private_pages
