"""The plans as pages without anything of this project, for the peers."""

from collections.abc import Iterator

from benchmarks.search.collection import Collection
from benchmarks.search.engine import PLANS


def pages(collection: Collection) -> Iterator[tuple[str, str, str]]:
    """(address, title, Markdown below the title) of every plan: who issued it, its number and date, its text as it is."""
    for record in collection.records:
        facts = record.facts
        issuer = f"Ủy ban nhân dân {facts['kind']} {facts['ward']}"
        known = (f"Số: {facts['number']}" if facts["number"] else None, issuer, facts["date"] or None)
        yield f"{PLANS}{record.plan}/", facts["title"], " · ".join(filter(None, known)) + f"\n\n{facts['body']}\n"
