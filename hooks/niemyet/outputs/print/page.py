"""The printable page: one themeless HTML document a plan, laid out as an official document of the decree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from niemyet.catalogue import wording
from niemyet.model.front_matter import Signatory
from niemyet.model.output import Artifact
from niemyet.model.plan import Plan
from niemyet.model.terms import Status
from niemyet.model.ward import Issuer
from niemyet.outputs.parts.context import Context, placed, relative
from niemyet.outputs.print.body import split
from niemyet.outputs.print.marks import UNSIGNED, marks
from niemyet.outputs.print.nd30_2020 import PROFILE
from niemyet.outputs.print.title import lines


@dataclass(frozen=True, slots=True)
class Issued:
    """The parts of the date line as the decree writes them; None is a blank, and `missing` says why."""

    day: str | None
    month: str | None
    year: str | None
    missing: str | None


def print_address(plan: Plan) -> str:
    """The printable page of a plan, as a path in the site."""
    return f"{plan.address}ban-in/"


def make(plan: Plan, context: Context) -> Iterator[Artifact]:
    """The printable page at ke-hoach/<id>/ban-in/."""
    html = context.templates.render("niemyet/print.html", _values(plan, context))
    yield Artifact(f"{print_address(plan)}index.html", html.encode(), "text/html")


def issued(plan: Plan) -> Issued:
    """The date line: days below 10 and the months 1 and 2 get a leading 0 (Decree 30/2020/NĐ-CP, Annex I, II.4.b)."""
    when = plan.front.issued
    missing = wording.missing_issued(plan)
    if when is None:
        return Issued(None, None, None, missing)
    month = None if when.month is None else f"{when.month:02d}" if when.month < 3 else str(when.month)
    year = str(when.year) if when.year == when.latest.year else None
    return Issued(f"{when.day:02d}" if when.day else None, month, year, missing)


def recipients(plan: Plan) -> tuple[str, ...]:
    """The lines under "Nơi nhận:": each ends with a semicolon, the last with a full stop (II.9.d)."""
    filed = (f"Lưu: {plan.front.filed}",) if plan.front.filed else ()
    lines = tuple(line.rstrip(";. ") for line in (*plan.front.recipients, *filed))
    return (*(f"{line};" for line in lines[:-1]), *(f"{line}." for line in lines[-1:]))


def _joint(plan: Plan) -> tuple[tuple[Signatory, ...], ...]:
    """Signers of a joint document by twos, the one in the lead on the right of the first row; () for a single signer."""
    if not plan.front.cosigners:
        return ()
    first, *others = plan.front.cosigners
    lead = (plan.front.signatory,) if plan.front.signatory else ()
    return ((first, *lead), *(tuple(others[start : start + 2]) for start in range(0, len(others), 2)))


def _letterhead(issuer: Issuer) -> dict[str, list[str]]:
    """The lines of one body: those above it in upright capitals, its own in bold ones (II.2.b)."""
    return {
        "parent": [line.upper() for line in issuer.parent],
        "lines": [line.upper() for line in issuer.lines],
    }


def _values(plan: Plan, context: Context) -> dict[str, Any]:
    settings, address = context.catalogue.settings, print_address(plan)
    body = split(placed(plan.body.html, plan.id, address), PROFILE.text.whole)
    return {
        "plan": plan,
        "policy": context.policy,
        "profile": PROFILE.id,
        "site_name": settings.site_name,
        "canonical": settings.absolute(plan.address),
        "assets": relative("assets/", address),
        "name": wording.official_title(plan),
        "kind": wording.kind_name(plan).upper(),
        "title": lines(plan.front.title, PROFILE.heading.title_width, PROFILE.heading.title),
        "letterhead": [_letterhead(issuer) for issuer in plan.issuers],
        "kind_name": wording.kind_name(plan),
        "issuer_name": plan.issuer_name,
        "number": wording.full_number(plan),
        "missing_number": wording.missing_number(plan),
        "place": plan.place,
        "issued": issued(plan),
        "body": body,
        "recipients": recipients(plan),
        "signatory": plan.front.signatory,
        "joint": _joint(plan),
        "party": plan.is_party,
        "missing_name": wording.missing_name(plan),
        "unsigned": UNSIGNED if plan.is_digest else None,
        "marks": marks(plan, context.catalogue),
        "draft": plan.front.status is Status.DRAFT,
        "note": wording.NOT_THE_ORIGINAL,
        "annexes": PROFILE.annexes,
    }
