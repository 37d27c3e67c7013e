"""Which document a plan is, in the words by which others cite it; nothing is merged by guess."""

import re

from niemyet.catalogue.wording import full_number
from niemyet.language.alphabet import name_key
from niemyet.language.references import Identity, identity, parse_reference
from niemyet.model.brief import PlanBrief
from niemyet.model.related import Basis

_LONG = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc"}
_SHORT = re.compile(rf"\b({'|'.join(_LONG)})\b")


def own_identities(plan: PlanBrief) -> tuple[Identity, ...]:
    """Number, year, symbol and issuer of the plan, once for each of joint issuers; () where a part is unknown.

    A plan without a day of issue is of the year of its folder.
    """
    written = full_number(plan)
    if not (written and plan.front.symbol):
        return ()
    reference = parse_reference(written)
    year = plan.front.issued.year if plan.front.issued else plan.year
    found = (identity(reference, year, in_full(issuer.name)) for issuer in plan.issuers)
    return tuple(each for each in found if each)


def title_identity(plan: PlanBrief) -> tuple[str, int, str]:
    """Ward, year and title as matched: equal for plans that lists cannot tell apart."""
    return plan.ward.id, plan.year, name_key(plan.front.title)


def basis_identity(basis: Basis) -> Identity | None:
    """The same of a document that a plan rests on."""
    if not basis.reference:
        return None
    issuer = in_full(basis.issuer) if basis.issuer else None
    return identity(basis.reference, basis.issued.year if basis.issued else None, issuer)


def in_full(issuer: str) -> str:
    """A body's name without the abbreviations that every clerk uses: "UBND xã" is "Ủy ban nhân dân xã"."""
    return _SHORT.sub(lambda match: _LONG[match.group()], issuer)
