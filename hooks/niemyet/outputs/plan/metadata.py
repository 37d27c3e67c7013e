"""What search engines and harvesters are told about a plan: a description, and Dublin Core.

A site for demonstration names neither publisher nor creator; a digest names the issued document as its source.
"""

from collections.abc import Iterator

from niemyet.catalogue import wording
from niemyet.catalogue.catalogue import Catalogue
from niemyet.language.when import Precision
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.outputs.parts.formats import VIETNAM
from niemyet.outputs.parts.plain_lines import time_lines
from niemyet.outputs.plan.banners import cited

_W3CDTF = (Precision.YEAR, Precision.MONTH, Precision.DAY)


def description(plan: Plan) -> str:
    """One or two sentences for search engines: what kind of text, of whom, and what, when, where."""
    number = wording.full_number(plan)
    venues = tuple(dict.fromkeys(event.venue for event in plan.front.events if event.venue))
    parts = (
        f"{plan.front.source.kind.label}: {wording.official_title(plan)}",
        f"{plan.issuer_name}, số {number}" if number else plan.issuer_name,
        *time_lines(plan),
        f"Địa điểm: {'; '.join(venues)}" if venues else "",
    )
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def dublin_core(plan: Plan, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Names and contents of the <meta> elements (DCMI Metadata Terms; dates as W3CDTF)."""
    return tuple((name, content) for name, content in _dublin_core(plan, catalogue) if content)


def _dublin_core(plan: Plan, catalogue: Catalogue) -> Iterator[tuple[str, str | None]]:
    front, demo = plan.front, catalogue.settings.demo
    yield "DC.title", wording.official_title(plan)
    yield "DC.creator", None if demo or plan.is_digest else plan.issuer_name
    yield "DC.publisher", None if demo else plan.issuer_name
    yield "DC.identifier", catalogue.settings.absolute(plan.address)
    yield "DC.source", cited(plan) if plan.is_digest else front.source.url
    yield "DC.subject", catalogue.topic_name(plan)
    yield "DC.coverage", place(plan.ward)
    yield "DC.language", "vi"
    yield "DC.type", "Text"
    yield "DC.format", "text/html"
    yield "DCTERMS.issued", front.issued.text if front.issued and front.issued.precision in _W3CDTF else None
    yield "DCTERMS.modified", modified(plan)


def place(ward: Ward) -> str:
    """The area a ward's plans are about: "phường Kiến An, thành phố Hải Phòng"."""
    return f"{ward.full_name}, {ward.province}"


def modified(plan: Plan) -> str | None:
    """When the file last changed, as ISO 8601 at +07:00; None without git history."""
    return plan.modified.astimezone(VIETNAM).isoformat(timespec="seconds") if plan.modified else None
